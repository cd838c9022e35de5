import type { ReadSentence, SentenceRole } from "./reader";
import type { ArticleBlock } from "./reader-blocks";
import { opensCorrection, roleOfWords } from "./reader-roles";
import { splitBlock } from "./sentences";

/** The sentences of one block, each with its role. */
export function sentencesOf(plain: string, block: ArticleBlock, paragraph: number): ReadSentence[] {
  const spans = splitBlock(plain, block);
  const isLine = spans.length === 1 && !/[.!?…]["”’)]*$/u.test(plain.slice(block.start, block.end));
  let isCorrection = false;
  let sawBoilerplate = false;
  return spans.map(({ start, end }): ReadSentence => {
    const words = plain.slice(start, end);
    const role = roleOfWords(words, isLine);
    isCorrection ||= opensCorrection(words);
    // "Sign up here. It takes a minute.": what follows in a short paragraph belongs to it.
    sawBoilerplate ||= role === "boilerplate" && spans.length <= longestNotice;
    return { start, end, paragraph, role: roleIn(block, role, isCorrection, sawBoilerplate) };
  });
}

const longestNotice = 3;

function roleIn(
  block: ArticleBlock,
  role: SentenceRole,
  isCorrection: boolean,
  followsBoilerplate: boolean,
): SentenceRole {
  if (block.kind === "skipped") {
    return "boilerplate";
  }
  if (isCorrection) {
    return "correction";
  }
  if (role !== "body") {
    return role;
  }
  if (block.kind === "caption") {
    return "caption";
  }
  return followsBoilerplate ? "boilerplate" : block.kind === "heading" ? "headline" : "body";
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
