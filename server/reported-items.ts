import "server-only";
import { db } from "./db";
import type { ReportKind } from "./item-reports";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import type { Editor } from "./session";

/** A question that readers reported, as the desk decides on it. */
export type ReportedItem = {
  item: StoredItem;
  statement: string;
  /** An article that tells of it, where its fact stands at the desk; null where there is none left. */
  articleId: string | null;
  /** Different people whose reports stand. */
  people: number;
  /** The latest first. Who made them is nobody's business. */
  reports: { kind: ReportKind; note: string | null; at: Date; isOfEarlierVersion: boolean }[];
};

/** How many reported questions a page shows; what is beyond comes up as these are dealt with. */
export const reportedAtATime = 50;

type ReportedRow = { id: string; lineageId: string; people: number; total: number };

/**
 * The questions in use whose reports wait, suspended ones first, then by how many people reported them.
 * @returns one page of them, and how many there are
 */
export async function loadReportedItems(
  _editor: Editor,
): Promise<{ items: ReportedItem[]; total: number }> {
  const rows = await db().$queryRaw<ReportedRow[]>`
    WITH waiting AS (
      SELECT i."lineageId", count(DISTINCT r."learnerId")::int AS people, max(r."at") AS "at"
      FROM "ItemReport" r JOIN "Item" i ON i."id" = r."itemId"
      WHERE r."settledAt" IS NULL GROUP BY 1
    )
    SELECT c."id", c."lineageId", w.people, (count(*) OVER ())::int AS total
    FROM waiting w JOIN "Item" c
      ON c."lineageId" = w."lineageId" AND c."status" IN ('live', 'suspended')
    ORDER BY (c."status" = 'suspended') DESC, w.people DESC, w."at" DESC, c."id"
    LIMIT ${reportedAtATime}`;
  const items = await db().item.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: {
      fact: {
        select: {
          statement: true,
          claims: {
            where: { isValid: true },
            orderBy: { id: "asc" },
            take: 1,
            select: { version: { select: { articleId: true } } },
          },
        },
      },
    },
  });
  const reports = await db().itemReport.findMany({
    where: { settledAt: null, item: { lineageId: { in: rows.map((row) => row.lineageId) } } },
    orderBy: { at: "desc" },
    select: {
      kind: true,
      note: true,
      at: true,
      itemId: true,
      item: { select: { lineageId: true } },
    },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    items: rows.flatMap(({ id, lineageId, people }) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      const own = reports.filter(({ item }) => item.lineageId === lineageId);
      return [
        {
          item: toStoredItem(row),
          statement: row.fact.statement,
          articleId: row.fact.claims[0]?.version.articleId ?? null,
          people,
          reports: own.map(({ kind, note, at, itemId }) => ({
            kind,
            note,
            at,
            isOfEarlierVersion: itemId !== id,
          })),
        },
      ];
    }),
    total: rows[0]?.total ?? 0,
  };
}

/** How many questions wait at the desk because readers reported them. */
export async function countReportedItems(_editor: Editor): Promise<number> {
  const [row] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(DISTINCT c."id")::int AS total
    FROM "ItemReport" r JOIN "Item" i ON i."id" = r."itemId"
    JOIN "Item" c ON c."lineageId" = i."lineageId" AND c."status" IN ('live', 'suspended')
    WHERE r."settledAt" IS NULL`;
  return row?.total ?? 0;
}
