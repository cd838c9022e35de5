import type { Clause, ClauseVerb } from "@/facts/clause";

/** A verb as a question needs it: what stands before the subject and what after it. */
export type AskedVerb = { before: string; after: string };

const pastOf: Record<string, string> = {
  is: "was",
  are: "were",
  has: "had",
  have: "had",
  does: "did",
  do: "did",
  can: "could",
};

/** "was", "has lifted", "had been deployed": the verb where the subject stands before it. */
export function toldVerb(verb: ClauseVerb): string {
  if (verb.auxiliaries.length > 0) {
    return [...verb.auxiliaries, verb.participle].join(" ");
  }
  return verb.tense === "past" ? verb.past : verb.present;
}

/** "did … take", "had … been deployed", "was … ": with do-support where there is no auxiliary. */
export function askedVerb(verb: ClauseVerb, plural: boolean): AskedVerb {
  const [first, ...others] = verb.auxiliaries;
  if (first !== undefined) {
    return { before: first, after: [...others, verb.participle].join(" ") };
  }
  if (verb.base === "be") {
    return { before: toldVerb(verb), after: "" };
  }
  if (verb.tense === "past") {
    return { before: "did", after: verb.base };
  }
  return { before: plural ? "do" : "does", after: verb.base };
}

/** A state told later: "is" becomes "was", "has grown" becomes "had grown". */
export function inPast(verb: ClauseVerb): ClauseVerb {
  const [first, ...others] = verb.auxiliaries;
  if (first === undefined) {
    return { ...verb, tense: "past" };
  }
  return { ...verb, auxiliaries: [pastOf[first] ?? first, ...others] };
}

/** An event at a known time: "has been lifted" and "had been lifted" become "was lifted". */
export function simplePast(verb: ClauseVerb, plural: boolean): ClauseVerb {
  const [first, second, ...others] = verb.auxiliaries;
  if (first !== undefined && /^(has|have|had)$/.test(first)) {
    if (second === "been") {
      return { ...verb, auxiliaries: [plural ? "were" : "was", ...others] };
    }
    return second === undefined ? { ...verb, auxiliaries: [], tense: "past" } : verb;
  }
  return inPast(verb);
}

/** "has shrunk since 2000": it goes on until it is told, so that no simple past fits it. */
export const runsSince = ({ complements }: Pick<Clause, "complements">): boolean =>
  complements.some(({ preposition }) => preposition === "since");

/** @returns true where the telling form speaks of now: "is", "has been lifted". */
export function isPresent(verb: ClauseVerb): boolean {
  const [first] = verb.auxiliaries;
  return first === undefined ? verb.tense === "present" : first in pastOf;
}

/** One asked for as a subject counts as one: "were" becomes "was". */
export function asSingular(told: string): string {
  return told.replace(/^(were|are|have|do)\b/, (word) => {
    const forms: Record<string, string> = { were: "was", are: "is", have: "has", do: "does" };
    return forms[word] ?? word;
  });
}
