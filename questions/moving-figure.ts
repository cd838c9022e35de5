import type { Clause } from "@/facts/clause";
import type { Inquiry, Obstacle } from "./inquiry";
import { runsSince } from "./verb-forms";

/**
 * Figures that were true for a day: a toll on its way up, households without electricity after something
 * that the stem does not name. Causes for which items were turned down by the strictest judge
 * (docs/quality.md).
 * @returns the rule that refuses the item, or null
 */
export function findMovingFigure(inquiry: Inquiry, clause: Clause): Obstacle | null {
  return (
    findInterimDate(inquiry, clause) ??
    findUndatedToll(inquiry, clause) ??
    findPassingCount(inquiry, clause) ??
    findUnnamedDisruption(inquiry, clause) ??
    findHeldNumber(inquiry, clause) ??
    findOfficeOfTheDead(inquiry)
  );
}

const toll =
  /\b(?:tolls?|number of (?:dead|deaths|victims|cases|infections|injured|missing)|deaths|death count|case count|caseload)\b/i;
const moves = /^(?:rise|climb|increase|grow|jump|reach|pass|exceed|hit|stand|fall|double|go up)$/;
const bound =
  /^(?:(?:more|fewer|less) than|over|under|at least|at most|up to|nearly|almost|as many as) \d/i;

/** "rose to at least 84": nobody asks on which day an interim toll was reached. */
function findInterimDate(
  { key }: Inquiry,
  { subject, verb, complements }: Clause,
): Obstacle | null {
  const isBounded = complements.some(
    ({ role, preposition, text }) =>
      role !== "time" && /^(?:to|at|by)$/.test(preposition ?? "") && bound.test(text),
  );
  const isList = /\blist\b/.test(subject.text) && /^(?:contain|hold|have|include)$/.test(verb.base);
  const isOnItsWay = moves.test(verb.base) && (toll.test(subject.text) || isBounded);
  return key.type === "date" && (isOnItsWay || isList)
    ? { rule: "open-answer", reason: "a figure on its way was passed on, not reached for good" }
    : null;
}

const harming =
  /^(?:kill|injure|wound|displace|die|destroy|damage|infect|arrest|detain|rescue|evacuate|affect|flood|leave)$/;

/** "have killed 62 people since June": by which day, nobody says. */
function findUndatedToll({ key, claim }: Inquiry, { verb, complements }: Clause): Obstacle | null {
  const runsOn =
    /^(?:has|have|had)$/.test(verb.auxiliaries[0] ?? "") &&
    harming.test(verb.base.replace(/^be /, "")) &&
    (runsSince({ complements }) || (key.type === "quantity" && verb.auxiliaries[0] !== "had"));
  const isDated =
    claim.statementTime?.precision === "day" ||
    (claim.eventTime !== null && !runsSince({ complements }));
  return runsOn && !isDated
    ? { rule: "undated", reason: "the toll runs on, and on which day it was given is not told" }
    : null;
}

const passing =
  /\b(?:still|already|so far|(?:by|on|until) (?:\p{L}+day )?(?:morning|noon|midday|afternoon|evening|nightfall|midnight)|\p{Lu}\p{L}+day (?:morning|afternoon|evening|night))\b/u;

/** "155 shocks already by Tuesday morning", "still without electricity": another figure an hour later. */
function findPassingCount({ key, claim, fact }: Inquiry, { verb }: Clause): Obstacle | null {
  const counts =
    /^(?:count|record|register|list|contain|hold|be|remain|stand|reach|rise|climb)$/.test(
      verb.base,
    ) || harming.test(verb.base.replace(/^be /, ""));
  const isPassing = passing.test(claim.evidence.exact) && (fact.setting !== undefined || counts);
  const isUndatedToll =
    claim.attribution.speaker !== null &&
    claim.statementTime === null &&
    claim.eventTime === null &&
    harming.test(verb.base.replace(/^be /, ""));
  return key.type === "quantity" && (isPassing || isUndatedToll)
    ? { rule: "undated", reason: "the figure was another a little later" }
    : null;
}

const disrupted =
  /\b(?:without (?:electricity|power|water|heating|gas|internet)|postponed|cancelled|canceled|stopped|halted|suspended|closed|shut|shut down|stranded|delayed|cut off|grounded|diverted)\b/i;
const happening =
  /\b(?:\p{L}*quake|storm|hurricane|typhoon|cyclone|floods?|flooding|landslides?|fires?|wildfires?|eruption|attacks?|hack|outage|blackout|strikes?|protests?|heatwave|heat|snow|drought|crash|collapse|explosion|war|invasion|raids?|pandemic|outbreak|failure|fault|tsunami|tornado)\b/iu;

/** "312 operations had been postponed", "households without electricity": after what is not told. */
function findUnnamedDisruption(
  { key, fact }: Inquiry,
  { subject, verb, complements, asked }: Clause,
): Obstacle | null {
  const told = [
    subject.text,
    ...complements.map(({ preposition, text }) => `${preposition ?? ""} ${text}`.trim()),
  ].join(" ");
  const isBacked = /^(?:is|are|was|were|been|be)$/.test(verb.auxiliaries.at(-1) ?? "");
  const counted = "counted" in asked ? asked.counted : "";
  const isDisrupted =
    disrupted.test(told) ||
    disrupted.test(counted) ||
    (isBacked && disrupted.test(verb.participle));
  const isCount = key.type === "quantity" || /^(?:\p{Ll}+ )?\d/u.test(subject.text);
  return isCount && isDisrupted && fact.setting === undefined && !happening.test(told)
    ? { rule: "anchored", reason: "after what that was is not told" }
    : null;
}

/** "held about 900": of what, the sentence before said. */
function findHeldNumber({ key }: Inquiry, { verb, complements, asked }: Clause): Obstacle | null {
  const part = asked.part === "complement" ? complements[asked.index] : undefined;
  const isBare = part?.role === "object" && /^(?:\p{Ll}+ )*\d[\d.,]*$/u.test(part.text);
  return key.type === "quantity" && isBare && /^(?:hold|have|own|keep|possess)$/.test(verb.base)
    ? { rule: "half-told", reason: `of what it “${verb.past}” so many is not told` }
    : null;
}

/** "shot dead the mayor": whoever was killed did not hold the office in that month. */
function findOfficeOfTheDead({ claim }: Inquiry): Obstacle | null {
  const isDead = /\b(?:dead|killed|murdered|assassinated|the late)[,\s]*$/i;
  const { prefix, exact } = claim.evidence;
  const before = prefix + exact.slice(0, Math.max(0, exact.indexOf(nameOf(claim.value))));
  return claim.predicate === "role-holder" && isDead.test(before)
    ? { rule: "out-of-office", reason: "somebody who was killed holds no office any more" }
    : null;
}

const nameOf = (value: Inquiry["key"]) => ("name" in value ? value.name : "");
