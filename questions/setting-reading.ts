import type { Inquiry, Obstacle } from "./inquiry";
import type { AskableFact, Setting } from "./item";
import { referencesOf } from "./setting-words";
import { capitalise, decapitalise } from "./words";

/** How a question is put, and read, behind the sentence that tells what it belongs to. */

/** Stand in for what the setting names and for where it was, where an inquiry is held against the rules. */
const standIn = { thing: "Occurrence", place: "Setting" };

/**
 * The inquiry as it is understood behind its setting: what refers back to it has a name, and the whole
 * has a place.
 */
export function understoodBehind(inquiry: Inquiry, setting: Setting): Inquiry {
  const { clause } = inquiry;
  if (clause === null) {
    return inquiry;
  }
  const references = referencesOf(setting.sentence);
  const named = (text: string) =>
    text.replace(references, (_, the: string) => `${the} ${standIn.thing}`);
  return {
    ...inquiry,
    clause: {
      ...clause,
      subject: { ...clause.subject, text: named(clause.subject.text) },
      complements: [
        ...clause.complements.map((part) => ({ ...part, text: named(part.text) })),
        { role: "other", preposition: "in", text: standIn.place, kind: "place" },
      ],
    },
  };
}

const numbered = /^the (?:two|three|four|five|six|seven|eight|nine|ten|\d)/;

/** "of the six crew members of the coast guard aircraft": which, neither the setting nor the question tells. */
export function findStranger({ clause, fact }: Inquiry): Obstacle | null {
  if (fact.setting === undefined || clause === null || !("counted" in clause.asked)) {
    return null;
  }
  const references = new RegExp(referencesOf(fact.setting.sentence), "u");
  const stranger = clause.asked.counted
    .split(/ of (?=the )/)
    .flatMap((part) => /\bthe (?:\p{Ll}[\p{L}-]* )*\p{Ll}[\p{L}-]*$/u.exec(part)?.[0] ?? [])
    .find((part) => !numbered.test(part) && !references.test(part));
  return stranger === undefined
    ? null
    : { rule: "vague-part", reason: `“${stranger}” is told by nothing before` };
}

/** A stem behind its fact's setting. */
export const behindSetting = ({ setting }: AskableFact, stem: string) =>
  setting === undefined ? stem : `${setting.sentence} ${stem}`;

/** Says which of two sentences is to be judged. */
const judge = "True or false: ";

/** A statement to be judged, behind its fact's setting. */
export const judgedBehindSetting = (fact: AskableFact, statement: string) =>
  fact.setting === undefined
    ? statement
    : behindSetting(fact, `${judge}${decapitalise(statement)}`);

/** A stem without its fact's setting; null where it does not begin with it. */
export function withoutSetting({ setting }: AskableFact, stem: string): string | null {
  if (setting === undefined) {
    return stem;
  }
  const start = `${setting.sentence} `;
  const asked = stem.startsWith(start) ? stem.slice(start.length) : null;
  return asked?.startsWith(judge) === true ? capitalise(asked.slice(judge.length)) : asked;
}
