import { addDays } from "@/lib/time";

/** Only what was got wrong lately: the facts that need another look, and why each is here. */

export type GivenAnswer = { factId: string; studyDay: string; correct: boolean };

export type WrongFact = {
  factId: string;
  /** Wrong answers in the period. */
  wrong: number;
  /** The study day of the last one. */
  lastWrongDay: string;
};

/**
 * What was answered right last, and today, waits until tomorrow: it has just been looked at.
 * @param answers those that stand, the oldest first.
 * @param days how far to look back, today included.
 * @returns the most often wrong first, then the latest.
 */
export function planWrong(
  answers: Iterable<GivenAnswer>,
  studyDay: string,
  days: number = 7,
): WrongFact[] {
  const from = addDays(studyDay, 1 - days);
  const byFact = new Map<string, WrongFact>();
  const mendedToday = new Set<string>();
  for (const { factId, studyDay: day, correct } of answers) {
    if (correct && day === studyDay) mendedToday.add(factId);
    else mendedToday.delete(factId);
    if (correct || day < from || day > studyDay) continue;
    const row = byFact.get(factId) ?? { factId, wrong: 0, lastWrongDay: day };
    row.wrong += 1;
    if (day > row.lastWrongDay) row.lastWrongDay = day;
    byFact.set(factId, row);
  }
  const open = [...byFact.values()].filter(({ factId }) => !mendedToday.has(factId));
  return open.sort(
    (one, other) =>
      other.wrong - one.wrong ||
      (one.lastWrongDay === other.lastWrongDay
        ? one.factId < other.factId
          ? -1
          : 1
        : one.lastWrongDay > other.lastWrongDay
          ? -1
          : 1),
  );
}
