import { readArticle } from "./reader";
import type { ArticleFormat, SentenceRole } from "./reader";

const kept: readonly SentenceRole[] = ["headline", "body", "correction"];

export type PageWords = {
  /** The article alone, paragraphs apart by an empty line. */
  text: string;
  /** Words of its sentences, without headlines. */
  words: number;
};

/**
 * The article of a page in words, for a person to look over: without menus, captions and other
 * things around it. Never throws.
 */
export function readPageWords(source: string, format: ArticleFormat): PageWords {
  const { text, sentences } = readArticle(source, { format, publishedAt: "" });
  const wanted = sentences.filter(({ role }) => kept.includes(role));
  const words = wanted
    .filter(({ role }) => role === "body")
    .reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  if (format !== "html") return { text, words };
  // The blocks of a page's text stand apart by an empty line.
  let start = 0;
  const paragraphs = text.split("\n\n").filter((paragraph) => {
    const end = start + paragraph.length;
    const isWanted = wanted.some((sentence) => sentence.start >= start && sentence.start < end);
    start = end + 2;
    return isWanted;
  });
  return { text: paragraphs.join("\n\n"), words };
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
