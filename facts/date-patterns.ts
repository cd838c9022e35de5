import type { TimeSpan } from "./claim";
import {
  addDays,
  addMonths,
  daySpan,
  isRealDate,
  monthSpan,
  weekdayOf,
  weekSpan,
  yearSpan,
} from "./date-calendar";
import {
  lastMonthNamed,
  nearestDay,
  nearestMonth,
  nearestWeekday,
  nextMonthNamed,
  shifted,
  type DateFrame,
} from "./date-resolve";
import {
  anyDay,
  anyMonth,
  anySmallNumber,
  anyWeekday,
  anyYear,
  fullMonth,
  monthNumber,
  smallNumber,
  weekdayNumber,
} from "./date-words";

type Groups = Record<string, string | undefined>;

/** One way to write a date. `read` gives null when the words are no date after all. */
export type DatePattern = {
  /** Quick to look for, and in every sentence that the expression finds something in. */
  hint: RegExp;
  expression: RegExp;
  read: (
    groups: Groups,
    frame: DateFrame,
    around: { before: string; after: string },
  ) => TimeSpan | null;
};

const gap = "[ \\u00a0\\u202f\\n]{1,3}";
const yearWords = `(?:,?${gap}(?<year>${anyYear})|,?${gap}(?:of${gap})?(?<yearWord>last|this|next)${gap}year\\b)`;
const lead = "(?<![\\p{L}\\p{N}])";
const daySeparator = `(?:(?:${gap})?[-–—](?:${gap})?|${gap}(?:and|to|or)${gap})`;

function yearOf(groups: Groups, frame: DateFrame): number | null {
  if (groups.year !== undefined) {
    return Number(groups.year);
  }
  const away = { last: -1, this: 0, next: 1 }[groups.yearWord ?? ""];
  return away === undefined ? null : frame.published.year + away;
}

const monthAndDay: DatePattern["read"] = (groups, frame) => {
  const month = monthNumber(groups.month ?? "");
  const day = Number.parseInt(groups.day ?? "", 10);
  if (month === null) {
    return null;
  }
  const year = yearOf(groups, frame);
  const start = year === null ? nearestDay(month, day, frame) : { year, month, day };
  if (start === null || !isRealDate(start)) {
    return null;
  }
  const lastDay = groups.lastDay === undefined ? day : Number.parseInt(groups.lastDay, 10);
  const end = { ...start, day: lastDay };
  return daySpan(start, "explicit", lastDay > day && isRealDate(end) ? end : start);
};

// "April Jones", "Theresa May" and "a march" are no months; "in April Jones said" is one.
const monthPreposition =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|from|during|before|after|of|for|to|through|between|and|or|its|their|the)[ \u00a0\n]{1,3}$/iu;
const timePreposition =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|during|before|after)[ \u00a0\n]{1,3}$/iu;
const nameBefore = /\p{Lu}[\p{L}.'’-]{0,40}[ \u00a0]$/u;
const nameAfter = /^[ \u00a0\n]{1,3}\p{Lu}/u;

const bareMonth: DatePattern["read"] = (groups, frame, { before, after }) => {
  const month = monthNumber(groups.month ?? "");
  if (month === null) {
    return null;
  }
  switch (groups.which?.toLowerCase()) {
    case "last":
      return lastMonthNamed(month, frame);
    case "next":
      return nextMonthNamed(month, frame);
    case "this":
      return monthSpan(frame.published.year, month, "relative");
    default:
      break;
  }
  // "said to April Jones" names a woman; "in April Jones said" a month.
  if (groups.part === undefined && nameAfter.test(after) && !timePreposition.test(before)) {
    return null;
  }
  if (groups.part === undefined && !monthPreposition.test(before)) {
    if (nameBefore.test(before) || before.trim() === "") {
      return null;
    }
    if (
      /^m/i.test(groups.month ?? "") &&
      !/^['’,.;)]|^[ \u00a0\n](?:and|to|through|\p{Ll})/u.test(after)
    ) {
      return null;
    }
  }
  const year = nearestMonth(month, frame);
  return year === null ? null : monthSpan(year, month, "explicit");
};

const weekday: DatePattern["read"] = (groups, frame) => {
  const day = weekdayNumber(groups.weekday ?? "");
  if (day === null) {
    return null;
  }
  const { published } = frame;
  const inWeek = (weeks: number) =>
    daySpan(
      addDays(published, weeks * 7 + ((day + 6) % 7) - ((weekdayOf(published) + 6) % 7)),
      "relative",
    );
  if (groups.week !== undefined) {
    return inWeek({ last: -1, this: 0, next: 1 }[groups.week.toLowerCase()] ?? 0);
  }
  const ahead = (day - weekdayOf(published) + 7) % 7;
  switch (groups.which?.toLowerCase()) {
    case "last":
      return daySpan(addDays(published, ahead === 0 ? -7 : ahead - 7), "relative");
    case "next":
    case "coming":
      return daySpan(addDays(published, ahead === 0 ? 7 : ahead), "relative");
    default:
      return daySpan(nearestWeekday(day, frame), "relative");
  }
};

const holidays: readonly (readonly [name: string, month: number, day: number])[] = [
  ["new year['’]s eve", 12, 31],
  ["new year['’]s", 1, 1],
  ["christmas eve", 12, 24],
  ["christmas day", 12, 25],
  ["boxing day", 12, 26],
];

const monthHint =
  /Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC/;

/** Every way to write a date, the more telling first: where two overlap, the longer one stands. */
export const datePatterns: readonly DatePattern[] = [
  {
    hint: monthHint,
    expression: new RegExp(
      `${lead}(?<month>${anyMonth})${gap}(?:the${gap})?(?<day>${anyDay})(?:${daySeparator}(?<lastDay>${anyDay}))?${yearWords}?(?!(?:${gap})?(?:%|per ?cent|million|billion|trillion))`,
      "gu",
    ),
    read: monthAndDay,
  },
  {
    hint: monthHint,
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/$€£¥-])(?:the${gap})?(?<day>${anyDay})(?:${daySeparator}(?<lastDay>${anyDay}))?${gap}(?:of${gap})?(?<month>${anyMonth})(?![\\p{L}])${yearWords}?`,
      "gu",
    ),
    read: monthAndDay,
  },
  {
    hint: monthHint,
    expression: new RegExp(
      `${lead}(?:(?:early|late|mid)[-– ])?(?<month>${anyMonth})(?:${gap}of)?${yearWords}`,
      "gu",
    ),
    read: (groups, frame) => {
      const month = monthNumber(groups.month ?? "");
      const year = yearOf(groups, frame);
      return month === null || year === null ? null : monthSpan(year, month, "explicit");
    },
  },
  {
    hint: monthHint,
    expression: new RegExp(
      `${lead}(?:(?<part>early|late|mid|(?:the${gap})?(?:beginning|start|middle|end)${gap}of)[-– ])?(?:(?<which>last|this|next)${gap})?(?<month>${fullMonth})(?![\\p{L}\\p{N}-])`,
      "gu",
    ),
    read: bareMonth,
  },
  {
    hint: /\d{4}[-/]\d/,
    expression:
      /(?<![\p{L}\p{N}./-])(?<year>(?:19|20)\d\d)(?<mark>[-/])(?<month>[01]\d)\k<mark>(?<day>[0-3]\d)(?![\p{N}/-])/gu,
    read: (groups) => {
      const date = {
        year: Number(groups.year),
        month: Number(groups.month),
        day: Number(groups.day),
      };
      return isRealDate(date) ? daySpan(date, "explicit") : null;
    },
  },
  {
    // Day and month change places between countries: read only where the dots or the figures tell.
    hint: /\d[./]\d{4}/,
    expression:
      /(?<![\p{L}\p{N}./-])(?<first>\d{1,2})(?<mark>[./])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?![\p{N}]|[./]\d)/gu,
    read: (groups) => {
      const [first, second] = [Number(groups.first), Number(groups.second)];
      const dayFirst = groups.mark === "." || first > 12;
      if (!dayFirst && second <= 12) {
        return null;
      }
      const date = dayFirst
        ? { year: Number(groups.year), month: second, day: first }
        : { year: Number(groups.year), month: first, day: second };
      return isRealDate(date) ? daySpan(date, "explicit") : null;
    },
  },
  {
    hint: /day|DAY/,
    expression: new RegExp(
      `${lead}(?<!(?:Black|Good|Super|Ash|Bloody|Palm|Easter|Cyber|Sheffield)${gap})(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming)${gap})?(?<weekday>${anyWeekday})(?:${gap}(?<week>last|this|next)${gap}week)?(?![\\p{L}\\p{N}]|[-–]\\p{L}|${gap}(?:Times|Telegraph|Mirror|Post|Express|Herald))`,
      "gu",
    ),
    read: weekday,
  },
  {
    hint: /today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night/i,
    expression:
      /(?<![\p{L}\p{N}])(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night)(?![\p{L}])/giu,
    read: (groups, { published }) => {
      const word = (groups.word ?? "").toLowerCase();
      const away = /before yesterday/.test(word)
        ? -2
        : /after tomorrow/.test(word)
          ? 2
          : /yesterday|last night/.test(word)
            ? -1
            : word === "tomorrow"
              ? 1
              : 0;
      return daySpan(addDays(published, away), "relative");
    },
  },
  {
    hint: /week|month|year/i,
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<!\\bthe${gap})(?:(?:earlier|later)${gap})?(?<which>last|this|next)${gap}(?<unit>week|month|year)(?![\\p{L}-])`,
      "giu",
    ),
    read: (groups, { published }) => {
      const away = { last: -1, this: 0, next: 1 }[(groups.which ?? "").toLowerCase()] ?? 0;
      switch (groups.unit?.toLowerCase()) {
        case "week":
          return weekSpan(published, away, "relative");
        case "month": {
          const { year, month } = addMonths(published, away);
          return monthSpan(year, month, "relative");
        }
        default:
          return yearSpan(published.year + away, "relative");
      }
    },
  },
  {
    hint: /ago/i,
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<count>${anySmallNumber})${gap}(?<unit>day|week|month|year)s?${gap}ago(?![\\p{L}])`,
      "giu",
    ),
    read: (groups, { published }, { before }) => {
      const count = smallNumber(groups.count ?? "");
      // "up from a year ago" compares; nothing happened then.
      return count === null || /\b(?:from|than)\s$/i.test(before)
        ? null
        : shifted(published, -count, groups.unit ?? "");
    },
  },
  ...holidays.map(([name, month, day]): DatePattern => ({
    hint: /new year|christmas|boxing/i,
    expression: new RegExp(`(?<![\\p{L}])${name}(?:${gap}day)?(?![\\p{L}])`, "giu"),
    read: (_groups, frame) => {
      const date = nearestDay(month, day, frame);
      return date === null ? null : daySpan(date, "relative");
    },
  })),
];
