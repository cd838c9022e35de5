import { v7 as uuid } from "uuid";
import type { Terms } from "@/assignments/terms";
import { saveOverrides } from "@/server/assignment-terms";
import { findAssignment, loadAssignments } from "@/server/assignments";
import { handInAttempt } from "@/server/attempt-answers";
import { settleOverdueAttempts } from "@/server/attempt-deadlines";
import { findAttempt } from "@/server/attempt-pages";
import { answerAttempt } from "@/server/attempt-practice";
import { startAttempt } from "@/server/attempts";
import { findStudentOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import type { StudentOfClass } from "@/server/session";
import { findStudentAssignment } from "@/server/student-assignments";
import { after, answer, answerOf, begin, handIn, now, page, publish } from "./attempts-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { done } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("an attempt", () => {
  it("begins once, however many tabs begin it", async () => {
    const { student, assignmentId } = await publish();
    const begun = await Promise.all(
      Array.from({ length: 4 }, () => startAttempt(student, assignmentId, now)),
    );
    expect(new Set(begun.map((each) => (each.ok ? each.value.attemptId : each.problem))).size).toBe(
      1,
    );
    expect(await db().attempt.count()).toBe(1);
  });

  it("keeps the questions, their versions and their order as they were at its start", async () => {
    const { teacher, student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const before = await page(student, attemptId, now);
    const found = await findAssignment(teacher, assignmentId);
    await db().assignmentItem.deleteMany({ where: { assignmentId } });
    await db().item.updateMany({ data: { status: "retired" } });
    expect((await page(student, attemptId, after(1))).questions).toEqual(before.questions);
    expect(before.questions).toHaveLength(found?.questions.length ?? 0);
  });

  it("shows other students another order", async () => {
    const { teacher, student, assignmentId } = await publish();
    const orders = new Set<string>();
    for (const each of [
      student,
      ...(await Promise.all([1, 2, 3, 4, 5].map(() => storeStudent(teacher)))),
    ]) {
      const { questions } = await page(each, await begin(each, assignmentId), now);
      const words = questions.map(({ asked }) => [asked.id, ...asked.options.map(({ id }) => id)]);
      orders.add(JSON.stringify(words));
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it.each<[string, Partial<Terms>, string]>([
    ["before it opens", { opensAt: after(5).toISOString() }, "not-yet-open"],
    ["when no attempt is left", { attemptsAllowed: 1 }, "used-up"],
  ])("does not begin %s", async (_words, change, problem) => {
    const { student, assignmentId } = await publish(change);
    if (problem === "used-up") await handIn(student, await begin(student, assignmentId), after(1));
    expect(await startAttempt(student, assignmentId, after(2))).toEqual({ ok: false, problem });
  });

  it("does not begin after closing", async () => {
    const { student, assignmentId } = await publish({ closesAt: after(5).toISOString() });
    const problem = "closed";
    expect(await startAttempt(student, assignmentId, after(5))).toEqual({ ok: false, problem });
  });

  it("is not begun by students of another class, nor in an archived one", async () => {
    const { teacher, student, assignmentId } = await publish();
    const stranger = await storeStudent(await newTeacher("8a"));
    const problem = "no-such-assignment";
    expect(await startAttempt(stranger, assignmentId, now)).toEqual({ ok: false, problem });
    await db().classroom.update({ where: { id: teacher.classId }, data: { archivedAt: now } });
    const archived = await findStudentOfClass(student.viewer, teacher.classId);
    if (archived === null) throw new Error("The student is gone.");
    expect(await startAttempt(archived, assignmentId, now)).toMatchObject({
      problem: "archived-class",
    });
  });

  it("is seen and answered by its student alone", async () => {
    const { teacher, student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const other = await storeStudent(teacher, { nickname: "Lee" });
    for (const viewer of [other.viewer, teacher.viewer]) {
      expect(await findAttempt(viewer, attemptId, now)).toBeNull();
      expect(await answerAttempt(viewer, attemptId, answerOf(0, now), now)).toEqual({
        ok: false,
        problem: "no-such-attempt",
      });
      expect(await handInAttempt(viewer, attemptId, now)).toMatchObject({ ok: false });
    }
  });
});

describe("an answer of an attempt", () => {
  it("is saved, replaced by a later one, and counted once", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const first = await answer(student, attemptId, 0, after(1), { optionId: "0" });
    expect(first).toMatchObject({ acceptance: "saved", told: null });
    const eventId = uuid();
    const change = { optionId: "2", eventId };
    expect((await answer(student, attemptId, 0, after(2), change)).acceptance).toBe("saved");
    expect((await answer(student, attemptId, 0, after(3), change)).acceptance).toBe("again");
    const stale = await answer(student, attemptId, 0, after(4), {
      optionId: "1",
      answeredAt: after(1.5),
    });
    expect(stale.acceptance).toBe("older");
    const { questions } = await page(student, attemptId, after(5));
    expect(questions[0]?.answer).toEqual({ optionId: "2" });
    expect(await db().attemptAnswerEvent.count()).toBe(3);
    await handIn(student, attemptId, after(6));
    expect((await page(student, attemptId, after(7))).score).toBe(1);
  });

  it("from a clock that is ahead does not win over later ones", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, after(1), { optionId: "0", answeredAt: after(600) });
    const second = await answer(student, attemptId, 0, after(2), { optionId: "2" });
    expect(second.acceptance).toBe("saved");
  });

  it("survives many arriving at once, twice and out of order", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const answers = [0, 1, 2, 3].map((optionId) =>
      answerOf(0, after(optionId), { optionId: String(optionId % 3), answeredAt: after(optionId) }),
    );
    const arrivals = [3, 0, 2, 1, 1, 3, 0, 2].map((at) => answers[at] ?? answerOf(0, now));
    await Promise.all(
      arrivals.map((input) => answerAttempt(student.viewer, attemptId, input, after(9))),
    );
    expect((await page(student, attemptId, after(9))).questions[0]?.answer).toEqual({
      optionId: "0",
    });
    expect(await db().attemptAnswerEvent.count()).toBe(4);
  });

  it("is final where it is told at once, also when tabs answer in the same moment", async () => {
    const { student, assignmentId } = await publish({ feedbackWhen: "at-once" });
    const attemptId = await begin(student, assignmentId);
    const all = await Promise.all(
      ["0", "1", "2", "0", "1", "2"].map((optionId) =>
        answer(student, attemptId, 0, after(1), { optionId }),
      ),
    );
    const saved = all.filter(({ acceptance }) => acceptance === "saved");
    expect(saved).toHaveLength(1);
    expect(all.map(({ standing }) => standing)).toEqual(all.map(() => saved[0]?.standing));
  });

  it("counts or is told to be too late when it meets the hand-in, and never neither", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const [answers] = await Promise.all([
      Promise.all([0, 1, 2].map((position) => answer(student, attemptId, position, after(1)))),
      handIn(student, attemptId, after(1)),
    ]);
    const kept = answers.filter(({ acceptance }) => acceptance === "saved");
    const { questions, score } = await page(student, attemptId, after(2));
    expect(questions.filter((each) => each.answer !== null)).toHaveLength(kept.length);
    expect(score).toBe(kept.length);
  });

  it.each<
    [
      string,
      (student: StudentOfClass, attemptId: string) => Promise<unknown>,
      Partial<Terms>,
      string,
    ]
  >([
    ["after the hand-in", (student, id) => handIn(student, id, after(1)), {}, "handed-in"],
    ["out of time", () => Promise.resolve(), { timeLimitMinutes: 5 }, "late"],
    ["after closing", () => Promise.resolve(), { closesAt: after(5).toISOString() }, "late"],
  ])("%s is kept on record and counts for nothing", async (_words, before, change, acceptance) => {
    const { student, assignmentId } = await publish(change);
    const attemptId = await begin(student, assignmentId);
    await before(student, attemptId);
    expect((await answer(student, attemptId, 0, after(7))).acceptance).toBe(acceptance);
    expect(await db().attemptAnswerEvent.count()).toBe(1);
    expect(await db().attemptAnswer.count()).toBe(0);
  });

  it("that is none is refused", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    const bad = answerOf(0, now, { optionId: "9" });
    expect(await answerAttempt(student.viewer, attemptId, bad, now)).toEqual({
      ok: false,
      problem: "no-answer",
    });
    const nowhere = answerOf(7, now);
    expect(await answerAttempt(student.viewer, attemptId, nowhere, now)).toEqual({
      ok: false,
      problem: "no-such-question",
    });
  });
});

describe("handing in", () => {
  it("counts once, with the points of the answers that had arrived", async () => {
    const { student, assignmentId } = await publish();
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, after(1));
    await answer(student, attemptId, 1, after(1), { optionId: "0" });
    const both = await Promise.all(
      [after(2), after(2)].map((at) => handInAttempt(student.viewer, attemptId, at)),
    );
    expect(both.map((each) => (each.ok ? each.value.outcome : each.problem)).sort()).toEqual([
      "handed-in",
      "handed-in-before",
    ]);
    expect(await page(student, attemptId, after(3))).toMatchObject({
      score: 1,
      maxScore: 3,
      isOver: true,
    });
  });

  it("happens by itself when the time is over, as of the deadline", async () => {
    const { teacher, student, assignmentId } = await publish({ timeLimitMinutes: 10 });
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, after(9));
    expect(await settleOverdueAttempts(db(), after(10.5))).toBe(0);
    expect(await settleOverdueAttempts(db(), after(12))).toBe(1);
    const found = await page(student, attemptId, after(12));
    expect(found).toMatchObject({ submittedAt: after(10), score: 1 });
    expect(await loadAssignments(teacher, after(12))).toMatchObject([{ begun: 1, handedIn: 1 }]);
    expect(await handIn(student, attemptId, after(13))).toMatchObject({
      outcome: "handed-in-before",
    });
  });

  it("is late after the due time, by the student's own terms", async () => {
    const { teacher, student, assignmentId } = await publish({ dueAt: after(5).toISOString() });
    const slow = await storeStudent(teacher, { nickname: "Lee", timeFactor: 2 });
    for (const each of [student, slow])
      await handIn(each, await begin(each, assignmentId), after(8));
    const lateness = async (each: StudentOfClass) =>
      (await findStudentAssignment(each, assignmentId, after(9)))?.finished[0]?.isLate;
    expect(await lateness(student)).toBe(true);
    expect(await lateness(slow)).toBe(false);
  });
});

describe("more time", () => {
  it("comes from a student's time factor", async () => {
    const { teacher, assignmentId } = await publish({ timeLimitMinutes: 10 });
    const slow = await storeStudent(teacher, { timeFactor: 1.5 });
    const { deadlineAt } = await page(slow, await begin(slow, assignmentId), now);
    expect(deadlineAt).toEqual(after(15));
  });

  it("reaches attempts that run, and less time does not", async () => {
    const { teacher, student, assignmentId } = await publish({ timeLimitMinutes: 10 });
    const attemptId = await begin(student, assignmentId);
    const give = async (timeLimitMinutes: number) => {
      const revision = (await findAssignment(teacher, assignmentId))?.revision ?? 0;
      const exception = { who: { studentIds: [student.userId] }, set: { timeLimitMinutes } };
      done(await saveOverrides(teacher, { assignmentId, revision }, [exception], now));
      return (await page(student, attemptId, now)).deadlineAt;
    };
    expect(await give(30)).toEqual(after(30));
    expect(await give(5)).toEqual(after(30));
  });
});
