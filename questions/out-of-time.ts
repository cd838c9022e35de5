import { spansOverlap } from "@/facts/intervals";
import type { Clause } from "@/facts/clause";
import { readDateWords } from "./date-words";
import type { Inquiry, Obstacle } from "./inquiry";
import { runsSince } from "./verb-forms";

/** What is wrong with the times, places and trifles of a clause, seen when items were judged by hand. */
export function findOutOfTime(inquiry: Inquiry, clause: Clause): Obstacle | null {
  const { key } = inquiry;
  const { subject, verb, complements } = clause;
  const times = complements.filter(({ role }) => role === "time");
  if (verb.tense === "present" && verb.base === "be" && times.some(({ text }) => isDated(text))) {
    return { rule: "broken-clause", reason: "“is” stands beside a day or month that is over" };
  }
  const dates = datesIn(subject.text);
  if (times.some(({ text }) => datesIn(text).some((date) => dates.includes(date)))) {
    return { rule: "no-stem", reason: "the same day stands in it twice" };
  }
  if (key.type === "place" && complements.some(({ text }) => /\b(?:Airport|Station)$/.test(text))) {
    return { rule: "trivial", reason: "the airport's name tells the city" };
  }
  if (key.type === "date" && trifling.test(verb.base)) {
    return {
      rule: "trivial",
      reason: `on which day somebody “${verb.past}” is not worth remembering`,
    };
  }
  const isPerfect = /^(?:has|have|had)$/.test(verb.auxiliaries[0] ?? "");
  if (!isPerfect && runsSince({ complements })) {
    return { rule: "broken-clause", reason: "“since” does not fit the verb's tense" };
  }
  return (
    findOverrun(inquiry, clause) ?? findWithoutOffice(clause) ?? findWithoutGiver({ key }, clause)
  );
}

/** "ran two days over": by how much it was late, and not how long it was. */
function findOverrun({ claim }: Inquiry, { verb }: Clause): Obstacle | null {
  const isLate = /\b(?:over(?:ran)?|overtime|late|longer|beyond|behind)\b/i;
  return claim.predicate === "duration" &&
    /^(?:run|last|go on|end)$/.test(verb.base) &&
    isLate.test(claim.evidence.exact)
    ? { rule: "broken-clause", reason: "that is by how much it was late" }
    : null;
}

const trifling = /^(?:dig|search|wade|line|gather|queue|cheer|pray|march)$/;

const datePattern = /\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/gu;
const datesIn = (text: string): string[] => text.match(datePattern) ?? [];
const isDated = (text: string) => /\b\d{4}\b/.test(text);

/** "was sworn in", "dismissed somebody", "joined Progress": as what, and of what, the article told. */
function findWithoutOffice({ verb, complements, asked }: Clause): Obstacle | null {
  const others = complements.filter(({ role }) => role !== "time");
  const hasOffice = others.some(
    ({ role, preposition }) => role === "predicative" || /^(?:as|from|to)$/.test(preposition ?? ""),
  );
  const isSworn = verb.base === "swear in" || /^sworn(?: in)?$/.test(verb.participle);
  if (
    (isSworn || /^(?:dismiss|sack|fire|appoint|resign|step down|quit)$/.test(verb.base)) &&
    !hasOffice
  ) {
    return { rule: "half-told", reason: `“${verb.participle}” lacks the office` };
  }
  const joined = others.find(({ role }) => role === "object")?.text ?? "";
  const isBare = /^\p{Lu}\p{Ll}+$/u.test(joined) && asked.part === "subject";
  if (verb.base === "join" && isBare) {
    return { rule: "vague-part", reason: `nothing tells what “${joined}” is` };
  }
  return verb.base === "finish" && others.some(({ text }) => /\bmen$/.test(text))
    ? { rule: "trivial", reason: "of which match that was is not told" }
    : null;
}

/** "received 25 million euros": from whom, and what for. */
function findWithoutGiver({ key }: Pick<Inquiry, "key">, { verb, complements }: Clause) {
  const isTold = complements.some(({ preposition }) => /^(?:from|for)$/.test(preposition ?? ""));
  return key.type === "quantity" && /^(?:receive|collect|earn)$/.test(verb.base) && !isTold
    ? { rule: "half-told", reason: `for what it was “${verb.past}” is not told` }
    : null;
}

/**
 * Whether a day cannot be that of an event, because the stem names a later day that it followed: "the
 * toll of the 1 January 2024 earthquake" did not rise in 2023.
 */
export function isBeforeItsCause({ clause }: Inquiry, option: Inquiry["key"]): boolean {
  if (option.type !== "date" || clause === null) {
    return false;
  }
  const words = [clause.subject.text, ...clause.complements.map(({ text }) => text)];
  const asked = clause.asked.part === "complement" ? clause.complements[clause.asked.index] : null;
  return words
    .filter((text) => text !== asked?.text)
    .flatMap(datesIn)
    .flatMap((date) => readDateWords(date) ?? [])
    .some((cause) => option.end < cause.start && !spansOverlap(option, cause));
}
