import { v7 as uuid } from "uuid";
import { answerLinesCsv } from "@/exchange/answer-lines";
import { findAnswerLines } from "@/server/answer-lines";
import { startPreview } from "@/server/attempts";
import { db } from "@/server/db";
import { findAnalysis } from "@/server/quiz-analysis";
import { removeStudent } from "@/server/students";
import { after, answer, begin, handIn, now, publish } from "./attempts-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

/** A quiz of three questions whose options every attempt shows in an order of its own. */
async function takeQuiz() {
  const made = await publish({ attemptsAllowed: 2, whichCounts: "last" });
  const { teacher, student, assignmentId } = made;
  const lee = await storeStudent(teacher, { nickname: "Lee" });
  // Kim: first all wrong, then all right; Lee: one right, one wrong, one left out.
  const tries: [typeof student, (string | null)[]][] = [
    [student, ["0", "0", "0"]],
    [student, ["2", "2", "2"]],
    [lee, ["2", "1", null]],
  ];
  for (const [who, options] of tries) {
    const attemptId = await begin(who, assignmentId);
    for (const [position, optionId] of options.entries()) {
      if (optionId !== null) await answer(who, attemptId, position, after(1), { optionId });
    }
    await handIn(who, attemptId, after(2));
  }
  await startPreview(teacher, assignmentId, after(3));
  return { ...made, lee };
}

describe("the analysis of an assignment", () => {
  it("is of the attempts that count, with the options by their place in the question", async () => {
    const { teacher, assignmentId } = await takeQuiz();
    const found = await findAnalysis(teacher, assignmentId, after(4));
    expect(found).toMatchObject({ attempts: 2, quiz: { mean: 2, median: 2 } });
    expect([...(found?.shares ?? [])].sort()).toEqual([1 / 3, 1]);
    const { questions = [] } = found ?? {};
    expect(questions).toHaveLength(3);
    const chosen = (text: string) =>
      questions.reduce(
        (sum, { given }) => sum + (given.find((each) => each.text === text)?.count ?? 0),
        0,
      );
    expect([chosen("Bogotá"), chosen("Quito"), chosen("Lima")]).toEqual([0, 1, 4]);
    expect(questions.reduce((sum, { unanswered }) => sum + unanswered, 0)).toBe(1);
    const assigned = await db().assignmentItem.findMany({
      where: { assignmentId },
      orderBy: { position: "asc" },
    });
    expect(questions.map(({ item }) => item.id)).toEqual(assigned.map(({ itemId }) => itemId));
  });

  it("leaves out who was taken out of the class", async () => {
    const { teacher, lee, assignmentId } = await takeQuiz();
    await removeStudent(teacher, lee.userId, after(3));
    expect(await findAnalysis(teacher, assignmentId, after(4))).toMatchObject({ attempts: 1 });
  });

  it("is empty before anybody has handed in", async () => {
    const { teacher, student, assignmentId } = await publish();
    await begin(student, assignmentId);
    expect(await findAnalysis(teacher, assignmentId, after(1))).toMatchObject({
      attempts: 0,
      questions: [],
    });
  });

  it("is for the teachers of the class alone, and so are the answers", async () => {
    const { teacher, assignmentId } = await publish();
    const stranger = await newTeacher("8a");
    for (const find of [findAnalysis, findAnswerLines]) {
      expect(await find(stranger, assignmentId, now)).toBeNull();
      expect(await find(teacher, uuid(), now)).toBeNull();
      expect(await find(teacher, "no id", now)).toBeNull();
    }
  });
});

describe("all answers to an assignment", () => {
  it("have a line for each question of each attempt, also for what was left out", async () => {
    const { teacher, lee, assignmentId } = await takeQuiz();
    await removeStudent(teacher, lee.userId, after(3));
    const lines = await findAnswerLines(teacher, assignmentId, after(4));
    expect(lines).toHaveLength(9);
    const ofLee = (lines ?? []).filter(({ student }) => student === "Lee");
    expect(ofLee.map(({ place, answer: given, points }) => [place, given, points])).toEqual([
      [1, "Lima", 1],
      [2, "Quito", 0],
      [3, null, 0],
    ]);
    expect(lines?.[0]).toMatchObject({ attempt: 1, key: "Lima", correct: false, isLate: false });
    const csv = answerLinesCsv(lines ?? []);
    expect(csv.split("\r\n")).toHaveLength(11);
    expect(csv).toMatch(/^\uFEFFstudent,attempt,/);
  });
});
