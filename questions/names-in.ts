/** Names in a text: capitalised words, acronyms and words with digits, but no dates. */
export function namesIn(text: string): string[] {
  const undated = text.replace(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    "",
  );
  return undated.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'-]*/gu) ?? [];
}
