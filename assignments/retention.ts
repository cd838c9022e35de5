import { millisecondsPerDay } from "@/lib/time";

/** An answer of a student to a fact of a practice, in any order. */
export type PracticeAnswer = {
  studentId: string;
  factId: string;
  answeredAt: Date;
  correct: boolean;
};

export type RetentionWeek = {
  /** 0 is the first time that the fact was met; 1 stands for one to two weeks later, and so on. */
  week: number;
  answers: number;
  right: number;
};

const daysPerWeek = 7;

/**
 * How much of a practice is right again after weeks: every later answer to a fact is counted in the
 * week after that student's first answer to it. Repetitions within the first week are left out, since
 * they tell of that week's learning and not of what stays.
 * @returns the weeks in which something was answered, in order.
 */
export function retentionByWeek(answers: readonly PracticeAnswer[]): RetentionWeek[] {
  const first = new Map<string, PracticeAnswer>();
  const keyOf = ({ studentId, factId }: PracticeAnswer) => `${studentId} ${factId}`;
  for (const answer of answers) {
    const known = first.get(keyOf(answer));
    if (known === undefined || answer.answeredAt < known.answeredAt) {
      first.set(keyOf(answer), answer);
    }
  }
  const weeks = new Map<number, RetentionWeek>();
  for (const answer of answers) {
    const begun = first.get(keyOf(answer));
    if (begun === undefined) continue;
    const days = (answer.answeredAt.getTime() - begun.answeredAt.getTime()) / millisecondsPerDay;
    const week = Math.floor(days / daysPerWeek);
    if (week === 0 && answer !== begun) continue;
    const counted = weeks.get(week) ?? { week, answers: 0, right: 0 };
    weeks.set(week, {
      week,
      answers: counted.answers + 1,
      right: counted.right + (answer.correct ? 1 : 0),
    });
  }
  return [...weeks.values()].sort((one, other) => one.week - other.week);
}
