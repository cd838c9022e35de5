import { spreadOut } from "./interleave";
import { defaultModel, isRelearning, retrievability } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import type { QueueEntry } from "./queue";

/**
 * Cramming: every fact of a topic, due or not, the least remembered first. Its answers are events of the
 * mode "cram", which are logged and fold to nothing: practice minutes before a test says little about
 * what will be known in a month.
 */

export type CramFact = {
  factId: string;
  story: string;
  topic: string;
  /** Null when it was never met. */
  memory: Pick<Memory, "stability" | "lastStudyDay" | "dueDay"> | null;
};

/**
 * @param crammedToday facts that were answered right while cramming today: they come last.
 */
export function planCram(
  facts: readonly CramFact[],
  studyDay: string,
  crammedToday: ReadonlySet<string> = new Set(),
  model: MemoryModel = defaultModel,
): QueueEntry[] {
  const ranked = facts.map((fact) => ({ fact, recall: recallOf(fact, studyDay, model) }));
  ranked.sort(
    (one, other) => one.recall - other.recall || (one.fact.factId < other.fact.factId ? -1 : 1),
  );
  const entries = ranked.map(({ fact: { factId, story, topic, memory } }) => ({
    factId,
    story,
    topic,
    reason: memory === null ? ("new" as const) : ("due" as const),
  }));
  return [
    ...spreadOut(entries.filter(({ factId }) => !crammedToday.has(factId))),
    ...spreadOut(entries.filter(({ factId }) => crammedToday.has(factId))),
  ];
}

function recallOf({ memory }: CramFact, studyDay: string, model: MemoryModel): number {
  if (memory === null || isRelearning(memory)) return 0;
  return retrievability(memory, studyDay, model);
}
