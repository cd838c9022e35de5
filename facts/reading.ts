import { parseCredited, type Credit } from "./attribution";
import { chunk } from "./chunks";
import { explicitMonths, findDates } from "./dates";
import { findNames } from "./names-link";
import { findQuantities } from "./quantities";
import { readArticle, type ArticleFormat } from "./reader";
import { viewOf } from "./sentence-view";
import type { Story, StorySentence } from "./story";
import { tokenize } from "./tokens";
import { wordsOf } from "./words";

export type ReadStory = Story & {
  title: string | null;
  sentences: readonly (StorySentence & { credit: Credit | null; inQuotation: boolean })[];
};

/** Words beyond this many in one sentence are no sentence: tables, lists, junk. */
const longestSentenceWords = 220;

/** Reads an article down to the clauses of its sentences. */
export function readStory(
  source: string,
  options: { format: ArticleFormat; publishedAt: string; publisher: string },
): ReadStory {
  const { format, publishedAt, publisher } = options;
  // Words are read from the plain text, where marks are spaces; evidence is cut from the text itself.
  const { title, text, plain, sentences } = readArticle(source, { format, publishedAt });
  const articleMonths = explicitMonths(plain, publishedAt);
  const tokens = sentences.map(({ role, start, end }) =>
    role === "body" ? tokenize(plain.slice(start, end)).slice(0, longestSentenceWords) : [],
  );
  const readable = tokens.map((list) => wordsOf(list));
  const names = findNames(readable);
  let anchor: string | undefined;
  let anchoredAt = 0;
  let openQuote = false;
  const read = sentences.map((sentence, index) => {
    const words = readable[index] ?? [];
    const sentenceText = plain.slice(sentence.start, sentence.end);
    const context = { publishedAt, articleMonths, ...(anchor === undefined ? {} : { anchor }) };
    const dates = words.length === 0 ? [] : findDates(sentenceText, { ...context, tense: "past" });
    const datesAhead =
      dates.length === 0 ? [] : findDates(sentenceText, { ...context, tense: "future" });
    const lastDay = dates.filter(({ span }) => span.precision === "day").pop();
    if (lastDay !== undefined) {
      anchor = lastDay.span.start;
      anchoredAt = index;
    } else if (index - anchoredAt > 1) anchor = undefined;
    const view = viewOf(words, names[index] ?? [], {
      quantities: words.length === 0 ? [] : findQuantities(sentenceText, tokens[index]),
      dates,
      datesAhead,
    });
    const chunks = chunk(view);
    const { credit, clauses } = parseCredited(chunks);
    const inQuotation = openQuote;
    openQuote =
      quoteStaysOpen(sentenceText, openQuote) &&
      sentences[index + 1]?.paragraph === sentence.paragraph;
    return {
      index,
      start: sentence.start,
      end: sentence.end,
      text: sentenceText,
      role: sentence.role,
      paragraph: sentence.paragraph,
      view,
      chunks,
      clauses,
      credit,
      inQuotation,
    };
  });
  return { title, text, publishedAt, publisher, sentences: read };
}

/** Whether a quotation that the sentence opens goes on in the next. */
function quoteStaysOpen(text: string, wasOpen: boolean): boolean {
  let open = wasOpen;
  for (const [mark] of text.matchAll(/[“”"«»]/g)) {
    if (mark === "“" || mark === "«") open = true;
    else if (mark === "”" || mark === "»") open = false;
    else open = !open;
  }
  return open;
}
