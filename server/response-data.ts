import "server-only";
import { groupBy } from "@/lib/group-by";
import { fewestAnswers, mostResponses, responseData } from "@/questions/response-data";
import type { ItemResponse, ResponseData } from "@/questions/response-data";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import type { Editor } from "./session";

/** A question of the present, with how it fares. */
export type ItemWithResponses = { item: StoredItem; responses: ResponseData };

type ResponseRow = ItemResponse & { itemId: string };

/**
 * The first standing answer of each learner to questions, with how that learner does elsewhere. What
 * was taken back, and practice before a test (cramming), are no answers here. Those who work at the desk
 * know the keys, and stay out.
 */
async function loadResponses(itemIds: readonly string[]): Promise<ResponseRow[]> {
  if (itemIds.length === 0) return [];
  return db().$queryRaw<ResponseRow[]>`
    WITH firsts AS (
      SELECT DISTINCT ON (r."itemId", r."learnerId")
        r."itemId", r."learnerId", r."chosen", r."correct", r."answeredAt"
      FROM "ReviewEvent" r JOIN "User" u ON u."id" = r."learnerId" AND u."role" = 'learner'
      WHERE r."itemId" = ANY(${[...itemIds]}::uuid[])
        AND r."undoesId" IS NULL AND r."mode" = 'study'
        AND NOT EXISTS (
          SELECT 1 FROM "ReviewEvent" t
          WHERE t."learnerId" = r."learnerId" AND t."undoesId" = r."id"
        )
      ORDER BY r."itemId", r."learnerId", r."answeredAt", r."id"
    ), latest AS (
      SELECT * FROM (
        SELECT f.*, row_number() OVER (
          PARTITION BY f."itemId" ORDER BY f."answeredAt" DESC, f."learnerId"
        ) AS place FROM firsts f
      ) p WHERE place <= ${mostResponses}
    ), scores AS (
      SELECT d."learnerId", count(*)::int AS answered,
        (count(*) FILTER (WHERE d."correct"))::int AS "right"
      FROM (
        SELECT DISTINCT ON (e."learnerId", e."itemId") e."learnerId", e."itemId", e."correct"
        FROM "ReviewEvent" e
        WHERE e."learnerId" IN (SELECT "learnerId" FROM latest)
          AND e."undoesId" IS NULL AND e."mode" = 'study'
          AND NOT EXISTS (
            SELECT 1 FROM "ReviewEvent" t
            WHERE t."learnerId" = e."learnerId" AND t."undoesId" = e."id"
          )
        ORDER BY e."learnerId", e."itemId", e."answeredAt", e."id"
      ) d GROUP BY 1
    )
    SELECT l."itemId", l."chosen", l."correct",
      ((s."right" - l."correct"::int)::float8 / nullif(s.answered - 1, 0))::float8 AS "restScore"
    FROM latest l JOIN scores s ON s."learnerId" = l."learnerId"`;
}

async function withResponses(items: readonly StoredItem[]): Promise<ItemWithResponses[]> {
  const rows = await loadResponses(items.map(({ id }) => id));
  const byItem = groupBy(rows, ({ itemId }) => itemId);
  return items.map((item) => ({
    item,
    responses: responseData(item.options, byItem.get(item.id) ?? []),
  }));
}

/** How the questions of a fact fare that are in use, in the order of their making. */
export async function loadResponsesOfFact(
  _editor: Editor,
  factId: string,
): Promise<ItemWithResponses[]> {
  const rows = await db().item.findMany({
    where: { factId, status: { in: ["live", "suspended"] } },
    orderBy: { id: "asc" },
  });
  return withResponses(rows.map(toStoredItem));
}

/** How some questions fare, by their id. */
export async function loadResponsesOfItems(
  _editor: Editor,
  itemIds: readonly string[],
): Promise<Map<string, ResponseData>> {
  const rows = await db().item.findMany({ where: { id: { in: [...itemIds] } } });
  const all = await withResponses(rows.map(toStoredItem));
  return new Map(all.map(({ item, responses }) => [item.id, responses]));
}

/** So many of the newest questions in use are looked through for one that fares badly. */
const mostConsidered = 2000;
/** Of those with enough answers so many are worked out, the most answered first. */
const mostWorkedOut = 100;

export type WorthALook = ItemWithResponses & { factId: string; statement: string };

const isWorthALook = ({ strongerThanKey, isTooHard, isTooEasy, options }: ResponseData) =>
  strongerThanKey !== null ||
  isTooHard ||
  isTooEasy ||
  options.some(({ isNeverChosen }) => isNeverChosen);

/** How urgent it is: what may teach something wrong comes before what only teaches little. */
const urgency = ({ strongerThanKey, isTooHard, options }: ResponseData): number =>
  strongerThanKey !== null
    ? 0
    : isTooHard
      ? 1
      : options.some(({ isNeverChosen }) => isNeverChosen)
        ? 2
        : 3;

/**
 * Live questions of verified facts whose answers say that a person should look at them. Of every
 * question no more index entries are read than it takes to know that it has enough answers.
 */
export async function loadWorthALook(_editor: Editor): Promise<WorthALook[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM (
      SELECT i."id", (
        SELECT count(*) FROM (
          SELECT 1 FROM "ReviewEvent" r WHERE r."itemId" = i."id" LIMIT ${mostResponses}
        ) n
      ) AS answers
      FROM (
        SELECT i."id" FROM "Item" i JOIN "Fact" f ON f."id" = i."factId" AND f."status" = 'verified'
        WHERE i."status" = 'live' ORDER BY i."id" DESC LIMIT ${mostConsidered}
      ) i
    ) c
    WHERE c.answers >= ${fewestAnswers}
    ORDER BY c.answers DESC, c."id" LIMIT ${mostWorkedOut}`;
  const items = await db().item.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: { fact: { select: { statement: true } } },
    orderBy: { id: "asc" },
  });
  const statements = new Map(items.map((row) => [row.id, row.fact.statement]));
  const all = await withResponses(items.map(toStoredItem));
  return all
    .filter(({ responses }) => isWorthALook(responses))
    .sort((one, other) => urgency(one.responses) - urgency(other.responses))
    .map(({ item, responses }) => ({
      item,
      responses,
      factId: item.factId,
      statement: statements.get(item.id) ?? "",
    }));
}
