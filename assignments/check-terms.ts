import type { Override, Terms, TermsChange } from "./terms";
import { mostAttempts, mostMinutes } from "./terms";

export type TermsField = keyof Terms;
/** What is wrong with a field, and how to mend it, in a sentence for the teacher. */
export type TermsProblem = { field: TermsField; message: string };

/** What contradicts itself within one set of terms. */
export function findTermsProblems(terms: Terms): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const say = (field: TermsField, message: string) => problems.push({ field, message });
  const { opensAt, dueAt, closesAt, timeLimitMinutes, attemptsAllowed } = terms;
  if (opensAt !== null && dueAt !== null && dueAt <= opensAt) {
    say("dueAt", "It would be due before it opens. Choose a later due time or an earlier opening.");
  }
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
    say("closesAt", "It would close before it opens. Choose a later closing time.");
  }
  if (dueAt !== null && closesAt !== null && closesAt < dueAt) {
    say("closesAt", "It would close before it is due. Let it close at the due time or later.");
  }
  if (timeLimitMinutes !== null && !(timeLimitMinutes >= 1 && timeLimitMinutes <= mostMinutes)) {
    say("timeLimitMinutes", "Choose a time limit from 1 minute to 24 hours, or none.");
  }
  if (
    attemptsAllowed !== null &&
    !(Number.isInteger(attemptsAllowed) && attemptsAllowed >= 1 && attemptsAllowed <= mostAttempts)
  ) {
    say("attemptsAllowed", `Choose from 1 to ${mostAttempts} attempts, or any number.`);
  }
  if (terms.feedbackWhen === "after-close" && closesAt === null) {
    say(
      "feedbackWhen",
      "Answers shown after closing need a closing time. Set one, or show them after handing in.",
    );
  }
  if (terms.feedbackWhen === "at-once" && timeLimitMinutes !== null) {
    say(
      "feedbackWhen",
      "With a time limit, show the answers after handing in: reading them would cost time.",
    );
  }
  return problems;
}

/** The same of the terms that somebody has by an override. `place` counts overrides from 0. */
export type OverrideProblem = { place: number; message: string };

export function findOverrideProblems(
  base: Terms,
  overrides: readonly Override[],
): OverrideProblem[] {
  return overrides.flatMap(({ set }, place) => {
    if (Object.values(set).every((value) => value === undefined)) {
      return [{ place, message: "This exception changes nothing. Change a field or remove it." }];
    }
    const terms = { ...base, ...withoutOpenFields(set) };
    const already = new Set(findTermsProblems(base).map(({ message }) => message));
    return findTermsProblems(terms)
      .filter(({ message }) => !already.has(message))
      .map(({ message }) => ({ place, message }));
  });
}

const withoutOpenFields = (set: TermsChange): Partial<Terms> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

/** The range in which a student's time factor makes sense. */
export const leastTimeFactor = 1;
export const mostTimeFactor = 10;

/** @returns a sentence where no attempt could be made with the factor; null where it is sound. */
export function findTimeFactorProblem(timeFactor: number): string | null {
  return timeFactor >= leastTimeFactor && timeFactor <= mostTimeFactor
    ? null
    : `Choose a time factor from ${leastTimeFactor} (everybody’s time) to ${mostTimeFactor}. 1.5 is half as long again.`;
}

/** What keeps an assignment from being published. */
export function findPublishProblem(itemCount: number, problems: readonly TermsProblem[]) {
  if (itemCount === 0) return "There is no question in it yet. Add at least one, then publish.";
  return problems[0]?.message ?? null;
}
