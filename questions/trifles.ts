import type { Clause } from "@/facts/clause";
import { findPlace } from "@/facts/gazetteer";
import type { Inquiry, Obstacle } from "./inquiry";
import { isProperty } from "./property";

/**
 * What is true and well told, and still worth nobody's while: where shares fell, the day of somebody's
 * share of a vote, who speaks for a firm.
 * @returns the rule that refuses the item, or null
 */
export function findTrifle(inquiry: Inquiry, clause: Clause): Obstacle | null {
  const { key, claim } = inquiry;
  const { subject, verb, complements } = clause;
  const trivial = (reason: string): Obstacle => ({ rule: "trivial", reason });
  if (clause.asked.part === "subject" && verb.participle === "born") {
    return trivial("nobody asks who was born somewhere on a day");
  }
  const isPriced =
    /\b(?:shares?|stocks?|krone|crown|yen|euro|dollar|pound|rouble|ruble|lira|index|futures|price)$/i.test(
      subject.text,
    );
  if (isPriced && (key.type === "date" || (key.type === "place" && changing.test(verb.base)))) {
    return trivial("prices move every day and in every market");
  }
  const parts = [subject.text, ...complements.map(({ text }) => text)];
  if (parts.some((text) => /\b(?:late|early|morning|afternoon) trading\b/.test(text))) {
    return trivial("prices move every hour");
  }
  const isFlow =
    /^(?:carry|produce|sell|export|import|earn|attract|transport|handle|receive|serve)$/.test(
      verb.base,
    ) && complements.some(({ role, text }) => role === "object" && /\d/.test(text));
  if (key.type === "date" && key.precision !== "day" && isFlow) {
    return trivial("nobody asks in which year so many were carried or sold");
  }
  const isShare = complements.some(({ text }) => /\d(?:%| per ?cent\b)/.test(text));
  if (
    key.type === "date" &&
    isShare &&
    /^(?:generate|account|make up|own|hold|have|produce|provide|employ|represent|cover|grow|rise|fall|increase|shrink|drop|decline|climb)$/.test(
      verb.base,
    )
  ) {
    return trivial("nobody asks when a share was what it was");
  }
  const isVote = complements.some(
    ({ text, preposition }) => /\bvotes?$/.test(text) && preposition !== "by",
  );
  if (
    key.type === "date" &&
    isVote &&
    /^(?:win|take|get|receive|have|gain|secure)$/.test(verb.base)
  ) {
    return trivial("nobody asks when somebody had a share of a vote: it is the day of the vote");
  }
  if (
    claim.predicate === "membership" &&
    parts.some((text) => /\b(?:University|Institute|Academy|School|College|Hospital)\b/.test(text))
  ) {
    return trivial("where somebody who was quoted works is not worth remembering");
  }
  if (claim.predicate === "role-holder" && speakingRole.test(claim.subject)) {
    return trivial("whoever comments for a house is not worth remembering");
  }
  if (
    complements.some(({ text }) =>
      /^the (?:\p{Ll}+(?:st|nd|rd|th)|second|third) to \p{Ll}/u.test(text),
    )
  ) {
    return { rule: "broken-clause", reason: "“the fourth to …” lacks what is counted" };
  }
  if (
    /^(?:suffer|sustain)$/.test(verb.base) &&
    !complements.some(({ text }) =>
      /\b(?:attack|crash|accident|quake|earthquake|fire|flood|storm|war)\b/.test(text),
    )
  ) {
    return { rule: "half-told", reason: "from what they suffered is not told" };
  }
  if (
    /^(?:win|lose|seek)$/.test(verb.base) &&
    complements.some(({ text }) => /^re-?election$/.test(text)) &&
    !complements.some(({ preposition }) => preposition === "as")
  ) {
    return { rule: "half-told", reason: "to what somebody was re-elected is not told" };
  }
  if (key.type === "place" && /^(?:record|register|log|report|count)$/.test(verb.base)) {
    return trivial("where something was counted");
  }
  if (
    key.type === "date" &&
    verb.base === "resume" &&
    !complements.some(({ role }) => role === "object")
  ) {
    return { rule: "half-told", reason: "after what it resumed is not told" };
  }
  const isBare = /^\p{Lu}[\p{L}’'-]+$/u.test(subject.text) && subject.kind === "thing";
  return claim.predicate === "count" &&
    isProperty(claim) &&
    isBare &&
    findPlace(subject.text) === null
    ? { rule: "anchored", reason: `nothing tells what “${subject.text}” is` }
    : null;
}

const changing =
  /^(?:rise|fall|gain|lose|drop|climb|jump|slip|slide|tumble|soar|surge|plunge|weaken|strengthen|close|end|trade|open)$/;

const speakingRole =
  /^(?:(?:chief|senior|lead|deputy|principal) )?(?:economist|analyst|strategist|spokesman|spokeswoman|spokesperson|researcher|lecturer|adviser|manager|lawyer|press secretary)\b/i;
