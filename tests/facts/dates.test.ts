import * as chrono from "chrono-node";
import fc from "fast-check";
import { explicitMonths, findDates, type DateContext, type DateMention } from "@/facts/dates";

const friday = "2024-11-15";
const past = (more: Partial<DateContext> = {}): DateContext => ({
  publishedAt: friday,
  tense: "past",
  ...more,
});

/** "2024-11-12", "2023-08" or "2022", by the precision; two days for a span of several. */
const short = ({ span }: DateMention): string =>
  span.precision === "day"
    ? span.start === span.end
      ? span.start
      : `${span.start}/${span.end}`
    : span.start.slice(0, span.precision === "month" ? 7 : 4);

const datesOf = (sentence: string, context = past()) => findDates(sentence, context).map(short);

describe("findDates", () => {
  it.each<[words: string, dates: string[]]>([
    ["on November 12, 2024", ["2024-11-12"]],
    ["on Nov. 12th", ["2024-11-12"]],
    ["on 12 November", ["2024-11-12"]],
    ["on the 12th of November 2023", ["2023-11-12"]],
    ["on Dec. 1, 2018", ["2018-12-01"]],
    ["on 2024-11-12", ["2024-11-12"]],
    ["on 13/11/2024", ["2024-11-13"]],
    ["on 12.11.2024", ["2024-11-12"]],
    ["on 25 and 26 April", ["2024-04-25/2024-04-26"]],
    ["on November 10–13", ["2024-11-10/2024-11-13"]],
    ["on 5 May last year", ["2023-05-05"]],
    ["in August 2023", ["2023-08"]],
    ["in April last year", ["2023-04"]],
    ["in early September", ["2024-09"]],
    ["in 2022", ["2022"]],
    ["the 2022 strategy", ["2022"]],
    ["a landmark 2023 meeting", ["2023"]],
    ["the 2019 floods", ["2019"]],
    ["in the year 2019", ["2019"]],
    ["ON NOVEMBER 5", ["2024-11-05"]],
  ])("reads a date that is named: %s", (words, dates) => {
    expect(datesOf(words)).toEqual(dates);
    expect(findDates(words, past())[0]?.span.resolvedFrom).toBe("explicit");
  });

  it.each<[words: string, dates: string[]]>([
    ["yesterday", ["2024-11-14"]],
    ["this morning", ["2024-11-15"]],
    ["the day before yesterday", ["2024-11-13"]],
    ["three days ago", ["2024-11-12"]],
    ["two months ago", ["2024-09"]],
    ["earlier this year", ["2024"]],
    ["last year", ["2023"]],
    ["last month", ["2024-10"]],
    ["last week", ["2024-11-04/2024-11-10"]],
    ["on Wednesday last week", ["2024-11-06"]],
    ["on New Year's Day", ["2024-01-01"]],
  ])("counts from the day of publication: %s", (words, dates) => {
    expect(datesOf(words)).toEqual(dates);
    expect(findDates(words, past())[0]?.span.resolvedFrom).toBe("relative");
  });

  it.each<[words: string, tense: DateContext["tense"], date: string]>([
    ["on Tuesday", "past", "2024-11-12"],
    ["on Tuesday", "future", "2024-11-19"],
    ["on Friday", "past", "2024-11-15"],
    ["on Friday", "future", "2024-11-15"],
    ["last Friday", "past", "2024-11-08"],
    ["next Monday", "future", "2024-11-18"],
    ["in October", "past", "2024-10"],
    ["in December", "past", "2023-12"],
    ["in January", "future", "2025-01"],
    ["on December 20", "past", "2023-12-20"],
    ["on December 20", "future", "2024-12-20"],
    ["on October 1", "present", "2024-10-01"],
    ["on January 20", "present", "2025-01-20"],
  ])("gives %s in the %s the day %s", (words, tense, date) => {
    expect(datesOf(words, past({ tense }))).toEqual([date]);
  });

  it("allows a past day to be one ahead of publication, as the world has time zones", () => {
    expect(datesOf("on November 16")).toEqual(["2024-11-16"]);
  });

  describe("a month called last", () => {
    it("is the latest that is over", () => {
      expect(datesOf("last August")).toEqual(["2024-08"]);
      expect(datesOf("last November")).toEqual(["2023-11"]);
      expect(datesOf("last June", past({ publishedAt: "2024-06-04" }))).toEqual(["2023-06"]);
    });

    it("is the one before where the article names that one with its year", () => {
      expect(datesOf("last August", past({ articleMonths: ["2023-08"] }))).toEqual(["2023-08"]);
    });

    it("stays the latest where the article names both", () => {
      const articleMonths = ["2023-08", "2024-08"];
      expect(datesOf("last August", past({ articleMonths }))).toEqual(["2024-08"]);
    });

    it("is the month after the current one when called next", () => {
      expect(datesOf("next March", past({ tense: "future" }))).toEqual(["2025-03"]);
    });
  });

  it.each([
    ["on Friday (November 15th)", "Friday (November 15th)", "2024-11-15"],
    ["on Tuesday, Nov. 12, 2024", "Tuesday, Nov. 12, 2024", "2024-11-12"],
    ["on Sunday (November 1st)", "Sunday (November 1st)", "2024-11-01"],
  ])("lets the date that is named win over the weekday beside it: %s", (words, exact, date) => {
    const [found, ...others] = findDates(words, past());
    expect(others).toEqual([]);
    expect(words.slice(found?.start, found?.end)).toBe(exact);
    expect(found?.span).toMatchObject({ start: date, resolvedFrom: "explicit" });
  });

  describe("a date counted from another", () => {
    it.each<[sentence: string, dates: string[]]>([
      ["He spoke two days earlier.", ["2024-11-08"]],
      ["The following day he left.", ["2024-11-11"]],
      ["They left the day before.", ["2024-11-09"]],
      ["51 were missing that morning.", ["2024-11-10"]],
      ["He died two days after the vote on June 2.", ["2024-06-04", "2024-06-02"]],
      ["He won in 2016; four years later he lost.", ["2016", "2020"]],
    ])("uses the day before it in the sentence, else the anchor: %s", (sentence, dates) => {
      expect(datesOf(sentence, past({ anchor: "2024-11-10" }))).toEqual(dates);
    });

    it("is left out without an anchor", () => {
      expect(datesOf("He spoke two days earlier.")).toEqual([]);
    });

    it("dates what follows when the clause has a day of its own", () => {
      const sentence = "Wednesday's landing came four days after the probe crashed.";
      const [, crash] = findDates(sentence, past());
      expect(crash).toMatchObject({ refersTo: "following" });
      expect(crash && short(crash)).toBe("2024-11-09");
    });

    it("is none where two times are compared", () => {
      expect(
        datesOf("Prices rose 2 percent from a year earlier.", past({ anchor: friday })),
      ).toEqual([]);
    });

    it("is none where it would lie ahead of a past told about", () => {
      expect(datesOf("Two weeks later he left.", past({ anchor: "2024-11-14" }))).toEqual([]);
    });
  });

  it.each([
    "It may rain.",
    "May it be so.",
    "They march on.",
    "Theresa May spoke to April Jones.",
    "in the 1990s",
    "in the 21st century",
    "about 2000 people",
    "where 2000 people marched",
    "1999 kilometres",
    "2,024 ships",
    "1726 kilograms",
    "the Sunday Times",
    "over the last year",
    "in the spring",
    "Room 2022",
    "on 11/12/2024",
    "the second day",
    "at 4:10 p.m.",
  ])("reads no date in %s", (words) => {
    expect(datesOf(words)).toEqual([]);
  });

  it.each([
    ["on Tuesday", "on"],
    ["since August 2023", "since"],
    ["until April 2023", "until"],
    ["during the early 2024 campaign", "during"],
    ["Tuesday", null],
    ["the March meeting", null],
  ])("names the preposition of %s", (words, preposition) => {
    expect(findDates(words, past())[0]?.preposition).toBe(preposition);
  });

  it("agrees with chrono on every date that is written out", () => {
    const days = fc.date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2030-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    const styles: Intl.DateTimeFormatOptions[] = [{ dateStyle: "long" }, { dateStyle: "medium" }];
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("en-US", "en-GB"),
        fc.constantFrom(...styles),
        (day, locale, style) => {
          const words = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(day);
          const sentence = `It happened on ${words} in the city.`;
          const [theirs] = chrono.parse(sentence, new Date(`${friday}T12:00:00Z`));
          const iso = day.toISOString().slice(0, 10);
          expect(theirs?.start.date().toISOString().slice(0, 10)).toBe(iso);
          expect(datesOf(sentence)).toEqual([iso]);
        },
      ),
      { numRuns: 300 },
    );
  });

  const dateWords = fc.string({
    unit: fc.constantFrom(
      ..."0123 .,-/()",
      "May ",
      "Nov. ",
      "last ",
      "the ",
      "year ",
      "2024 ",
      "Tuesday",
      "’s ",
      " days ",
      "after ",
      "earlier ",
      "ago ",
      "two ",
      " of ",
      "New Year's ",
      "\ud800",
    ),
    maxLength: 30,
  });

  it.each([
    ["any characters", fc.string({ unit: "binary", maxLength: 200 })],
    ["words of dates", dateWords],
  ])("never throws, and gives ordered spans of real days: %s", (_, texts) => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom("past" as const, "present" as const, "future" as const),
        fc.constantFrom(undefined, "2024-02-29", "junk"),
        (sentence, tense, anchor) => {
          let from = 0;
          const context = past({ tense, ...(anchor === undefined ? {} : { anchor }) });
          for (const { start, end, span } of findDates(sentence, context)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentence.length);
            expect(new Date(`${span.start}T00:00:00Z`).toISOString()).toContain(span.start);
            expect(new Date(`${span.end}T00:00:00Z`).toISOString()).toContain(span.end);
            expect(span.start <= span.end).toBe(true);
            from = end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("takes the month alone where the month has no such day", () => {
    expect(datesOf("on 31 February 2024")).toEqual(["2024-02"]);
  });

  it("finds nothing when the day of publication is no date", () => {
    expect(datesOf("on Tuesday", past({ publishedAt: "soon" }))).toEqual([]);
  });
});

describe("explicitMonths", () => {
  it("lists the months that the article names with their year, each once", () => {
    const text =
      "They met last August.\n\nIn August 2023 they agreed, on August 18, 2023 and in 2022.";
    expect(explicitMonths(text, friday)).toEqual(["2023-08"]);
  });
});
