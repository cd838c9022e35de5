import { failed, ok, type Result } from "@/lib/result";
import { textBlocks, type ArticleBlock } from "./reader-blocks";
import { decodeBytes } from "./reader-bytes";
import {
  isMarkup,
  problemOfPage,
  problem,
  problemOfText,
  type ArticleProblem,
} from "./reader-check";
import { readDateline, type Dateline } from "./reader-dateline";
import { readHtml } from "./reader-html";
import { readMarkdown } from "./reader-markdown";
import { plainTextOf, type PlainText } from "./reader-plain";
import { sentencesOf, titleOf, withoutAuthors } from "./reader-sentences";
import { withSpeeches } from "./reader-transcript";

export type ArticleFormat = "text" | "markdown" | "html";
export type SentenceRole =
  "headline" | "body" | "boilerplate" | "caption" | "correction" | "foreign" | "speech";
export type ReadSentence = {
  /** Offsets into `plain`. */
  start: number;
  end: number;
  role: SentenceRole;
  /** Counts the paragraphs and headings of the article from 0. */
  paragraph: number;
};

export type Reading = {
  title: string | null;
  /** Of plain text and Markdown the source itself; of HTML the extracted words. Evidence is cut from it. */
  text: string;
  sentences: ReadSentence[];
  /** Its offsets refer to `text`. */
  dateline: Dateline | null;
} & PlainText;

/**
 * Cuts an article into sentences and says what each is for. Never throws.
 * @param options.publishedAt ISO date; not read yet, part of what a reading rests on.
 */
export function readArticle(
  source: string,
  options: { format: ArticleFormat; publishedAt: string },
): Reading {
  const { text, blocks, title, ...words } = blocksOf(source, options.format);
  const { plain, spanInText } = words;
  const sentences: ReadSentence[] = [];
  let dateline: Dateline | null = null;
  let isOpening = true;
  blocks.forEach((block, paragraph) => {
    let { start } = block;
    if (block.kind === "paragraph" && isOpening) {
      const found = readDateline(plain.slice(start, block.end), start);
      if (found !== null) {
        dateline = found.place === "" ? null : { ...found, ...spanInText(found.start, found.end) };
        start = found.end;
      }
    }
    const read = sentencesOf(plain, { ...block, start }, paragraph);
    sentences.push(...read);
    // A dateline stands in the first paragraph of the body, or behind "PRESS RELEASE.".
    isOpening &&= !read.some(({ role }) => role === "body");
  });
  return {
    title: title ?? titleOf(plain, sentences),
    text,
    ...words,
    sentences: withSpeeches(plain, withoutAuthors(plain, sentences)),
    dateline,
  };
}

function blocksOf(
  source: string,
  format: ArticleFormat,
): { text: string; blocks: ArticleBlock[]; title: string | null } & PlainText {
  if (format === "text") {
    const read = plainTextOf(source);
    return { text: source, ...read, blocks: textBlocks(read.plain), title: null };
  }
  const { text, words, blocks, title } = format === "html" ? pageOf(source) : markdownOf(source);
  const read = plainTextOf(words);
  const blocksInPlain = blocks.map((block) => ({
    ...block,
    start: read.offsetInPlain(block.start),
    end: read.offsetInPlain(block.end),
  }));
  return { text, ...read, blocks: blocksInPlain, title };
}

function pageOf(source: string) {
  const { text, blocks, title } = readHtml(source);
  return { text, words: text, blocks, title };
}

function markdownOf(source: string) {
  const { words, blocks, title } = readMarkdown(source);
  return { text: source, words, blocks, title };
}

/**
 * Says whether a text can be read as an article: of a page with markup, the article in it. Never
 * throws; the time grows with the length of the text.
 * @returns the text to read, as long as the source: half letters in it are replacement characters.
 */
export function checkArticleText(
  source: string,
  format: ArticleFormat = "text",
): Result<{ text: string }, ArticleProblem> {
  const found =
    format === "html"
      ? (problemOfPage(source) ?? problemOfText(blocksOf(source, format).plain))
      : format === "text" && isMarkup(source)
        ? problem("markup")
        : problemOfText(source);
  return found === null ? ok({ text: source.replace(halfLetter, "\ufffd") }) : failed(found);
}

/** What cannot be saved: half of a letter that takes two units. */
const halfLetter = /\p{Surrogate}/gu;

/**
 * Turns the bytes of an uploaded file into text: UTF-8 and UTF-16, of a page also the encoding that it
 * declares. A byte-order mark is not part of the text. Refuses what `checkArticleText` refuses.
 */
export function decodeArticleFile(
  bytes: Uint8Array,
  format: ArticleFormat = "text",
): Result<{ text: string }, ArticleProblem> {
  const text = decodeBytes(bytes, { isPage: format === "html" });
  return typeof text === "string" ? checkArticleText(text, format) : failed(text);
}
