import fc from "fast-check";
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  formatDate,
  isIsoDate,
} from "@/lib/time";

const anyDate = fc.integer({ min: -600_000, max: 2_000_000 }).map(dateOfDayNumber);

describe("isIsoDate", () => {
  it.each([
    ["2024-11-12", true],
    ["2024-02-29", true],
    ["2000-02-29", true],
    ["0001-01-01", true],
    ["9999-12-31", true],
    ["2023-02-29", false],
    ["1900-02-29", false],
    ["2024-04-31", false],
    ["2024-13-01", false],
    ["2024-00-10", false],
    ["2024-11-00", false],
    ["2024-2-9", false],
    ["20241112", false],
    ["2024-11-12T00:00:00Z", false],
    [" 2024-11-12", false],
    ["٢٠٢٤-١١-١٢", false],
    ["", false],
  ])("%j is a day on the calendar: %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });
});

describe("addDays and daysBetween", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2024-03-30", 2, "2024-04-01"],
    ["2024-11-12", 0, "2024-11-12"],
    ["1969-12-31", 1, "1970-01-01"],
    ["2024-11-12", 36_500, "2124-10-19"],
  ])("%s and %d days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it("undo one another", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0);
        expect(isIsoDate(from)).toBe(true);
      }),
    );
  });

  it("refuse what is no date, and dates that ISO cannot write in ten characters", () => {
    expect(() => dayNumber("yesterday")).toThrow(RangeError);
    expect(() => dayNumber("2024-11-12T10:00:00Z")).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
  });
});

describe("formatDate", () => {
  it.each([
    ["2024-11-12", undefined, "12 November 2024"],
    ["2024-11-02", "day", "2 November 2024"],
    ["2024-10-01", "month", "October 2024"],
    ["2024-01-01", "year", "2024"],
    ["0987-03-04", "day", "4 March 987"],
  ] as const)("%s to the %s is told as %s", (date, precision, expected) => {
    expect(formatDate(date, precision)).toBe(expected);
  });

  it("refuses a day that is not on the calendar", () => {
    expect(() => formatDate("2023-02-29")).toThrow(RangeError);
  });
});
