import "server-only";
import { z } from "zod";
import { itemKindSchema } from "@/questions/item";
import type { SuspensionReason } from "@/prisma/generated/enums";
import { leechOffer } from "@/scheduling/leech";
import type { LeechOffer } from "@/scheduling/leech";
import { liveEvents } from "@/scheduling/replay";
import type { ReviewEvent } from "@/scheduling/review-event";
import { groupBy } from "@/lib/group-by";
import { db } from "./db";
import type { Transaction } from "./db";
import { factIdsOf, holdMemoryHome, toReviewEvent } from "./memories";
import type { MemoryHome } from "./memories";
import type { Viewer } from "./session";
import type { Statements } from "./statements";

/** Sets a fact aside for a learner; one that is set aside already keeps its reason and time. */
export async function setAside(
  statements: Statements,
  learnerId: string,
  factId: string,
  reason: SuspensionReason,
  since: Date,
): Promise<void> {
  await statements.$executeRaw`
    INSERT INTO "FactSuspension" ("learnerId", "factId", "reason", "since")
    VALUES (${learnerId}::uuid, ${factId}::uuid, ${reason}::"SuspensionReason", ${since}::timestamptz)
    ON CONFLICT DO NOTHING`;
}

/** Takes a fact up again that was a leech, and after an amended answer is none. */
export async function liftLeech(
  transaction: Transaction,
  learnerId: string,
  home: MemoryHome,
): Promise<void> {
  const factId = { in: factIdsOf(home) };
  await transaction.factSuspension.deleteMany({ where: { learnerId, factId, reason: "leech" } });
}

/**
 * Lets what learners set aside follow a fact to those that take its place, and back. The rows of the
 * facts that went stay: a row with the same learner and time is the same wish.
 * @param moving the fact, and those whose place it took before.
 * @param from facts in whose stead they do not stand any more.
 * @param to facts that stand in their place now.
 */
export async function moveSuspensions(
  transaction: Transaction,
  moving: readonly string[],
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM "FactSuspension" a USING "FactSuspension" b
    WHERE a."factId" = ANY(${[...from]}::uuid[]) AND b."factId" = ANY(${[...moving]}::uuid[])
      AND a."learnerId" = b."learnerId" AND a."since" = b."since"`;
  await transaction.$executeRaw`
    INSERT INTO "FactSuspension" ("learnerId", "factId", "reason", "since")
    SELECT DISTINCT ON (s."learnerId", t."id") s."learnerId", t."id", s."reason", s."since"
    FROM "FactSuspension" s CROSS JOIN unnest(${[...to]}::uuid[]) AS t("id")
    WHERE s."factId" = ANY(${[...moving]}::uuid[])
    ORDER BY s."learnerId", t."id", s."since"
    ON CONFLICT DO NOTHING`;
}

/** What to offer for a leech, by the questions that there are and the answers that were given. */
export async function findLeechOffer(
  statements: Statements,
  factId: string,
  events: readonly ReviewEvent[],
): Promise<LeechOffer> {
  const items = await statements.$queryRaw<{ kind: string }[]>`
    SELECT "kind" FROM "Item" WHERE "factId" = ${factId}::uuid AND "status" = 'live'`;
  return offerFor(items, events);
}

function offerFor(items: readonly { kind: string }[], events: readonly ReviewEvent[]): LeechOffer {
  const failed = liveEvents(events).filter(({ correct }) => !correct);
  return leechOffer(
    items.map(({ kind }) => itemKindSchema.parse(kind)),
    failed.map(({ kind }) => kind),
  );
}

export const suspensionSchema = z.object({ factId: z.guid(), isSetAside: z.boolean() });

/** The same as a device sends it. Taken in twice it changes nothing more. */
export const asideSchema = suspensionSchema.extend({
  eventId: z.uuidv7(),
  at: z.iso.datetime(),
});

/** Sets a fact aside as its learner wishes, or takes it up again. @returns false when there is no such fact. */
export async function changeSuspension(
  viewer: Viewer,
  { factId, isSetAside }: z.infer<typeof suspensionSchema>,
  now: Date,
): Promise<boolean> {
  if (isSetAside) return suspendFact(viewer, factId, now);
  await unsuspendFact(viewer, factId);
  return true;
}

/**
 * Sets aside a fact, or the one that took its place, because its learner wishes so.
 * @returns false when there is no such fact.
 */
export async function suspendFact(viewer: Viewer, factId: string, now: Date): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const home = await holdMemoryHome(transaction, factId);
    if (home === null) return false;
    await setAside(transaction, viewer.userId, home.factId, "learner", now);
    return true;
  });
}

/** Takes a fact up again: it is due as its memory says. @returns false when it was not set aside. */
export async function unsuspendFact(viewer: Viewer, factId: string): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const home = await holdMemoryHome(transaction, factId);
    if (home === null) return false;
    const where = { learnerId: viewer.userId, factId: { in: factIdsOf(home) } };
    return (await transaction.factSuspension.deleteMany({ where })).count > 0;
  });
}

export type SuspendedFact = {
  factId: string;
  statement: string;
  reason: SuspensionReason;
  since: Date;
  lapses: number;
  offer: LeechOffer;
};

/** All facts that a learner has set aside, the latest first. */
export async function loadSuspended(viewer: Viewer): Promise<SuspendedFact[]> {
  const learnerId = viewer.userId;
  const rows = await db().factSuspension.findMany({
    where: { learnerId, fact: { status: "verified" } },
    include: {
      fact: {
        select: {
          statement: true,
          items: { where: { status: "live" }, select: { kind: true } },
          memories: { where: { learnerId }, select: { lapses: true } },
        },
      },
    },
    orderBy: [{ since: "desc" }, { factId: "asc" }],
  });
  const events = await db().reviewEvent.findMany({
    where: { learnerId, factId: { in: rows.map(({ factId }) => factId) } },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  const logs = groupBy(events.map(toReviewEvent), (event) => event.factId);
  return rows.map(({ factId, reason, since, fact }) => ({
    factId,
    statement: fact.statement,
    reason,
    since,
    lapses: fact.memories[0]?.lapses ?? 0,
    offer: offerFor(fact.items, logs.get(factId) ?? []),
  }));
}
