import "server-only";
import { randomInt } from "node:crypto";
import { z } from "zod";
import { chooseItem } from "@/scheduling/choose-item";
import { db } from "./db";
import { loadLiveItems, toStoredItem } from "./items";
import type { Viewer } from "./session";
import { siteAddress } from "./site-address";
import type { DeckCard } from "./study";

/** A sitting has ten; a few more do no harm. */
const most = 20;

export const sharedItemsSchema = z.object({ itemIds: z.array(z.guid()).min(1).max(most) });

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const codeLength = 8;

/** A code of letters that are not taken for one another. */
const newCode = () =>
  Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");

/**
 * Keeps the questions of a sitting under a code, for others to answer.
 * @returns the address that opens them, or null where one of them is no question.
 */
export async function shareTen(
  viewer: Viewer,
  itemIds: readonly string[],
  now: Date,
): Promise<string | null> {
  const known = await db().item.count({ where: { id: { in: [...itemIds] } } });
  if (known !== new Set(itemIds).size) return null;
  const sharedBy = viewer.userId;
  const ids = [...itemIds];
  // The same questions, handed on again by the same person, keep their address.
  await db().sharedTen.createMany({
    data: [{ code: newCode(), itemIds: ids, sharedBy, createdAt: now }],
    skipDuplicates: true,
  });
  const kept = await db().sharedTen.findFirst({ where: { sharedBy, itemIds: { equals: ids } } });
  return kept === null ? null : `${siteAddress()}/ten/${kept.code}`;
}

/**
 * The questions under a code, in their order. Where one was withdrawn, another of the same fact takes
 * its place; where the fact does not stand any more, it is left out.
 * @returns null for a code that is none.
 */
export async function findSharedTen(code: string): Promise<DeckCard[] | null> {
  const shared = await db().sharedTen.findUnique({ where: { code } });
  if (shared === null) return null;
  const rows = await db().item.findMany({
    where: { id: { in: shared.itemIds } },
    include: { fact: { include: { story: true } } },
  });
  const standing = rows.filter((row) => row.fact.status === "verified");
  const live = await loadLiveItems(
    db(),
    standing.map((row) => row.factId),
  );
  return shared.itemIds.flatMap((id) => {
    const row = standing.find((each) => each.id === id);
    if (row === undefined) return [];
    const item =
      row.status === "live"
        ? toStoredItem(row)
        : chooseItem(live.get(row.factId) ?? [], [], `${code} ${row.factId}`);
    if (item === null) return [];
    const { title: story, topic } = row.fact.story;
    const entry = { factId: row.factId, reason: "new", story, topic } as const;
    return [{ entry, item, isCorrected: false }];
  });
}
