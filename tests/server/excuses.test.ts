import { v7 as uuid } from "uuid";
import { classEventOf } from "@/app/_mapping/class-event-words";
import { gradebookCsvOf } from "@/app/_mapping/gradebook-csv-of";
import { loadAssignments } from "@/server/assignments";
import { loadClassHistory } from "@/server/class-history";
import { endClass } from "@/server/class-life";
import { db } from "@/server/db";
import { setExcuse } from "@/server/excuses";
import { loadGradebook } from "@/server/gradebook";
import { findAnalysis } from "@/server/quiz-analysis";
import { findStudentAssignment } from "@/server/student-assignments";
import { findStudentResults } from "@/server/student-results";
import { after, answer, begin, handIn, publish } from "./attempts-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

/** Kim has handed in with one point, Lee has handed in nothing, and it is overdue. */
async function overdue() {
  const { teacher, student, assignmentId } = await publish({ dueAt: after(60).toISOString() });
  const lee = await storeStudent(teacher, { nickname: "Lee" });
  const attemptId = await begin(student, assignmentId);
  await answer(student, attemptId, 0, after(1));
  await handIn(student, attemptId, after(2));
  const of = (studentId: string) => ({ assignmentId, studentId });
  return { teacher, kim: student, lee, assignmentId, of };
}
const later = after(90);

it("excuses a student everywhere: gradebook, table, list, analysis, and to the student", async () => {
  const { teacher, kim, lee, assignmentId, of } = await overdue();
  for (const { userId } of [kim, lee]) {
    expect(await setExcuse(teacher, of(userId), "At a match.", later)).toEqual({
      ok: true,
      value: "excuse",
    });
  }
  const { book } = await loadGradebook(teacher, false, later);
  expect(book.rows.map(({ mean, missing, cells }) => [cells[0]?.state, mean, missing])).toEqual([
    ["excused", null, 0],
    ["excused", null, 0],
  ]);
  expect(book.summaries[0]?.handedIn).toBe(0);
  expect(gradebookCsvOf(book, "percent").match(/excused/g)).toHaveLength(2);
  expect((await loadAssignments(teacher, later))[0]).toMatchObject({ handedIn: 0, excused: 2 });
  expect((await findAnalysis(teacher, assignmentId, later))?.attempts).toBe(0);
  expect(await findStudentAssignment(kim, assignmentId, later)).toMatchObject({
    isExcused: true,
    counting: null,
  });
  expect(await findStudentResults(teacher, assignmentId, kim.userId, later)).toMatchObject({
    excuse: { reason: "At a match." },
    attempts: [{ score: 1 }],
  });
});

it("takes an excuse back, and what was handed in counts as before", async () => {
  const { teacher, kim, lee, assignmentId, of } = await overdue();
  const before = await loadGradebook(teacher, false, later);
  for (const { userId } of [kim, lee]) {
    await setExcuse(teacher, of(userId), "", later);
    expect(await setExcuse(teacher, of(userId), "", later)).toEqual({ ok: true, value: "nothing" });
    await setExcuse(teacher, of(userId), null, later);
  }
  expect(await loadGradebook(teacher, false, later)).toEqual(before);
  expect((await findAnalysis(teacher, assignmentId, later))?.attempts).toBe(1);
});

it("stands in the record of the class, with the way to take it back", async () => {
  const { teacher, lee, assignmentId, of } = await overdue();
  await setExcuse(teacher, of(lee.userId), "Ill.", after(91));
  await setExcuse(teacher, of(lee.userId), null, after(92));
  const { entries } = await loadClassHistory(teacher, 0);
  const [takenBack, excused] = entries
    .filter(({ action }) => action?.endsWith("excuse-student"))
    .map((entry) => classEventOf(entry, teacher.classId));
  expect(takenBack).toMatchObject({ what: "no longer excuses", student: "Lee", undoAt: null });
  expect(excused).toMatchObject({
    what: "excused",
    student: "Lee",
    undoAt: {
      href: `/classes/${teacher.classId}/assignments/${assignmentId}/students/${lee.userId}`,
    },
  });
});

it("refuses strangers, other classes' assignments and archived classes", async () => {
  const { teacher, lee, of } = await overdue();
  const other = await newTeacher("9z");
  const stranger = await storeStudent(other, { nickname: "Mo" });
  const refusal = async (who: typeof teacher, place: ReturnType<typeof of>) => {
    const set = await setExcuse(who, place, "", later);
    return set.ok ? null : set.problem;
  };
  expect(await refusal(teacher, of(stranger.userId))).toBe("no-such-student");
  expect(await refusal(other, of(stranger.userId))).toBe("no-such-assignment");
  expect(await refusal(teacher, { ...of(lee.userId), assignmentId: uuid() })).toBe(
    "no-such-assignment",
  );
  await endClass(teacher, "archive", later);
  expect(await refusal(teacher, of(lee.userId))).toBe("archived");
  expect(await db().excuse.count()).toBe(0);
});
