import fc from "fast-check";
import { uuidV7 } from "@/lib/ids";
import { addDays } from "@/lib/time";
import { gradeAnswer } from "@/scheduling/grade";
import { undoEvent } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";

/** Makers of review events for the tests of scheduling. */

export const firstDay = "2024-11-12";
export const learnerId = "10000000-0000-4000-8000-000000000001";
export const factIds = [
  "20000000-0000-4000-8000-000000000001",
  "20000000-0000-4000-8000-000000000002",
  "20000000-0000-4000-8000-000000000003",
] as const;
const itemId = "30000000-0000-4000-8000-000000000001";

/** An id for the number-th event of a test, whose time agrees with `answeredAt`. */
export const eventId = (number: number, answeredAt: string): string => {
  const random = new Uint8Array(16);
  random.set([number >> 16, number >> 8, number], 13);
  return uuidV7(Date.parse(answeredAt), random);
};

/** A right answer to a question with four options, on `day` days after the first, at noon UTC. */
export function eventOn(
  day: number,
  changes: Partial<ReviewEvent> & { number?: number } = {},
): ReviewEvent {
  const { number = 0, ...rest } = changes;
  const studyDay = addDays(firstDay, day);
  const seconds = String(number % 60).padStart(2, "0");
  const minutes = String(Math.floor(number / 60) % 60).padStart(2, "0");
  const answeredAt = rest.answeredAt ?? `${studyDay}T12:${minutes}:${seconds}.000Z`;
  const kind = rest.kind ?? "multiple-choice";
  const correct = rest.correct ?? true;
  const guessed = rest.guessed ?? false;
  const grade =
    kind === "flashcard"
      ? correct
        ? 3
        : 1
      : gradeAnswer({ kind, correct, guessed, latencyMs: 4_000 }, null);
  return {
    id: eventId(number, answeredAt),
    learnerId,
    factId: factIds[0],
    itemId,
    itemVersion: 1,
    kind,
    optionCount: kind === "true-false" ? 2 : kind === "flashcard" ? 0 : 4,
    chosen: kind === "flashcard" ? null : "over 10,000",
    correct,
    guessed,
    grade,
    latencyMs: 4_000,
    answeredAt,
    studyDay,
    device: "phone",
    undoes: null,
    mode: "study",
    plannedDay: null,
    ...rest,
  };
}

export const undoOf = (event: ReviewEvent, number: number, day: number): ReviewEvent => {
  const { id, answeredAt, studyDay, device } = eventOn(day, { number });
  return undoEvent(event, { id, answeredAt, studyDay, device });
};

/** A learner's log over some weeks: several facts, every kind, second tries, undoing and redoing. */
export const someLog = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 0, 0, 1, 1, 3, 20),
      fact: fc.nat(factIds.length - 1),
      kind: fc.constantFrom("multiple-choice", "true-false", "flashcard"),
      correct: fc.boolean(),
      guessed: fc.boolean(),
      undoes: fc.option(fc.nat(30), { freq: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    const log: ReviewEvent[] = [];
    let day = 0;
    rows.forEach(({ gap, fact, kind, correct, guessed, undoes }, index) => {
      day += gap;
      const target = undoes === null ? undefined : log[undoes];
      log.push(
        target === undefined
          ? eventOn(day, {
              number: index,
              factId: factIds[fact] ?? factIds[0],
              kind: kind as ReviewEvent["kind"],
              correct,
              guessed,
            })
          : undoOf(target, index, day),
      );
    });
    return log;
  });
