import fc from "fast-check";
import { instantOfWall, wallTextOf } from "@/assignments/wall-clock";

describe("a time on the clock of a zone", () => {
  it.each([
    ["2024-11-15T14:30", "UTC", "2024-11-15T14:30:00.000Z"],
    ["2024-11-15T14:30:45", "UTC", "2024-11-15T14:30:00.000Z"],
    ["2024-11-15T14:30", "Europe/Berlin", "2024-11-15T13:30:00.000Z"],
    ["2024-07-15T14:30", "Europe/Berlin", "2024-07-15T12:30:00.000Z"],
    ["2024-11-15T00:15", "Asia/Kolkata", "2024-11-14T18:45:00.000Z"],
    ["2024-11-15T00:15", "Pacific/Kiritimati", "2024-11-14T10:15:00.000Z"],
    // The clock goes from 02:00 to 03:00.
    ["2024-03-31T02:30", "Europe/Berlin", "2024-03-31T01:30:00.000Z"],
    // It shows 02:30 twice; the first is in summer time.
    ["2024-10-27T02:30", "Europe/Berlin", "2024-10-27T00:30:00.000Z"],
  ])("%s in %s is %s", (text, timeZone, iso) => {
    expect(instantOfWall(text, timeZone)).toBe(iso);
  });

  it.each(["", "tomorrow", "2024-02-30T10:00", "2024-11-15", "2024-13-01T10:00"])(
    "is none in %j",
    (text) => {
      expect(instantOfWall(text, "UTC")).toBeNull();
    },
  );

  it("leads back to itself in every zone", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata");
    const minutes = fc.integer({ min: 25_000_000, max: 31_000_000 });
    fc.assert(
      fc.property(zones, minutes, (timeZone, minute) => {
        const text = wallTextOf(new Date(minute * 60_000).toISOString(), timeZone);
        const iso = instantOfWall(text, timeZone);
        expect(iso === null ? null : wallTextOf(iso, timeZone)).toBe(text);
      }),
    );
  });
});
