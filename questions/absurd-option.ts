import type { Value } from "@/facts/claim";
import type { Inquiry } from "./inquiry";
import type { ItemContext } from "./item-context";
import { readNumber } from "./number-form";
import { countriesIn } from "./other-country";
import { isBeforeItsCause } from "./out-of-time";
import { plainWords } from "./words";

/**
 * Whether nobody would believe an option, so that it tests nothing: a rate that was lowered from less
 * than it was lowered to, another country's minister as president of this one.
 * @returns what makes it absurd, or null
 */
export function findAbsurd(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  return (
    isOneOfMany(inquiry, option) ??
    namesACrowd(option) ??
    (isBeforeItsCause(inquiry, option) ? "it lies before what it follows from" : null) ??
    crossesOtherEnd(inquiry, option) ??
    standsElsewhere(inquiry, option, context) ??
    holdsOtherOffice(inquiry, option, context)
  );
}

/** "Judges Pedro Luna": a title of several before the name of one. */
function namesACrowd(option: Value): string | null {
  return option.type === "person" &&
    /^(?:judges|ministers|presidents|senators|leaders|officials|brothers|sisters)\b/i.test(
      option.name,
    )
    ? "a title of several stands before one name"
    : null;
}

/** "one days": a single one does not go with the plural that all options share. */
function isOneOfMany({ key }: Inquiry, option: Value): string | null {
  return key.type === "quantity" &&
    option.type === "quantity" &&
    option.amount === 1 &&
    key.amount !== 1
    ? "one does not go with the plural of the others"
    : null;
}

const votes = new Set<string>(["vote-share", "vote-result", "score"]);

/** Whoever stood in another country's election is no rival in this one. */
function standsElsewhere(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  const { key, claim, fact } = inquiry;
  const isVote = votes.has(claim.predicate) || /\bvotes?\b/.test(claim.statement);
  if (!isVote || key.type !== "person" || option.type !== "person") {
    return null;
  }
  const name = plainWords(option.name);
  const isOfStory = (context.peersByStory.get(fact.story) ?? []).some(
    (peer) => plainWords(peer.name) === name,
  );
  return isOfStory ? null : `${option.name} has no part in this vote`;
}

/** "from … to 3.75 percent": every option lies on the key's side of the end that is told. */
function crossesOtherEnd({ key, clause, form }: Inquiry, option: Value): string | null {
  if (
    key.type !== "quantity" ||
    option.type !== "quantity" ||
    clause?.asked.part !== "complement"
  ) {
    return null;
  }
  const { complements, asked } = clause;
  const preposition = complements[asked.index]?.preposition;
  const otherEnd = { from: "to", to: "from" }[preposition ?? ""];
  const other = complements.find((part) => part.preposition === otherEnd);
  const read = otherEnd === undefined || !other ? null : readNumber(other.text);
  if (!read || form === null || read.form.scale !== form.scale) {
    return null;
  }
  const end = read.written * read.form.scale;
  return key.amount > end === option.amount > end && option.amount !== end
    ? null
    : "it lies on the wrong side of the number that the stem tells";
}

/** What an office is called: "president", "prime minister", "leader". */
const officeNoun = (role: string) =>
  plainWords(role)
    .split(/ (?:of|for|at|in) /)[0]
    ?.split(" ")
    .slice(-2)
    .join(" ") ?? "";

/** The office that is asked about, straight or the other way round; null where none is. */
function roleOf({ claim, clause, direction }: Inquiry): string | null {
  if (claim.predicate === "role-holder") {
    return claim.subject;
  }
  const isOffice = claim.predicate === "ordinal" || claim.predicate === "office-start";
  const told = (clause?.complements ?? []).map(({ text }) => text).join(" ; ");
  return direction === "subject" && isOffice ? (claim.parts["role"] ?? told) : null;
}

/** Another country's leader is no rival for an office of this one, nor is somebody known for no office. */
function holdsOtherOffice(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  const { key, fact } = inquiry;
  const role = roleOf(inquiry);
  if (role === null || key.type !== "person" || option.type !== "person") {
    return null;
  }
  const wanted = officeNoun(role);
  const home = countriesIn(role);
  const name = plainWords(option.name);
  const offices = (context.peersByStory.get(fact.story) ?? [])
    .concat(context.peersByType.get("person") ?? [])
    .filter((peer) => plainWords(peer.name) === name)
    .map(({ source }) => source.claim)
    .filter((rival) => rival.predicate === "role-holder");
  if (offices.length === 0) {
    return home.length === 0 ? null : `${option.name} is not known to hold any office`;
  }
  const isRival = offices.some(({ subject }) =>
    home.length === 0
      ? officeNoun(subject) === wanted
      : countriesIn(subject).some((country) => home.includes(country)),
  );
  return isRival ? null : `${option.name} holds another office abroad`;
}
