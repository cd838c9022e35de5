import fc from "fast-check";
import { nextReminderAt, reminderWords } from "@/scheduling/reminder";

describe("nextReminderAt", () => {
  it.each([
    ["later the same day", "2024-11-15T10:00:00Z", "UTC", 18, "2024-11-15T18:00:00.000Z"],
    [
      "the next day, once the hour is over",
      "2024-11-15T18:00:00Z",
      "UTC",
      18,
      "2024-11-16T18:00:00.000Z",
    ],
    [
      "by the learner's own clock",
      "2024-11-15T10:00:00Z",
      "Asia/Tokyo",
      20,
      "2024-11-15T11:00:00.000Z",
    ],
    ["at midnight", "2024-11-15T23:30:00Z", "UTC", 0, "2024-11-16T00:00:00.000Z"],
    [
      "after the clocks went back",
      "2024-10-27T12:00:00Z",
      "Europe/Berlin",
      18,
      "2024-10-27T17:00:00.000Z",
    ],
    [
      "at the jump, where the hour is left out",
      "2025-03-29T12:00:00Z",
      "Europe/Berlin",
      2,
      "2025-03-30T01:00:00.000Z",
    ],
  ])("is %s", (_rule, now, timeZone, hour, expected) => {
    expect(nextReminderAt(new Date(now), timeZone, hour).toISOString()).toBe(expected);
  });

  it("lies after now and within a day and an hour, whatever the zone and the hour", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom(
          "UTC",
          "Europe/Berlin",
          "America/St_Johns",
          "Pacific/Apia",
          "Australia/Lord_Howe",
        ),
        fc.integer({ min: 0, max: 23 }),
        (now, timeZone, hour) => {
          const waitMs = nextReminderAt(now, timeZone, hour).getTime() - now.getTime();
          expect(waitMs).toBeGreaterThan(0);
          // Apia left a whole day out in 2011.
          expect(waitMs).toBeLessThanOrEqual(49 * 3_600_000);
        },
      ),
    );
  });
});

describe("reminderWords", () => {
  it.each([
    [1, "1 fact comes back today", "About one minute."],
    [12, "12 facts come back today", "About 3 minutes."],
  ])("tells how much is due: %i", (due, title, body) => {
    const words = reminderWords(due);
    expect(words?.title).toBe(title);
    expect(words?.body).toContain(body);
  });

  it("says nothing when nothing is due", () => {
    expect(reminderWords(0)).toBeNull();
  });
});
