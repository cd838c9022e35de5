import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { isoDateSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";
import { extract } from "@/facts/extract";
import { decodeArticleFile } from "@/facts/reader";
import { shareAlike } from "@/facts/share-alike";
import { OperatorProblem } from "./problems";

const manifestSchema = z.object({
  articles: z
    .array(
      z.object({
        file: z.string().min(1, "an article names no file"),
        publisher: z.string().trim().min(1, "an article names no publisher"),
        publishedAt: isoDateSchema.refine(isCalendarDay, "there is no such day"),
      }),
    )
    .min(1, "it lists no articles"),
});

/** An article of a manifest with its text and claims. */
export type ManifestArticle = {
  /** As the manifest names it, relative to the manifest. */
  file: string;
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  text: string;
  claims: Claim[];
};

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/**
 * Reads a manifest (`{ "articles": [{ "file", "publisher", "publishedAt" }] }`) and the claims of its
 * articles, in the manifest's order.
 * @throws OperatorProblem with one line on what is wrong with which file.
 */
export async function readManifest(manifestFile: string): Promise<ManifestArticle[]> {
  const source = await readTextFile(manifestFile);
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new OperatorProblem(`${manifestFile}: this is not JSON.`);
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place =
      issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
    throw new OperatorProblem(
      `${manifestFile}: not a list of articles${place}: ${issue?.message ?? "unknown problem"}.`,
    );
  }
  const seen = new Set<string>();
  const articles: ManifestArticle[] = [];
  for (const { file, publisher, publishedAt } of parsed.data.articles) {
    if (seen.has(file)) {
      throw new OperatorProblem(`${manifestFile}: ${file} is listed twice.`);
    }
    seen.add(file);
    const path = resolve(dirname(manifestFile), file);
    const decoded = decodeArticleFile(await readBytes(path), formatOf(file));
    if (!decoded.ok) {
      throw new OperatorProblem(`${file}: ${decoded.problem.message}`);
    }
    const { text } = decoded.value;
    const { claims } = extract(text, { format: formatOf(file), publishedAt, publisher });
    articles.push({ file, publisher, publishedAt, text, claims: shareAlike(claims) });
  }
  return articles;
}

function formatOf(file: string): "text" | "markdown" | "html" {
  if (/\.html?$/iu.test(file)) {
    return "html";
  }
  return /\.(?:md|markdown)$/iu.test(file) ? "markdown" : "text";
}

async function readTextFile(file: string): Promise<string> {
  return new TextDecoder("utf-8").decode(await readBytes(file));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
    const what =
      code === "ENOENT"
        ? "there is no such file."
        : code === "EISDIR"
          ? "this is a folder."
          : "this file cannot be read.";
    throw new OperatorProblem(`${file}: ${what}`);
  }
}
