import "server-only";
import { z } from "zod";
import { notOfClass } from "./class-items";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import type { Editor } from "./session";

/** A version of a question, with what an editor needs to know of it. */
export type ItemRecord = StoredItem & {
  origin: "generated" | "edited" | "written" | "classroom";
  /** Who edited or wrote it; null for the machine's, and for the operator's. */
  author: string | null;
  retiredReason: string | null;
  /** What its author let stand. */
  warnings: { rule: string; reason: string }[];
};

/** A question with all its versions, the newest first. */
export type ItemLine = { newest: ItemRecord; earlier: ItemRecord[] };

const warningsSchema = z.object({
  warnings: z.array(z.object({ rule: z.string(), reason: z.string() })).default([]),
});

const order = { suspended: 0, draft: 1, live: 2, retired: 3 } as const;

/** All questions that a fact has or had: what wants a look first, what is retired last. */
export async function loadItemLines(
  _editor: Editor,
  factIds: readonly string[],
): Promise<Map<string, ItemLine[]>> {
  const rows = await db().item.findMany({
    where: { factId: { in: [...factIds] }, ...notOfClass },
    include: { author: { select: { name: true, email: true } } },
    orderBy: [{ version: "desc" }, { id: "asc" }],
  });
  const lines = new Map<string, Map<string, ItemLine>>();
  for (const row of rows) {
    const record: ItemRecord = {
      ...toStoredItem(row),
      origin: row.origin,
      author: row.author === null ? null : (row.author.name ?? row.author.email),
      retiredReason: row.retiredReason,
      warnings: warningsSchema.parse(row.body).warnings,
    };
    const ofFact = lines.get(row.factId) ?? new Map<string, ItemLine>();
    lines.set(row.factId, ofFact);
    const line = ofFact.get(row.lineageId);
    if (line === undefined) ofFact.set(row.lineageId, { newest: record, earlier: [] });
    else line.earlier.push(record);
  }
  const inOrder = (ofFact: Map<string, ItemLine>) =>
    [...ofFact.values()].sort(
      (one, other) =>
        order[one.newest.status] - order[other.newest.status] ||
        Number(other.newest.isPinned) - Number(one.newest.isPinned),
    );
  return new Map([...lines].map(([factId, ofFact]) => [factId, inOrder(ofFact)]));
}
