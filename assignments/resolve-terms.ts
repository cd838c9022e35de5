import type { Override, Terms } from "./terms";

/** What the terms ask of a student: who they are, and how much longer they may take. */
export type TermsStudent = {
  studentId: string;
  labels: readonly string[];
  /** 1 is everybody's time, 1.5 half as much again. */
  timeFactor: number;
};

const isFor = ({ who }: Override, { studentId, labels }: TermsStudent): boolean =>
  "studentIds" in who
    ? who.studentIds.includes(studentId)
    : who.labels.some((label) => labels.some((own) => own.toLowerCase() === label.toLowerCase()));

/** A moment that lies `factor` times as far from the start; moments before it stay. */
function stretched(moment: string | null, start: string, factor: number): string | null {
  if (moment === null || moment <= start) return moment;
  const from = Date.parse(start);
  return new Date(Math.round(from + (Date.parse(moment) - from) * factor)).toISOString();
}

/**
 * The terms that hold for one student: the class's, changed field by field by each override that
 * names the student or one of their labels, in order; then the student's time factor stretches the
 * time limit, and the time from opening to due and to closing.
 * @param openedAt when it was published, from which the time runs where no opening is set.
 */
export function resolveTerms(
  base: Terms,
  overrides: readonly Override[],
  student: TermsStudent,
  openedAt: Date,
): Terms {
  const changed = overrides
    .filter((override) => isFor(override, student))
    .reduce<Terms>((terms, { set }) => ({ ...terms, ...definedOf(set) }), base);
  const { timeFactor } = student;
  if (timeFactor === 1 || !(timeFactor > 0)) return changed;
  const start = changed.opensAt ?? openedAt.toISOString();
  const { timeLimitMinutes } = changed;
  return {
    ...changed,
    timeLimitMinutes: timeLimitMinutes === null ? null : timeLimitMinutes * timeFactor,
    dueAt: stretched(changed.dueAt, start, timeFactor),
    closesAt: stretched(changed.closesAt, start, timeFactor),
  };
}

/** Without the fields that are left open, which change nothing; null is a value. */
function definedOf(set: Override["set"]): Partial<Terms> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}

/**
 * When the last student of a class is done, so that nobody can be told answers that somebody else has
 * yet to give. An answer of an excused student counts for nothing: they hold nobody up.
 * @returns null where somebody may go on for ever.
 */
export function lastClosing(
  base: Terms,
  overrides: readonly Override[],
  students: readonly (TermsStudent & { isExcused: boolean })[],
  openedAt: Date,
): string | null {
  const closings = students
    .filter(({ isExcused }) => !isExcused)
    .map((student) => resolveTerms(base, overrides, student, openedAt).closesAt);
  return [base.closesAt, ...closings].reduce((last, closing) =>
    last === null || closing === null ? null : closing > last ? closing : last,
  );
}
