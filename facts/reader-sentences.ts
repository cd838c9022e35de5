import type { ReadSentence, SentenceRole } from "./reader";
import type { ArticleBlock } from "./reader-blocks";
import { isForeignSentence } from "./reader-language";
import {
  isByline,
  isPictureCredit,
  opensCorrection,
  roleOfWords,
  tellsOfAuthor,
} from "./reader-roles";
import { splitBlock } from "./sentences";

/** The sentences of one block, each with its role. */
export function sentencesOf(plain: string, block: ArticleBlock, paragraph: number): ReadSentence[] {
  const spans = splitBlock(plain, block);
  const isLine = spans.length === 1 && !/[.!?…]["”’)]*$/u.test(plain.slice(block.start, block.end));
  const isForeignBlock = isForeignSentence(plain.slice(block.start, block.end));
  const isCaption =
    spans.length > 1 &&
    spans.length <= longestNotice &&
    isPictureCredit(plain.slice(spans.at(-1)?.start, spans.at(-1)?.end));
  const kind = isCaption && block.kind !== "skipped" ? "caption" : block.kind;
  let isCorrection = false;
  let sawBoilerplate = false;
  return spans.map(({ start, end }): ReadSentence => {
    const words = plain.slice(start, end);
    const own = roleOfWords(words, isLine);
    const role = isCaption && own === "boilerplate" ? "caption" : own;
    isCorrection ||= opensCorrection(words);
    // "Sign up here. It takes a minute.": what follows in a short paragraph belongs to it.
    sawBoilerplate ||= role === "boilerplate" && spans.length <= longestNotice;
    const inContext = roleIn(kind, role, isCorrection, sawBoilerplate);
    const isForeign = inContext === "body" && (isForeignBlock || isForeignSentence(words));
    return { start, end, paragraph, role: isForeign ? "foreign" : inContext };
  });
}

/** What the last paragraphs tell of those who are named in the bylines is no news. */
export function withoutAuthors(plain: string, sentences: readonly ReadSentence[]): ReadSentence[] {
  const wordsOf = ({ start, end }: ReadSentence) => plain.slice(start, end);
  const bylines = sentences
    .filter(({ role }) => role === "boilerplate")
    .map(wordsOf)
    .filter(isByline)
    .join("\n");
  if (bylines === "") return [...sentences];
  const last = sentences.findLast(({ role }) => role === "body")?.paragraph ?? 0;
  const about = new Set(
    sentences
      .filter(
        (sentence) =>
          sentence.role === "body" &&
          sentence.paragraph > Math.max(0, last - authorParagraphs) &&
          tellsOfAuthor(wordsOf(sentence), bylines),
      )
      .map(({ paragraph }) => paragraph),
  );
  return sentences.map((sentence) =>
    about.has(sentence.paragraph) ? { ...sentence, role: "boilerplate" } : sentence,
  );
}

const authorParagraphs = 3;
const longestNotice = 3;

function roleIn(
  kind: ArticleBlock["kind"],
  role: SentenceRole,
  isCorrection: boolean,
  followsBoilerplate: boolean,
): SentenceRole {
  if (kind === "skipped") {
    return "boilerplate";
  }
  if (isCorrection) {
    return "correction";
  }
  if (role !== "body") {
    return role;
  }
  if (kind === "caption") {
    return "caption";
  }
  return followsBoilerplate ? "boilerplate" : kind === "heading" ? "headline" : "body";
}

/** The first heading that stands before the body. */
export function titleOf(plain: string, sentences: readonly ReadSentence[]): string | null {
  const bodyAt = sentences.findIndex(({ role }) => role === "body");
  const before = bodyAt < 0 ? sentences : sentences.slice(0, bodyAt);
  const first = before.find(({ role }) => role === "headline");
  const last = before.findLast(
    ({ role, paragraph }) => role === "headline" && paragraph === first?.paragraph,
  );
  return first && last ? plain.slice(first.start, last.end).replace(/\s+/gu, " ").trim() : null;
}
