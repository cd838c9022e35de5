import { asksQuestion } from "../kind-traits";
import { plainWords } from "../words";
import type { LintRule } from "./rule";

const longestCopy = 8;

/** Words with a row of capitalised ones as one: a name cannot be told in other words. */
function chunks(text: string): string[] {
  return text
    .replace(/(?<=\p{Lu}[\p{L}.’'-]*) (?=\p{Lu})/gu, "·")
    .split(/\s+/)
    .map((chunk) => plainWords(chunk.replaceAll("·", " ")))
    .filter((chunk) => chunk !== "");
}

/** Length of the longest row of words that stands in both texts. */
export function longestSharedRun(first: string, second: string): number {
  const [one, two] = [chunks(first), chunks(second)];
  let longest = 0;
  let before = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const row = new Array<number>(two.length + 1).fill(0);
    two.forEach((other, index) => {
      if (word === other) {
        row[index + 1] = (before[index] ?? 0) + 1;
        longest = Math.max(longest, row[index + 1] ?? 0);
      }
    });
    before = row;
  }
  return longest;
}

/** Copied words are recognised, not understood. A cloze is a copy by nature, a statement nearly so. */
export const copyingRule: LintRule = {
  name: "no-long-copy",
  appliesTo: asksQuestion,
  check: ({ stem, evidence }) => {
    const run = Math.max(0, ...evidence.map(({ exact }) => longestSharedRun(stem, exact)));
    return run > longestCopy ? `${run} words in a row are the source's own` : null;
  },
};
