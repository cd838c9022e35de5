import type { FactStanding } from "@/app/_components/fact-standing";
import type { DeskFact } from "./desk-view";

export type QueueFilter = "waiting" | "disagree" | "decided";

const waiting: readonly FactStanding[] = ["candidate", "corroborated", "disputed"];

/** True while an editor has yet to decide about a fact. */
export function isWaiting({ standing }: Pick<DeskFact, "standing">): boolean {
  return waiting.includes(standing);
}

/** The facts that a filter shows, in the order that they came in. */
export function filterFacts(facts: readonly DeskFact[], filter: QueueFilter): DeskFact[] {
  switch (filter) {
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
