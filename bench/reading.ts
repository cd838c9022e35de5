import { corroborate } from "@/facts/corroborate";
import { extract } from "@/facts/extract";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { AskableFact, SourcedClaim } from "@/questions/item";
import { median, milliseconds, timeRuns } from "./measure";
import type { Row } from "./measure";
import { readBriefs } from "./texts";

/** From text to claims, and from claims to questions, on the briefs of the starter library. */
export async function benchReading(): Promise<Row[]> {
  const briefs = readBriefs();
  const bytes = briefs.reduce((sum, brief) => sum + Buffer.byteLength(brief.text), 0);
  const read = () => briefs.map((brief) => extract(brief.text, { format: "text", ...brief }));

  const cold = await timeRuns(1, read);
  const warm = await timeRuns(5, read, 2);
  const extractions = read();
  const articles = briefs.map((brief, index) => ({
    article: brief.name,
    publisher: brief.publisher,
    publishedAt: brief.publishedAt,
    claims: extractions[index]?.claims ?? [],
  }));
  const joining = await timeRuns(5, () => corroborate(articles), 1);
  const found = corroborate(articles);

  const sourced = new Map<string, SourcedClaim>();
  for (const { article, publisher, publishedAt, claims } of articles) {
    for (const claim of claims) {
      sourced.set(`${article}#${claim.id}`, { claim, articleId: article, publisher, publishedAt });
    }
  }
  const facts: AskableFact[] = found.facts.flatMap((fact) => {
    const claims = fact.claims.flatMap((ref) => sourced.get(`${ref.article}#${ref.claim}`) ?? []);
    const { representative: at } = fact;
    const representative = sourced.get(`${at.article}#${at.claim}`);
    if (representative === undefined || fact.status === "disputed") return [];
    const { id, statement, origins } = fact;
    return [{ id, statement, representative, claims, origins, topic: "all", story: at.article }];
  });
  let items = 0;
  const asking = await timeRuns(3, () => {
    const context = buildItemContext({ claims: [...sourced.values()], facts });
    items = facts.reduce((sum, fact) => sum + generateItems(fact, context, 7).items.length, 0);
  });
  const perArticle = median(warm) / briefs.length;
  return [
    { what: "extraction, first run with loading", figure: milliseconds(cold[0] ?? Number.NaN) },
    { what: "extraction, warm, an article", figure: milliseconds(perArticle) },
    {
      what: "extraction, warm",
      figure: `${(bytes / 1e6 / (median(warm) / 1000)).toFixed(2)} MB/s (${briefs.length} articles, ${sourced.size} claims)`,
    },
    { what: "corroboration, all briefs", figure: milliseconds(median(joining)) },
    {
      what: "generation, an item",
      figure: `${milliseconds(median(asking) / Math.max(1, items))} (${items} items of ${facts.length} facts)`,
    },
    { what: "generation, an article", figure: milliseconds(median(asking) / briefs.length) },
    {
      what: "memory in use after reading",
      figure: `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    },
  ];
}
