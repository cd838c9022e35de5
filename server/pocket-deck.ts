import "server-only";
import { learnerKeyOf } from "@/scheduling/learner-key";
import { defaultModel } from "@/scheduling/memory";
import type { Grade, Memory, MemoryModel } from "@/scheduling/memory";
import { buildQueue } from "@/scheduling/queue";
import type { QueueEntry } from "@/scheduling/queue";
import { advance } from "@/scheduling/replay";
import type { ReviewEvent } from "@/scheduling/review-event";
import { studyDayOf } from "@/scheduling/study-day";
import { addDays, daysBetween } from "@/lib/time";
import { db } from "./db";
import { loadDueFacts } from "./due-facts";
import { loadFacts } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { loadFreshFacts } from "./fresh-facts";
import type { StoredItem } from "./items";
import { loadModel } from "./learner-models";
import { fromColumns } from "./memories";
import { findSealedFacts } from "./sealed-facts";
import { isGuest } from "./session";
import type { Viewer } from "./session";
import { loadDeck } from "./study";
import { loadStudySettings } from "./study-settings";

/** A device is ready for today and so many study days in all. */
const daysAhead = 3;
/** More than anybody answers in three days without network. */
const mostFacts = 300;

/** A fact that is asked in the next days, with the questions that it may be asked by. */
export type PocketFact = {
  entry: QueueEntry;
  /** The first study day on which it is asked. */
  fromDay: string;
  fact: FactRecord;
  /** One and, where there is one, another for a second try. */
  items: StoredItem[];
  isCorrected: boolean;
  /** Study days until it is asked again, by the grade of the answer. */
  dueInDays: Record<Grade, number | null>;
};

export type Pocket = {
  learnerKey: string;
  isGuest: boolean;
  madeAt: Date;
  timeZone: string;
  rollOverHour: number;
  facts: PocketFact[];
};

/**
 * All that a learner is asked today and in the two days after, within the limits of their settings, to
 * be studied without network.
 * @param timeZone of the request, for somebody who has none
 */
export async function loadPocket(
  viewer: Viewer | null,
  now: Date,
  timeZone: string,
): Promise<Pocket> {
  const settings = await loadStudySettings(viewer);
  const zone = viewer?.timeZone ?? timeZone;
  const today = studyDayOf(now, zone, settings.rollOverHour);
  const lastDay = addDays(today, daysAhead - 1);
  const newPerDay = settings.newPerDay * daysAhead;
  const reviewsPerDay = settings.reviewsPerDay * daysAhead;
  const seed = `${viewer?.userId ?? "everyone"} ${today}`;
  const [due, fresh] = await Promise.all([
    viewer === null ? [] : loadDueFacts(viewer, lastDay, { topic: null, wanted: reviewsPerDay }),
    loadFreshFacts(viewer, null, newPerDay, seed),
  ]);
  const sealed =
    viewer === null ? new Set<string>() : await findSealedFacts(viewer, now, { isAhead: true });
  const queue = buildQueue({
    studyDay: lastDay,
    due: due.filter(({ factId }) => !sealed.has(factId)),
    fresh: fresh.filter(({ factId }) => !sealed.has(factId)),
    limits: { newPerDay, reviewsPerDay },
    doneToday: { new: 0, reviews: 0 },
    seed,
  }).slice(0, mostFacts);
  const dueDays = new Map(due.map(({ factId, dueDay }) => [factId, dueDay]));
  let newSoFar = 0;
  const planned = queue.map((entry) => {
    const dueDay = dueDays.get(entry.factId);
    if (dueDay !== undefined) return { entry, fromDay: dueDay < today ? today : dueDay };
    const fromDay = addDays(today, Math.floor(newSoFar / Math.max(1, settings.newPerDay)));
    newSoFar += 1;
    return { entry, fromDay };
  });
  return {
    learnerKey: learnerKeyOf(viewer),
    isGuest: viewer === null || isGuest(viewer),
    madeAt: now,
    timeZone: zone,
    rollOverHour: settings.rollOverHour,
    facts: await withQuestions(viewer, planned),
  };
}

async function withQuestions(
  viewer: Viewer | null,
  planned: { entry: QueueEntry; fromDay: string }[],
): Promise<PocketFact[]> {
  const factIds = planned.map(({ entry }) => entry.factId);
  const queue = planned.map(({ entry }) => entry);
  const [cards, records, memories, model] = await Promise.all([
    loadDeck(viewer, { queue }, queue.length),
    loadFacts(db(), { id: { in: factIds } }),
    viewer === null ? new Map<string, Memory>() : loadMemories(viewer, factIds),
    viewer === null ? defaultModel : loadModel(db(), viewer.userId),
  ]);
  const facts = new Map(records.map((fact) => [fact.id, fact]));
  const fromDays = new Map(planned.map(({ entry, fromDay }) => [entry.factId, fromDay]));
  return cards.flatMap(({ entry, item, other, isCorrected }) => {
    const { factId } = entry;
    const fact = facts.get(factId);
    const fromDay = fromDays.get(factId);
    if (fact === undefined || fromDay === undefined) return [];
    const items = other === null ? [item] : [item, other];
    const dueInDays = dueAfter(memories.get(factId) ?? null, factId, fromDay, viewer, model);
    return { entry, fromDay, fact, items, isCorrected, dueInDays };
  });
}

/** Stands for ids that decide nothing here. */
const nobodyId = "00000000-0000-0000-0000-000000000000";

async function loadMemories(
  viewer: Viewer,
  factIds: readonly string[],
): Promise<Map<string, Memory>> {
  const rows = await db().memoryState.findMany({
    where: { learnerId: viewer.userId, factId: { in: [...factIds] } },
  });
  return new Map(rows.map((row) => [row.factId, fromColumns(row)]));
}

const everyGrade: readonly Grade[] = [1, 2, 3, 4];

/** What the memory would come to by each grade; the server may still choose a lighter day beside it. */
function dueAfter(
  memory: Memory | null,
  factId: string,
  studyDay: string,
  viewer: Viewer | null,
  model: MemoryModel,
): Record<Grade, number | null> {
  const answered = (grade: Grade): ReviewEvent => ({
    id: nobodyId,
    learnerId: viewer?.userId ?? nobodyId,
    factId,
    itemId: nobodyId,
    itemVersion: 1,
    kind: "multiple-choice",
    optionCount: 0,
    chosen: null,
    correct: grade > 1,
    guessed: false,
    grade,
    latencyMs: 0,
    answeredAt: `${studyDay}T12:00:00.000Z`,
    studyDay,
    device: "",
    undoes: null,
    mode: "study",
    plannedDay: null,
  });
  const days = everyGrade.map((grade) => {
    const after = advance(memory, answered(grade), model);
    return after === null ? null : Math.max(0, daysBetween(studyDay, after.dueDay));
  });
  return { 1: days[0] ?? null, 2: days[1] ?? null, 3: days[2] ?? null, 4: days[3] ?? null };
}
