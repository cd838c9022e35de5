import type { Word } from "./words";

const longPrepositions = [
  "according to",
  "because of",
  "instead of",
  "due to",
  "out of",
  "ahead of",
  "in front of",
  "prior to",
  "along with",
  "as well as",
  "such as",
  "as of",
  "on board",
  "up to",
  "together with",
  "in response to",
  "in spite of",
  "on behalf of",
  "as per",
  "south of",
  "north of",
  "east of",
  "west of",
  "in the face of",
  "compared with",
  "compared to",
];
const adverbials = [
  "from now on",
  "so far",
  "at the time",
  "at that time",
  "at the same time",
  "in addition",
  "in fact",
  "in turn",
  "in particular",
  "for example",
  "for instance",
  "of course",
  "at all",
  "at once",
  "once again",
  "in full",
  "at least once",
  "as well",
  "by far",
  "in person",
  "in all",
  "in total",
  "at the moment",
  "in this way",
  "let us recall",
];
/** Where "four days after" or "a day before" ends, if it begins at a word. */
export function lapseEnd(words: readonly Word[], at: number): number {
  const unit = /^(minute|hour|day|week|month|year)s?$/;
  const first = words[at];
  if (
    /^(minutes|hours|days|weeks|months|years|shortly|soon|just|immediately)$/.test(
      first?.normal ?? "",
    ) &&
    /^(after|before)$/.test(words[at + 1]?.normal ?? "")
  )
    return at + 2;
  if (
    first === undefined ||
    !(first.pos === "NUM" || /^(a|an|one)$/.test(first.normal)) ||
    !unit.test(words[at + 1]?.normal ?? "")
  )
    return at;
  return /^(after|before)$/.test(words[at + 2]?.normal ?? "") ? at + 3 : at;
}
export const relatives = new Set(["who", "which", "whose", "whom", "where"]);
export const subordinators = new Set([
  "if",
  "unless",
  "whether",
  "because",
  "although",
  "though",
  "while",
  "when",
  "once",
  "whereas",
  "lest",
  "provided",
]);
export const prepositionOrConjunction = new Set([
  "after",
  "before",
  "since",
  "until",
  "till",
  "as",
  "than",
]);

/** Phrases by their first word, so that most words are looked up once. */
function byFirstWord(phrases: readonly string[]): Map<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(" ")[0] ?? "";
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}
export const prepositionsByWord = byFirstWord(longPrepositions);
export const adverbialsByWord = byFirstWord(adverbials);

export const startsWith = (words: readonly Word[], at: number, text: string) =>
  text.split(" ").every((part, index) => words[at + index]?.normal === part);
