import type { FactStanding } from "@/app/_components/fact-standing";
import type { DeskFact } from "./desk-view";

export type QueueFilter = "all" | "waiting" | "disagree" | "decided";

const waiting: readonly FactStanding[] = ["candidate", "corroborated", "disputed"];

/** True while an editor has yet to decide about a fact. */
export function isWaiting({ standing }: Pick<DeskFact, "standing">): boolean {
  return waiting.includes(standing);
}

/** The facts that a filter shows, in the order that they came in. */
export function filterFacts(facts: readonly DeskFact[], filter: QueueFilter): DeskFact[] {
  switch (filter) {
    case "all":
      return [...facts];
    case "waiting":
      return facts.filter(isWaiting);
    case "disagree":
      return facts.filter(({ standing }) => standing === "disputed");
    case "decided":
      return facts.filter((fact) => !isWaiting(fact));
  }
}

/** The fact `steps` further down the list, stopping at its ends; the first when none is chosen. */
export function factAfter(
  list: readonly DeskFact[],
  chosenId: string | null,
  steps: 1 | -1,
): DeskFact | null {
  const at = list.findIndex(({ id }) => id === chosenId);
  if (at < 0) return list[0] ?? null;
  return list[Math.min(Math.max(at + steps, 0), list.length - 1)] ?? null;
}

/** Where to go once a fact is decided: the next one in the list, or the one before the last. */
export function factToFollow(list: readonly DeskFact[], decidedId: string): DeskFact | null {
  const at = list.findIndex(({ id }) => id === decidedId);
  return list[at + 1] ?? list[at - 1] ?? null;
}

/** The facts that hold all words of a search, in their statement or in who says so. */
export function factsWithWords(facts: readonly DeskFact[], search: string): DeskFact[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return facts.filter(({ statement, label, evidence }) => {
    const text = [statement, label, ...evidence.map(({ publisher }) => publisher)]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * The facts of an article that several sources agree on, which can be verified in one go, and those
 * among them that cannot, with the reason.
 */
export function factsToVerifyTogether(facts: readonly DeskFact[]): {
  ready: DeskFact[];
  blocked: { fact: DeskFact; reason: string }[];
} {
  const several = facts.filter((fact) => isWaiting(fact) && fact.origins > 1);
  const reasonOf = ({ verifyBlocked, dateToConfirm }: DeskFact) =>
    verifyBlocked ??
    (dateToConfirm === null
      ? null
      : `Its date, ${dateToConfirm}, was worked out and no source names it: look at it by itself.`);
  const sorted = several.map((fact) => ({ fact, reason: reasonOf(fact) }));
  return {
    ready: sorted.filter(({ reason }) => reason === null).map(({ fact }) => fact),
    blocked: sorted.flatMap(({ fact, reason }) => (reason === null ? [] : [{ fact, reason }])),
  };
}
