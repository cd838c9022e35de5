import { failed, ok, type Result } from "@/lib/result";
import { textBlocks, type ArticleBlock } from "./reader-blocks";
import { decodeBytes, longestPage, problemOfText, type ArticleProblem } from "./reader-check";
import { readDateline, type Dateline } from "./reader-dateline";
import { readHtml } from "./reader-html";
import { readMarkdown } from "./reader-markdown";
import { sentencesOf, titleOf } from "./reader-sentences";

export type ArticleFormat = "text" | "markdown" | "html";
export type SentenceRole = "headline" | "body" | "boilerplate" | "caption" | "correction";
export type ReadSentence = {
  start: number;
  end: number;
  role: SentenceRole;
  /** Counts the paragraphs and headings of the article from 0. */
  paragraph: number;
};

export type Reading = {
  title: string | null;
  /** Of plain text and Markdown the source itself; of HTML the extracted words. Offsets refer to it. */
  text: string;
  /**
   * As long as `text`, with Markdown's marks and invisible characters as spaces: what to read where
   * the words matter, while evidence is cut from `text`.
   */
  plain: string;
  sentences: ReadSentence[];
  dateline: Dateline | null;
};

/** Zero-width and bidirectional marks: they change nothing that is said. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Cuts an article into sentences and says what each is for. Never throws.
 * @param options.publishedAt ISO date; not read yet, part of what a reading rests on.
 */
export function readArticle(
  source: string,
  options: { format: ArticleFormat; publishedAt: string },
): Reading {
  const { text, plain, blocks, title } = blocksOf(source, options.format);
  const sentences: ReadSentence[] = [];
  let dateline: Dateline | null = null;
  let isOpening = true;
  blocks.forEach((block, paragraph) => {
    let { start } = block;
    if (block.kind === "paragraph" && isOpening) {
      const found = readDateline(plain.slice(start, block.end), start);
      if (found !== null) {
        dateline = found.place === "" ? null : found;
        start = found.end;
      }
    }
    const read = sentencesOf(plain, { ...block, start }, paragraph);
    sentences.push(...read);
    // A dateline stands in the first paragraph of the body, or behind "PRESS RELEASE.".
    isOpening &&= !read.some(({ role }) => role === "body");
  });
  return { title: title ?? titleOf(plain, sentences), text, plain, sentences, dateline };
}

function blocksOf(
  source: string,
  format: ArticleFormat,
): { text: string; plain: string; blocks: ArticleBlock[]; title: string | null } {
  const spaced = (text: string) => text.replace(invisible, " ");
  switch (format) {
    case "html": {
      const page = readHtml(source);
      return { ...page, plain: spaced(page.text) };
    }
    case "markdown": {
      const { blocks, plain, title } = readMarkdown(source);
      return { text: source, plain: spaced(plain), blocks, title };
    }
    case "text": {
      const plain = spaced(source);
      return { text: source, plain, blocks: textBlocks(plain), title: null };
    }
  }
}

/**
 * Says whether a text can be read as an article: of a page with markup, the article in it. Never
 * throws; the time grows with the length of the text.
 */
export function checkArticleText(
  source: string,
  format: ArticleFormat = "text",
): Result<{ text: string }, ArticleProblem> {
  const problem =
    format === "html"
      ? (problemOfText(source, longestPage) ?? problemOfText(blocksOf(source, format).text))
      : problemOfText(source);
  return problem === null ? ok({ text: source }) : failed(problem);
}

/**
 * Turns the bytes of an uploaded file into text: UTF-8 with or without a byte-order mark, UTF-16
 * with one. The mark is not part of the text. Refuses what `checkArticleText` refuses.
 */
export function decodeArticleFile(
  bytes: Uint8Array,
  format: ArticleFormat = "text",
): Result<{ text: string }, ArticleProblem> {
  const text = decodeBytes(bytes);
  return typeof text === "string" ? checkArticleText(text, format) : failed(text);
}
