import { OperatorProblem } from "./problems";

/** A command of the command line. Messages go to standard error, results to standard output. */
type Command = {
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** Loads the command's code only when it runs: the command line starts fast. */
  run: (words: string[]) => Promise<void>;
};

const commands: Record<string, Command> = {
  extract: {
    usage: "stet extract FILE --published DATE --publisher NAME --json",
    summary: "prints the claims of an article",
    run: async (words) => (await import("./extract")).runExtract(words),
  },
  corroborate: {
    usage: "stet corroborate MANIFEST.json --json",
    summary: "prints the facts and conflicts of several articles",
    run: async (words) => (await import("./corroborate")).runCorroborate(words),
  },
  generate: {
    usage: "stet generate MANIFEST.json --json [--trust all|corroborated] [--seed N]",
    summary: "prints the questions that several articles would make",
    run: async (words) => (await import("./generate")).runGenerate(words),
  },
  import: {
    usage:
      "stet import FILE… --publisher NAME --published DATE [--url ADDRESS] [--topic TOPIC] [--story STORY]",
    summary: "takes articles in, as the desk does",
    run: async (words) => (await import("./import")).runImport(words),
  },
  "item-analysis": {
    usage: "stet item-analysis RESPONSES.csv --json",
    summary: "prints how the questions of a quiz fared, from a table of marks",
    run: async (words) => (await import("./item-analysis")).runItemAnalysis(words),
  },
  feeds: {
    usage: "stet feeds poll [--all]",
    summary: "reads the feeds that are due and takes their new articles in",
    run: async (words) => (await import("./feeds")).runFeeds(words),
  },
};

function printUsage(): void {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  process.stderr.write(`Usage: npm run stet -- COMMAND …\n\n${lines.join("\n")}\n`);
}

async function main(): Promise<void> {
  const [name = "help", ...words] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    if (name !== "help" && name !== "--help")
      process.stderr.write(`There is no command “${name}”.\n`);
    printUsage();
    process.exitCode = name === "help" || name === "--help" ? 0 : 1;
    return;
  }
  await command.run(words);
}

// Whoever reads may have read enough: "stet generate … | head".
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

main().catch((error: unknown) => {
  const isPlain = error instanceof OperatorProblem;
  process.stderr.write(
    `${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
});
