import { v7 as uuid } from "uuid";
import { publishAssignment, undoAssignmentChange } from "@/server/assignment-life";
import { addQuestion } from "@/server/assignment-items";
import { findAssignment, makeAssignment } from "@/server/assignments";
import { exportClass } from "@/server/class-data";
import { endClass, eraseClassNow } from "@/server/class-life";
import {
  loadClassQuestions,
  rewriteClassQuestion,
  writeClassQuestion,
} from "@/server/class-questions";
import type { ClassQuestion } from "@/server/class-questions";
import { db } from "@/server/db";
import { rejectFact } from "@/server/decisions";
import { loadItemLines } from "@/server/item-lines";
import { publishItem } from "@/server/item-standing";
import { reviseItem } from "@/server/item-versions";
import { regradeViewOf } from "@/app/_mapping/regrade-view-of";
import { findRegrade, loadRegradeLines } from "@/server/regrade";
import { saveAnswer } from "@/server/reviews";
import { loadDeck, loadToday } from "@/server/study";
import type { TeacherOfClass } from "@/server/session";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import { storeAccount, teacherIn } from "./class-of-test";
import { otherDayArticle } from "./articles-of-test";
import { answer, begin } from "./attempts-of-test";
import { bringIn, done, editor } from "./desk-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";
import { verifiedFact } from "./verified-fact";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = new Date("2024-11-16T10:00:00Z");
const stem = "On which day in 2024 did Shigeru Ishiba take office?";
const optionsOf = (...texts: string[]) =>
  texts.map((text) => ({ text, correct: text === "1 October 2024", why: null }));
const question: ClassQuestion = {
  kind: "multiple-choice",
  stem,
  options: optionsOf("1 October 2024", "9 September 2024", "18 December 2024"),
  explanation: null,
  confirmWarnings: true,
};
const otherWords = { ...question, stem: "When in 2024 did Shigeru Ishiba take office?" };

const seen = async (teacher: TeacherOfClass, assignmentId: string) => {
  const found = await findAssignment(teacher, assignmentId);
  return { assignmentId, revision: found?.revision ?? -1 };
};
const asked = async (teacher: TeacherOfClass, assignmentId: string) =>
  (await findAssignment(teacher, assignmentId))?.questions ?? [];

async function make(teacher: TeacherOfClass, kind: "quiz" | "practice" = "quiz") {
  const source = { from: "facts" as const, factIds: [] };
  const made = await makeAssignment(teacher, { title: "Own", kind, source, count: 1 }, now);
  return done(made).assignmentId;
}

/** An assignment whose only question its teacher wrote. */
async function written(kind: "quiz" | "practice" = "quiz") {
  const factId = await verifiedFact(now);
  const teacher = await newTeacher();
  const assignmentId = await make(teacher, kind);
  const event = done(
    await writeClassQuestion(teacher, await seen(teacher, assignmentId), factId, question, now),
  );
  const [first] = await asked(teacher, assignmentId);
  if (first === undefined) throw new Error("Nothing was written.");
  return { factId, teacher, assignmentId, itemId: first.item.id, event };
}

/** The same, published, and answered by a student. */
async function taken(kind: "quiz" | "practice" = "quiz") {
  const setting = await written(kind);
  const { teacher, assignmentId } = setting;
  done(await publishAssignment(teacher, await seen(teacher, assignmentId), now));
  const student = await storeStudent(teacher);
  const attemptId = await begin(student, assignmentId, now);
  const saved = await answer(student, attemptId, 0, later, { optionId: "0" });
  return { ...setting, student, attemptId, saved };
}

describe("a question that a teacher writes", () => {
  it("is asked in the assignment at once, with the evidence of its fact", async () => {
    const { teacher, assignmentId } = await written();
    const questions = await asked(teacher, assignmentId);
    expect(questions).toMatchObject([
      { item: { stem, status: "draft", answer: "1 October 2024" }, points: 1, standing: "in-use" },
    ]);
    expect(questions[0]?.item.evidence[0]?.exact).not.toBe("");
  });

  it("is nobody else's: neither studied, nor at the desk, nor in another class", async () => {
    const { factId, itemId } = await written();
    const viewer = await createGuest("UTC");
    const deck = await loadDeck(viewer, await loadToday(viewer, now, "UTC"));
    expect(JSON.stringify(deck)).not.toContain(itemId);
    const lines = (await loadItemLines(editor, [factId])).get(factId) ?? [];
    expect(lines.map(({ newest }) => newest.id)).not.toContain(itemId);
    expect(await publishItem(editor, itemId, now)).toMatchObject({ ok: false });
    expect(await reviseItem(editor, itemId, { stem: "Who?" }, now)).toMatchObject({ ok: false });
    const other = await newTeacher("9z");
    const otherId = await make(other);
    expect(await addQuestion(other, await seen(other, otherId), itemId, now)).toMatchObject({
      ok: false,
    });
    expect((await loadClassQuestions(other, [factId])).size).toBe(0);
  });

  it("does not give its key away to an answer that no practice has taken in", async () => {
    const { factId, itemId, student } = await taken();
    const given = { factId, itemId, itemVersion: 1, optionId: "0", guessed: false, device: "" };
    const eventId = uuid({ msecs: later.getTime() });
    const told = await saveAnswer(
      student.viewer,
      { ...given, eventId, latencyMs: 3000, answeredAt: later.toISOString() },
      later,
    );
    expect(told).toMatchObject({ ok: false, problem: "no-such-item" });
  });

  it("counts for the memory of who answers it in practice", async () => {
    const { student, factId, saved } = await taken("practice");
    expect(saved.told?.learned?.dueDay).toMatch(/^2024-/);
    expect(await db().memoryState.count({ where: { learnerId: student.userId, factId } })).toBe(1);
  });

  it.each<[string, Partial<ClassQuestion>, RegExp]>([
    ["without words", { stem: " " }, /question is empty/],
    ["with two right answers", { options: optionsOf("1 October 2024", "October 2024") }, /holds/],
    ["without a right answer", { options: optionsOf("2 May 2024", "3 May 2024") }, /right|key/i],
  ])("is refused %s, in a sentence", async (_words, change, sentence) => {
    const factId = await verifiedFact(now);
    const teacher = await newTeacher();
    const assignmentId = await make(teacher);
    const refused = await writeClassQuestion(
      teacher,
      await seen(teacher, assignmentId),
      factId,
      { ...question, ...change },
      now,
    );
    expect(!refused.ok && JSON.stringify(refused.problem.findings?.faults)).toMatch(sentence);
    expect(await asked(teacher, assignmentId)).toEqual([]);
  });

  it("may stand with warnings once they are confirmed", async () => {
    const factId = await verifiedFact(now);
    const teacher = await newTeacher();
    const assignmentId = await make(teacher);
    const options = optionsOf("1 October 2024", "the 3rd of May, some year");
    const write = async (confirmWarnings: boolean) =>
      writeClassQuestion(
        teacher,
        await seen(teacher, assignmentId),
        factId,
        { ...question, options, confirmWarnings },
        now,
      );
    const warned = await write(false);
    expect(!warned.ok && warned.problem.findings?.faults).toEqual([]);
    expect(!warned.ok && warned.problem.findings?.warnings.length).toBeGreaterThan(0);
    done(await write(true));
  });

  it("is no card, which nobody but its reader can score", async () => {
    const factId = await verifiedFact(now);
    const teacher = await newTeacher();
    const assignmentId = await make(teacher);
    const card: ClassQuestion = { ...question, kind: "flashcard", options: [] };
    const refused = await writeClassQuestion(
      teacher,
      await seen(teacher, assignmentId),
      factId,
      card,
      now,
    );
    expect(refused).toMatchObject({ problem: { message: expect.stringMatching(/scored/) } });
  });

  it("is for verified facts alone", async () => {
    const { factId, teacher, assignmentId } = await written();
    done(await rejectFact(editor, factId, "It was wrong.", later));
    const again = { ...question, stem: otherWords.stem };
    const refused = await writeClassQuestion(
      teacher,
      await seen(teacher, assignmentId),
      factId,
      again,
      later,
    );
    expect(refused).toMatchObject({ problem: { message: expect.stringMatching(/not stand/) } });
  });
});

describe("changing it", () => {
  it("makes a new version; a colleague may do so, and scores wait for a word", async () => {
    const { teacher, assignmentId, itemId } = await taken();
    const colleague = await storeAccount("Bo");
    await db().classTeacher.create({
      data: { teacherId: colleague.userId, classId: teacher.classId, since: now },
    });
    const bo = await teacherIn(colleague, teacher.classId);
    done(await rewriteClassQuestion(bo, await seen(bo, assignmentId), itemId, otherWords, later));
    const [changed] = await asked(teacher, assignmentId);
    expect(changed).toMatchObject({
      item: { stem: otherWords.stem, version: 2 },
      standing: "in-use",
    });
    expect(await db().item.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({
      status: "retired",
      retiredReason: "Replaced by version 2.",
    });
    const lines = await loadRegradeLines(teacher, assignmentId);
    expect(lines).toMatchObject([
      { cause: "item-changed", status: "open", ownChange: { who: "Bo" } },
    ]);
    const page = await findRegrade(teacher, assignmentId, lines[0]?.id ?? "", later);
    expect(page && regradeViewOf(page, "UTC").causeText).toMatch(
      /^Bo gave a question of this class other words on /,
    );
  });

  it("is taken back whole: the version before is asked again, and no score is in doubt", async () => {
    const { teacher, assignmentId, itemId } = await taken();
    const changed = done(
      await rewriteClassQuestion(
        teacher,
        await seen(teacher, assignmentId),
        itemId,
        otherWords,
        later,
      ),
    );
    done(await undoAssignmentChange(teacher, assignmentId, changed.eventId, later));
    expect(await asked(teacher, assignmentId)).toMatchObject([
      { item: { id: itemId, status: "draft" }, standing: "in-use" },
    ]);
    expect(await loadRegradeLines(teacher, assignmentId)).toMatchObject([{ status: "withdrawn" }]);
    const again = await rewriteClassQuestion(
      teacher,
      await seen(teacher, assignmentId),
      itemId,
      otherWords,
      later,
    );
    done(again);
    expect(await asked(teacher, assignmentId)).toMatchObject([{ item: { version: 3 } }]);
  });

  it("is not taken back once the fact was put right", async () => {
    const { teacher, assignmentId, itemId, factId } = await written();
    const changed = done(
      await rewriteClassQuestion(
        teacher,
        await seen(teacher, assignmentId),
        itemId,
        otherWords,
        later,
      ),
    );
    done(await rejectFact(editor, factId, "It was wrong.", later));
    const undone = await undoAssignmentChange(teacher, assignmentId, changed.eventId, later);
    expect(undone).toMatchObject({
      problem: { message: expect.stringMatching(/put right since/) },
    });
  });

  it("is for the class that wrote it: what the library asks is not changed there", async () => {
    const { teacher, assignmentId, factId } = await written();
    const live = await db().item.findFirstOrThrow({ where: { factId, status: "live" } });
    done(await addQuestion(teacher, await seen(teacher, assignmentId), live.id, now));
    const refused = await rewriteClassQuestion(
      teacher,
      await seen(teacher, assignmentId),
      live.id,
      otherWords,
      now,
    );
    expect(refused).toMatchObject({
      problem: { message: expect.stringMatching(/teachers wrote/) },
    });
  });
});

describe("with its fact it", () => {
  it("goes out of use, asks about the scores, and comes back when that is taken back", async () => {
    const { teacher, assignmentId, factId, itemId } = await taken();
    const rejected = done(await rejectFact(editor, factId, "It was wrong.", later));
    expect(await asked(teacher, assignmentId)).toMatchObject([{ standing: "left-out" }]);
    expect(await loadRegradeLines(teacher, assignmentId)).toMatchObject([
      { cause: "fact-corrected", status: "open" },
    ]);
    done(await undoDecision(editor, rejected.decisionId, later));
    expect(await db().item.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({
      status: "draft",
      retiredReason: null,
    });
    expect(await asked(teacher, assignmentId)).toMatchObject([{ standing: "in-use" }]);
  });

  it("goes out of use when a source says its wrong answer", async () => {
    const { teacher, assignmentId, factId, itemId } = await written();
    const options = optionsOf("1 October 2024", "11 November 2024", "18 December 2024");
    const words = { ...otherWords, options };
    done(
      await rewriteClassQuestion(teacher, await seen(teacher, assignmentId), itemId, words, now),
    );
    await bringIn(new Date("2024-11-19T09:00:00Z"), otherDayArticle);
    const rows = await db().item.findMany({ where: { factId, classId: teacher.classId } });
    expect(rows.map(({ status }) => status)).toEqual(["retired", "retired"]);
  });
});

describe("what becomes of it", () => {
  it("stays the class's when it is taken out of the assignment, and can be added again", async () => {
    const { teacher, assignmentId, factId, itemId, event } = await written();
    done(await undoAssignmentChange(teacher, assignmentId, event.eventId, now));
    expect(await asked(teacher, assignmentId)).toEqual([]);
    const own = (await loadClassQuestions(teacher, [factId])).get(factId) ?? [];
    expect(own.map(({ id }) => id)).toEqual([itemId]);
    done(await addQuestion(teacher, await seen(teacher, assignmentId), itemId, now));
    expect(
      await addQuestion(teacher, await seen(teacher, assignmentId), itemId, now),
    ).toMatchObject({
      problem: { message: "This question is asked already." },
    });
  });

  it("is taken away and erased with the class; what a student's own log names stays, out of use", async () => {
    const { teacher, itemId, assignmentId, factId } = await taken("practice");
    const second = { ...question, stem: otherWords.stem };
    done(await writeClassQuestion(teacher, await seen(teacher, assignmentId), factId, second, now));
    expect(JSON.stringify(await exportClass(teacher, now))).toContain(otherWords.stem);
    done(
      await endClass(teacher, "delete", later).then((ended) =>
        ended.ok ? ended : { ok: false as const, problem: { message: ended.problem } },
      ),
    );
    expect(await eraseClassNow(teacher)).toMatchObject({ ok: true });
    expect(await db().item.findMany({ where: { origin: "classroom" } })).toMatchObject([
      { id: itemId, classId: null, status: "retired" },
    ]);
  });
});
