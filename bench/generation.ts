import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { corroborate } from "@/facts/corroborate";
import { extract } from "@/facts/extract";
import type { ArticleClaims } from "@/facts/fact";
import { readInventedNews } from "./corroboration";
import type { GenerationFigures, GenerationLine } from "./generation-run";
import { milliseconds } from "./measure";
import type { Row } from "./measure";
import { readBriefs } from "./texts";

/** Enough invented articles to tell more facts than are asked about. */
const inventedArticles = 1500;
const mostFacts = 10_000;

/**
 * What making the questions of 10,000 facts costs, each checked against every claim of the news that
 * tells them. Two stocks of news: invented stories, all different, and the briefs of the starter
 * library over and over, whose facts allow more questions and share all their words. The work is done by
 * a process of its own, so that its peak memory is that of this work and not of reading the news.
 */
export async function benchGeneration(): Promise<Row[]> {
  return [
    ...(await benchStock("invented news", inventedStock)),
    ...(await benchStock("briefs told again and again", repeatedBriefs)),
  ];
}

async function benchStock(name: string, stock: () => Iterable<GenerationLine>): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    const file = join(folder, "facts.jsonl");
    const out = createWriteStream(file);
    for (const line of stock()) out.write(`${JSON.stringify(line)}\n`);
    out.end();
    await finished(out);
    return rowsOf(name, await runApart(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(name: string, figures: GenerationFigures): Row[] {
  const { facts, claims, made, items, refused, elapsedMs, processorMs, peakBytes, digest } =
    figures;
  const count = (number: number) => new Intl.NumberFormat("en").format(number);
  return [
    {
      what: `generation, ${count(facts)} facts of ${name}`,
      figure:
        `${(elapsedMs / 1000).toFixed(1)} s, ${(processorMs / 1000).toFixed(1)} s of a processor, ` +
        `peak ${Math.round(peakBytes / 1e6)} MB, against ${count(claims)} claims`,
    },
    {
      what: "generation, an item of these",
      figure:
        `${milliseconds(elapsedMs / made)}: ${count(made)} items, ${count(items)} of them no repeats, ` +
        `${count(refused)} refusals, digest ${digest.slice(0, 12)}`,
    },
  ];
}

/** Invented stories, each told by several papers. */
function* inventedStock(): Generator<GenerationLine> {
  const news = readInventedNews(inventedArticles);
  // The papers that tell one story are named for it (bench/news-generator).
  yield* stockOf(news, (article) => article.replace(/-paper-\d+$/, ""), mostFacts);
}

/** The briefs' claims and facts as often as it takes, each time as other stories. */
function* repeatedBriefs(): Generator<GenerationLine> {
  const briefs = readBriefs();
  const news = briefs.map(({ name, text, publisher, publishedAt }) => {
    const { claims } = extract(text, { format: "text", publisher, publishedAt });
    return { article: name, publisher, publishedAt, claims };
  });
  const stories = new Map(briefs.map(({ name, story }) => [name, story]));
  const lines = [...stockOf(news, (article) => stories.get(article) ?? "", mostFacts)];
  const factCount = lines.filter((line) => "fact" in line).length;
  for (let copy = 0; copy * factCount < mostFacts; copy += 1) {
    for (const line of lines) yield again(line, copy);
  }
}

function again(line: GenerationLine, copy: number): GenerationLine {
  const mark = (name: string) => `${copy}/${name}`;
  if ("claim" in line) {
    const { articleId, story } = line.claim;
    return { claim: { ...line.claim, articleId: mark(articleId), story: mark(story) } };
  }
  const { id, story, claims, representative } = line.fact;
  const marked = { claims: claims.map(mark), representative: mark(representative) };
  return { fact: { ...line.fact, ...marked, id: mark(id), story: mark(story) } };
}

/** One line for each claim, then one for each fact that no source disputes. */
function* stockOf(
  news: readonly ArticleClaims[],
  storyOf: (article: string) => string,
  most: number,
): Generator<GenerationLine> {
  const storyOfClaim = new Map<string, string>();
  for (const { article, publisher, publishedAt, claims } of news) {
    const story = storyOf(article);
    for (const claim of claims) {
      storyOfClaim.set(nameOf({ article, claim: claim.id }), story);
      yield { claim: { claim, articleId: article, publisher, publishedAt, story } };
    }
  }
  const told = corroborate(news).facts.filter(({ status }) => status !== "disputed");
  for (const { id, statement, origins, ...fact } of told.slice(0, most)) {
    const representative = nameOf(fact.representative);
    const story = storyOfClaim.get(representative) ?? "";
    const claims = fact.claims.map(nameOf);
    yield { fact: { id, statement, origins, claims, representative, story } };
  }
}

const nameOf = ({ article, claim }: { article: string; claim: string }) => `${article}#${claim}`;

async function runApart(file: string): Promise<GenerationFigures> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "bench/generation-run.ts", file],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`Making questions stopped with ${code}.`);
  return JSON.parse(printed) as GenerationFigures;
}
