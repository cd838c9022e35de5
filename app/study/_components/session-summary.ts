import type { StudyState } from "./study-state";

export type StudySummary = {
  answered: number;
  right: number;
  newFacts: number;
  skipped: number;
  /** Facts that the learner set aside. */
  setAside: number;
  /** Answers that wait on this device. */
  unsent: number;
  /** How many facts come back on which day, soonest first. */
  due: { inDays: number; count: number }[];
};

/** What the last screen tells. */
export function summarise(state: StudyState): StudySummary {
  const told = state.entries.flatMap((entry) => entry.told ?? []);
  const dueCounts = new Map<number, number>();
  for (const { dueInDays } of told) {
    if (dueInDays !== null) dueCounts.set(dueInDays, (dueCounts.get(dueInDays) ?? 0) + 1);
  }
  return {
    answered: state.entries.filter(({ answer }) => answer !== null).length,
    right: told.filter(({ correct }) => correct).length,
    newFacts: state.entries.filter(({ answer, card }) => answer !== null && card.reason === "new")
      .length,
    skipped: state.entries.filter(
      ({ answer, skipped, isSetAside }) => skipped && answer === null && !isSetAside,
    ).length,
    setAside: new Set(
      state.entries.flatMap(({ card, isSetAside }) => (isSetAside ? [card.factId] : [])),
    ).size,
    unsent: state.entries.filter(({ progress }) => progress === "kept" || progress === "sending")
      .length,
    due: [...dueCounts]
      .map(([inDays, count]) => ({ inDays, count }))
      .sort((one, other) => one.inDays - other.inDays),
  };
}
