import { v7 as uuid } from "uuid";
import type { Terms } from "@/assignments/terms";
import { findAssignment, loadAssignments } from "@/server/assignments";
import { handInAttempt } from "@/server/attempt-answers";
import { findAttempt } from "@/server/attempt-pages";
import { answerAttempt } from "@/server/attempt-practice";
import { loadRetention } from "@/server/practice-retention";
import { startPreview } from "@/server/attempts";
import { db } from "@/server/db";
import { setExcuse } from "@/server/excuses";
import type { TeacherOfClass } from "@/server/session";
import { findStudentAssignment, loadStudentAssignments } from "@/server/student-assignments";
import { loadDueFacts } from "@/server/due-facts";
import { after, answer, answerOf, begin, handIn, now, page, publish } from "./attempts-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("what is right", () => {
  /** Everything that a page or a reply could carry of an attempt. */
  const textOf = (value: unknown) => JSON.stringify(value);
  const keyWords = ['"correct":true', "rightOptionId", "In Lima.", '"evidence"', "Publisher A"];
  const leaks = (value: unknown) => keyWords.filter((words) => textOf(value).includes(words));

  it.each<[string, Partial<Terms>]>([
    ["after handing in", { feedbackWhen: "after-submit" }],
    ["after closing", { feedbackWhen: "after-close", closesAt: after(60).toISOString() }],
  ])("is in no answer and no page before it is due, %s", async (_words, change) => {
    const { student, assignmentId } = await publish(change);
    const attemptId = await begin(student, assignmentId);
    const saved = await answer(student, attemptId, 0, after(1));
    expect(saved.told).toBeNull();
    expect(leaks(await page(student, attemptId, after(2)))).toEqual([]);
    expect(leaks(await loadStudentAssignments(student.viewer, after(2)))).toEqual([]);
    await handIn(student, attemptId, after(3));
    const told = await page(student, attemptId, after(4));
    if (change.feedbackWhen === "after-close") {
      expect(leaks(told)).toEqual([]);
      expect(told).toMatchObject({ score: null, feedback: { from: after(60).toISOString() } });
      expect(leaks(await page(student, attemptId, after(61)))).not.toEqual([]);
    } else {
      expect(told.questions.every((question) => question.told !== null)).toBe(true);
    }
  });

  it("waits for the last student of the class", async () => {
    const closesAt = after(60).toISOString();
    const { teacher, student, assignmentId } = await publish({
      feedbackWhen: "after-close",
      closesAt,
    });
    await storeStudent(teacher, { nickname: "Lee", timeFactor: 2 });
    const attemptId = await begin(student, assignmentId);
    await handIn(student, attemptId, after(3));
    expect((await page(student, attemptId, after(100))).feedback.answers).toBe("none");
    expect((await page(student, attemptId, after(120))).feedback.answers).toBe("all");
  });

  it("does not wait for a student who is excused, and waits again once that is taken back", async () => {
    const { teacher, student, assignmentId } = await publish({
      feedbackWhen: "after-close",
      closesAt: after(60).toISOString(),
    });
    const slow = await storeStudent(teacher, { nickname: "Lee", timeFactor: 3 });
    const attemptId = await begin(student, assignmentId);
    await handIn(student, attemptId, after(2));
    const told = async () => {
      const [listed] = await loadStudentAssignments(student.viewer, after(90));
      const { feedback } = await page(student, attemptId, after(90));
      return { onItsPage: feedback.answers, inTheList: listed?.finished[0]?.score };
    };
    const excuse = (reason: string | null) =>
      setExcuse(teacher, { assignmentId, studentId: slow.userId }, reason, after(61));
    expect(await told()).toEqual({ onItsPage: "none", inTheList: null });
    await excuse("Ill.");
    expect(await told()).toEqual({ onItsPage: "all", inTheList: 0 });
    await excuse(null);
    expect(await told()).toEqual({ onItsPage: "none", inTheList: null });
  });

  it("waits while another try is left, and the score does not", async () => {
    const { student, assignmentId } = await publish({ attemptsAllowed: 2 });
    const first = await begin(student, assignmentId);
    await handIn(student, first, after(1));
    const told = await page(student, first, after(2));
    expect(told).toMatchObject({ hasAnotherTry: true, score: 0 });
    expect(leaks(told)).toEqual([]);
    const second = await begin(student, assignmentId, after(3));
    await handIn(student, second, after(4));
    expect((await page(student, first, after(5))).questions[0]?.told).not.toBeNull();
  });

  it("is told without the score where the teacher hides it", async () => {
    const { student, assignmentId } = await publish({ showsScore: false });
    const attemptId = await begin(student, assignmentId);
    await handIn(student, attemptId, after(1));
    const told = await page(student, attemptId, after(2));
    expect(told).toMatchObject({ score: null, feedback: { answers: "all" } });
    expect(await findStudentAssignment(student, assignmentId, after(2))).toMatchObject({
      counting: null,
      finished: [{ score: null }],
    });
  });

  it("is told at once of the answered question alone, whose first answer then stands", async () => {
    const { student, assignmentId } = await publish({ feedbackWhen: "at-once" });
    const attemptId = await begin(student, assignmentId);
    const wrong = await answer(student, attemptId, 0, after(1), { optionId: "0" });
    expect(wrong.told).toMatchObject({ correct: false });
    const second = await answer(student, attemptId, 0, after(2), { optionId: "2" });
    expect(second).toMatchObject({
      acceptance: "told",
      told: { correct: false, answer: { optionId: "0" } },
    });
    const { questions, score } = await page(student, attemptId, after(3));
    expect(questions.map(({ told }) => told !== null)).toEqual([true, false, false]);
    expect(leaks(questions.slice(1))).toEqual([]);
    expect(score).toBeNull();
  });
});

describe("a preview", () => {
  const preview = async (teacher: TeacherOfClass, assignmentId: string) => {
    const begun = await startPreview(teacher, assignmentId, now);
    if (!begun.ok) throw new Error(begun.problem);
    return begun.value.attemptId;
  };

  it("is taken as a student does, tells at the end, and counts for nothing", async () => {
    const { teacher, assignmentId } = await publish({
      feedbackWhen: "after-close",
      closesAt: after(60).toISOString(),
      opensAt: after(30).toISOString(),
    });
    const attemptId = await preview(teacher, assignmentId);
    const input = answerOf(0, after(1));
    const saved = await answerAttempt(teacher.viewer, attemptId, input, after(1));
    expect(saved).toMatchObject({ ok: true, value: { acceptance: "saved", isPreview: true } });
    await handInAttempt(teacher.viewer, attemptId, after(2));
    const told = await findAttempt(teacher.viewer, attemptId, after(3));
    expect(told).toMatchObject({ isPreview: true, score: 1, feedback: { answers: "all" } });
    expect(await loadAssignments(teacher, after(3))).toMatchObject([{ begun: 0, handedIn: 0 }]);
    expect((await findAssignment(teacher, assignmentId))?.attempts).toBe(0);
  });

  it("takes the place of the one before, and leaves no memory behind", async () => {
    const { teacher, assignmentId } = await publish({}, "practice");
    await preview(teacher, assignmentId);
    const attemptId = await preview(teacher, assignmentId);
    expect(await db().attempt.count()).toBe(1);
    await answerAttempt(teacher.viewer, attemptId, answerOf(0, now), now);
    expect(await db().reviewEvent.count()).toBe(0);
  });

  it("is for the teachers of the class, and needs a question", async () => {
    const { teacher, assignmentId } = await publish();
    const stranger = await newTeacher("8a");
    expect(await startPreview(stranger, assignmentId, now)).toMatchObject({
      problem: "no-such-assignment",
    });
    await db().assignmentItem.deleteMany();
    expect(await startPreview(teacher, assignmentId, now)).toMatchObject({
      problem: "no-questions",
    });
  });
});

describe("practice", () => {
  it("brings what was missed back among the student's own daily questions", async () => {
    const { student, assignmentId } = await publish({}, "practice");
    const attemptId = await begin(student, assignmentId);
    const missed = await answer(student, attemptId, 0, now, { optionId: "0" });
    const known = await answer(student, attemptId, 1, now);
    expect(missed.told?.learned?.dueDay).toBe("2024-11-18");
    const due = await loadDueFacts(student.viewer, "2024-11-18", { topic: null, wanted: 50 });
    const dueFacts = due.map(({ factId }) => factId);
    expect(dueFacts).toContain(missed.item.factId);
    expect(dueFacts).not.toContain(known.item.factId);
    const log = await db().reviewEvent.findMany({ orderBy: { correct: "asc" } });
    expect(log).toMatchObject([
      { mode: "practice", correct: false },
      { mode: "practice", correct: true },
    ]);
  });

  it("counts an answer that is sent twice once, in the attempt and in the memory", async () => {
    const { student, assignmentId } = await publish({}, "practice");
    const attemptId = await begin(student, assignmentId);
    const eventId = uuid();
    for (const minute of [0, 1]) await answer(student, attemptId, 0, after(minute), { eventId });
    expect(await db().reviewEvent.count()).toBe(1);
    expect(await db().attemptAnswerEvent.count()).toBe(1);
  });

  it("shows its teacher what the class still knows after weeks, and nobody else", async () => {
    const { teacher, student, assignmentId } = await publish({}, "practice");
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, now, { optionId: "0" });
    const again = await begin(student, assignmentId, after(10 * 24 * 60));
    await answer(student, again, 0, after(10 * 24 * 60));
    const weeks = await loadRetention(teacher, assignmentId);
    expect(weeks[0]).toEqual({ week: 0, answers: expect.any(Number), right: expect.any(Number) });
    expect(await loadRetention(await newTeacher("8a"), assignmentId)).toEqual([]);
  });

  it("leaves the answers of a quiz out of the log", async () => {
    const { student, assignmentId } = await publish();
    await answer(student, await begin(student, assignmentId), 0, now);
    expect(await db().reviewEvent.count()).toBe(0);
  });
});

describe("a student's list", () => {
  it("has what the own classes published, with where each stands and the score that counts", async () => {
    const { student, assignmentId } = await publish({ attemptsAllowed: 2, whichCounts: "last" });
    const stranger = await storeStudent(await newTeacher("8a"));
    expect(await loadStudentAssignments(stranger.viewer, now)).toEqual([]);
    const first = await begin(student, assignmentId);
    for (const position of [0, 1, 2]) await answer(student, first, position, after(1));
    await handIn(student, first, after(2));
    await handIn(student, await begin(student, assignmentId, after(3)), after(4));
    const [listed, ...others] = await loadStudentAssignments(student.viewer, after(5));
    expect(others).toEqual([]);
    expect(listed).toMatchObject({
      title: "News",
      className: "7b",
      questions: 3,
      standing: { state: "used-up" },
      finished: [{ score: 3 }, { score: 0 }],
      counting: { share: 0 },
    });
  });
});
