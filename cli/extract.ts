import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { isoDateSchema } from "@/facts/claim";
import { extract } from "@/facts/extract";
import { decodeArticleFile, type ArticleFormat } from "@/facts/reader";
import { printedClaim } from "./printed-claim";
import { OperatorProblem } from "./problems";

const usage = "Usage: npm run stet -- extract FILE --published DATE --publisher NAME --json";
const formats: Readonly<Record<string, ArticleFormat>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
};

/**
 * `stet extract FILE --published DATE --publisher NAME --json`: prints the claims of one article as
 * JSON. Offsets count in the file's text; for HTML, in the text that was read out of it.
 * @throws OperatorProblem with one line on what is wrong.
 */
export async function runExtract(words: string[]): Promise<void> {
  const { file, published, publisher } = optionsOf(words);
  const format = formats[extname(file).toLowerCase()] ?? "text";
  const source = await readArticleFile(file, format);
  const { claims, sentences } = extract(source, { format, publishedAt: published, publisher });
  const printed = {
    article: { file, publisher, publishedAt: published, sentences: sentences.length },
    claims: claims.map(printedClaim),
  };
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}

function optionsOf(words: string[]): { file: string; published: string; publisher: string } {
  const { positionals, values } = parsed(words);
  const [file, ...more] = positionals;
  const { published, publisher } = values;
  if (file === undefined || more.length > 0 || published === undefined || publisher === undefined) {
    throw new OperatorProblem(usage);
  }
  if (!isCalendarDay(published)) {
    throw new OperatorProblem(`--published ${published}: there is no such day (YYYY-MM-DD).`);
  }
  if (publisher.trim() === "") {
    throw new OperatorProblem("--publisher: the publisher has no name.");
  }
  return { file, published, publisher };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        published: { type: "string" },
        publisher: { type: "string" },
      },
    });
  } catch {
    throw new OperatorProblem(usage);
  }
}

function isCalendarDay(date: string): boolean {
  if (!isoDateSchema.safeParse(date).success) {
    return false;
  }
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

async function readArticleFile(file: string, format: ArticleFormat): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new OperatorProblem(`${file}: there is no such file, or it cannot be read.`);
  }
  const decoded = decodeArticleFile(bytes, format);
  if (!decoded.ok) {
    throw new OperatorProblem(`${file}: ${decoded.problem.message}`);
  }
  return decoded.value.text;
}
