import type { Clause } from "@/facts/clause";
import { predicates } from "@/facts/predicates";
import type { Inquiry, Obstacle } from "./inquiry";
import { namesIn } from "./names-in";
import { isProperty } from "./property";
import { isPresent } from "./verb-forms";

/**
 * Events that could be others of their kind: of no known time, of nobody in particular, still going on.
 * Causes for which items about articles that no rule was made for were turned down (docs/quality.md).
 * @returns the rule that refuses the item, or null
 */
export function findOpenEvent(inquiry: Inquiry, clause: Clause): Obstacle | null {
  return (
    findUndatedEvent(inquiry, clause) ??
    findRunningCount(inquiry, clause) ??
    findIndefinite(inquiry, clause) ??
    findGoingOn(inquiry, clause) ??
    findOtherTime(inquiry, clause) ??
    findCutPurpose(inquiry, clause)
  );
}

/** What happens once, so that it needs no date beside its name. */
const happensOnce =
  /\b(?:Olympics|Olympic Games|Games|Cup|Championships?|Euro|COP\d+|summit|collapse|earthquake|quake|eruption|election|referendum|disaster|war|Act|mission|restoration|inauguration|NATO|landing|flight|[12]\d{3})\b/;

/** "As reported on 12 May, two motorcyclists suffered burns": when and in what is not told. */
function findUndatedEvent({ claim, fact }: Inquiry, clause: Clause): Obstacle | null {
  const { subject, complements, verb } = clause;
  const isTimed =
    fact.setting !== undefined ||
    claim.eventTime !== null ||
    claim.attribution.speaker !== null ||
    complements.some(({ role }) => role === "time") ||
    claim.value.type === "date" ||
    claim.value.type === "ordinal" ||
    isProperty(claim) ||
    predicates[claim.predicate].temporality === "state" ||
    (isPresent(verb) && predicates[claim.predicate].temporality !== "event");
  const told = [subject.text, ...complements.map(({ text }) => text)].join(" ; ");
  // "had won 20 matches in a row": up to a moment that the article told.
  const looksBack = verb.auxiliaries[0] === "had";
  const isDeath = subject.kind === "person" && /^(?:die|grow up)$/.test(verb.base);
  const isOnceInLife =
    isDeath ||
    /^(?:bear|born|register|situate|locate|lie|base)$/.test(verb.base.replace(/^be /, ""));
  // "Nigel Farage won a seat in Clacton": two names meet once.
  const isBetweenNames =
    !looksBack &&
    namesIn(subject.text.replace(/^The /, "")).length > 0 &&
    /^(?:the )?\p{Lu}/u.test(subject.text) &&
    complements.some(
      ({ text, role }, index) =>
        role !== "time" &&
        !("index" in clause.asked && clause.asked.index === index) &&
        namesIn(text).length > 0,
    );
  return isTimed || isOnceInLife || isBetweenNames || happensOnce.test(told)
    ? null
    : { rule: "undated", reason: "when that happened is not told, and it may happen again" };
}

/** "Dillard has declared a disaster in 15 counties": so many by the day of the report, in a matter not told. */
function findRunningCount({ claim, key }: Inquiry, clause: Clause): Obstacle | null {
  const { verb, complements } = clause;
  const isRunning =
    /^(?:has|have)$/.test(verb.auxiliaries[0] ?? "") &&
    key.type === "quantity" &&
    claim.eventTime === null &&
    claim.attribution.speaker === null &&
    !isProperty(claim) &&
    !complements.some(({ role }) => role === "time");
  if (/(?:19|20)\d{2}, when $/.test(claim.evidence.prefix) && claim.eventTime === null) {
    return { rule: "undated", reason: "the year stands before the clause and is not in it" };
  }
  const goesOn = /\b(?:this|in (?:a|the past|the last)) (?:year|month|season|decade|century)\b/;
  if (key.type === "ordinal" && goesOn.test(claim.evidence.exact + claim.evidence.suffix)) {
    return { rule: "cut-short", reason: "of which time it was the third is not told" };
  }
  return isRunning
    ? { rule: "undated", reason: "the count runs on, and when it was taken is not told" }
    : null;
}

const strikes =
  /^(?:capsize|sink|crash|strike|hit|erupt|explode|collapse|destroy|kill|break out|derail|collide|run into|run|burn|flood|sweep|tear|tear through|shake|rock|fall down|fall|cut|leave|injure|drop|force|sentence|convict|jail)$/;

/** "An American lander reached the Moon": there are several; a quake that struck somewhere is one. */
function findIndefinite(
  { key, claim }: Inquiry,
  { subject, verb, asked }: Clause,
): Obstacle | null {
  const isTold = asked.part === "complement";
  const isOne =
    /^(?:an?|another) /i.test(subject.text) && !/ (?:at|in|of|on|near) \p{Lu}/u.test(subject.text);
  // "Blue Ghost, an American lander that reached …": the sentence names it.
  const hasName = /\p{Lu}[\p{L}\d-]*, $/u.test(claim.evidence.prefix) && isOne;
  return isTold &&
    isOne &&
    (hasName || (/^(?:date|place)$/.test(key.type) && !strikes.test(verb.base)))
    ? { rule: "vague-subject", reason: `“${subject.text}” is one of several` }
    : null;
}

const bound =
  /^(?:(?:more|fewer|less) than|over|under|at least|at most|up to|nearly|almost|as many as) /i;

/** "More than 21,000 have crossed so far this year": other years saw more than 21,000, too. */
function findGoingOn({ key, claim }: Inquiry, { subject, complements }: Clause): Obstacle | null {
  const objects = complements.filter(({ preposition }) => preposition === null);
  const texts = [subject.text, ...objects.map(({ text }) => text)];
  return key.type === "date" &&
    (/\bso far\b/.test(claim.evidence.exact) || texts.some((text) => bound.test(text)))
    ? { rule: "open-answer", reason: "at another time it may have been as many" }
    : null;
}

const yearIn = (text: string) => /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? null;

/** "lost the finals of 2005" in 2017, "sold in 2024 in 2023": two times for one event. */
function findOtherTime({ key }: Inquiry, { complements, asked }: Clause): Obstacle | null {
  const times = complements.filter(({ role }) => role === "time");
  const years = new Set(times.map(({ text }) => yearIn(text)).filter((year) => year !== null));
  const isFromTo = times.some(({ preposition }) =>
    /^(?:from|since|until|to|between|by)$/.test(preposition ?? ""),
  );
  const isOfYear = complements.some(
    ({ role, text }, index) =>
      role !== "time" &&
      !("index" in asked && asked.index === index) &&
      / of (?:19|20)\d{2}$/.test(text) &&
      !years.has(yearIn(text) ?? ""),
  );
  return (years.size > 1 && !isFromTo) || (key.type === "date" && isOfYear)
    ? { rule: "broken-clause", reason: "two times are told for one event" }
    : null;
}

const wantsPurpose =
  /\b(?:plans?|bids?|decisions?|efforts?|attempts?|proposals?|deadline|campaign|call|refusal|right|pledge|promise)$/;

/** "against the government's plans" of "plans to raise the retirement age". */
function findCutPurpose({ claim }: Inquiry, { complements }: Clause): Obstacle | null {
  const source = claim.evidence.exact + claim.evidence.suffix;
  const cut = complements.find(({ text }) => {
    const noun = wantsPurpose.exec(text)?.[0];
    return (
      noun !== undefined &&
      new RegExp(`\\b${noun} (?:to|for|that|of) `).test(source) &&
      namesIn(noun).length === 0
    );
  });
  return cut === undefined
    ? null
    : { rule: "cut-short", reason: `what “${cut.text}” was for has been left out` };
}
