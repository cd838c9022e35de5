import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { decodeArticleFile } from "@/facts/reader";
import { articleInputSchema, importArticle } from "@/server/articles";
import type { ArticleInput } from "@/server/articles";
import { operator } from "@/server/session";
import { openInstallation } from "./open-installation";
import { OperatorProblem } from "./problems";

const formats: Record<string, ArticleInput["format"]> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
};

/** More than any article: such a file is not even read. */
const largestFileBytes = 5_000_000;

async function readInput(
  file: string,
  options: Record<string, string | undefined>,
): Promise<ArticleInput> {
  const format = formats[extname(file).toLowerCase()];
  if (format === undefined) {
    throw new OperatorProblem(`${file}: give a .txt, .md or .html file.`);
  }
  const found = await stat(file).catch(() => null);
  if (found === null) throw new OperatorProblem(`${file}: there is no such file.`);
  if (found.size > largestFileBytes) {
    throw new OperatorProblem(`${file}: this file is larger than 5 MB; import its article alone.`);
  }
  const decoded = decodeArticleFile(new Uint8Array(await readFile(file)), format);
  if (!decoded.ok) throw new OperatorProblem(`${file}: ${decoded.problem.message}`);
  const parsed = articleInputSchema.safeParse({
    text: decoded.value.text,
    format,
    publisher: options["publisher"] ?? "",
    publishedAt: options["published"] ?? "",
    url: options["url"] ?? "",
    title: options["title"] ?? "",
    topic: options["topic"] ?? "",
    story: options["story"] ?? "",
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new OperatorProblem(`${file}: ${issue?.message ?? "something is missing."}`);
  }
  return parsed.data;
}

/** `stet import FILE…`: takes articles in as the desk does, one transaction each. */
export async function runImport(words: string[]): Promise<void> {
  const option = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      publisher: option,
      published: option,
      url: option,
      title: option,
      topic: option,
      story: option,
    },
  });
  if (positionals.length === 0) throw new OperatorProblem("Name at least one file to import.");
  const inputs = await Promise.all(positionals.map((file) => readInput(file, values)));
  const installation = await openInstallation("stet import");
  try {
    for (const [index, input] of inputs.entries()) {
      const imported = await importArticle(operator(), input, new Date());
      const file = positionals[index] ?? "";
      if (!imported.ok) {
        process.exitCode = 1;
        process.stderr.write(`${file}: ${imported.problem.message}\n`);
        continue;
      }
      const { title, claims, newFacts, joinedFacts, conflicts } = imported.value;
      process.stdout.write(
        `${file}: “${title}”, ${claims} claims: ${newFacts} new facts, ${joinedFacts} known ones, ${conflicts} conflicts or compatible figures\n`,
      );
    }
  } finally {
    await installation.close();
  }
}
