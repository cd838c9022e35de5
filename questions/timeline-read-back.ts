import { evidenceOf } from "./explanation";
import type { Obstacle } from "./inquiry";
import type { AskableFact, ItemDraft } from "./item";
import type { ItemContext } from "./item-context";
import { timelineEventOf } from "./timeline-event";
import { orderWords } from "./timeline-order";

/**
 * Reads a finished timeline back against the facts that it names: each event must be told and dated as
 * its fact gives it, the item's own fact must be among them, and each must have its source's words.
 */
export function readBackTimeline(
  draft: ItemDraft,
  facts: readonly AskableFact[],
  context: ItemContext,
): Obstacle | null {
  const events = draft.expected?.kind === "order" ? draft.expected.events : [];
  const named = events.map(({ factId }) => facts.find(({ id }) => id === factId));
  const strange = events.find((event, index) => {
    const fact = named[index];
    const own = fact && timelineEventOf(fact, context);
    return JSON.stringify(own) !== JSON.stringify(event);
  });
  if (strange) {
    return { rule: "event-from-fact", reason: `“${strange.text}” is not what its fact says` };
  }
  if (!events.some(({ factId }) => factId === draft.factId)) {
    return { rule: "event-from-fact", reason: "the fact that it is made for is not among them" };
  }
  if (draft.answer !== orderWords(events)) {
    return { rule: "key-is-value", reason: "the answer is not the order in which they happened" };
  }
  const known = named.flatMap((fact) => (fact ? [evidenceOf(fact)] : []));
  const quoted = draft.evidence.map((quote) => JSON.stringify(quote));
  const isKnown = quoted.every((quote) =>
    known.some((quotes) => quotes.some((own) => JSON.stringify(own) === quote)),
  );
  const isWhole = known.every((quotes) =>
    quotes.some((own) => quoted.includes(JSON.stringify(own))),
  );
  return isKnown && isWhole
    ? null
    : { rule: "evidence-verbatim", reason: "the evidence is not what the facts' sources say" };
}
