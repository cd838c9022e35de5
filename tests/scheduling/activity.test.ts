import fc from "fast-check";
import { addDays, dateOfDayNumber } from "@/lib/time";
import { answersByDay, heatMap, streakOf } from "@/scheduling/activity";
import { eventOn, undoOf } from "./events";

describe("answersByDay", () => {
  it("counts answers that stand, by study day", () => {
    const undone = eventOn(1, { number: 3 });
    const events = [
      eventOn(0, { number: 0 }),
      eventOn(0, { number: 1, correct: false }),
      eventOn(1, { number: 2 }),
      undone,
      undoOf(undone, 4, 1),
      eventOn(0, { number: 0 }),
    ];
    expect([...answersByDay(events)]).toEqual([
      ["2024-11-12", 2],
      ["2024-11-13", 1],
    ]);
  });
});

describe("heatMap", () => {
  it("ends with the week of today, Monday first, what is to come marked", () => {
    const weeks = heatMap(new Map([["2024-11-12", 7]]), "2024-11-12");
    expect(weeks).toHaveLength(12);
    expect(weeks[11]).toEqual([
      { day: "2024-11-11", answers: 0, isFuture: false },
      { day: "2024-11-12", answers: 7, isFuture: false },
      { day: "2024-11-13", answers: 0, isFuture: true },
      { day: "2024-11-14", answers: 0, isFuture: true },
      { day: "2024-11-15", answers: 0, isFuture: true },
      { day: "2024-11-16", answers: 0, isFuture: true },
      { day: "2024-11-17", answers: 0, isFuture: true },
    ]);
    expect(weeks[0]?.[0]?.day).toBe("2024-08-26");
  });

  it("is whole weeks of days in a row with today in the last, on any day", () => {
    const someDay = fc.integer({ min: -30_000, max: 60_000 }).map(dateOfDayNumber);
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (today, count) => {
        const weeks = heatMap(new Map(), today, count);
        const days = weeks.flat().map(({ day }) => day);
        expect(days).toHaveLength(7 * count);
        expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? "", index)));
        expect(new Date(days[0] ?? "").getUTCDay()).toBe(1);
        expect(weeks.at(-1)?.map(({ day }) => day)).toContain(today);
      }),
    );
  });
});

describe("streakOf", () => {
  it.each([
    ["nothing", [], { days: 0, hasStudiedToday: false, longest: 0 }],
    ["today alone", ["2024-11-12"], { days: 1, hasStudiedToday: true, longest: 1 }],
    [
      "up to yesterday, still to be kept",
      ["2024-11-10", "2024-11-11"],
      { days: 2, hasStudiedToday: false, longest: 2 },
    ],
    [
      "broken the day before yesterday",
      ["2024-11-09", "2024-11-10"],
      { days: 0, hasStudiedToday: false, longest: 2 },
    ],
    [
      "a gap inside",
      ["2024-11-12", "2024-11-11", "2024-11-08", "2024-11-07", "2024-11-06"],
      { days: 2, hasStudiedToday: true, longest: 3 },
    ],
    [
      "the same day twice",
      ["2024-11-12", "2024-11-12", "2024-11-11"],
      { days: 2, hasStudiedToday: true, longest: 2 },
    ],
    [
      "over the end of a year",
      ["2023-12-31", "2024-01-01"],
      { days: 0, hasStudiedToday: false, longest: 2 },
    ],
    [
      "a day of a clock ahead",
      ["2024-11-12", "2024-11-13"],
      { days: 1, hasStudiedToday: true, longest: 1 },
    ],
  ])("%s", (_rule, days, expected) => {
    expect(streakOf(days, "2024-11-12")).toEqual(expected);
  });
});
