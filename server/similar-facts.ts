import "server-only";
import { z } from "zod";
import type { DeskStatus } from "@/facts/fact-status";
import { db } from "./db";
import { searchQuery } from "./full-text";
import type { Editor } from "./session";

export type SimilarFact = {
  id: string;
  statement: string;
  status: DeskStatus;
  story: string;
  origins: number;
};

const offered = 12;
/** ts_rank's flag that lets many words count for less: a long statement shares some with every other. */
const byLength = 1;

/** Words of a statement that may lead to its like. */
const telling = (statement: string) =>
  [...new Set(statement.match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, 40).join(" | ");

/**
 * Facts that one may say the same as, or be replaced by, the likeliest first.
 * @param query words that they must have; empty, those most like the fact are offered.
 */
export async function findSimilarFacts(
  _editor: Editor,
  factId: string,
  query: string,
): Promise<SimilarFact[]> {
  if (!z.guid().safeParse(factId).success) return [];
  const fact = await db().fact.findUnique({ where: { id: factId } });
  if (fact === null) return [];
  const asked = searchQuery(query);
  if (asked === null && query.trim() !== "") return [];
  const words = telling(fact.statement);
  const wanted = asked ?? (words === "" ? "the" : words);
  return db().$queryRaw<SimilarFact[]>`
    SELECT f."id", f."statement", f."status"::text AS status, s."title" AS story, f."origins"
    FROM "Fact" f JOIN "Story" s ON s."id" = f."storyId"
    WHERE f."id" <> ${factId}::uuid AND f."status" NOT IN ('rejected', 'superseded')
      AND to_tsvector('english', f."statement") @@ to_tsquery('english', ${wanted})
    ORDER BY ts_rank(to_tsvector('english', f."statement"), to_tsquery('english', ${wanted}), ${byLength})
        * CASE WHEN f."predicate" = ${fact.predicate} THEN 1.5 ELSE 1 END
        * CASE WHEN f."subject" = ${fact.subject} THEN 2 ELSE 1 END DESC,
      (f."storyId" = ${fact.storyId}::uuid) DESC, f."id"
    LIMIT ${offered}`;
}
