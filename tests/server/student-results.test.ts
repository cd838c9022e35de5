import { v7 as uuid } from "uuid";
import { startPreview } from "@/server/attempts";
import { findStudentResults } from "@/server/student-results";
import { removeStudent } from "@/server/students";
import { after, answer, begin, handIn, now, publish } from "./attempts-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("the answers of a student", () => {
  it("show their teacher every attempt and question, with what was right", async () => {
    const { teacher, student, assignmentId } = await publish({
      attemptsAllowed: 2,
      dueAt: after(10).toISOString(),
    });
    const first = await begin(student, assignmentId);
    await answer(student, first, 0, after(1), { optionId: "0" });
    await answer(student, first, 1, after(2));
    await handIn(student, first, after(3));
    const second = await begin(student, assignmentId, after(11));
    await answer(student, second, 2, after(12));
    const results = await findStudentResults(teacher, assignmentId, student.userId, after(13));
    expect(results).toMatchObject({
      title: "News",
      student: { nickname: "Kim", isRemoved: false },
      share: 1 / 3,
      attempts: [
        { id: first, isCounting: true, isLate: false, score: 1, maxScore: 3 },
        { id: second, isCounting: false, submittedAt: null, score: null, maxScore: 3 },
      ],
    });
    const told = results?.attempts[0]?.questions.map((question) => [
      question.answer,
      question.answeredAt,
      question.told?.correct,
      question.told?.points,
      question.told?.item.answer,
    ]);
    expect(told).toEqual([
      [{ optionId: "0" }, after(1), false, 0, "Lima"],
      [{ optionId: "2" }, after(2), true, 1, "Lima"],
      [null, null, false, 0, "Lima"],
    ]);
  });

  it("are there before anything was begun, and leave out previews", async () => {
    const { teacher, student, assignmentId } = await publish();
    await startPreview(teacher, assignmentId, now);
    const results = await findStudentResults(teacher, assignmentId, student.userId, now);
    expect(results).toMatchObject({ share: null, attempts: [], previous: null, next: null });
  });

  it("lead to the students before and after, and skip who was taken out", async () => {
    const { teacher, student, assignmentId } = await publish();
    const others = [
      await storeStudent(teacher, { nickname: "Lee" }),
      await storeStudent(teacher, { nickname: "Mo" }),
    ];
    const find = (studentId: string) =>
      findStudentResults(teacher, assignmentId, studentId, after(1));
    const inOrder = [student, ...others].sort((a, b) => (a.userId < b.userId ? -1 : 1));
    const [one, two, three] = inOrder.map(({ userId }) => userId);
    expect(await find(two ?? "")).toMatchObject({ previous: { id: one }, next: { id: three } });
    await removeStudent(teacher, two ?? "", after(1));
    expect(await find(one ?? "")).toMatchObject({ previous: null, next: { id: three } });
    expect(await find(two ?? "")).toMatchObject({ student: { isRemoved: true } });
  });

  it("are for the teachers of the class alone, and for its students and assignments", async () => {
    const { teacher, student, assignmentId } = await publish();
    const stranger = await newTeacher("8a");
    const other = await storeStudent(stranger);
    const find = findStudentResults;
    expect(await find(stranger, assignmentId, student.userId, now)).toBeNull();
    expect(await find(teacher, assignmentId, other.userId, now)).toBeNull();
    expect(await find(teacher, uuid(), student.userId, now)).toBeNull();
    expect(await find(teacher, "no id", student.userId, now)).toBeNull();
  });
});
