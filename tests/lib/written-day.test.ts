import fc from "fast-check";
import { writtenDay } from "@/lib/written-day";

it.each([
  ["2024-11-15", "2024-11-15"],
  ["2024-11-15T23:30:00-05:00", "2024-11-15"],
  ["2024-11-16T04:30:00Z", "2024-11-16"],
  ["20241115", "2024-11-15"],
  ["Fri, 15 Nov 2024 23:30:00 -0500", "2024-11-15"],
  ["15-Nov-2024", "2024-11-15"],
  ["1 Sept. 2024", "2024-09-01"],
  ["15th November 2024", "2024-11-15"],
  ["November 5, 2024", "2024-11-05"],
  ["Updated Nov. 5, 2024 at 9 p.m.", "2024-11-05"],
])("reads the day that was written, whatever its offset: %s", (text, day) => {
  expect(writtenDay(text)).toBe(day);
});

it.each([[""], ["yesterday"], ["2024-02-30"], ["2024-13-01"], ["32 Nov 2024"], ["1731672000"]])(
  "gives no day for %s",
  (text) => {
    expect(writtenDay(text)).toBeNull();
  },
);

it("never throws, and gives days of the calendar alone", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(writtenDay(text) ?? "2024-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
