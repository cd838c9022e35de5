import { v7 as uuid } from "uuid";
import { defaultTerms } from "@/assignments/terms";
import {
  archiveAssignment,
  publishAssignment,
  restoreAssignment,
  undoAssignmentChange,
} from "@/server/assignment-life";
import { addFacts, addQuestion, moveQuestion, savePoints } from "@/server/assignment-items";
import { saveOverrides, saveTerms } from "@/server/assignment-terms";
import {
  duplicateAssignment,
  findAssignment,
  loadAssignments,
  makeAssignment,
  newAssignmentSchema,
} from "@/server/assignments";
import type { NewAssignment } from "@/server/assignments";
import { findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import type { TeacherOfClass } from "@/server/session";
import { newTeacher, storeStudent } from "./students-of-test";
import { done } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-18T09:00:00.000Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
const week: NewAssignment = { title: "", kind: "quiz", source: { from: "week" }, count: 10 };

async function make(teacher: TeacherOfClass, wanted: Partial<NewAssignment> = {}) {
  return done(await makeAssignment(teacher, { ...week, ...wanted }, now)).assignmentId;
}
async function get(teacher: TeacherOfClass, assignmentId: string) {
  const found = await findAssignment(teacher, assignmentId);
  if (found === null) throw new Error("There is no such assignment.");
  return found;
}
const seen = async (teacher: TeacherOfClass, assignmentId: string) => ({
  assignmentId,
  revision: (await get(teacher, assignmentId)).revision,
});

describe("this week's news", () => {
  it("asks the facts verified within seven days, each once, under a title of its own", async () => {
    const teacher = await newTeacher();
    const [one, two, old] = [
      await storeQuestion("One"),
      await storeQuestion("Two"),
      await storeQuestion("Old"),
    ];
    const verifiedAt = new Date("2024-11-01T08:00:00.000Z");
    await db().fact.update({ where: { id: old.factId }, data: { verifiedAt } });
    const { state, questions } = await get(teacher, await make(teacher));
    expect(state.questions.map(({ factId }) => factId).sort()).toEqual(
      [one.factId, two.factId].sort(),
    );
    expect(questions[0]).toMatchObject({ points: 1, standing: "in-use" });
    expect(state).toMatchObject({
      title: "This week’s news, 18 November 2024",
      status: "draft",
      terms: defaultTerms.quiz,
    });
  });

  it("leaves out cards, which nobody but their reader can score", async () => {
    const teacher = await newTeacher();
    const { itemId } = await storeQuestion();
    await db().item.update({ where: { id: itemId }, data: { kind: "flashcard" } });
    const made = await makeAssignment(teacher, week, now);
    expect(made).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/seven days/) },
    });
  });
});

describe("a new assignment", () => {
  it.each<[string, NewAssignment["source"], number | RegExp]>([
    ["of a topic", { from: "topic", topic: "Asia-Pacific" }, 2],
    ["of a topic without facts", { from: "topic", topic: "Nowhere" }, /topic/],
    ["of words", { from: "search", query: "APEC summ" }, 2],
    ["of words that no fact has", { from: "search", query: "zebra" }, /words/],
    ["to be filled by hand", { from: "facts", factIds: [] }, 0],
    ["of facts that are gone", { from: "facts", factIds: [uuid()] }, /can be asked any more/],
  ])("%s", async (_words, source, expected) => {
    const teacher = await newTeacher();
    await storeQuestion("One");
    await storeQuestion("Two");
    const made = await makeAssignment(teacher, { ...week, source }, now);
    if (typeof expected === "number") expect(done(made).questions).toBe(expected);
    else
      expect(made).toMatchObject({
        ok: false,
        problem: { message: expect.stringMatching(expected) },
      });
  });

  it.each([
    ["count", { ...week, count: 0 }, "Choose at least 1 question."],
    ["count", { ...week, count: "many" }, "Choose how many questions."],
    ["title", { ...week, title: "x".repeat(121) }, "Use a title of at most 120 characters."],
    [
      "words",
      { ...week, source: { from: "search", query: " " } },
      "Write a word or two to look for.",
    ],
  ])("says what is wrong with its %s", (_field, wanted, sentence) => {
    const { error } = newAssignmentSchema.safeParse(wanted);
    expect(JSON.stringify(error?.issues)).toContain(sentence);
  });

  it("is for the teachers of its class alone, and not for an archived class", async () => {
    const teacher = await newTeacher();
    const stranger = await newTeacher("8a");
    await storeQuestion();
    const assignmentId = await make(teacher);
    expect(await findAssignment(stranger, assignmentId)).toBeNull();
    expect(await findAssignment(teacher, "no id")).toBeNull();
    expect(await loadAssignments(stranger, now)).toEqual([]);
    const refused = await publishAssignment(stranger, { assignmentId, revision: 0 }, now);
    expect(refused).toMatchObject({ ok: false });
    await db().classroom.update({ where: { id: teacher.classId }, data: { archivedAt: now } });
    const archived = await findTeacherOfClass(teacher.viewer, teacher.classId);
    if (archived === null) throw new Error("The teacher is gone.");
    const message = expect.stringMatching(/Restore the class first/);
    expect(await makeAssignment(archived, week, now)).toMatchObject({ problem: { message } });
    expect(await publishAssignment(archived, { assignmentId, revision: 0 }, now)).toMatchObject({
      problem: { message },
    });
  });
});

describe("changing an assignment", () => {
  it("keeps title and terms, and takes each change back whole", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher);
    const before = (await get(teacher, assignmentId)).state;
    const terms = { ...defaultTerms.quiz, dueAt: later(24), timeLimitMinutes: 20 };
    const changed = done(
      await saveTerms(teacher, await seen(teacher, assignmentId), { title: "News", terms }, now),
    );
    expect((await get(teacher, assignmentId)).state).toMatchObject({ title: "News", terms });
    done(await undoAssignmentChange(teacher, assignmentId, changed.eventId, now));
    expect((await get(teacher, assignmentId)).state).toEqual(before);
    const again = await undoAssignmentChange(teacher, assignmentId, changed.eventId, now);
    expect(again).toMatchObject({ ok: false });
    expect(await db().classEvent.count({ where: { assignmentId } })).toBe(3);
  });

  it("refuses what contradicts itself, names the field and changes nothing", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher);
    const terms = { ...defaultTerms.quiz, opensAt: later(5), dueAt: later(2) };
    const refused = await saveTerms(
      teacher,
      await seen(teacher, assignmentId),
      { title: "News", terms },
      now,
    );
    expect(refused).toMatchObject({
      ok: false,
      problem: { errors: { dueAt: expect.stringMatching(/due before it opens/) } },
    });
    expect((await get(teacher, assignmentId)).revision).toBe(0);
  });

  it("tells the second of two who change it at once", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher);
    const both = { assignmentId, revision: 0 };
    done(await publishAssignment(teacher, both, now));
    expect(await archiveAssignment(teacher, both, now)).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/meanwhile/) },
    });
  });

  it("adds, moves, swaps, weighs and takes out questions", async () => {
    const teacher = await newTeacher();
    const [one, two] = [await storeQuestion("One"), await storeQuestion("Two")];
    const source = { from: "facts" as const, factIds: [one.factId] };
    const assignmentId = await make(teacher, { source });
    const factsOf = async () =>
      (await get(teacher, assignmentId)).state.questions.map(({ factId }) => factId);
    const present = () => seen(teacher, assignmentId);
    done(await addFacts(teacher, await present(), [one.factId, two.factId], now));
    expect(await factsOf()).toEqual([one.factId, two.factId]);
    expect(await addFacts(teacher, await present(), [two.factId], now)).toMatchObject({
      ok: false,
    });
    done(await moveQuestion(teacher, await present(), { itemId: two.itemId, move: "up" }, now));
    expect(await factsOf()).toEqual([two.factId, one.factId]);
    const swap = { itemId: one.itemId, move: "swap" as const };
    expect(await moveQuestion(teacher, await present(), swap, now)).toMatchObject({
      problem: { message: expect.stringMatching(/no other question/) },
    });
    const { body, ...row } = await db().item.findUniqueOrThrow({ where: { id: one.itemId } });
    const otherId = uuid();
    const other = { ...row, id: otherId, lineageId: otherId, body: body ?? {} };
    await db().item.create({ data: other });
    done(await moveQuestion(teacher, await present(), swap, now));
    const swapped = (await get(teacher, assignmentId)).state.questions;
    expect(swapped.map(({ itemId }) => itemId)).toEqual([two.itemId, otherId]);
    const remove = { itemId: otherId, move: "remove" as const };
    done(await moveQuestion(teacher, await present(), remove, now));
    done(await savePoints(teacher, await present(), new Map([[two.itemId, 2.5]]), now));
    expect((await get(teacher, assignmentId)).state.questions).toMatchObject([
      { factId: two.factId, points: 2.5 },
    ]);
  });

  it.each([
    [-1, /from 0 to 100, in halves/],
    [0.3, /from 0 to 100, in halves/],
    [0, /At least one question must bring points/],
  ])("brings no %d points, and is told what it may bring", async (points, sentence) => {
    const teacher = await newTeacher();
    const { itemId } = await storeQuestion();
    const assignmentId = await make(teacher);
    const wanted = new Map([[itemId, points]]);
    expect(await savePoints(teacher, await seen(teacher, assignmentId), wanted, now)).toMatchObject(
      {
        problem: { errors: { points: expect.stringMatching(sentence) } },
      },
    );
    expect((await get(teacher, assignmentId)).state.questions).toMatchObject([{ points: 1 }]);
  });

  it("takes a teacher's own draft, and nobody else's", async () => {
    const teacher = await newTeacher();
    const { itemId } = await storeQuestion();
    const assignmentId = await make(teacher, { source: { from: "facts", factIds: [] } });
    await db().item.update({ where: { id: itemId }, data: { status: "draft" } });
    const add = async () => addQuestion(teacher, await seen(teacher, assignmentId), itemId, now);
    expect(await add()).toMatchObject({ ok: false });
    await db().item.update({ where: { id: itemId }, data: { authorId: teacher.userId } });
    done(await add());
  });

  it("takes exceptions for students of the class, and refuses strangers", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher);
    const student = await storeStudent(teacher);
    const exceptionFor = (studentId: string) => [
      { who: { studentIds: [studentId] }, set: { attemptsAllowed: 3 } },
    ];
    done(
      await saveOverrides(
        teacher,
        await seen(teacher, assignmentId),
        exceptionFor(student.userId),
        now,
      ),
    );
    expect(
      await saveOverrides(teacher, await seen(teacher, assignmentId), exceptionFor(uuid()), now),
    ).toMatchObject({ problem: { message: expect.stringMatching(/not in this class/) } });
  });

  it("is not published empty, nor when it is closed already", async () => {
    const teacher = await newTeacher();
    const empty = await make(teacher, { source: { from: "facts", factIds: [] } });
    expect(await publishAssignment(teacher, await seen(teacher, empty), now)).toMatchObject({
      problem: { message: expect.stringMatching(/no question/) },
    });
    await storeQuestion();
    const assignmentId = await make(teacher);
    const terms = { ...defaultTerms.quiz, closesAt: later(-1) };
    done(await saveTerms(teacher, await seen(teacher, assignmentId), { title: "x", terms }, now));
    expect(await publishAssignment(teacher, await seen(teacher, assignmentId), now)).toMatchObject({
      problem: { errors: { closesAt: expect.any(String) } },
    });
  });

  it("is archived and restored as it was, and copied without dates and exceptions", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher);
    const terms = {
      ...defaultTerms.quiz,
      closesAt: later(9),
      feedbackWhen: "after-close" as const,
    };
    done(
      await saveTerms(teacher, await seen(teacher, assignmentId), { title: "News", terms }, now),
    );
    done(await publishAssignment(teacher, await seen(teacher, assignmentId), now));
    done(await archiveAssignment(teacher, await seen(teacher, assignmentId), now));
    done(await restoreAssignment(teacher, await seen(teacher, assignmentId), now));
    expect((await get(teacher, assignmentId)).state.status).toBe("published");
    const copy = done(await duplicateAssignment(teacher, assignmentId, now));
    expect((await get(teacher, copy.assignmentId)).state).toMatchObject({
      title: "News (copy)",
      status: "draft",
      terms: { closesAt: null, feedbackWhen: "after-submit" },
      questions: [expect.anything()],
    });
    expect((await loadAssignments(teacher, now)).map(({ status }) => status)).toEqual([
      "draft",
      "published",
    ]);
  });

  it("keeps practice without a clock, telling at once", async () => {
    const teacher = await newTeacher();
    await storeQuestion();
    const assignmentId = await make(teacher, { kind: "practice" });
    const terms = { ...defaultTerms.quiz, timeLimitMinutes: 5 };
    done(await saveTerms(teacher, await seen(teacher, assignmentId), { title: "x", terms }, now));
    expect((await get(teacher, assignmentId)).state.terms).toMatchObject({
      timeLimitMinutes: null,
      feedbackWhen: "at-once",
    });
  });
});
