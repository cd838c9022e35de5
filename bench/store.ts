import { v7 as uuid } from "uuid";
import { blockKeysOf } from "@/facts/matching-keys";
import { importArticle } from "@/server/articles";
import { db } from "@/server/db";
import { blockKeysVersion } from "@/server/neighbours";
import { operator } from "@/server/session";
import { readInventedNews } from "./corroboration";
import type { BenchDatabase } from "./databases";
import { median, milliseconds, percentile } from "./measure";
import type { Row } from "./measure";
import { inventNews } from "./news-generator";

/** How many articles the store holds when more come in. */
const sizes = [1_000, 10_000];
const imports = 20;
const rowsAtATime = 2_000;
/** That of `readInventedNews`: what comes in tells some of the same stories. */
const seed = 7;

/**
 * What taking an article in costs when many are there already: reading it, finding the claims that it
 * may meet, comparing, saving.
 */
export async function benchStore(database: BenchDatabase): Promise<Row[]> {
  const rows: Row[] = [];
  const largest = sizes.at(-1) ?? 0;
  const stored = readInventedNews(largest);
  const fresh = [...inventNews(largest + imports, seed)].slice(largest);
  const storyId = uuid();
  const publisherId = uuid();
  await db().story.create({ data: { id: storyId, title: "Bench", topic: "Bench" } });
  await db().publisher.create({ data: { id: publisherId, name: "The Bench" } });
  let filled = 0;
  for (const size of sizes) {
    await fill(database, stored.slice(filled, size), storyId, publisherId);
    filled = size;
    const claims = await db().claim.count();
    const times: number[] = [];
    for (const article of fresh.splice(0, imports / sizes.length)) {
      const start = performance.now();
      const imported = await importArticle(
        operator(),
        { ...article, format: "text", url: "", title: "", topic: "Bench", story: "Bench" },
        new Date(),
      );
      times.push(performance.now() - start);
      if (!imported.ok) throw new Error(imported.problem.message);
    }
    rows.push({
      what: `an import into ${size.toLocaleString("en")} articles, ${database.name}`,
      figure: `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 0.95))}; ${claims.toLocaleString("en")} claims)`,
    });
  }
  return rows;
}

/** Stores articles with their claims, each claim a fact of its own. */
async function fill(
  database: BenchDatabase,
  articles: ReturnType<typeof readInventedNews>,
  storyId: string,
  publisherId: string,
): Promise<void> {
  const claims = articles.flatMap((article) => {
    const versionId = uuid();
    return article.claims.map((claim) => ({
      article,
      versionId,
      claim,
      id: uuid(),
      factId: uuid(),
    }));
  });
  const versions = new Map(claims.map(({ article, versionId }) => [versionId, article]));
  await database.bare(async (query) => {
    for (const part of parts([...versions])) {
      const values = JSON.stringify(
        part.map(([id, { publishedAt, article }]) => ({ id, publishedAt, title: article })),
      );
      await query(
        `INSERT INTO "Article" (id, "publisherId", "storyId", title)
         SELECT (r->>'id')::uuid, $2::uuid, $3::uuid, r->>'title' FROM jsonb_array_elements($1::jsonb) r`,
        [values, publisherId, storyId],
      );
      await query(
        `INSERT INTO "ArticleVersion" (id, "articleId", number, text, sha256, "publishedAt", sentences, skipped)
         SELECT (r->>'id')::uuid, (r->>'id')::uuid, 1, '', r->>'id', (r->>'publishedAt')::date, '[]', '[]'
         FROM jsonb_array_elements($1::jsonb) r`,
        [values],
      );
    }
    for (const part of parts(claims)) {
      const values = JSON.stringify(
        part.map(({ id, factId, versionId, claim, article }) => ({
          ...{ id, factId, versionId, body: claim },
          keys: blockKeysOf(claim, article.publishedAt),
        })),
      );
      await query(
        `INSERT INTO "Fact" (id, "storyId", statement, predicate, subject, body, representative, origins)
         SELECT (r->>'factId')::uuid, $2::uuid, r->'body'->>'statement', r->'body'->>'predicate',
           r->'body'->>'subject', r->'body', (r->>'id')::uuid, 1 FROM jsonb_array_elements($1::jsonb) r`,
        [values, storyId],
      );
      await query(
        `INSERT INTO "Claim" (id, "articleVersionId", "factId", "localId", predicate, subject, statement, body,
           "evidenceStart", "evidenceEnd", "blockKeys", "blockKeysVersion")
         SELECT (r->>'id')::uuid, (r->>'versionId')::uuid, (r->>'factId')::uuid, r->'body'->>'id',
           r->'body'->>'predicate', r->'body'->>'subject', r->'body'->>'statement', r->'body', 0, 0,
           ARRAY(SELECT jsonb_array_elements_text(r->'keys')), $2::int FROM jsonb_array_elements($1::jsonb) r`,
        [values, blockKeysVersion],
      );
    }
  });
  await database.bare((query) => query("ANALYZE", []).then(() => undefined));
}

function* parts<Member>(members: readonly Member[]): Generator<Member[]> {
  for (let at = 0; at < members.length; at += rowsAtATime) {
    yield members.slice(at, at + rowsAtATime);
  }
}
