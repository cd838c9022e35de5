import type { NameType, Quantity, TimeSpan, Value } from "@/facts/claim";
import {
  allowedInterval,
  exactness,
  intervalContains,
  intervalsOverlap,
  spansOverlap,
} from "@/facts/intervals";
import { findPlace } from "@/facts/gazetteer";
import { initialsTouch } from "./initials";
import { sameName } from "@/facts/name-match";
import { predicates } from "@/facts/predicates";
import { findAbsurd } from "./absurd-option";
import { indexedClaim, relatedClaims } from "./item-context";
import type { IndexedClaim, ItemContext } from "./item-context";
import type { Inquiry } from "./inquiry";
import { containsWords, editDistance, overlapShare, plainWords } from "./words";

/** Why a wrong option may not stand beside the key; the name of the rule that forbids it. */
export type UnsafeOption =
  | "same-as-key"
  | "part-of-key"
  | "near-spelling"
  | "entailed"
  | "other-type"
  | "in-the-stem"
  | "in-the-evidence"
  | "claimed-elsewhere"
  | "absurd-option";

type NameLike = { type: NameType; name: string; aliases: readonly string[] };

const isName = (value: Value): value is Extract<Value, NameLike> =>
  value.type !== "quantity" && value.type !== "ordinal" && value.type !== "date";

const formsOf = ({ name, aliases }: NameLike) => [name, ...aliases];

const sameKnown = new Map<string, boolean>();
/** The names of a story are compared over and over; a new story brings new ones. */
const mostRemembered = 50_000;

function areSame(type: NameType, first: NameLike, second: NameLike): boolean {
  const key = [type, ...formsOf(first), "", ...formsOf(second)].join("\n");
  const known = sameKnown.get(key);
  if (known !== undefined) {
    return known;
  }
  const isSame = sameName(type, first, second) || initialsTouch(formsOf(first), formsOf(second));
  if (sameKnown.size >= mostRemembered) {
    sameKnown.clear();
  }
  sameKnown.set(key, isSame);
  return isSame;
}

/** @returns true where the two names may be of one thing, or of a thing and its part. */
export function namesTouch(context: ItemContext, first: NameLike, second: NameLike): boolean {
  const type = first.type === second.type ? first.type : "thing";
  if (areSame(type, first, second)) {
    return true;
  }
  const isInside = formsOf(first).some((one) =>
    formsOf(second).some((other) => containsWords(one, other) || containsWords(other, one)),
  );
  if (isInside || first.type !== "place" || second.type !== "place") {
    return isInside;
  }
  const relation = context.places.relation(first.name, second.name);
  return relation !== "different" && relation !== "unknown";
}

/** Whether two values answer one question alike: the same, one inside the other, or overlapping. */
export function valuesTouch(context: ItemContext, first: Value, second: Value): boolean {
  if (isName(first) && isName(second)) {
    return namesTouch(context, first, second);
  }
  if (first.type === "date" && second.type === "date") {
    return spansOverlap(first, second);
  }
  if (first.type === "ordinal" || second.type === "ordinal") {
    return first.type === second.type && first.type === "ordinal" && second.type === "ordinal"
      ? first.number === second.number
      : false;
  }
  if (first.type === "quantity" && second.type === "quantity") {
    return quantitiesTouch(first, second);
  }
  return false;
}

/** Two open bounds overlap always; they touch only where they give one figure. */
function quantitiesTouch(first: Quantity, second: Quantity): boolean {
  if (Math.abs(first.amount - second.amount) <= 0.021 * Math.abs(first.amount)) {
    return true;
  }
  const isBound = (quantity: Quantity) => /^at-/.test(exactness(quantity));
  if (isBound(first) || isBound(second)) {
    return false;
  }
  return intervalsOverlap(allowedInterval(first), allowedInterval(second));
}

const isBounded = (quantity: Quantity) => {
  const { lower, upper } = allowedInterval(quantity);
  return lower === null || upper === null || /^at-/.test(exactness(quantity));
};

/** @returns true where a quantity leaves one side open: "over 10,000", "as many as 12,000". */
export const isOpenBound = (value: Value): boolean => value.type === "quantity" && isBounded(value);

/** @returns true where whatever the key allows, the option allows too: it is then true as well. */
export function isEntailed(key: Value, option: Value): boolean {
  if (key.type !== "quantity" || option.type !== "quantity") {
    return false;
  }
  return intervalContains(allowedInterval(option), allowedInterval(key));
}

/**
 * Tells why a value cannot be a wrong option, or null where it can.
 * @param stemText the finished stem
 * @param asksFigure true where the stem asks which figure was given, so that a weaker bound is wrong
 */
export function findUnsafe(
  inquiry: Inquiry,
  option: Value,
  stem: { text: string; asksFigure: boolean },
  context: ItemContext,
): UnsafeOption | null {
  const { key } = inquiry;
  if (option.type !== key.type) {
    return "other-type";
  }
  if (isName(option) && isName(key)) {
    const unsafe = findUnsafeName(inquiry, key, option, stem.text, context);
    if (unsafe !== null) {
      return unsafe;
    }
  } else if (isSameFigure(option, key)) {
    return "same-as-key";
  } else if (!stem.asksFigure && (isEntailed(key, option) || isEntailed(option, key))) {
    return "entailed";
  } else if (!isOpenBound(key) && valuesTouch(context, key, option)) {
    return "part-of-key";
  }
  if (findAbsurd(inquiry, option, context) !== null) {
    return "absurd-option";
  }
  return blockers(inquiry, context).some((value) => valuesTouch(context, value, option))
    ? "claimed-elsewhere"
    : null;
}

function isSameFigure(option: Value, key: Value): boolean {
  if (option.type === "quantity" && key.type === "quantity") {
    return option.amount === key.amount;
  }
  if (option.type === "ordinal" && key.type === "ordinal") {
    return option.number === key.number;
  }
  return option.type === "date" && key.type === "date" && sameSpan(option, key);
}

const sameSpan = (first: TimeSpan, second: TimeSpan) =>
  first.start === second.start && first.end === second.end;

function findUnsafeName(
  inquiry: Inquiry,
  key: NameLike,
  option: NameLike,
  stemText: string,
  context: ItemContext,
): UnsafeOption | null {
  if (plainWords(option.name) === plainWords(key.name) || areSame(key.type, key, option)) {
    return "same-as-key";
  }
  if (namesTouch(context, key, option)) {
    return "part-of-key";
  }
  if (editDistance(plainWords(key.name), plainWords(option.name), 2) <= 2) {
    return isWellKnown(key.name) && isWellKnown(option.name) ? null : "near-spelling";
  }
  const lastName = key.type === "person" ? (option.name.split(" ").at(-1) ?? "") : "";
  const names = [option.name.replace(/^the /i, ""), ...(lastName.length > 3 ? [lastName] : [])];
  if (names.some((name) => containsWords(stemText, name))) {
    return "in-the-stem";
  }
  if (isToldTogether(inquiry, names, context)) {
    return "claimed-elsewhere";
  }
  const texts = inquiry.fact.claims.flatMap(({ claim }) => [claim.statement, claim.evidence.exact]);
  return names.some((name) => texts.some((text) => containsWords(text, name)))
    ? "in-the-evidence"
    : null;
}

/**
 * What can be said of several ("met", "congratulated") may be true of an option too, in words that no
 * claim caught: an option that any sentence names together with the fact's own people is not used.
 */
function isToldTogether(
  { claim, clause, fact, direction }: Inquiry,
  names: readonly string[],
  context: ItemContext,
): boolean {
  if (predicates[claim.predicate].cardinality === "one" || direction === "subject") {
    return false;
  }
  const own = [clause?.subject.text ?? "", ...(clause?.complements ?? []).map(({ text }) => text)]
    .filter((text) => text !== "" && !containsWords(text, claimName(claim.value)))
    .flatMap((text) => text.match(/\p{Lu}[\p{L}’'-]{3,}/gu) ?? []);
  return (context.claimsByStory.get(fact.story) ?? []).some(({ source }) => {
    const { statement, evidence } = source.claim;
    return [statement, evidence.exact].some(
      (text) =>
        names.some((name) => containsWords(text, name)) &&
        own.some((name) => containsWords(text, name)),
    );
  });
}

const claimName = (value: Value) => (isName(value) ? value.name : "");

/** "Iran" and "Iraq" differ by a letter and are no trick. */
const isWellKnown = (name: string) => findPlace(name) !== null;

const remembered = new WeakMap<Inquiry, Value[]>();

/** Values that some claim gives to the same thing, or to one so like it that nobody could tell. */
function blockers(inquiry: Inquiry, context: ItemContext): Value[] {
  const known = remembered.get(inquiry);
  if (known) {
    return known;
  }
  const own = indexedClaim(context, inquiry.fact.representative);
  const found = relatedClaims(context, inquiry.fact.story, own).flatMap((other) =>
    inquiry.direction === "value" ? blockedValue(own, other) : blockedSubject(inquiry, own, other),
  );
  const values = [...new Map(found.map((value) => [JSON.stringify(value), value])).values()];
  remembered.set(inquiry, values);
  return values;
}

function blockedValue(own: IndexedClaim, other: IndexedClaim): Value[] {
  const { claim } = own.source;
  const { claim: rival } = other.source;
  if (rival.value.type !== claim.value.type) {
    return [];
  }
  const isSamePredicate = rival.predicate === claim.predicate;
  // Numbers and dates have neighbours enough: half a subject in common is then too much already.
  const enough = isName(claim.value) ? 0.51 : 0.5;
  const isLike =
    overlapShare(own.subject, other.subject) >= enough ||
    (isSamePredicate && overlapShare(own.about, other.about) >= enough);
  const isSameUnit =
    claim.value.type === "quantity" &&
    rival.value.type === "quantity" &&
    isSamePredicate &&
    plainWords(claim.value.unit) === plainWords(rival.value.unit);
  // Dates of one predicate in one story are too easily those of the same event under another name.
  const isSameStoryDate =
    claim.value.type === "date" &&
    rival.value.type === "date" &&
    rival.value.precision === claim.value.precision &&
    isSamePredicate &&
    own.story === other.story;
  return isLike || isSameUnit || isSameStoryDate ? [rival.value] : [];
}

function blockedSubject(inquiry: Inquiry, own: IndexedClaim, other: IndexedClaim): Value[] {
  const { claim: rival } = other.source;
  const isNamed = rival.clause?.subject.kind === "person";
  const isSamePredicate = rival.predicate === inquiry.claim.predicate;
  const isSameRole = rival.value.type === "person" && overlapShare(own.about, other.about) >= 0.5;
  const values: Value[] = [];
  if (isNamed && isSamePredicate) {
    values.push({ type: "person", name: rival.subject, aliases: [] });
  }
  if (isSameRole && rival.value.type === "person") {
    values.push(rival.value);
  }
  return values;
}
