import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { ItemContext } from "@/questions/item-context";
import { itemDraftSchema } from "@/questions/item";
import type { AskableFact, ItemDraft, Refusal } from "@/questions/item";
import { itemIdentity, withoutRepeats } from "@/questions/repeats";
import { groupBy } from "@/lib/group-by";
import { seedFrom } from "@/lib/rng";
import { inUseOfClass, notOfClass } from "./class-items";
import type { Db, Transaction } from "./db";
import {
  claimInclude,
  loadFacts,
  toAskableFact,
  toClaimRecord,
  toSourcedClaim,
} from "./fact-records";
import type { FactRecord } from "./fact-records";
import { peopleToSuspend, reportersOf, suspendedReason } from "./report-suspension";
import { reviveItems } from "./item-revival";

/** An item as it is stored. */
export type StoredItem = ItemDraft & {
  id: string;
  version: number;
  status: "draft" | "live" | "suspended" | "retired";
  /** Asked before the fact's other questions. */
  isPinned: boolean;
};

/** What of an item is kept as one value. `warnings` are what its author let stand. */
export const bodySchema = itemDraftSchema
  .pick({
    options: true,
    answer: true,
    expected: true,
    explanation: true,
    evidence: true,
    settingFactId: true,
    lint: true,
  })
  .extend({
    warnings: z.array(z.object({ rule: z.string(), reason: z.string() })).optional(),
  });

/** The columns of an item from which it is read. */
export type ItemRow = Pick<
  Awaited<ReturnType<Db["item"]["findFirstOrThrow"]>>,
  | "id"
  | "version"
  | "status"
  | "isPinned"
  | "kind"
  | "factId"
  | "stem"
  | "generator"
  | "generatorVersion"
  | "seed"
  | "body"
>;

export function toStoredItem(row: ItemRow): StoredItem {
  const body = bodySchema.parse(row.body);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    isPinned: row.isPinned,
    kind: itemDraftSchema.shape.kind.parse(row.kind),
    factId: row.factId,
    stem: row.stem,
    generator: row.generator,
    generatorVersion: row.generatorVersion,
    seed: row.seed,
    ...body,
  };
}

/** How many verified facts of a story, and of the same topic, lend their values as wrong options. */
const peerFacts = 300;
/** How many claims that may match a stem are read besides those of the story. */
const rivalClaims = 3000;

const rivalInclude = { ...claimInclude, fact: { select: { status: true } } } as const;

/** Whoever answers with such a fact is wrong: a person said so. */
const refuted: readonly string[] = ["rejected", "superseded"];

/** A seed that fits the database's column, which is signed. */
const itemSeed = (factId: string): number => seedFrom(factId) >>> 1;

/**
 * Facts as the generators see them, with what items are checked against: all claims that may match, and
 * the verified facts that lend their values. Read once for many facts, so those of one story go together.
 */
export async function loadItemContext(
  database: Db | Transaction,
  facts: readonly FactRecord[],
): Promise<{ askable: AskableFact[]; context: ItemContext }> {
  const storyIds = [...new Set(facts.map((fact) => fact.storyId))];
  const predicates = [...new Set(facts.map((fact) => fact.body.predicate))];
  const storyClaims = await database.claim.findMany({
    where: { isValid: true, fact: { storyId: { in: storyIds } } },
    include: rivalInclude,
  });
  const others = await database.claim.findMany({
    where: {
      isValid: true,
      predicate: { in: predicates },
      fact: { storyId: { notIn: storyIds } },
    },
    include: rivalInclude,
    orderBy: { id: "desc" },
    take: rivalClaims,
  });
  // Those of the stories first: they also tell what a question belongs to.
  const ofStories = await loadFacts(
    database,
    { status: "verified", storyId: { in: storyIds } },
    { take: peerFacts },
  );
  const elsewhere = await loadFacts(
    database,
    {
      status: "verified",
      storyId: { notIn: storyIds },
      story: { topic: { in: facts.map((fact) => fact.topic) } },
    },
    { take: peerFacts },
  );
  const peers = [...ofStories, ...elsewhere];
  const askable = facts.map(toAskableFact);
  const known = new Set(askable.map((fact) => fact.id));
  const context = buildItemContext({
    claims: [...storyClaims, ...others].map((row) => ({
      ...toSourcedClaim(toClaimRecord(row)),
      isRefuted: refuted.includes(row.fact.status),
    })),
    facts: [...askable, ...peers.filter((peer) => !known.has(peer.id)).map(toAskableFact)],
  });
  return { askable, context };
}

/** What the generators make of facts, without saving it: the desk shows it before a decision. */
export async function draftItemsOf(
  database: Db | Transaction,
  facts: readonly FactRecord[],
): Promise<{ items: ItemDraft[]; refused: Refusal[] }[]> {
  if (facts.length === 0) return [];
  const { askable, context } = await loadItemContext(database, facts);
  return askable.map((fact) => generateItems(fact, context, itemSeed(fact.id)));
}

/** How many facts without a question are tried again when another of their story is verified. */
const waitingFacts = 50;

/** Verified facts of the same stories that nothing asks: a fact that tells what they belong to may have come. */
const loadUnasked = (transaction: Transaction, facts: readonly FactRecord[]) =>
  loadFacts(
    transaction,
    {
      id: { notIn: facts.map(({ id }) => id) },
      storyId: { in: [...new Set(facts.map(({ storyId }) => storyId))] },
      status: "verified",
      items: { none: { ...notOfClass, status: { in: ["live", "suspended", "draft"] } } },
    },
    { take: waitingFacts },
  );

/** Makes the items of verified facts live, and those of others that can be asked with them. @returns how many. */
export async function publishItems(
  transaction: Transaction,
  factIds: readonly string[],
): Promise<number> {
  const verified = await loadFacts(transaction, { id: { in: [...factIds] } });
  const revived = await reviveItems(transaction, verified);
  const facts = [...verified, ...(await loadUnasked(transaction, verified))];
  const known = await transaction.item.findMany({
    // What is suspended, or was retired by a person, must not come back as its own twin.
    where: {
      OR: [{ status: { in: ["live", "suspended"] } }, { status: "retired", retiredById: null }],
      fact: { storyId: { in: facts.map((fact) => fact.storyId) } },
      ...notOfClass,
    },
  });
  const seen = new Set(known.map((row) => itemIdentity(toStoredItem(row))));
  const made = await draftItemsOf(transaction, facts);
  const drafts = made.flatMap(({ items }) => withoutRepeats(items, seen).items);
  await transaction.item.createMany({
    data: drafts.map((item) => {
      const id = uuid();
      return {
        id,
        lineageId: id,
        factId: item.factId,
        kind: item.kind,
        stem: item.stem,
        body: bodySchema.parse(item),
        generator: item.generator,
        generatorVersion: item.generatorVersion,
        seed: item.seed,
      };
    }),
  });
  return revived + drafts.length;
}

/** Items of other facts that tell the fact as well: timelines with it among their events, questions that begin with it. */
const namesFact = (factId: string) => [
  { kind: "timeline", body: { path: ["expected", "events"], array_contains: [{ factId }] } },
  { body: { path: ["settingFactId"], equals: factId } },
];

/** Takes a fact's items in use, those of classes and those of others that tell it, too, out of use. Answers to them stay in the log. @returns their ids. */
export async function retireItems(
  transaction: Transaction,
  factId: string,
  reason: string,
  decisionId: string,
): Promise<string[]> {
  const retired = await transaction.item.updateManyAndReturn({
    where: {
      AND: [
        { OR: [{ status: { in: ["live", "suspended"] } }, inUseOfClass] },
        { OR: [{ factId }, ...namesFact(factId)] },
      ],
    },
    data: { status: "retired", retiredReason: reason, retiredById: decisionId },
    select: { id: true },
  });
  return retired.map(({ id }) => id);
}

/**
 * Puts back in use what a decision retired that is taken back; what readers reported stays suspended.
 * @returns how many.
 */
export async function restoreItems(transaction: Transaction, decisionId: string): Promise<number> {
  return transaction.$executeRaw`
    UPDATE "Item" i SET "retiredById" = NULL,
      "status" = (CASE WHEN i."origin" = 'classroom' THEN 'draft'
        WHEN s.suspended THEN 'suspended' ELSE 'live' END)::"ItemStatus",
      "retiredReason" = CASE WHEN s.suspended THEN ${suspendedReason} END
    FROM (
      SELECT t."id", ${reportersOf(Prisma.sql`t."lineageId"`)} >= ${peopleToSuspend} AS suspended
      FROM "Item" t WHERE t."retiredById" = ${decisionId}::uuid AND t."status" = 'retired'
    ) s
    WHERE i."id" = s."id"`;
}

/** The live items of facts, by fact. */
export async function loadLiveItems(
  database: Db | Transaction,
  factIds: readonly string[],
): Promise<Map<string, StoredItem[]>> {
  const rows = await database.item.findMany({
    where: { factId: { in: [...factIds] }, status: "live" },
    orderBy: { id: "asc" },
  });
  return groupBy(rows.map(toStoredItem), (item) => item.factId);
}
