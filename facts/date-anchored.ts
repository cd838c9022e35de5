import type { TimeSpan } from "./claim";
import { parseIsoDate, type CalendarDate } from "./date-calendar";
import { shifted } from "./date-resolve";
import { anySmallNumber, smallNumber } from "./date-words";

/** A date found in the sentence by its own words, from which others are counted. */
export type FixedDate = { start: number; end: number; span: TimeSpan };

/** A date counted from another: "two days earlier", "the following day". */
export type AnchoredDate = FixedDate & {
  /** Set when it dates what the words after it tell of, not the clause that it stands in. */
  refersTo?: "following";
};

const gap = "[ \\u00a0\\u202f\\n]{1,3}";
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<count>${anySmallNumber})${gap}(?<unit>day|week|month|year)s?${gap}(?<way>earlier|later|afterwards?|before|after)(?![\\p{L}])`,
  "giu",
);
const named = new RegExp(
  `(?<![\\p{L}])(?:the${gap}(?<which>following|next|previous|same|very next)${gap}(?<unit>day|morning|afternoon|evening|night|month|year)|the${gap}day${gap}(?<way>before|after)(?=[,.;:)]|$)|that${gap}(?<that>day|morning|afternoon|evening|night))(?![\\p{L}])`,
  "giu",
);

const hint = /earlier|later|after|before|following|next|previous|same|that/i;

/**
 * Finds the dates that are counted from another one: from the last day named before them in the
 * sentence, else from `anchor`; without either there is none.
 * @param fixed the dates of the sentence that stand on their own, in the order of the text.
 */
export function findAnchoredDates(
  sentence: string,
  fixed: readonly FixedDate[],
  anchor: CalendarDate | null,
): AnchoredDate[] {
  if (!hint.test(sentence)) {
    return [];
  }
  const found: AnchoredDate[] = [];
  const days = fixed.filter(({ span }) => span.precision === "day" && span.start === span.end);
  const before = (offset: number, unit = "day") =>
    dayOf((/^year/i.test(unit) ? fixed : days).findLast((date) => date.end <= offset));
  for (const match of sentence.matchAll(counted)) {
    const start = match.index;
    const end = start + match[0].length;
    const count = smallNumber(match.groups?.count ?? "");
    // "from a year earlier" and "than a day before" compare; nothing happened then.
    if (
      count !== null &&
      !/\b(?:from|than|of|over|for)\s$/iu.test(sentence.slice(Math.max(0, start - 6), start))
    ) {
      const unit = match.groups?.unit ?? "";
      const way = (match.groups?.way ?? "").toLowerCase();
      found.push(
        ...countedDate(
          { sentence, start, end, count, unit, way },
          days,
          before(start, unit),
          anchor,
        ),
      );
    }
  }
  for (const match of sentence.matchAll(named)) {
    const start = match.index;
    const from = before(start) ?? anchor;
    const isSpan = /\b(?:over|in|within|for|during|throughout|per)\s$/iu.test(
      sentence.slice(Math.max(0, start - 12), start),
    );
    if (from !== null && !isSpan) {
      const { which = "", unit = "day", way, that } = match.groups ?? {};
      const away =
        way === "before" || /previous/i.test(which)
          ? -1
          : that !== undefined || /same/i.test(which)
            ? 0
            : 1;
      const measure = /month|year/i.test(unit) ? unit.toLowerCase() : "day";
      found.push({ start, end: start + match[0].length, span: shifted(from, away, measure) });
    }
  }
  return found;
}

type Counted = {
  sentence: string;
  start: number;
  end: number;
  count: number;
  unit: string;
  way: string;
};

const farthestAhead = 60;

function countedDate(
  { sentence, start, end, count, unit, way }: Counted,
  days: readonly FixedDate[],
  before: CalendarDate | null,
  anchor: CalendarDate | null,
): AnchoredDate[] {
  const sign = way === "earlier" || way === "before" ? -1 : 1;
  const endsClause = /^\s*(?:[,.;:)”"]|$)/u.test(sentence.slice(end, end + 3));
  if (!/^(?:before|after)$/.test(way) || endsClause) {
    const from = before ?? anchor;
    return from === null ? [] : [{ start, end, span: shifted(from, sign * count, unit) }];
  }
  if (before !== null) {
    // "Wednesday's landing came four days after the crash": the crash was four days before.
    const span = shifted(before, -sign * count, unit);
    return [{ start, end, span, refersTo: "following" }];
  }
  const ahead = days.find((date) => date.start >= end && date.start - end < farthestAhead);
  const from = dayOf(ahead);
  return from === null ? [] : [{ start, end, span: shifted(from, sign * count, unit) }];
}

const dayOf = (date: FixedDate | undefined): CalendarDate | null =>
  date === undefined ? null : parseIsoDate(date.span.start);
