import "server-only";
import { itemKindSchema } from "@/questions/item";
import type { SuspensionReason } from "@/prisma/generated/enums";
import { leechOffer } from "@/scheduling/leech";
import type { LeechOffer } from "@/scheduling/leech";
import { liveEvents } from "@/scheduling/replay";
import type { ReviewEvent } from "@/scheduling/review-event";
import { groupBy } from "@/lib/group-by";
import { db } from "./db";
import type { Transaction } from "./db";
import { toReviewEvent } from "./memories";
import type { Viewer } from "./session";

/** Sets a fact aside for a learner; one that is set aside already keeps its reason and time. */
export async function setAside(
  transaction: Transaction,
  learnerId: string,
  factId: string,
  reason: SuspensionReason,
  since: Date,
): Promise<void> {
  await transaction.factSuspension.createMany({
    data: [{ learnerId, factId, reason, since }],
    skipDuplicates: true,
  });
}

/** Takes a fact up again that was a leech, and after an amended answer is none. */
export async function liftLeech(
  transaction: Transaction,
  learnerId: string,
  factId: string,
): Promise<void> {
  await transaction.factSuspension.deleteMany({ where: { learnerId, factId, reason: "leech" } });
}

/** What to offer for a leech, by the questions that there are and the answers that were given. */
export async function findLeechOffer(
  transaction: Transaction,
  factId: string,
  events: readonly ReviewEvent[],
): Promise<LeechOffer> {
  const items = await transaction.item.findMany({
    where: { factId, status: "live" },
    select: { kind: true },
  });
  return offerFor(items, events);
}

function offerFor(items: readonly { kind: string }[], events: readonly ReviewEvent[]): LeechOffer {
  const failed = liveEvents(events).filter(({ correct }) => !correct);
  return leechOffer(
    items.map(({ kind }) => itemKindSchema.parse(kind)),
    failed.map(({ kind }) => kind),
  );
}

/** Sets a fact aside because its learner wishes so. @returns false when there is no such fact. */
export async function suspendFact(viewer: Viewer, factId: string, now: Date): Promise<boolean> {
  const fact = await db().fact.findUnique({ where: { id: factId }, select: { id: true } });
  if (fact === null) return false;
  await setAside(db(), viewer.userId, factId, "learner", now);
  return true;
}

/** Takes a fact up again: it is due as its memory says. @returns false when it was not set aside. */
export async function unsuspendFact(viewer: Viewer, factId: string): Promise<boolean> {
  const where = { learnerId: viewer.userId, factId };
  return (await db().factSuspension.deleteMany({ where })).count > 0;
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
