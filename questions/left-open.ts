import { findPlace } from "@/facts/gazetteer";
import type { Clause } from "@/facts/clause";
import type { Inquiry, Obstacle } from "./inquiry";
import { namesIn } from "./names-in";

/**
 * What leaves its answer open, or its reader without a place to stand: causes for which items were
 * turned down by hand (docs/quality.md).
 */
export function findLeftOpen(inquiry: Inquiry, clause: Clause): Obstacle | null {
  return (
    findManyDid(inquiry, clause) ??
    findUnaddressed(clause) ??
    findUnplacedCount(inquiry, clause) ??
    findNamesake(inquiry, clause) ??
    findBareThing(inquiry, clause)
  );
}

/** What dozens do on the same day: one source names one of them. */
const manyDo =
  /^(?:congratulate|welcome|condemn|praise|thank|criticise|criticize|mourn|greet|applaud)$/;

function findManyDid({ key }: Inquiry, { verb, asked }: Clause): Obstacle | null {
  return manyDo.test(verb.base) &&
    (asked.part === "subject" || key.type === "person" || key.type === "date")
    ? { rule: "open-answer", reason: `many “${verb.past}” who are not named here` }
    : null;
}

/** Verbs of which the sentence told what, or to whom, in words that the clause does not hold. */
const saysWhat = /^(?:promise|pledge|vow|rule|decide|agree|refuse|fail|vote)$/;
const goesSomewhere = /^(?:send|dispatch|ship|deliver|donate|fly)$/;

function findUnaddressed({ verb, complements, asked }: Clause): Obstacle | null {
  const others = complements.filter(({ role }) => role !== "time");
  if (saysWhat.test(verb.base) && others.length === 0 && asked.part !== "subject") {
    return { rule: "half-told", reason: `what was “${verb.past}” is not told` };
  }
  const isAddressed = others.some(({ preposition }) =>
    /^(?:to|into|for|towards?|from|on)$/.test(preposition ?? ""),
  );
  if (goesSomewhere.test(verb.base) && "counted" in asked && !isAddressed) {
    return { rule: "half-told", reason: `where it was “${verb.past}” to is not told` };
  }
  return complements.some(({ text }) => /^(?:a|per) (?:year|month|week|day)$/.test(text))
    ? { rule: "no-stem", reason: "“a year” stands where no question can hold it" }
    : null;
}

const counting = /^(?:count|record|log|register|note|list)$/;

/** "counted 155 shocks by Tuesday": of which event, the article said. "how many of Swedes" is no English. */
function findUnplacedCount(
  { claim }: Inquiry,
  { verb, complements, asked }: Clause,
): Obstacle | null {
  if (!("counted" in asked)) {
    return null;
  }
  const isPlaced = complements.some(
    ({ role, text }, index) =>
      role !== "time" && !("index" in asked && asked.index === index) && namesIn(text).length > 0,
  );
  if (counting.test(verb.base) && !isPlaced && namesIn(asked.counted).length === 0) {
    return { rule: "anchored", reason: "what was counted belongs to an event that is not named" };
  }
  if (/^of \p{Lu}/u.test(asked.counted)) {
    return { rule: "no-stem", reason: `“how many ${asked.counted}” is asked by nobody` };
  }
  const speaker = claim.attribution.speaker ?? "";
  return /^(?:survey|poll|study|report|figures?)\b/.test(speaker)
    ? { rule: "vague-speaker", reason: `“${speaker}” is nobody who could be named for it` }
    : null;
}

/** "Gustaf Lindqvist bought Lindqvist": a firm and whoever it is named after. */
function findNamesake(_inquiry: Inquiry, { subject, complements }: Clause): Obstacle | null {
  const own = subject.text.split(" ").at(-1) ?? "";
  const twin = complements.find(
    ({ text, role }) => role !== "time" && own.length > 3 && text === own,
  );
  return twin === undefined
    ? null
    : { rule: "vague-subject", reason: `“${own}” is a person and a thing in one sentence` };
}

/** "Kurvel is 410 metres long": one bare name, and nothing that says what bears it. */
function findBareThing({ claim }: Inquiry, { subject, complements }: Clause): Obstacle | null {
  const isMeasured = claim.predicate === "measure" || claim.predicate === "amount";
  const isBare = /^\p{Lu}[\p{L}’'-]+$/u.test(subject.text) && findPlace(subject.text) === null;
  const isHelped = complements.some(
    ({ role, text }) => role !== "time" && namesIn(text).length > 0,
  );
  return isMeasured && isBare && subject.kind !== "person" && !isHelped
    ? { rule: "anchored", reason: `nothing tells what “${subject.text}” is` }
    : null;
}
