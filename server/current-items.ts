import "server-only";
import { asksTheSame } from "@/assignments/replacement";
import { groupBy } from "@/lib/group-by";
import type { Prisma } from "@/prisma/generated/client";
import type { Db, Transaction } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";

/** What of an item tells whether it may be asked. */
export type ItemStanding = { status: StoredItem["status"]; retiredReason: string | null };

/**
 * Whether a class may be asked an item. One that readers reported is asked on until somebody decides
 * about it; a draft is, unless it came back as one because its fact changed.
 */
export const isInUse = ({ status, retiredReason }: ItemStanding): boolean =>
  status === "live" || status === "suspended" || (status === "draft" && retiredReason === null);

/** The items that are not in use: `isInUse` for the database. */
export const outOfUse = {
  OR: [{ status: "retired" }, { status: "draft", retiredReason: { not: null } }],
} satisfies Prisma.ItemWhereInput;

/** A fact's successors are followed no further than this. */
const mostSuccessors = 10;

/** Each fact with those that took its place, the nearest first. */
async function loadSuccessors(
  database: Db | Transaction,
  factIds: readonly string[],
): Promise<Map<string, string[]>> {
  const lines = new Map(factIds.map((id) => [id, [id]]));
  for (let step = 0; step < mostSuccessors; step += 1) {
    const ends = [...lines.values()].map((line) => line.at(-1) ?? "");
    const rows = await database.fact.findMany({
      where: { id: { in: ends }, supersededById: { not: null } },
      select: { id: true, supersededById: true },
    });
    if (rows.length === 0) break;
    const next = new Map(rows.map((row) => [row.id, row.supersededById]));
    for (const line of lines.values()) {
      const successor = next.get(line.at(-1) ?? "");
      if (successor != null && !line.includes(successor)) line.push(successor);
    }
  }
  return lines;
}

/** An item that took another's place, and the line of versions that it belongs to. */
export type Replacement = StoredItem & { lineageId: string };

/**
 * What takes the place of items that are out of use: the newest version of the same question, else the
 * question that asks the same of the same fact, or of the one that took its place.
 * @returns null for an item where there is none
 */
export async function findReplacements(
  database: Db | Transaction,
  itemIds: readonly string[],
): Promise<Map<string, Replacement | null>> {
  const found = new Map<string, Replacement | null>();
  if (itemIds.length === 0) return found;
  const retired = await database.item.findMany({ where: { id: { in: [...itemIds] } } });
  const successors = await loadSuccessors(database, [
    ...new Set(retired.map(({ factId }) => factId)),
  ]);
  const candidates = await database.item.findMany({
    where: {
      NOT: outOfUse,
      OR: [
        { lineageId: { in: retired.map(({ lineageId }) => lineageId) } },
        { factId: { in: [...successors.values()].flat() }, status: "live" },
      ],
    },
    orderBy: [{ isPinned: "desc" }, { version: "desc" }, { id: "asc" }],
  });
  const byLine = groupBy(candidates, ({ lineageId }) => lineageId);
  const byFact = groupBy(candidates, ({ factId }) => factId);
  for (const row of retired) {
    const item = toStoredItem(row);
    const [sameLine] = (byLine.get(row.lineageId) ?? []).sort(
      (one, other) => other.version - one.version,
    );
    const alike = (successors.get(row.factId) ?? [])
      .flatMap((factId) => byFact.get(factId) ?? [])
      .find((other) => other.id !== row.id && asksTheSame(item, toStoredItem(other)));
    const taken = sameLine ?? alike;
    found.set(
      row.id,
      taken === undefined ? null : { ...toStoredItem(taken), lineageId: taken.lineageId },
    );
  }
  return found;
}
