import type { ReadSentence } from "./reader";

/** "Q:", "RUIZ:", "GOVERNOR ELENA RUIZ:", "Elena Ruiz:" at the start of a paragraph: who speaks there. */
const label =
  /^(?:Q|A|Question|Answer|\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}|\p{Lu}[\p{L}\p{M}.'’-]{1,25}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,25}){0,3}): ?\S/u;
const fewestLabels = 3;
// In an interview few paragraphs lack a label; what lacks one goes on with the last speaker's words.
const labelledShare = 1 / 3;

/**
 * Marks what is said in a transcript or an interview: the words of speakers, not of the article. A
 * label counts only where it comes back, so that a heading such as "Puebla: 12 houses" is none.
 */
export function withSpeeches(plain: string, sentences: readonly ReadSentence[]): ReadSentence[] {
  const labels = new Map<number, string>();
  let seen = -1;
  for (const { start, end, paragraph, role } of sentences) {
    if (paragraph === seen) continue;
    seen = paragraph;
    const found = label.exec(plain.slice(start, Math.min(end, start + 130)))?.[0];
    if (found !== undefined && (role === "body" || role === "headline")) {
      labels.set(paragraph, found.slice(0, found.indexOf(":")));
    }
  }
  const speakers = new Set(labels.values());
  if (labels.size < fewestLabels || speakers.size === labels.size) {
    return [...sentences];
  }
  const first = Math.min(...labels.keys());
  const last = sentences.at(-1)?.paragraph ?? first;
  const isThroughout = labels.size >= (last - first + 1) * labelledShare;
  return sentences.map((sentence) => {
    const { paragraph, role } = sentence;
    const isSpeech =
      (role === "body" || role === "headline") &&
      (labels.has(paragraph) || (isThroughout && paragraph > first));
    return isSpeech ? { ...sentence, role: "speech" } : sentence;
  });
}
