import { parseCredited, type Credit } from "./attribution";
import { chunk } from "./chunks";
import { explicitMonths, findDates } from "./dates";
import { findNames } from "./names-link";
import { findQuantities } from "./quantities";
import { readArticle, type ArticleFormat } from "./reader";
import { entryDays } from "./reader-entries";
import type { PlainText } from "./reader-plain";
import { viewOf } from "./sentence-view";
import type { Story, StorySentence } from "./story";
import { tokenize } from "./tokens";
import { wordsOf } from "./words";

export type ReadStory = Story & {
  title: string | null;
  /** Where in the text a stretch of the words read stands. */
  spanInText: PlainText["spanInText"];
  sentences: readonly (StorySentence & { credit: Credit | null; inQuotation: boolean })[];
};

/** Words beyond this many in one sentence are no sentence: tables, lists, junk. */
const longestSentenceWords = 220;
/** No sentence that a reader follows has more clauses; the time of a clause grows with their number. */
const mostClauses = 24;

/** Reads an article down to the clauses of its sentences. */
export function readStory(
  source: string,
  options: { format: ArticleFormat; publishedAt: string; publisher: string },
): ReadStory {
  const { format, publishedAt, publisher } = options;
  // Words are read from the plain text; evidence is cut from the text itself.
  const { title, text, plain, spanInText, sentences } = readArticle(source, {
    format,
    publishedAt,
  });
  const days = entryDays(plain, sentences, publishedAt);
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
    const context = {
      publishedAt: days[index] ?? publishedAt,
      articleMonths,
      ...(anchor === undefined ? {} : { anchor }),
    };
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
    const staysOpen = quoteStaysOpen(sentenceText, openQuote);
    const inQuotation = openQuote || (staysOpen && opensQuote(plain, sentence));
    const next = sentences[index + 1];
    // A long quotation opens anew in each paragraph and closes in the last.
    openQuote =
      staysOpen &&
      next !== undefined &&
      (next.paragraph === sentence.paragraph || opensQuote(plain, next));
    return {
      index,
      start: sentence.start,
      end: sentence.end,
      text: sentenceText,
      role: sentence.role,
      paragraph: sentence.paragraph,
      view,
      chunks,
      clauses: clauses.slice(0, mostClauses),
      credit,
      inQuotation,
    };
  });
  return { title, text, spanInText, publishedAt, publisher, sentences: read };
}

const opensQuote = (plain: string, { start }: { start: number }) =>
  /["“«]/.test(plain.charAt(start));

/** Whether a quotation that the sentence opens goes on in the next. */
function quoteStaysOpen(text: string, wasOpen: boolean): boolean {
  let open = wasOpen;
  for (const [mark] of text.slice(wasOpen && text.startsWith('"') ? 1 : 0).matchAll(/[“”"«»]/g)) {
    if (mark === "“" || mark === "«") open = true;
    else if (mark === "”" || mark === "»") open = false;
    else open = !open;
  }
  return open;
}
