import { v7 as uuid } from "uuid";
import type { Terms } from "@/assignments/terms";
import { db } from "@/server/db";
import { batchSchema, takeBatch } from "@/server/letters";
import { loadPocket } from "@/server/pocket-deck";
import type { StudentOfClass, Viewer } from "@/server/session";
import { loadMode } from "@/server/study-modes";
import type { StudyMode } from "@/server/study-modes";
import { createGuest } from "@/server/users";
import { after, begin, handIn, publish } from "./attempts-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const closing: Partial<Terms> = {
  feedbackWhen: "after-close",
  closesAt: after(60).toISOString(),
};

const askedIn = async (viewer: Viewer, mode: StudyMode, minutes: number) =>
  (await loadMode(viewer, mode, after(minutes), "UTC")).queue.length;
const askedToday = (viewer: Viewer, minutes: number) => askedIn(viewer, { kind: "today" }, minutes);
const pocketed = async (viewer: Viewer, minutes: number) =>
  (await loadPocket(viewer, after(minutes), "UTC")).facts.length;

/** Answers the first question of the library in the daily questions. */
async function study(viewer: Viewer, minutes: number, change: object = {}) {
  const item = await db().item.findFirstOrThrow({ orderBy: { id: "asc" } });
  const body = {
    eventId: uuid({ msecs: after(minutes).getTime() }),
    factId: item.factId,
    itemId: item.id,
    itemVersion: item.version,
    optionId: "0",
    guessed: false,
    latencyMs: 900,
    answeredAt: after(minutes).toISOString(),
    ...change,
  };
  const letters = [{ kind: "answer", body }];
  const batch = batchSchema.parse({ learnerKey: viewer.userId, letters });
  const { outcomes } = await takeBatch(viewer, batch, after(minutes));
  return { outcomes, factId: item.factId };
}

describe("the facts of a graded quiz", () => {
  it("are asked before it is begun, not while it runs, and again when it has told what is right", async () => {
    const { student, assignmentId } = await publish(closing);
    expect(await askedToday(student.viewer, 0)).toBe(3);
    const attemptId = await begin(student, assignmentId);
    expect(await askedToday(student.viewer, 1)).toBe(0);
    await handIn(student, attemptId, after(2));
    expect(await askedToday(student.viewer, 3)).toBe(0);
    expect(await askedToday(student.viewer, 61)).toBe(3);
  });

  it("are asked of everybody else meanwhile", async () => {
    const { student, assignmentId } = await publish(closing);
    await begin(student, assignmentId);
    expect(await askedToday(await createGuest("UTC"), 1)).toBe(3);
  });

  it.each<StudyMode>([
    { kind: "wrong" },
    { kind: "cram", topic: null },
    // With one day left, nothing can wait for a better one.
    { kind: "exam", topic: "Asia-Pacific", day: "2024-11-19" },
    { kind: "catch-up" },
  ])("are not asked in the mode $kind either", async (mode) => {
    const { student, assignmentId } = await publish();
    const { factId } = await study(student.viewer, 1);
    await db().memoryState.updateMany({ data: { dueDay: new Date("2024-11-18T00:00:00Z") } });
    const { queue } = await loadMode(student.viewer, mode, after(2), "UTC");
    expect(queue.map((entry) => entry.factId)).toContain(factId);
    await begin(student, assignmentId, after(3));
    expect(await askedIn(student.viewer, mode, 4)).toBe(0);
  });

  it.each<[string, Partial<Terms>, (student: StudentOfClass, id: string) => Promise<unknown>]>([
    ["it may be begun", {}, () => Promise.resolve()],
    ["it is taken", {}, begin],
    [
      "its answers are not told",
      closing,
      async (student, id) => handIn(student, await begin(student, id), after(1)),
    ],
  ])("stay out of what a device keeps while %s", async (_when, terms, act) => {
    const { student, assignmentId } = await publish(terms);
    await act(student, assignmentId);
    expect(await pocketed(student.viewer, 2)).toBe(0);
    expect(await pocketed(await createGuest("UTC"), 2)).toBe(3);
  });

  it("are kept by a device once the quiz has told what is right, though it has no end", async () => {
    const { student, assignmentId } = await publish();
    await handIn(student, await begin(student, assignmentId), after(1));
    expect(await pocketed(student.viewer, 2)).toBe(3);
  });
});

describe("an answer in the daily questions", () => {
  it("is saved without telling what is right while a quiz that was begun asks the same", async () => {
    const { student, assignmentId } = await publish(closing);
    expect((await study(student.viewer, 1)).outcomes).toMatchObject([{ state: "saved" }]);
    await begin(student, assignmentId, after(2));
    const { outcomes } = await study(student.viewer, 3);
    expect(outcomes).toEqual([{ eventId: expect.any(String) as string, state: "sealed" }]);
    expect(await db().reviewEvent.count({ where: { learnerId: student.userId } })).toBe(2);
    expect((await study(student.viewer, 61)).outcomes).toMatchObject([{ state: "saved" }]);
  });

  it("tells everybody else what is right meanwhile", async () => {
    const { student, assignmentId } = await publish(closing);
    await begin(student, assignmentId);
    const other = await createGuest("UTC");
    expect((await study(other, 1)).outcomes).toMatchObject([{ state: "saved" }]);
  });
});
