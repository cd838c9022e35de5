import type { Item } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";
import { kindTraits } from "@/questions/kind-traits";
import { eventsOf } from "@/questions/order-answer";

/** What of a question decides how an answer to it is read. */
export type CarriedItem = Pick<Item, "kind" | "options" | "expected">;

/**
 * Why an answer to one question cannot be held against another:
 * - other-kind: they are answered in different ways
 * - option-count-changed: to choose among four and among three are two tasks
 * - events-changed: the events to put in order are not the same
 */
export type CarryProblem = "other-kind" | "option-count-changed" | "events-changed";

/**
 * Texts that differ in capitals, accents or spaces are the same option. Signs and currencies stay:
 * "−5" is not "5", and "$5" is not "€5".
 */
const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * Where a text stands among others, whatever their order: the very same text first, else the only one
 * that differs in nothing but its form.
 * @returns -1 where it is not among them, or two could be meant.
 */
export function placeOfText(texts: readonly string[], text: string): number {
  const exact = texts.indexOf(text);
  if (exact >= 0) return exact;
  const alike = texts.flatMap((each, place) => (folded(each) === folded(text) ? [place] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

const textsOf = ({ options }: CarriedItem): string[] => options.map(({ text }) => text);

/** Where each event of one timeline stands in another; -1 where it does not. */
function eventPlaces(before: CarriedItem, after: CarriedItem): number[] {
  const events = eventsOf(after);
  return eventsOf(before).map(({ factId, text }) => {
    const ofFact = events.flatMap((event, place) => (event.factId === factId ? [place] : []));
    return ofFact.length === 1
      ? (ofFact[0] ?? -1)
      : placeOfText(
          events.map((event) => event.text),
          text,
        );
  });
}

/** Says why answers to `before` cannot be held against `after`; null where they can. */
export function findCarryProblem(before: CarriedItem, after: CarriedItem): CarryProblem | null {
  const { answeredBy } = kindTraits[before.kind];
  if (kindTraits[after.kind].answeredBy !== answeredBy) return "other-kind";
  switch (answeredBy) {
    case "choosing":
      return before.options.length === after.options.length ? null : "option-count-changed";
    case "typing":
      return before.expected?.kind === after.expected?.kind ? null : "other-kind";
    case "ordering": {
      if (eventsOf(before).length !== eventsOf(after).length) return "option-count-changed";
      const places = eventPlaces(before, after);
      const isSame = !places.includes(-1) && new Set(places).size === places.length;
      return isSame ? null : "events-changed";
    }
    case "recalling":
      return "other-kind";
  }
}

/**
 * Whether the right option of `after` was there to be chosen in `before`. Always true where nothing is
 * chosen.
 */
export function wasOffered(before: CarriedItem, after: CarriedItem): boolean {
  const right = after.options.find(({ correct }) => correct);
  return right === undefined || placeOfText(textsOf(before), right.text) >= 0;
}

/**
 * An answer to one version of a question as an answer to another. An option is found by its words, since
 * versions order their options differently; one that is gone becomes "I don't know", which is as wrong.
 * The caller has asked `findCarryProblem`.
 */
export function carryAnswer(
  before: CarriedItem,
  after: CarriedItem,
  answer: ItemAnswer,
): ItemAnswer {
  if ("optionId" in answer) {
    const text = before.options[Number(answer.optionId ?? -1)]?.text;
    const place = text === undefined ? -1 : placeOfText(textsOf(after), text);
    return { optionId: place < 0 ? null : String(place) };
  }
  if ("order" in answer) {
    const places = eventPlaces(before, after);
    return { order: answer.order?.map((id) => String(places[Number(id)] ?? -1)) ?? null };
  }
  return answer;
}
