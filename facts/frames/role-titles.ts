import type { ClauseVerb } from "../clause";
import type { NounPhrase } from "../chunk-types";
import type { Mention } from "../entity";
import { roleHeads, titleWords } from "../names-lists";

/** Offices that only one person holds at a time, by the last word of the title. */
export const unique = new Set(
  "president minister chancellor premier secretary governor chairman chairwoman chairperson chair administrator emperor empress king queen pope director mayor commissioner adviser advisor spokesman spokeswoman leader chief head economist executive president-elect ceo cfo director-general secretary-general founder manager coach editor archbishop envoy prosecutor".split(
    " ",
  ),
);
export const someone = new Set(
  "senator representative judge professor general colonel admiral captain lieutenant major sergeant congressman candidate officer analyst scientist astronaut engineer".split(
    " ",
  ),
);

export type Office = {
  person: Mention;
  office: string;
  told: string;
  past: boolean;
  start: number;
  end: number;
  anchored: boolean;
};

export const be = (past: boolean): ClauseVerb => ({
  base: "be",
  past: "was",
  present: "is",
  participle: "been",
  tense: past ? "past" : "present",
  auxiliaries: [],
});

export const lower = (title: string) =>
  title
    .split(" ")
    .map((word) =>
      /^(\p{Lu}\p{Ll}|\p{Lu}$)/u.test(word) && !/^\p{Lu}{2,}/u.test(word)
        ? word.charAt(0).toLowerCase() + word.slice(1)
        : word,
    )
    .join(" ");

/** Titles in lower case, names as they are: "Chief Economist of AHLA" becomes "chief economist of AHLA". */
export const lowerTitle = (text: string) => {
  const of = text.indexOf(" of ");
  return of < 0 ? lowerWords(text) : lowerWords(text.slice(0, of)) + text.slice(of);
};
const lowerWords = (text: string) =>
  text
    .replace(/^(The|A|An)\b/, (word) => word.toLowerCase())
    .replace(/\p{Lu}[\p{L}-]*/gu, (word) =>
      titleWords.has(word.toLowerCase()) || roleHeads.has(word.toLowerCase())
        ? word.toLowerCase()
        : word,
    );

export const personOf = (phrase: NounPhrase) =>
  phrase.members.length === 0 && phrase.mention?.entity?.type === "person" ? phrase.mention : null;
