import { parseArgs } from "node:util";
import { pollDueFeeds, pollLine } from "@/server/feed-polling";
import { operator } from "@/server/session";
import { openInstallation } from "./open-installation";
import { OperatorProblem } from "./problems";

/** `stet feeds poll`: reads the feeds whose time has come, once, as the application does by itself. */
export async function runFeeds(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { all: { type: "boolean", default: false } },
  });
  if (positionals.join(" ") !== "poll") {
    throw new OperatorProblem("Say what to do with the feeds: stet feeds poll [--all].");
  }
  const installation = await openInstallation("stet feeds poll");
  try {
    const polls = await pollDueFeeds(operator(), new Date(), { all: values.all });
    for (const poll of polls) process.stdout.write(`${pollLine(poll)}\n`);
    if (polls.length === 0) {
      process.stderr.write(
        values.all
          ? "There is no feed to read. Subscribe to one at the desk.\n"
          : "No feed is due. Read all of them with stet feeds poll --all.\n",
      );
    }
  } finally {
    await installation.close();
  }
}
