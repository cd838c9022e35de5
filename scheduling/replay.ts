import { defaultModel, grades, isRelearning, keptMemory, nextMemory } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { movesMemory } from "./review-event";
import type { ReviewEvent } from "./review-event";

/**
 * Memory is a fold of the log. The same events in any order, any number of times, give the same
 * memory, so that a phone that was offline and the server agree once both have all of them.
 */

/** The order in which events count: when they were answered, and for the same millisecond by id. */
export function compareEvents(one: ReviewEvent, other: ReviewEvent): number {
  if (one.answeredAt !== other.answeredAt) {
    return one.answeredAt < other.answeredAt ? -1 : 1;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/**
 * The answers that stand, in order: each once, without tombstones and without what they took back.
 * A tombstone that is itself taken back takes nothing back. One that arrives before its answer waits.
 */
export function liveEvents(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  if (isPlain(events)) {
    return events;
  }
  const ordered = onceEach([...events].sort(compareEvents));
  const tombstonesOf = new Map<string, ReviewEvent[]>();
  for (const event of ordered) {
    if (event.undoes !== null) {
      const others = tombstonesOf.get(event.undoes);
      if (others === undefined) {
        tombstonesOf.set(event.undoes, [event]);
      } else {
        others.push(event);
      }
    }
  }
  return tombstonesOf.size === 0
    ? ordered
    : ordered.filter((event) => event.undoes === null && doesStand(event, tombstonesOf));
}

/** Most logs are already in order, each event once, and nothing taken back. */
function isPlain(events: readonly ReviewEvent[]): boolean {
  return events.every((event, index) => {
    const previous = events[index - 1];
    return event.undoes === null && (previous === undefined || compareEvents(previous, event) < 0);
  });
}

/**
 * Whether an answer stands after all undoing and redoing. Each tombstone names one event, so those
 * that lead to an answer form a tree, also among forged events.
 */
function doesStand(
  answer: ReviewEvent,
  tombstonesOf: ReadonlyMap<string, readonly ReviewEvent[]>,
): boolean {
  const tree = [answer];
  for (const event of tree) {
    tree.push(...(tombstonesOf.get(event.id) ?? []));
  }
  const undone = new Set<string>();
  // From the leaves to the root: what nothing took back takes back its own target.
  for (const { id, undoes } of tree.reverse()) {
    if (undoes !== null && !undone.has(id)) {
      undone.add(undoes);
    }
  }
  return !undone.has(answer.id);
}

function onceEach(ordered: readonly ReviewEvent[]): ReviewEvent[] {
  const seen = new Set<string>();
  return ordered.filter((event) => {
    const isNew = !seen.has(event.id);
    seen.add(event.id);
    return isNew;
  });
}

/**
 * One step of the fold: the memory after one more answer, which must come after all earlier ones in
 * the order of `compareEvents` and be no tombstone. A second answer on the same study day changes
 * nothing, unless the fact is being relearned after a wrong one. An answer while cramming never counts.
 * @returns the same object when the answer did not count.
 */
export function advance(
  memory: Memory | null,
  event: ReviewEvent,
  model: MemoryModel = defaultModel,
): Memory | null {
  if (!movesMemory(event.mode) || (memory !== null && !counts(memory, event))) {
    return memory;
  }
  if (event.correct && event.kind === "true-false") {
    return memory === null
      ? nextMemory(null, grades.hard, event.studyDay, model, event)
      : keptMemory(memory, event.studyDay, model, event);
  }
  return nextMemory(memory, event.grade, event.studyDay, model, event);
}

function counts(memory: Memory, event: ReviewEvent): boolean {
  return event.studyDay > memory.lastStudyDay || isRelearning(memory);
}

/** The memory of one fact from all events of one learner about it; null when no answer stands. */
export function replayFact(
  events: readonly ReviewEvent[],
  model: MemoryModel = defaultModel,
): Memory | null {
  let memory: Memory | null = null;
  for (const event of liveEvents(events)) {
    memory = advance(memory, event, model);
  }
  return memory;
}

/** All memories of one learner, by fact, from all of the learner's events. */
export function replay(
  events: Iterable<ReviewEvent>,
  model: MemoryModel = defaultModel,
): Map<string, Memory> {
  const memories = new Map<string, Memory>();
  for (const [factId, ofFact] of eventsByFact(events)) {
    const memory = replayFact(ofFact, model);
    if (memory !== null) {
      memories.set(factId, memory);
    }
  }
  return memories;
}

/** Groups events by the fact that they asked. */
export function eventsByFact(events: Iterable<ReviewEvent>): Map<string, ReviewEvent[]> {
  const byFact = new Map<string, ReviewEvent[]>();
  for (const event of events) {
    const others = byFact.get(event.factId);
    if (others === undefined) {
      byFact.set(event.factId, [event]);
    } else {
      others.push(event);
    }
  }
  return byFact;
}
