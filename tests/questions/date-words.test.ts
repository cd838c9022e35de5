import fc from "fast-check";
import {
  dateWords,
  isoOf,
  namesYear,
  readDateWords,
  spanFrom,
  whenWords,
} from "@/questions/date-words";

describe("date words", () => {
  it.each([
    ["2024-10-01", "day", "1 October 2024", "on 1 October 2024"],
    ["2024-10-17", "month", "October 2024", "in October 2024"],
    ["2024-10-17", "year", "2024", "in 2024"],
  ] as const)("tell %s as a %s", (iso, precision, words, when) => {
    expect(dateWords(spanFrom(iso, precision))).toBe(words);
    expect(whenWords(spanFrom(iso, precision))).toBe(when);
  });

  it("has no words for a span that is no day, month or year", () => {
    expect(
      dateWords({
        start: "2024-11-13",
        end: "2024-11-15",
        precision: "day",
        resolvedFrom: "explicit",
      }),
    ).toBeNull();
    expect(
      dateWords({
        start: "2024-10-02",
        end: "2024-10-31",
        precision: "month",
        resolvedFrom: "explicit",
      }),
    ).toBeNull();
  });

  it("reads back what it tells", () => {
    const days = fc
      .integer({ min: -600_000, max: 30_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        days.filter((day) => /^\d{4}-/.test(day)),
        fc.constantFrom("day", "month", "year"),
        (day, precision) => {
          const span = spanFrom(day, precision);
          const words = dateWords(span);
          expect(words && readDateWords(words)).toEqual(span);
        },
      ),
    );
  });

  it.each([
    "31 February 2024",
    "1 Octember 2024",
    "October",
    "12",
    "tomorrow",
    "1 October 2024 in Tokyo",
  ])("reads no date in “%s”", (words) => {
    const read = readDateWords(words);
    expect(read?.precision === "day" || read?.precision === "month").toBe(false);
  });

  it("carries days over the end of a month and of a year", () => {
    expect(isoOf({ year: 2024, month: 12, day: 32 })).toBe("2025-01-01");
    expect(isoOf({ year: 2024, month: 2, day: 30 })).toBe("2024-03-01");
    expect(isoOf({ year: 1, month: 1, day: 1 })).toBe("0001-01-01");
  });

  it.each([
    ["in 2024", true],
    ["over 2024 soldiers", true],
    ["12,000 soldiers", false],
    ["in 24", false],
  ])("finds a year in “%s”: %s", (text, isYear) => {
    expect(namesYear(text)).toBe(isYear);
  });
});
