/** Names in a text: capitalised words, acronyms and words with digits, but no dates. */
export function namesIn(text: string): string[] {
  const undated = text.replace(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    "",
  );
  return undated.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'-]*/gu) ?? [];
}

/** The words as they stand inside a sentence: "the Bank", where the sentence begins with it. */
export const decapitalised = (text: string) =>
  text.replace(
    /^(?:The|An?|This|Its|His|Her|Their|Our|In|On|At|Over|More|About|Some|Nearly|Almost)\b/,
    (word) => word.toLowerCase(),
  );
