import { tellClause } from "@/facts/clause";
import type { Clause } from "@/facts/clause";
import { predicates } from "@/facts/predicates";
import { namesYear, spanFrom, whenWords } from "./date-words";
import type { Inquiry, Obstacle } from "./inquiry";
import { isFounding, isProperty } from "./property";
import { asOf, asReported, reportTime } from "./stem";
import { inPast, isPresent, runsSince, simplePast } from "./verb-forms";
import { capitalise, insideSentence } from "./words";

/** A fact told in a sentence, with the place of the key's words in it. */
export type Telling = { text: string; slot: { start: number; end: number } };

/** The statement without its full stop, its slot narrowed to the key's own words. */
function bareTelling(inquiry: Inquiry): Telling | null {
  const { claim } = inquiry;
  // "says" and "said" are of one length: the slot stays where it is.
  const text = claim.statement
    .trim()
    .replace(/\.$/, "")
    .replace(claim.attribution.speaker === null ? /$^/ : / says that /, " said that ");
  return narrowed({ text, slot: claim.slot }, inquiry.keyText);
}

/** "Valdora had lost … in 1985" looks back from a point that a statement alone does not have. */
function simpleTelling({ claim, clause, keyText }: Inquiry): Telling | null {
  const { speaker } = claim.attribution;
  if (clause === null || speaker !== null || runsSince(clause) || !isPerfect(claim, clause.verb)) {
    return null;
  }
  const told = tellClause({ ...clause, verb: simplePast(clause.verb, clause.subject.plural) });
  return narrowed({ text: capitalise(told.text), slot: told.slot }, keyText);
}

/** "had lost", and "has become … on 2 October 2026", which English says in the simple past. */
const isPerfect = ({ clause, value }: Inquiry["claim"], { auxiliaries }: Clause["verb"]) =>
  auxiliaries[0] === "had" ||
  (/^(?:has|have)$/.test(auxiliaries[0] ?? "") &&
    (value.type === "date" || (clause?.complements ?? []).some(({ role }) => role === "time")));

function narrowed({ text, slot }: Telling, keyText: string): Telling | null {
  const words = text.slice(slot.start, slot.end);
  const at = words.toLowerCase().indexOf(keyText.toLowerCase());
  if (at < 0) {
    return null;
  }
  const start = slot.start + at;
  return { text, slot: { start, end: start + keyText.length } };
}

/** The first word as the source writes it inside a sentence: "Laboratory tests" are "laboratory tests". */
function asInside(text: string, { evidence, clause, attribution }: Inquiry["claim"]): string {
  const first = /^\p{Lu}\p{Ll}+(?= \p{Ll})/u.exec(text)?.[0].toLowerCase();
  const known = [evidence.exact, clause?.subject.text ?? "", attribution.speaker ?? ""];
  const isSmall = first !== undefined && known.some((words) => words.split(" ").includes(first));
  return isSmall ? first + text.slice(first.length) : insideSentence(text);
}

const prefixed = ({ text, slot }: Telling, prefix: string, claim: Inquiry["claim"]): Telling => {
  const start = `${capitalise(prefix)}, `;
  const move = start.length;
  return {
    text: `${start}${asInside(text, claim)}`,
    slot: { start: slot.start + move, end: slot.end + move },
  };
};

/**
 * Tells an inquiry's fact so that it is understood alone: with a year, and a state in the past tense,
 * for "is" stops being true one day.
 */
export function tellingOf(inquiry: Inquiry): Telling | Obstacle {
  const { claim, clause, publishedAt, keyText } = inquiry;
  const { temporality } = predicates[claim.predicate];
  const speaks = claim.attribution.speaker !== null;
  const bare = simpleTelling(inquiry) ?? bareTelling(inquiry);
  if (!bare) {
    return {
      rule: "slot-differs",
      reason: `the statement does not hold “${keyText}” where its value stands`,
    };
  }
  if (isProperty(claim)) {
    return bare;
  }
  if (clause !== null && runsSince(clause)) {
    if (!speaks) return pastTelling(inquiry, clause, asReported(reportTime(claim, publishedAt)));
    if (claim.statementTime === null) {
      return prefixed(bare, asReported(spanFrom(publishedAt, "month")), claim);
    }
  }
  const isNow = clause !== null && isPresent(clause.verb) && temporality !== "event";
  if (namesYear(withoutSlot(bare)) || isTimeless(inquiry, isNow)) {
    return bare;
  }
  const when =
    claim.eventTime ?? (speaks ? claim.statementTime : null) ?? reportTime(claim, publishedAt);
  const words = whenWords(when);
  if (words === null) {
    return { rule: "undated", reason: "no time that the statement could name" };
  }
  if (!speaks && isNow && clause !== null) {
    const isMeasured = temporality === "measure" && !claim.eventTime;
    return pastTelling(inquiry, clause, isMeasured ? asOf(when) : words);
  }
  return prefixed(bare, claim.eventTime ? words : asReported(when), claim);
}

/** What goes on at the time of the report, told from later on, behind words that name that time. */
function pastTelling(inquiry: Inquiry, clause: Clause, prefix: string): Telling | Obstacle {
  const told = tellClause({ ...clause, verb: inPast(clause.verb) });
  const inPlace = narrowed({ text: told.text, slot: told.slot }, inquiry.keyText);
  return inPlace
    ? prefixed(inPlace, prefix, inquiry.claim)
    : { rule: "slot-differs", reason: "the value's words are not in the clause" };
}

/** A date asked for is its own time; a place in a row and a foundation happen once. */
const isTimeless = ({ claim }: Inquiry, isNow: boolean) =>
  !isNow && (claim.value.type === "date" || claim.value.type === "ordinal" || isFounding(claim));

const withoutSlot = ({ text, slot }: Telling) => text.slice(0, slot.start) + text.slice(slot.end);

/** The sentence with other words in the slot, and its full stop. */
export function retold({ text, slot }: Telling, words: string): string {
  const filled = slot.start === 0 ? capitalise(words) : words;
  return sentence(text.slice(0, slot.start) + filled + text.slice(slot.end));
}

const sentence = (text: string) => capitalise(/\.$/.test(text) ? text : `${text}.`);

/**
 * The sentence with the slot filled and the other value denied: "… on 1 October 2024, not on
 * 1 September 2024". Null where the slot does not end the sentence.
 */
export function retoldAgainst(telling: Telling, words: string, other: string): string | null {
  const { text, slot } = telling;
  if (slot.end !== text.length) {
    return null;
  }
  const before = text.slice(0, slot.start);
  const preposition = /\b(?:on|in|at|to|by|from) (?:the )?$/i.exec(before)?.[0] ?? "";
  return sentence(`${before}${words}, not ${preposition}${other}`);
}
