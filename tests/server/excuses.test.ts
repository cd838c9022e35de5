import { v7 as uuid } from "uuid";
import { classEventOf } from "@/app/_mapping/class-event-words";
import { gradebookCsvOf } from "@/app/_mapping/gradebook-csv-of";
import { publishAssignment } from "@/server/assignment-life";
import { loadAssignments, makeAssignment } from "@/server/assignments";
import { loadClassHistory } from "@/server/class-history";
import { endClass } from "@/server/class-life";
import { db } from "@/server/db";
import { setExcuse } from "@/server/excuses";
import { loadGradebook } from "@/server/gradebook";
import { findAnalysis } from "@/server/quiz-analysis";
import { findStudentAssignment } from "@/server/student-assignments";
import { findStudentResults } from "@/server/student-results";
import { after, answer, begin, handIn, now, publish } from "./attempts-of-test";
import { done } from "./desk-of-test";
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

it("says so to the student alone who is excused, and of that assignment alone", async () => {
  const { teacher, kim, lee, assignmentId, of } = await overdue();
  const wanted = {
    title: "More",
    kind: "quiz",
    source: { from: "week" as const },
    count: 10,
  } as const;
  const more = done(await makeAssignment(teacher, wanted, now)).assignmentId;
  done(await publishAssignment(teacher, { assignmentId: more, revision: 0 }, now));
  await setExcuse(teacher, of(lee.userId), "", later);
  const isExcused = async (student: typeof kim, id: string) =>
    (await findStudentAssignment(student, id, later))?.isExcused;
  expect(await isExcused(lee, assignmentId)).toBe(true);
  expect(await isExcused(lee, more)).toBe(false);
  expect(await isExcused(kim, assignmentId)).toBe(false);
});

it("counts among the excused of an assignment nobody who was taken out of the class", async () => {
  const { teacher, kim, lee, of } = await overdue();
  for (const { userId } of [kim, lee]) await setExcuse(teacher, of(userId), "", later);
  await db().student.updateMany({ where: { userId: lee.userId }, data: { removedAt: later } });
  expect((await loadAssignments(teacher, later))[0]).toMatchObject({ excused: 1 });
});

it("has another reason in the place of the one before, and what changes nothing is written nowhere", async () => {
  const { teacher, lee, assignmentId, of } = await overdue();
  const say = async (reason: string | null, minutes: number) => {
    const set = await setExcuse(teacher, of(lee.userId), reason, after(minutes));
    return set.ok ? set.value : set.problem;
  };
  expect(await say("Ill.", 91)).toBe("excuse");
  expect(await say("At a match.", 92)).toBe("reword");
  expect(await say("At a match.", 93)).toBe("nothing");
  expect(await findStudentResults(teacher, assignmentId, lee.userId, after(94))).toMatchObject({
    excuse: { reason: "At a match.", at: after(92) },
  });
  expect(await say(null, 95)).toBe("take-back");
  expect(await say(null, 96)).toBe("nothing");
  const events = await db().classEvent.findMany({
    where: { action: { in: ["excuse-student", "unexcuse-student"] } },
    orderBy: { at: "asc" },
  });
  expect(events).toMatchObject([
    { at: after(91), after: { reason: "Ill." } },
    { at: after(92), before: { reason: "Ill." }, after: { reason: "At a match." } },
    { at: after(95), before: { reason: "At a match." }, after: null },
  ]);
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
