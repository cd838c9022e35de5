import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { analyseItems } from "@/assignments/item-analysis";
import { readResponseMarks } from "@/exchange/response-marks";
import { OperatorProblem } from "./problems";

const usage = "Usage: npm run stet -- item-analysis RESPONSES.csv --json";

/** `stet item-analysis RESPONSES.csv --json`: prints how the items of a quiz fared, as JSON. */
export async function runItemAnalysis(words: string[]): Promise<void> {
  const file = fileOf(words);
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorProblem(`The file ${file} cannot be read.`);
  });
  const marks = readResponseMarks(text);
  if (!marks.ok) throw new OperatorProblem(`${file}: ${marks.problem}`);
  process.stdout.write(`${JSON.stringify(analyseItems(marks.value), null, 2)}\n`);
}

function fileOf(words: string[]): string {
  try {
    const { positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return file;
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new OperatorProblem(usage);
}
