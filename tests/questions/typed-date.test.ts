import fc from "fast-check";
import { spanFrom } from "@/questions/date-words";
import { isExpectedDate, readTypedDate } from "@/questions/typed-date";
import type { ExpectedDate } from "@/questions/item";

type Precision = ExpectedDate["precision"];

const expected = (iso: string, precision: Precision): ExpectedDate => {
  const { start, end } = spanFrom(iso, precision);
  return { kind: "date", start, end, precision, hint: "" };
};

describe("readTypedDate", () => {
  it.each([
    "1 October 2024",
    "1 october 2024",
    "Oct 1 2024",
    "Oct. 1, 2024",
    "October 1st, 2024",
    "the 1st of October 2024",
    "Tuesday, 1 October 2024",
    "1oct2024",
    "2024 Oct 1",
    "2024-10-01",
    "2024/10/1",
    "2024.10.1",
    "1.10.2024",
    "01. 10. 2024",
    "１ October ２０２４",
    "on 1 October 2024",
  ])("reads “%s” as 1 October 2024", (typed) => {
    expect(readTypedDate(typed, { precision: "day" })).toMatchObject({
      state: "read",
      span: { start: "2024-10-01", end: "2024-10-01" },
      readAs: "1 October 2024",
    });
  });

  it.each<[string, Precision, string]>([
    ["13/1/2024", "day", "2024-01-13"],
    ["1/13/2024", "day", "2024-01-13"],
    ["10/10/2024", "day", "2024-10-10"],
    ["10.13.2024", "day", "2024-10-13"],
    ["Oct 2024", "month", "2024-10-01"],
    ["2024-10", "month", "2024-10-01"],
    ["10/2024", "month", "2024-10-01"],
    ["May 2024", "month", "2024-05-01"],
    ["2024", "year", "2024-01-01"],
    ["in 2024", "year", "2024-01-01"],
  ])("reads “%s” for a %s", (typed, precision, start) => {
    expect(readTypedDate(typed, { precision })).toMatchObject({ state: "read", span: { start } });
  });

  it.each<[string, Precision, string]>([
    ["Oct 2024", "day", "Give the day as well."],
    ["2024", "day", "Give the day and the month as well."],
    ["2024", "month", "Give the month as well."],
    ["1 October", "day", "Give the year as well."],
    ["October", "month", "Give the year as well."],
    ["", "day", "Type a date, or say that you don’t know."],
  ])("calls “%s” incomplete where a %s is wanted", (typed, precision, reason) => {
    expect(readTypedDate(typed, { precision })).toEqual({ state: "incomplete", reason });
  });

  it.each<[string, RegExp]>([
    ["10/1/2024", /Is that 10 January 2024 or 1 October 2024\? Write the month as a word/],
    ["1-10-2024", /Is that 1 October 2024 or 10 January 2024\?/],
    ["1 Oct 24", /four digits/],
    ["1.10.24", /four digits/],
    ["24", /four digits/],
    ["0000", /four digits/],
    ["31 February 2024", /There is no 31 February 2024/],
    ["29 Feb 2023", /There is no 29 February 2023/],
    ["0 October 2024", /There is no 0 October 2024/],
    ["2024-13-01", /There is no month 13/],
    ["1 Octobre 2024", /could not be read as a date.*Type it like 5 March 1998/],
    ["yesterday", /could not be read/],
    ["1 October 2024 or 2 October 2024", /could not be read/],
    ["1 October 2024".repeat(20), /could not be read/],
  ])("asks again for “%s” instead of calling it wrong", (typed, reason) => {
    const read = readTypedDate(typed, { precision: "day" });
    expect(read.state).toBe("invalid");
    expect(read.state === "invalid" && read.reason).toMatch(reason);
  });

  it("reads back every day that there is, as it writes it", () => {
    const days = fc.date({
      min: new Date("1000-01-01T00:00:00Z"),
      max: new Date("2999-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom<Precision>("day", "month", "year"), (date, precision) => {
        const { start } = spanFrom(date.toISOString().slice(0, 10), precision);
        const read = readTypedDate(start.slice(0, { day: 10, month: 7, year: 4 }[precision]), {
          precision,
        });
        expect(read.state === "read" && readTypedDate(read.readAs, { precision })).toEqual(read);
      }),
    );
  });
});

describe("isExpectedDate", () => {
  it.each<[string, Precision, string, boolean]>([
    ["2024-10-01", "day", "2024-10-01", true],
    ["2024-10-02", "day", "2024-10-01", false],
    ["2024-10-15", "day", "2024-10-01/month", true],
    ["2024-11-01", "day", "2024-10-01/month", false],
    ["2024-10-01", "month", "2024-01-01/year", true],
    ["2023-10-01", "month", "2024-01-01/year", false],
  ])("of %s (a %s) where %s is wanted: %s", (given, precision, wanted, isRight) => {
    const [iso = "", grain = "day"] = wanted.split("/");
    const span = spanFrom(given, precision);
    expect(isExpectedDate(span, expected(iso, grain as Precision))).toBe(isRight);
  });
});
