import { diffArrays } from "diff";

/** A stretch of two texts laid side by side; "same" and "removed" joined are the text before. */
export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/** Past so many changed words a comparison is not for reading, and costs too much. */
const mostEdits = 1200;

/**
 * What changed from one text to another, by words.
 * @returns stretches in order. Texts that have little in common come back as one removed and one added.
 */
export function textDifference(before: string, after: string): DifferencePart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits });
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Words with their punctuation, and the white space between them: "10,000" is one word. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];
