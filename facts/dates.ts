import type { TimeSpan } from "./claim";
import { findAnchoredDates } from "./date-anchored";
import { monthSpan, parseIsoDate, yearSpan } from "./date-calendar";
import { datePatterns } from "./date-patterns";
import type { DateFrame, Tense } from "./date-resolve";
import { isYearAt } from "./date-years";
import { splitBlocks } from "./sentences";

export type DateContext = {
  /** ISO date of the article. */
  publishedAt: string;
  tense: Tense;
  /** ISO date of what the sentences before told of: "two days earlier" counts from it. */
  anchor?: string;
  /** Months (YYYY-MM) that the article names with their year: see `explicitMonths`. */
  articleMonths?: readonly string[];
};

/**
 * A date in a sentence. A week or "18–19 March" is a span of several days with precision "day".
 */
export type DateMention = {
  start: number;
  end: number;
  span: TimeSpan;
  /** The word before that ties it to the sentence: "on", "since", "until" … in lower case. */
  preposition: string | null;
  /**
   * Set when the date is that of what the words after it tell of: in "Wednesday's landing came four
   * days after the probe crashed" the second date is the crash's.
   */
  refersTo?: "following";
};

/** What is longer is a table or a dump, no sentence. */
const longestSentence = 10_000;

type Draft = { start: number; end: number; span: TimeSpan };

/** Finds the dates of a sentence, in the order of the text and without overlaps. */
export function findDates(sentence: string, context: DateContext): DateMention[] {
  const published = parseIsoDate(context.publishedAt);
  if (published === null || sentence.length > longestSentence) {
    return [];
  }
  const frame: DateFrame = {
    published,
    tense: context.tense,
    articleMonths: context.articleMonths ?? [],
  };
  const drafts: Draft[] = [...bareYears(sentence)];
  for (const { hint, expression, read } of datePatterns) {
    if (!hint.test(sentence)) {
      continue;
    }
    for (const found of sentence.matchAll(expression)) {
      const start = found.index;
      const end = start + found[0].length;
      const around = {
        before: sentence.slice(Math.max(0, start - 30), start),
        after: sentence.slice(end, end + 30),
      };
      const span = read(found.groups ?? {}, frame, around);
      if (span !== null) {
        drafts.push({ start, end, span });
      }
    }
  }
  const fixed = inYearOfStory(
    sentence,
    mergeBracketed(sentence, withoutOverlaps(drafts)),
    published.year,
  );
  const anchor = context.anchor === undefined ? null : parseIsoDate(context.anchor);
  // What was told as past cannot lie ahead: such a date was counted from the wrong day.
  const anchored = findAnchoredDates(sentence, fixed, anchor).filter(
    ({ span }) => context.tense !== "past" || span.start <= context.publishedAt.slice(0, 10),
  );
  return withoutOverlaps<Draft & Pick<DateMention, "refersTo">>([...fixed, ...anchored]).map(
    (draft) => ({ ...draft, preposition: prepositionBefore(sentence, draft.start) }),
  );
}

const barelyNamedMonth =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * "In February 2024, the barge overturned; the cleanup took until June": of the year that the
 * sentence opens with, not of the report's.
 */
function inYearOfStory(sentence: string, drafts: readonly Draft[], publishedIn: number): Draft[] {
  const [first] = drafts;
  const opens =
    first !== undefined &&
    /^\s*(?:In|On|By|During) (?:early |late |mid-)?$/u.test(sentence.slice(0, first.start)) &&
    /\b\d{4}$/.test(sentence.slice(first.start, first.end)) &&
    Number(first.span.start.slice(0, 4)) < publishedIn;
  if (first === undefined || !opens) {
    return [...drafts];
  }
  return drafts.map((draft) => {
    const isBare = barelyNamedMonth.test(sentence.slice(draft.start, draft.end));
    if (draft === first || !isBare || draft.span.precision !== "month") {
      return draft;
    }
    const month = Number(draft.span.start.slice(5, 7));
    const year = Number(first.span.start.slice(0, 4));
    const isLater = month >= Number(first.span.start.slice(5, 7));
    return { ...draft, span: monthSpan(isLater ? year : year + 1, month, "relative") };
  });
}

/** The months (YYYY-MM) that an article names with their year, for `DateContext.articleMonths`. */
export function explicitMonths(text: string, publishedAt: string): string[] {
  const months = new Set<string>();
  for (const { start, end } of splitBlocks(text)) {
    const block = text.slice(start, end);
    for (const { span, ...words } of findDates(block, { publishedAt, tense: "past" })) {
      if (span.precision !== "year" && /\d{4}/.test(block.slice(words.start, words.end))) {
        months.add(span.start.slice(0, 7));
      }
    }
  }
  return [...months];
}

function* bareYears(sentence: string): Generator<Draft> {
  for (const found of sentence.matchAll(/(?<!\d)\d{4}(?!\d)/g)) {
    const start = found.index;
    if (isYearAt(sentence, start, start + 4)) {
      yield { start, end: start + 4, span: yearSpan(Number(found[0]), "explicit") };
    }
  }
}

function withoutOverlaps<Dated extends Draft>(drafts: readonly Dated[]): Dated[] {
  const sorted = [...drafts].sort(
    (first, second) => first.start - second.start || second.end - first.end,
  );
  const kept: Dated[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (!last || draft.start >= last.end) {
      kept.push(draft);
    } else if (draft.end - draft.start > last.end - last.start) {
      kept[kept.length - 1] = draft;
    }
  }
  return kept;
}

/** "Friday (November 15th)" and "Tuesday, 12 November" are one date: the explicit one. */
function mergeBracketed(sentence: string, drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    const between = last ? sentence.slice(last.end, draft.start) : "";
    if (
      last?.span.resolvedFrom === "relative" &&
      draft.span.resolvedFrom === "explicit" &&
      draft.span.precision === "day" &&
      /^,?\s{0,3}\(?\s{0,3}$/.test(between)
    ) {
      const closes = between.includes("(") && sentence[draft.end] === ")";
      merged[merged.length - 1] = {
        ...draft,
        start: last.start,
        end: draft.end + (closes ? 1 : 0),
      };
    } else {
      merged.push(draft);
    }
  }
  return merged;
}

const prepositions =
  /(?:^|[^\p{L}])(on|in|since|by|until|till|from|during|before|after|to|through|throughout|between|of|at|around|for|as of)[ \u00a0\n]{1,3}(?:the[ \u00a0\n]{1,3})?(?:year[ \u00a0\n]{1,3}|early |late |mid-)?$/iu;

function prepositionBefore(sentence: string, start: number): string | null {
  return (
    prepositions.exec(sentence.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase() ?? null
  );
}
