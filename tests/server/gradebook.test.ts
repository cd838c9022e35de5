import { v7 as uuid } from "uuid";
import { defaultTerms } from "@/assignments/terms";
import { saveOverrides } from "@/server/assignment-terms";
import { startPreview } from "@/server/attempts";
import { db } from "@/server/db";
import { loadGradebook } from "@/server/gradebook";
import type { TeacherOfClass } from "@/server/session";
import { removeStudent } from "@/server/students";
import { after, answer, begin, handIn, now, publish } from "./attempts-of-test";
import { done } from "./desk-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { statementsOf, withTestDatabase } from "./test-database";

withTestDatabase();

const states = async (teacher: TeacherOfClass, at: Date, withRemoved = false) =>
  (await loadGradebook(teacher, withRemoved, at)).book.rows.map(({ student, cells }) => [
    student.nickname,
    ...cells.map(({ state, score }) => (score === null ? state : score.points)),
  ]);

describe("the gradebook of a class", () => {
  it("shows what each student got, and where the others stand", async () => {
    const { teacher, student, assignmentId } = await publish({ dueAt: after(60).toISOString() });
    const lee = await storeStudent(teacher, { nickname: "Lee" });
    await storeStudent(teacher, { nickname: "Mo" });
    const slow = await storeStudent(teacher, { nickname: "Slow" });
    const who = { studentIds: [slow.userId] };
    const exception = [{ who, set: { dueAt: after(600).toISOString() } }];
    const seen = { assignmentId, revision: 2 };
    done(await saveOverrides(teacher, seen, exception, now));
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, after(1));
    await handIn(student, attemptId, after(2));
    await begin(lee, assignmentId);
    expect((await states(teacher, after(61))).sort()).toEqual([
      ["Kim", 1],
      ["Lee", "running"],
      ["Mo", "missing"],
      ["Slow", "extended"],
    ]);
  });

  it("counts an attempt as handed in once its time is over", async () => {
    const { teacher, student, assignmentId } = await publish({ timeLimitMinutes: 10 });
    const attemptId = await begin(student, assignmentId);
    await answer(student, attemptId, 0, after(1));
    await answer(student, attemptId, 1, after(1));
    expect(await states(teacher, after(5))).toEqual([["Kim", "running"]]);
    expect(await states(teacher, after(12))).toEqual([["Kim", 2]]);
  });

  it("leaves out previews, drafts and other classes", async () => {
    const { teacher, assignmentId } = await publish();
    await startPreview(teacher, assignmentId, now);
    const place = { nickname: "Tess", nicknameKey: "tess", joinedAt: now };
    const key = { userId: teacher.userId, classId: teacher.classId };
    await db().student.create({ data: { ...key, ...place } });
    const draft = { title: "Draft", kind: "quiz", defaults: defaultTerms.quiz } as const;
    await db().assignment.create({
      data: { id: uuid(), classId: teacher.classId, createdAt: now, ...draft },
    });
    const { book } = await loadGradebook(teacher, false, after(1));
    expect(book.assignments).toMatchObject([{ id: assignmentId, title: "News", maxPoints: 3 }]);
    expect((await states(teacher, after(1))).sort()).toEqual([
      ["Kim", "open"],
      ["Tess", "open"],
    ]);
    expect((await loadGradebook(await newTeacher("8a"), false, after(1))).book).toEqual({
      assignments: [],
      rows: [],
      summaries: [],
    });
  });

  it("hides who was taken out of the class, and shows them when asked", async () => {
    const { teacher, student } = await publish();
    expect(await removeStudent(teacher, student.userId, after(1))).toMatchObject({ ok: true });
    expect(await loadGradebook(teacher, false, after(2))).toMatchObject({
      removed: 1,
      book: { rows: [] },
    });
    const { book } = await loadGradebook(teacher, true, after(2));
    expect(book.rows).toMatchObject([{ student: { nickname: "Kim", isRemoved: true } }]);
  });

  it("takes as many statements for 40 students × 60 assignments as for 3 × 2", async () => {
    const teacher = await newTeacher();
    const load = () => loadGradebook(teacher, false, after(1));
    await fill(teacher, 3, 2);
    // What is sent once for a connection is no part of it.
    await load();
    const few = await statementsOf(load);
    await fill(teacher, 37, 58);
    expect(await statementsOf(load)).toBe(few);
    const { book } = await load();
    expect([book.rows.length, book.assignments.length]).toEqual([40, 60]);
    expect(book.rows.every(({ cells }) => cells.every(({ score }) => score?.points === 1))).toBe(
      true,
    );
    expect(few).toBeGreaterThan(2);
    expect(few).toBeLessThan(10);
  });
});

/** More students and assignments in a class; everybody has handed everything in. */
async function fill({ classId }: TeacherOfClass, students: number, assignments: number) {
  const userIds = Array.from({ length: students }, () => uuid());
  await db().user.createMany({ data: userIds.map((id) => ({ id, isPinStudent: true })) });
  await db().student.createMany({
    data: userIds.map((userId) => ({
      ...{ userId, classId, nickname: userId, nicknameKey: userId, joinedAt: now },
    })),
  });
  const quiz = { title: "Quiz", kind: "quiz", status: "published", createdAt: now } as const;
  await db().assignment.createMany({
    data: Array.from({ length: assignments }, () => ({
      ...{ id: uuid(), classId, ...quiz, defaults: defaultTerms.quiz, publishedAt: now },
    })),
  });
  const all = await db().assignment.findMany({ where: { classId }, select: { id: true } });
  const everybody = await db().student.findMany({ where: { classId }, select: { userId: true } });
  await db().attempt.createMany({
    data: all.flatMap(({ id: assignmentId }) =>
      everybody.map(({ userId: studentId }) => ({
        ...{ id: uuid(), studentId, assignmentId, number: 1, snapshot: {}, terms: {} },
        ...{ startedAt: now, submittedAt: now, score: 1, maxScore: 2 },
      })),
    ),
    skipDuplicates: true,
  });
}
