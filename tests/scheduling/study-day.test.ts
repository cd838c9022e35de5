import fc from "fast-check";
import { addDays, dateOfDayNumber } from "@/lib/time";
import { elapsedStudyDays, isTimeZone, startOfStudyDay, studyDayOf } from "@/scheduling/study-day";

const zones = [
  "UTC",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Niue",
  "Europe/Berlin",
];

describe("studyDayOf", () => {
  it.each([
    // rule, instant, zone, day
    ["before the roll-over it is still yesterday", "2024-11-12T03:59:59.999Z", "UTC", "2024-11-11"],
    ["at the roll-over the day begins", "2024-11-12T04:00:00.000Z", "UTC", "2024-11-12"],
    ["UTC midnight changes nothing", "2024-11-13T00:00:00.000Z", "UTC", "2024-11-12"],
    ["half-hour zone, before", "2024-11-11T22:29:59Z", "Asia/Kolkata", "2024-11-11"],
    ["half-hour zone, after", "2024-11-11T22:30:00Z", "Asia/Kolkata", "2024-11-12"],
    ["quarter-hour zone, before", "2024-11-11T22:14:59Z", "Asia/Kathmandu", "2024-11-11"],
    ["quarter-hour zone, after", "2024-11-11T22:15:00Z", "Asia/Kathmandu", "2024-11-12"],
    ["fourteen hours ahead", "2024-11-11T14:00:00Z", "Pacific/Kiritimati", "2024-11-12"],
    ["eleven hours behind", "2024-11-12T14:59:59Z", "Pacific/Niue", "2024-11-11"],
    ["spring forward, before", "2024-03-31T01:59:59Z", "Europe/Berlin", "2024-03-30"],
    ["spring forward, after", "2024-03-31T02:00:00Z", "Europe/Berlin", "2024-03-31"],
    ["fall back, before", "2024-10-27T02:59:59Z", "Europe/Berlin", "2024-10-26"],
    ["fall back, after", "2024-10-27T03:00:00Z", "Europe/Berlin", "2024-10-27"],
    ["a skipped date ends when it would", "2011-12-30T13:59:59Z", "Pacific/Apia", "2011-12-30"],
    ["the date after the skipped one", "2011-12-30T14:00:00Z", "Pacific/Apia", "2011-12-31"],
    ["the last day before the skipped one", "2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["an unknown zone is UTC", "2024-11-12T03:59:00Z", "Mars/Olympus", "2024-11-11"],
    ["an empty zone is UTC", "2024-11-12T04:00:00Z", "", "2024-11-12"],
    ["a leap day", "2024-03-01T03:00:00Z", "UTC", "2024-02-29"],
    ["before 1970", "1965-01-01T03:00:00.500Z", "UTC", "1964-12-31"],
  ])("%s: %s in %s is %s", (_rule, instant, zone, day) => {
    expect(studyDayOf(new Date(instant), zone)).toBe(day);
  });

  it.each([
    [0, "2024-11-12T00:00:00Z", "2024-11-12"],
    [0, "2024-11-11T23:59:59Z", "2024-11-11"],
    [23, "2024-11-12T22:59:59Z", "2024-11-11"],
    [23, "2024-11-12T23:00:00Z", "2024-11-12"],
  ])("rolls over at %d where the learner says so", (hour, instant, day) => {
    expect(studyDayOf(new Date(instant), "UTC", hour)).toBe(day);
  });

  it("does not end a day that has begun when clocks are set back across the roll-over", () => {
    // In St John's the clocks of 7 November 2010 went from 00:01 back to 23:01, at 02:31 UTC.
    const days = ["02:29:59", "02:30:00", "02:31:00", "03:00:00", "03:30:00"].map((time) =>
      studyDayOf(new Date(`2010-11-07T${time}Z`), "America/St_Johns", 0),
    );
    expect(days).toEqual(["2010-11-06", ...Array<string>(4).fill("2010-11-07")]);
  });

  it("begins a day only once when the hour before the roll-over is shown twice", () => {
    // In Berlin the hour from 02:00 was shown at 00:00 UTC and again at 01:00 UTC.
    const days = ["00:00", "00:30", "01:00", "01:30", "02:00"].map((time) =>
      studyDayOf(new Date(`2024-10-27T${time}Z`), "Europe/Berlin", 3),
    );
    expect(days).toEqual([...Array<string>(4).fill("2024-10-26"), "2024-10-27"]);
  });

  it("begins a day where clocks jump over the roll-over", () => {
    // 02:00 to 03:00 do not exist in Berlin on 31 March 2024.
    expect(startOfStudyDay("2024-03-31", "Europe/Berlin", 2).toISOString()).toBe(
      "2024-03-31T01:00:00.000Z",
    );
  });

  it("refuses an invalid instant and an hour that is none", () => {
    expect(() => studyDayOf(new Date(Number.NaN), "UTC")).toThrow(RangeError);
    expect(() => studyDayOf(new Date(0), "UTC", 24)).toThrow(RangeError);
    expect(() => studyDayOf(new Date(0), "UTC", 3.5)).toThrow(RangeError);
    expect(() => startOfStudyDay("2024-11-31x", "UTC")).toThrow(RangeError);
  });
});

describe("study days", () => {
  const someInstant = fc
    .integer({ min: Date.parse("1995-01-01"), max: Date.parse("2035-01-01") })
    .map((milliseconds) => new Date(milliseconds));
  const someZone = fc.constantFrom(...zones);
  const someHour = fc.integer({ min: 0, max: 23 });

  it("hold each instant between their own start and that of the next day", () => {
    fc.assert(
      fc.property(someInstant, someZone, someHour, (instant, zone, hour) => {
        const day = studyDayOf(instant, zone, hour);
        expect(startOfStudyDay(day, zone, hour).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(startOfStudyDay(addDays(day, 1), zone, hour).getTime()).toBeGreaterThan(
          instant.getTime(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("never go back as time goes on, in the hours around every change of clocks", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ["Europe/Berlin", "2024-10-27"],
          ["Europe/Berlin", "2024-03-31"],
          ["America/New_York", "2024-11-03"],
          ["Australia/Lord_Howe", "2024-04-07"],
          ["Pacific/Apia", "2011-12-30"],
          ["Africa/Casablanca", "2024-03-10"],
          ["America/St_Johns", "2010-11-07"],
        ),
        someHour,
        ([zone = "", date = ""], hour) => {
          const start = Date.parse(date) - 30 * 3_600_000;
          const days = Array.from({ length: 120 }, (_, half) =>
            studyDayOf(new Date(start + half * 1_800_000), zone, hour),
          );
          expect(days).toEqual([...days].sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("begin at a wall-clock hour: 23 or 25 hours long where clocks change", () => {
    const hoursOf = (day: string) =>
      (startOfStudyDay(addDays(day, 1), "America/New_York").getTime() -
        startOfStudyDay(day, "America/New_York").getTime()) /
      3_600_000;
    expect(["2024-03-09", "2024-11-02", "2024-11-12"].map(hoursOf)).toEqual([23, 25, 24]);
  });
});

describe("elapsedStudyDays", () => {
  it.each([
    ["2024-11-12", "2024-11-12", 0],
    ["2024-11-12", "2024-11-13", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["2024-11-13", "2024-11-12", 0],
  ])("from %s to %s are %d, never fewer than none", (from, to, days) => {
    expect(elapsedStudyDays(from, to)).toBe(days);
  });
});

describe("isTimeZone", () => {
  it.each([
    ["Europe/Berlin", true],
    ["UTC", true],
    ["Mars/Olympus", false],
    ["", false],
  ])("%j: %s", (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });

  it("stays right after more spellings than are kept", () => {
    const instant = new Date("2024-11-11T22:30:00Z");
    for (let index = 0; index < 1_100; index += 1) {
      expect(studyDayOf(instant, `Nowhere/${index}`)).toBe("2024-11-11");
    }
    expect(studyDayOf(instant, "Asia/Kolkata")).toBe("2024-11-12");
    expect(dateOfDayNumber(0)).toBe("1970-01-01");
  });
});
