import fc from "fast-check";
import { believableEvent, reviewEventSchema, undoEvent } from "@/scheduling/review-event";
import { eventOn, someLog, undoOf } from "./events";

const pathsOf = (event: unknown) => {
  const parsed = reviewEventSchema.safeParse(event);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

describe("reviewEventSchema", () => {
  it("accepts an answer and its tombstone, unchanged", () => {
    const event = eventOn(0);
    expect(reviewEventSchema.parse(event)).toEqual(event);
    const tombstone = undoOf(event, 1, 0);
    expect(reviewEventSchema.parse(tombstone)).toEqual(tombstone);
  });

  it("accepts every log that the other tests make", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        expect(log.flatMap(pathsOf)).toEqual([]);
      }),
    );
  });

  it.each([
    ["an id of another version", { id: "10000000-0000-4000-8000-000000000001" }, "id"],
    ["a learner who is no UUID", { learnerId: "me" }, "learnerId"],
    ["a kind that nobody asks", { kind: "riddle" }, "kind"],
    ["a grade of 5", { grade: 5 }, "grade"],
    ["a wrong answer graded Good", { correct: false, grade: 3 }, "grade"],
    ["a right answer graded Again", { correct: true, grade: 1 }, "grade"],
    ["Easy on multiple choice", { grade: 4 }, "grade"],
    ["a negative latency", { latencyMs: -1 }, "latencyMs"],
    ["a latency of part of a millisecond", { latencyMs: 0.5 }, "latencyMs"],
    ["a local time", { answeredAt: "2024-11-12T12:00:00.000+01:00" }, "answeredAt"],
    [
      "a time without milliseconds, which would not sort",
      { answeredAt: "2024-11-12T12:00:00Z" },
      "answeredAt",
    ],
    ["a day that is not on the calendar", { studyDay: "2023-02-29" }, "studyDay"],
    ["an answer of 2,001 characters", { chosen: "x".repeat(2_001) }, "chosen"],
    ["an event that undoes itself", { undoes: eventOn(0).id }, "undoes"],
  ])("refuses %s", (_what, changes, path) => {
    expect(pathsOf({ ...eventOn(0), ...changes })).toContain(path);
  });

  it("accepts a phone that slept over a question for a week", () => {
    expect(pathsOf(eventOn(0, { latencyMs: 7 * 86_400_000 }))).toEqual([]);
  });
});

describe("undoEvent", () => {
  it("names what it takes back and keeps everything else of the row", () => {
    const event = eventOn(0);
    const stamp = { ...eventOn(1, { number: 1 }), device: "laptop" };
    const { id, answeredAt, studyDay, device } = stamp;
    expect(undoEvent(event, { id, answeredAt, studyDay, device })).toEqual({
      ...event,
      id,
      answeredAt,
      studyDay,
      device: "laptop",
      undoes: event.id,
    });
  });
});

describe("believableEvent", () => {
  const event = eventOn(0, { answeredAt: "2024-11-12T22:00:00.000Z" });
  const believe = (receivedAt: string, notBefore: string | null = null) =>
    believableEvent(event, {
      receivedAt: new Date(receivedAt),
      notBefore: notBefore === null ? null : new Date(notBefore),
      timeZone: "Asia/Tokyo",
    });

  it("believes an answer that waited offline for days", () => {
    expect(believe("2024-11-20T08:00:00.000Z", "2024-01-01T00:00:00.000Z")).toBe(event);
  });

  it("moves an answer from the future to its arrival, and its study day with it", () => {
    // 18:00 UTC is 03:00 in Tokyo, before the roll-over.
    expect(believe("2024-11-11T18:00:00.000Z")).toEqual({
      ...event,
      answeredAt: "2024-11-11T18:00:00.000Z",
      studyDay: "2024-11-11",
    });
  });

  it("moves an answer from before the learner's time to its beginning", () => {
    expect(believe("2024-11-20T08:00:00.000Z", "2024-11-14T19:00:00.000Z")).toEqual({
      ...event,
      answeredAt: "2024-11-14T19:00:00.000Z",
      studyDay: "2024-11-15",
    });
  });

  it("does not change what it has believed", () => {
    const context = {
      receivedAt: new Date("2024-11-11T18:00:00.000Z"),
      notBefore: null,
      timeZone: "UTC",
    };
    const stored = believableEvent(event, context);
    expect(believableEvent(stored, { ...context, receivedAt: new Date("2024-11-30") })).toBe(
      stored,
    );
  });
});
