import "server-only";
import { chooseItem } from "@/scheduling/choose-item";
import { firstLeechLapses, leechOffer } from "@/scheduling/leech";
import { buildQueue } from "@/scheduling/queue";
import type { QueueEntry } from "@/scheduling/queue";
import { reviewKindSchema } from "@/scheduling/review-event";
import { burySiblings, keepApart } from "@/scheduling/siblings";
import type { Family } from "@/scheduling/siblings";
import { studyDayOf } from "@/scheduling/study-day";
import { groupBy } from "@/lib/group-by";
import { db } from "./db";
import { findNextDue, loadDueFacts } from "./due-facts";
import { dayToDate } from "./fact-records";
import { loadFreshFacts } from "./fresh-facts";
import { loadLiveItems } from "./items";
import type { StoredItem } from "./items";
import { findSealedFacts } from "./sealed-facts";
import type { Viewer } from "./session";
import { loadStudySettings } from "./study-settings";

/** How many questions one sitting has. */
export const sittingSize = 10;

type DoneRow = { factId: string; isFirst: boolean; correct: boolean };

/** What the learner answered in a study day, each fact once, by its first answer of the day. */
async function loadDone(viewer: Viewer, studyDay: string): Promise<DoneRow[]> {
  return db().$queryRaw<DoneRow[]>`
    SELECT DISTINCT ON (r."factId") r."factId", r."correct",
      NOT EXISTS (
        SELECT 1 FROM "ReviewEvent" e
        WHERE e."learnerId" = r."learnerId" AND e."factId" = r."factId" AND e."studyDay" < r."studyDay"
          AND e."mode" <> 'cram'
      ) AS "isFirst"
    FROM "ReviewEvent" r
    WHERE r."learnerId" = ${viewer.userId}::uuid AND r."studyDay" = ${dayToDate(studyDay)}::date
      AND r."undoesId" IS NULL AND r."mode" = 'study'
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewEvent" t
        WHERE t."learnerId" = r."learnerId" AND t."factId" = r."factId" AND t."undoesId" = r."id"
      )
    ORDER BY r."factId", r."answeredAt"`;
}

export type Today = {
  studyDay: string;
  /** All that today's limits let through, in order. */
  queue: QueueEntry[];
  answered: number;
  right: number;
  /** What was answered, each fact once, and how many of them were no first meetings. */
  doneFactIds: string[];
  reviewsDone: number;
  /** The next study day with something due, when today is done. */
  next: { day: string; count: number } | null;
  /** Whether there is anything verified to learn at all. */
  isEmpty: boolean;
  /** Facts that wait until a quiz that was begun has told what is right. */
  sealed: ReadonlySet<string>;
};

/** Today's questions of a learner; for somebody new, the best of what there is. */
export async function loadToday(
  viewer: Viewer | null,
  now: Date,
  timeZone: string,
  topic: string | null = null,
): Promise<Today> {
  const settings = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer?.timeZone ?? timeZone, settings.rollOverHour);
  const seed = `${viewer?.userId ?? "everyone"} ${studyDay}`;
  const [allDue, allFresh, done, sealed] = await Promise.all([
    viewer === null
      ? []
      : loadDueFacts(viewer, studyDay, { topic, wanted: settings.reviewsPerDay }),
    loadFreshFacts(viewer, topic, settings.newPerDay, seed),
    viewer === null ? [] : loadDone(viewer, studyDay),
    viewer === null ? new Set<string>() : findSealedFacts(viewer, now, { isAhead: false }),
  ]);
  const due = allDue.filter(({ factId }) => !sealed.has(factId));
  const fresh = allFresh.filter(({ factId }) => !sealed.has(factId));
  const newDone = done.filter((row) => row.isFirst).length;
  const planned = buildQueue({
    studyDay,
    due,
    fresh,
    limits: settings,
    doneToday: { new: newDone, reviews: done.length - newDone },
    seed,
  });
  const queue =
    viewer === null ? planned : await withoutSiblings(planned, [...due, ...fresh], done);
  return {
    studyDay,
    queue,
    answered: done.length,
    right: done.filter((row) => row.correct).length,
    doneFactIds: done.map(({ factId }) => factId),
    reviewsDone: done.length - newDone,
    next: viewer === null || queue.length > 0 ? null : await findNextDue(viewer, studyDay),
    isEmpty:
      viewer === null
        ? fresh.length === 0
        : queue.length + done.length === 0 && allFresh.length === 0 && allDue.length === 0,
    sealed,
  };
}

/** So many questions stay in a day's queue before siblings wait until tomorrow. */
const enoughForToday = 2 * sittingSize;

/** Lets facts wait until tomorrow whose siblings are asked or were answered today. */
async function withoutSiblings(
  queue: readonly QueueEntry[],
  candidates: readonly Family[],
  done: readonly DoneRow[],
): Promise<QueueEntry[]> {
  if (queue.length <= enoughForToday) return [...queue];
  const family = new Map(candidates.map((fact) => [fact.factId, fact]));
  const withFamily = queue.map((entry) => {
    const subject = family.get(entry.factId)?.subject;
    return { ...entry, entry, ...(subject === undefined ? {} : { subject }) };
  });
  const met = await loadFamilies(done.map(({ factId }) => factId));
  const { today } = burySiblings(
    withFamily,
    met,
    enoughForToday,
    ({ reason }) => reason === "relearn",
  );
  return keepApart(today).map(({ entry }) => entry);
}

async function loadFamilies(factIds: readonly string[]): Promise<Family[]> {
  if (factIds.length === 0) return [];
  return db().$queryRaw<Family[]>`
    SELECT f."id" AS "factId", f."subject", s."title" AS story
    FROM "Fact" f JOIN "Story" s ON s."id" = f."storyId"
    WHERE f."id" = ANY(${[...factIds]}::uuid[])`;
}

export type DeckCard = {
  entry: QueueEntry;
  item: StoredItem;
  /** True when the fact was put right since the learner last answered it. */
  isCorrected: boolean;
};

/** A card with the question whose turn it is after that one; null where there is but one. */
export type CardInTurn = DeckCard & { other: StoredItem | null };

/** The questions of one sitting: for each fact the live item that is its turn. */
export async function loadDeck(
  viewer: Viewer | null,
  today: Pick<Today, "queue">,
  size = sittingSize,
): Promise<CardInTurn[]> {
  const entries = today.queue.slice(0, size);
  const factIds = entries.map((entry) => entry.factId);
  const [items, seen, corrected, leeches] = await Promise.all([
    loadLiveItems(db(), factIds),
    viewer === null
      ? []
      : db().reviewEvent.findMany({
          where: { learnerId: viewer.userId, factId: { in: factIds }, undoesId: null },
          orderBy: { answeredAt: "asc" },
          select: { factId: true, itemId: true, kind: true, correct: true },
        }),
    viewer === null ? new Set<string>() : findCorrectedSince(viewer, factIds),
    viewer === null ? new Set<string>() : findLeeches(viewer, factIds),
  ]);
  const seenByFact = groupBy(seen, (row) => row.factId);
  return entries.flatMap((entry) => {
    const answers = seenByFact.get(entry.factId) ?? [];
    const seenItemIds = answers.map((row) => row.itemId);
    const seed = `${viewer?.userId ?? "everyone"} ${entry.factId} ${seenItemIds.length}`;
    const all = items.get(entry.factId) ?? [];
    const askable = leeches.has(entry.factId) ? otherWays(all, answers) : all;
    const item = chooseItem(askable, seenItemIds, seed);
    if (item === null) return [];
    const next = chooseItem(askable, [...seenItemIds, item.id], seed);
    const other = next === item ? null : next;
    return [{ entry, item, other, isCorrected: corrected.has(entry.factId) }];
  });
}

/** Which of some facts were forgotten so often that they are asked another way from then on. */
async function findLeeches(viewer: Viewer, factIds: readonly string[]): Promise<Set<string>> {
  const rows = await db().memoryState.findMany({
    where: {
      learnerId: viewer.userId,
      factId: { in: [...factIds] },
      lapses: { gte: firstLeechLapses },
    },
    select: { factId: true },
  });
  return new Set(rows.map(({ factId }) => factId));
}

/** The questions of the kind that a leech's learner was offered; all of them when there is none. */
function otherWays(
  items: readonly StoredItem[],
  answers: readonly { kind: string; correct: boolean }[],
): readonly StoredItem[] {
  const failed = answers.filter(({ correct }) => !correct);
  const offer = leechOffer(
    items.map(({ kind }) => kind),
    failed.map(({ kind }) => reviewKindSchema.parse(kind)),
  );
  return offer.offer === "source" ? items : items.filter(({ kind }) => kind === offer.kind);
}

/** Which of some facts were put right since the learner last answered them, or what they replaced. */
async function findCorrectedSince(
  viewer: Viewer,
  factIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT f."id" FROM "Fact" f
    JOIN LATERAL (
      SELECT max(r."answeredAt") AS "last" FROM "ReviewEvent" r
      WHERE r."learnerId" = ${viewer.userId}::uuid AND r."undoesId" IS NULL
        AND r."factId" = ANY(f."predecessorIds" || f."id")
    ) a ON a."last" < f."correctedAt"
    WHERE f."id" = ANY(${[...factIds]}::uuid[]) AND f."correctedAt" IS NOT NULL`;
  return new Set(rows.map(({ id }) => id));
}
