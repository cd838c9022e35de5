import { kindWords } from "@/app/_components/kind-words";
import type { LeechAdvice, StudyCard, Told } from "@/app/study/_components/study-card";
import { daysBetween } from "@/lib/time";
import type { ItemAnswer } from "@/questions/kind";
import { publicView } from "@/questions/public-view";
import { rightOrder } from "@/questions/timeline-order";
import type { LeechOffer } from "@/scheduling/leech";
import type { SavedAnswer } from "@/server/reviews";
import type { StoredItem } from "@/server/items";
import type { DeckCard } from "@/server/study";
import type { ToldFact } from "@/server/told-fact";
import type { SourceQuote } from "@/app/_components/source-quote";
import { sourceQuoteOf } from "./source-quote-of";
import { othersSayOf } from "./value-words";

const reasons = { due: "due", new: "new", relearn: "again" } as const;

/** A question as it leaves for the browser: nothing in it tells which option is right. */
export function studyCardOf({ entry, item, isCorrected }: DeckCard): StudyCard {
  const view = publicView(item, { topic: entry.topic, story: entry.story });
  return {
    factId: entry.factId,
    itemId: view.id,
    itemVersion: view.version,
    kind: view.kind,
    stem: view.stem,
    options: view.options,
    form: view.form,
    topic: entry.topic,
    story: entry.story,
    reason: isCorrected ? "corrected" : reasons[entry.reason],
  };
}

function correctedOf(correction: SavedAnswer["correction"]): Told["corrected"] {
  if (correction === null || correction.after === null) return null;
  const { before, after, reason } = correction;
  return { before, after, reason: reason ?? "An editor checked the sources again." };
}

/** What is told of the key where there are no options to mark. */
function keyOf(item: StoredItem, readAs: string | null): Told["key"] {
  if (item.expected?.kind === "order") {
    const { events } = item.expected;
    const order = rightOrder(events).map((event) => ({
      id: String(events.indexOf(event)),
      when: event.when,
    }));
    return { kind: "order", order };
  }
  return item.options.length > 0 ? null : { kind: "text", text: item.answer, readAs };
}

/** What dates a timeline's other events: the item keeps it behind its own fact's, in their order. */
function otherEventsOf({ factId, expected, evidence }: StoredItem): SourceQuote[] {
  if (expected?.kind !== "order") return [];
  const others = rightOrder(expected.events).filter((event) => event.factId !== factId);
  return evidence.slice(1).map(({ exact, publisher, publishedAt }, index) => ({
    parts: [{ text: exact, marked: true }],
    publisher,
    publishedAt,
    speaker: null,
    href: `/facts/${others[index]?.factId ?? factId}`,
  }));
}

/** What is told of an item whatever the answer was. */
export function toldOfItem(
  item: StoredItem,
  fact: ToldFact,
): Pick<
  Told,
  "rightOptionId" | "key" | "statement" | "evidence" | "independentSources" | "othersSay"
> {
  const rightAt = item.options.findIndex((option) => option.correct);
  const valid = fact.claims.filter((record) => record.isValid);
  const first = valid.filter((record) => record.id === fact.representativeId);
  const rest = valid.filter((record) => record.id !== fact.representativeId);
  return {
    rightOptionId: rightAt < 0 ? null : String(rightAt),
    key: keyOf(item, null) ?? null,
    statement: fact.statement,
    evidence: [...[...first, ...rest].map(sourceQuoteOf), ...otherEventsOf(item)],
    independentSources: fact.origins,
    othersSay: othersSayOf(fact).map(({ words }) => words),
  };
}

/** What is told once an answer is graded. */
export function toldOf(
  saved: Omit<SavedAnswer, "isQuizzed">,
  fact: ToldFact,
  answer: ItemAnswer,
): Told {
  const { item } = saved;
  const optionId = "optionId" in answer ? answer.optionId : null;
  const chosen = optionId === null ? undefined : item.options[Number(optionId)];
  return {
    ...toldOfItem(item, fact),
    correct: saved.correct,
    key: keyOf(item, saved.readAs) ?? null,
    why: chosen?.correct === false ? chosen.why : null,
    corrected: correctedOf(saved.correction),
    dueInDays:
      saved.dueDay === null ? null : Math.max(0, daysBetween(saved.studyDay, saved.dueDay)),
    leech: leechAdviceOf(saved.leech),
  };
}

/** What is offered for a fact that was forgotten once too often, in words. */
export function leechAdviceOf(offer: LeechOffer | null): LeechAdvice | null {
  if (offer === null) return null;
  return { otherKind: offer.offer === "other-kind" ? kindWords[offer.kind] : null };
}
