import { tellClause } from "@/facts/clause";
import { findUnaskable } from "./askable-clause";
import { dateWords } from "./date-words";
import { valueInquiry } from "./inquiry";
import type { Obstacle } from "./inquiry";
import type { AskableFact, TimelineEvent } from "./item";
import type { ItemContext } from "./item-context";
import { findSecondAnswer } from "./uniqueness";
import { simplePast } from "./verb-forms";
import { capitalise } from "./words";

const remembered = new WeakMap<ItemContext, Map<AskableFact, TimelineEvent | Obstacle>>();

/** A fact as an event on a timeline, worked out once for a context; or why it is none. */
export function timelineEventOf(fact: AskableFact, context: ItemContext): TimelineEvent | Obstacle {
  const known = remembered.get(context) ?? new Map<AskableFact, TimelineEvent | Obstacle>();
  remembered.set(context, known);
  const event = known.get(fact) ?? makeEvent(fact, context);
  known.set(fact, event);
  return event;
}

/** Only what a source dates to the day or the month, by name, and says in its own voice. */
function makeEvent(fact: AskableFact, context: ItemContext): TimelineEvent | Obstacle {
  const inquiry = valueInquiry(fact);
  if ("rule" in inquiry) {
    return inquiry;
  }
  const { key, clause, claim, keyText } = inquiry;
  if (key.type !== "date" || clause === null || clause.asked.part !== "complement") {
    return { rule: "not-dated", reason: "the fact does not say when something happened" };
  }
  if (key.precision === "year" || key.resolvedFrom === "relative") {
    return { rule: "not-dated", reason: "no source names the day or the month" };
  }
  if (claim.attribution.speaker !== null) {
    return { rule: "speaker-kept", reason: "an event on a timeline has no room for who said so" };
  }
  const unaskable = findUnaskable(inquiry);
  if (unaskable) {
    return unaskable;
  }
  const { index } = clause.asked;
  const { text } = tellClause({
    ...clause,
    verb: simplePast(clause.verb, clause.subject.plural),
    complements: clause.complements.filter((_, at) => at !== index),
    asked: { part: "subject" },
  });
  const stem = { text, wording: "event", asksFigure: false, speaker: null, when: null };
  const second = findSecondAnswer(inquiry, stem, context);
  if (second) {
    return second;
  }
  const when = dateWords(key) ?? keyText;
  return { factId: fact.id, text: capitalise(text), when, start: key.start, end: key.end };
}
