import { sentenceClaims, type MadeClaim } from "./claims-of-sentence";
import type { Claim, Evidence, Extraction, Skipped } from "./claim";
import { memoryOf } from "./memory";
import type { ArticleFormat } from "./reader";
import { readStory } from "./reading";

export type ExtractOptions = {
  /** Default "text". */
  format?: ArticleFormat;
  /** ISO date: relative dates count from it. */
  publishedAt: string;
  publisher: string;
};

const contextLength = 32;

/**
 * Reads an article down to its claims. Pure and deterministic; never throws on any text.
 * @returns the claims in the order of the text, what was skipped and why, and the text that all
 * offsets count in (for HTML, the text that was read out of it).
 */
export function extract(source: string, options: ExtractOptions): Extraction & { text: string } {
  const story = readStory(source, {
    format: options.format ?? "text",
    publishedAt: options.publishedAt,
    publisher: options.publisher,
  });
  const { text, title, sentences, spanInText } = story;
  const begins = sentences.find(({ role }) => role === "body")?.start ?? 0;
  const memory = memoryOf(sentences, text.slice(0, begins));
  const told = new Set<string>();
  const claims: Claim[] = [];
  const skipped: Skipped[] = [];
  for (const sentence of sentences) {
    const { made, reason } = sentenceClaims(story, sentence, memory);
    let kept = 0;
    for (const { start, end, ...claim } of made) {
      const key = keyOf(claim);
      if (told.has(key)) continue;
      told.add(key);
      kept += 1;
      claims.push({
        ...claim,
        id: `c${claims.length + 1}`,
        evidence: evidenceAt(text, spanInText(start, end)),
        sentence: sentence.index,
      });
    }
    if (kept === 0)
      skipped.push({
        sentence: sentence.index,
        ...spanInText(sentence.start, sentence.end),
        reason: reason ?? "nothing-to-check",
      });
  }
  return {
    title,
    text,
    sentences: sentences.map(({ start, end }) => spanInText(start, end)),
    claims,
    skipped,
  };
}

function keyOf(claim: Omit<MadeClaim, "start" | "end">): string {
  const { predicate, subject, value, statement, slot } = claim;
  if (predicate === "role-holder" && "name" in value)
    return `${predicate}|${subject}|${value.name}`;
  return `${predicate}|${statement}|${slot.start}`;
}

function evidenceAt(text: string, { start, end }: { start: number; end: number }): Evidence {
  const from = Math.max(0, start - contextLength);
  const to = end + contextLength;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from + (isInsideLetter(text, from) ? 1 : 0), start),
    suffix: text.slice(end, to - (isInsideLetter(text, to) ? 1 : 0)),
  };
}

/** Whether an offset falls between the two units of one letter: half a letter cannot be saved. */
const isInsideLetter = (text: string, offset: number): boolean =>
  /^[\udc00-\udfff]/.test(text.charAt(offset)) && /^[\ud800-\udbff]/.test(text.charAt(offset - 1));
