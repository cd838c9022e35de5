import { v7 as uuid } from "uuid";
import type { Result } from "@/lib/result";
import { withdrawArticle } from "@/server/article-versions";
import { publishAssignment } from "@/server/assignment-life";
import { moveQuestion } from "@/server/assignment-items";
import {
  duplicateAssignment,
  findAssignment,
  loadAssignments,
  makeAssignment,
} from "@/server/assignments";
import { startAttempt, startPreview } from "@/server/attempts";
import { db } from "@/server/db";
import { editFact, expireFact, rejectFact, verifyFact } from "@/server/decisions";
import type { Decided, DecisionProblem } from "@/server/decisions";
import { expireStaleFacts } from "@/server/expiry";
import { countOpenRegrades, findRegrade, loadRegradeLines } from "@/server/regrade";
import { applyRegrade, undoRegrade } from "@/server/regrade-decisions";
import { retireReported } from "@/server/settle-reports";
import { loadClassAssignments } from "@/server/student-assignments";
import { undoDecision } from "@/server/undo";
import { after, begin, handIn, now, page, publish } from "./attempts-of-test";
import { done, editor } from "./desk-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { decided, look, open, replaceBy, retire, scores, taken } from "./taken-quiz";
import type { Setting } from "./taken-quiz";
import { withTestDatabase } from "./test-database";
import { verifiedFact } from "./verified-fact";

withTestDatabase();

describe("a proposal", () => {
  it.each<[string, (setting: Setting) => Promise<unknown>]>([
    ["a question is retired", ({ itemId }) => retire(itemId(0))],
    [
      "a reported question is retired",
      async ({ itemId }) => done(await retireReported(editor, itemId(0), "Wrong.", after(5))),
    ],
  ])("is made when %s", async (_words, change) => {
    const setting = await taken();
    await change(setting);
    const lines = await loadRegradeLines(setting.teacher, setting.assignmentId);
    expect(lines).toMatchObject([{ cause: "item-retired", status: "open", policy: null }]);
    expect(await scores(setting)).toEqual([3, 0]);
    const counts = await countOpenRegrades(setting.teacher);
    expect([...counts]).toEqual([[setting.assignmentId, 1]]);
  });

  it("is made for every assignment that asked it, and for none that did not", async () => {
    const setting = await taken();
    const other = await publish({ isShuffled: false });
    // The same three questions and three more; nobody has begun.
    await retire(setting.itemId(0));
    expect(await loadRegradeLines(other.teacher, other.assignmentId)).toEqual([]);
    const attemptId = await begin(other.student, other.assignmentId);
    await handIn(other.student, attemptId, after(2));
    await retire(setting.itemId(1));
    expect(await loadRegradeLines(other.teacher, other.assignmentId)).toHaveLength(1);
    expect(await loadRegradeLines(setting.teacher, setting.assignmentId)).toHaveLength(2);
  });

  it("is not made for a teacher's own look", async () => {
    const setting = await taken();
    await db().attempt.updateMany({ data: { isPreview: true } });
    await retire(setting.itemId(0));
    expect(await loadRegradeLines(setting.teacher, setting.assignmentId)).toEqual([]);
  });

  it("is not made when what was right has run out", async () => {
    const setting = await taken();
    await db().fact.updateMany({ data: { staleAfter: new Date("2024-11-19T00:00:00.000Z") } });
    expect(await expireStaleFacts(new Date("2024-11-25T00:00:00.000Z"))).toBe(3);
    expect(await loadRegradeLines(setting.teacher, setting.assignmentId)).toEqual([]);
  });

  it("is closed when the decision is taken back, and made anew by the next", async () => {
    const setting = await taken();
    const decisionId = await retire(setting.itemId(0));
    done(await undoDecision(editor, decisionId, after(6)));
    const lines = () => loadRegradeLines(setting.teacher, setting.assignmentId);
    expect(await lines()).toMatchObject([{ status: "withdrawn" }]);
    await retire(setting.itemId(0));
    expect((await lines()).map(({ status }) => status)).toEqual(["open", "withdrawn"]);
  });

  it("says when the decision was taken back after the teacher had decided", async () => {
    const setting = await taken();
    const decisionId = await retire(setting.itemId(0));
    done(await decided(setting));
    done(await undoDecision(editor, decisionId, after(30)));
    const [line] = await loadRegradeLines(setting.teacher, setting.assignmentId);
    expect(line).toMatchObject({ status: "applied", isCauseUndone: true });
    expect(await scores(setting)).toEqual([3, 1]);
  });

  it("stays one while the question changes further, and shows what it is by now", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    const proposalId = await open(setting);
    expect((await look(setting, proposalId)).after).toBeNull();
    const newId = await replaceBy(setting.itemId(0));
    expect((await look(setting, proposalId)).after?.id).toBe(newId);
    await retire(newId);
    expect(await loadRegradeLines(setting.teacher, setting.assignmentId)).toHaveLength(1);
    expect((await look(setting, proposalId)).after).toBeNull();
  });

  it("is found by its own teacher alone", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    const proposalId = await open(setting);
    const stranger = await newTeacher("8a");
    const { assignmentId } = setting;
    expect(await findRegrade(stranger, assignmentId, proposalId, now)).toBeNull();
    expect(await findRegrade(setting.teacher, assignmentId, "none", now)).toBeNull();
    expect(await loadRegradeLines(stranger, assignmentId)).toEqual([]);
    const choice = { assignmentId, proposalId, itemAfterId: null, allowsFall: true };
    const refused = await applyRegrade(stranger, { ...choice, policy: "full-credit" }, now);
    expect(refused).toEqual({ ok: false, problem: "gone" });
    expect(await undoRegrade(stranger, choice, now)).toEqual({ ok: false, problem: "gone" });
  });
});

describe("a fact that is put right", () => {
  /** A quiz about one fact of an article, which a student has taken. */
  async function quizOnFact() {
    const factId = await verifiedFact(now);
    const teacher = await newTeacher();
    const kim = await storeStudent(teacher);
    const wanted = { title: "Japan", kind: "quiz", count: 1 } as const;
    const source = { from: "facts" as const, factIds: [factId] };
    const { assignmentId } = done(await makeAssignment(teacher, { ...wanted, source }, now));
    done(await publishAssignment(teacher, { assignmentId, revision: 0 }, now));
    await handIn(kim, await begin(kim, assignmentId), after(2));
    const lines = async () =>
      (await loadRegradeLines(teacher, assignmentId)).map(({ status, cause }) => [status, cause]);
    return { factId, teacher, assignmentId, lines };
  }

  const corrected = ["open", "fact-corrected"];

  it.each<[string, (factId: string) => Promise<Result<Decided, DecisionProblem>>]>([
    ["when it is rejected", (factId) => rejectFact(editor, factId, "It was Abe.", after(5))],
    ["when it holds no longer", (factId) => expireFact(editor, factId, after(5))],
    [
      "when its words change",
      async (factId) => {
        const { statement } = await db().fact.findUniqueOrThrow({ where: { id: factId } });
        const edit = { statement: statement.replace("1 October", "3 October"), values: {} };
        const values = { start: "2024-10-03", end: "2024-10-03" };
        return editFact(editor, factId, { ...edit, values }, after(5));
      },
    ],
    [
      "when its only article is withdrawn",
      async () => {
        const { id } = await db().article.findFirstOrThrow();
        return withdrawArticle(editor, id, "It was made up.", after(5));
      },
    ],
  ])("asks about the scores %s, and no more once that is taken back", async (_words, change) => {
    const { factId, lines } = await quizOnFact();
    const { decisionId } = done(await change(factId));
    expect(await lines()).toEqual([corrected]);
    done(await undoDecision(editor, decisionId, after(6)));
    expect(await lines()).toEqual([["withdrawn", "fact-corrected"]]);
  });

  it("is told with its words from before and from now", async () => {
    const { factId, teacher, assignmentId } = await quizOnFact();
    const { statement } = await db().fact.findUniqueOrThrow({ where: { id: factId } });
    const words = statement.replace("1 October", "3 October");
    const values = { start: "2024-10-03", end: "2024-10-03" };
    done(await editFact(editor, factId, { statement: words, values }, after(5)));
    done(await verifyFact(editor, factId, after(6)));
    const found = await findRegrade(
      teacher,
      assignmentId,
      await open({ teacher, assignmentId }),
      after(10),
    );
    expect(found).toMatchObject({
      told: { statement },
      fact: { statement: words, isVerified: true },
      before: { status: "retired" },
    });
    expect(found?.after?.stem).toBe(found?.before.stem);
    expect(found?.after?.answer).not.toBe(found?.before.answer);
  });
});

describe("a draft", () => {
  it("says that a question was put right, and takes what took its place or leaves it out", async () => {
    const setting = await taken();
    const { teacher, assignmentId, itemId } = setting;
    const newId = await replaceBy(itemId(0));
    await retire(itemId(0));
    await retire(itemId(1));
    const copied = done(await duplicateAssignment(teacher, assignmentId, now));
    const ids = { assignmentId: copied.assignmentId };
    const found = async () => await findAssignment(teacher, copied.assignmentId);
    const standings = (await found())?.questions.map(({ standing }) => standing);
    expect(standings).toEqual(["replaced", "left-out", "in-use"]);
    const lines = await loadAssignments(teacher, now);
    expect(lines.find(({ id }) => id === copied.assignmentId)).toMatchObject({
      ...{ outOfUse: 2, openRegrades: 0 },
    });
    const renew = (revision: number, old: string) =>
      moveQuestion(teacher, { ...ids, revision }, { itemId: old, move: "renew" }, now);
    expect(await renew(0, itemId(1))).toMatchObject({
      problem: { message: "There is no new version of it. Take it out." },
    });
    done(await renew(0, itemId(0)));
    expect((await found())?.questions[0]).toMatchObject({
      item: { id: newId },
      standing: "in-use",
    });
  });

  it("cannot be begun where nothing of it is left", async () => {
    const { teacher, assignmentId, itemId } = await taken();
    for (const place of [0, 1, 2]) await retire(itemId(place));
    const ria = await storeStudent(teacher, { nickname: "Ria" });
    const refused = { ok: false, problem: "no-questions" };
    expect(await startAttempt(ria, assignmentId, after(30))).toEqual(refused);
    expect(await startPreview(teacher, assignmentId, after(30))).toEqual(refused);
    const [shown] = await loadClassAssignments(ria, after(30));
    expect(shown?.questions).toBe(0);
  });
});

describe("who begins after a question was put right", () => {
  it("is asked what took its place", async () => {
    const setting = await taken();
    const newId = await replaceBy(setting.itemId(0));
    await retire(setting.itemId(0));
    const ria = await storeStudent(setting.teacher, { nickname: "Ria" });
    const attempt = await page(ria, await begin(ria, setting.assignmentId), after(30));
    expect(attempt.questions.map(({ asked }) => asked.id)).toEqual([
      newId,
      setting.itemId(1),
      setting.itemId(2),
    ]);
  });

  it("is not asked it where nothing took its place, nor a draft of what the fact said", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    const draft = { status: "draft", retiredReason: "The fact changed." } as const;
    await db().item.update({ where: { id: setting.itemId(1) }, data: draft });
    const ria = await storeStudent(setting.teacher, { nickname: "Ria" });
    const attempt = await page(ria, await begin(ria, setting.assignmentId), after(30));
    expect(attempt.questions.map(({ asked }) => asked.id)).toEqual([setting.itemId(2)]);
    expect(attempt.maxScore).toBe(1);
  });

  it("is asked what the fact that took its fact's place asks in the same words", async () => {
    const setting = await taken();
    const old = await db().item.findUniqueOrThrow({ where: { id: setting.itemId(0) } });
    const other = await db().item.findUniqueOrThrow({ where: { id: setting.itemId(1) } });
    await db().item.update({ where: { id: other.id }, data: { stem: "Who came to it?" } });
    const twin = { ...old, body: old.body as object, id: uuid(), lineageId: uuid() };
    await db().item.create({ data: { ...twin, factId: other.factId } });
    await retire(old.id);
    await db().fact.update({
      where: { id: old.factId },
      data: { status: "superseded", supersededById: other.factId },
    });
    const ria = await storeStudent(setting.teacher, { nickname: "Ria" });
    const attempt = await page(ria, await begin(ria, setting.assignmentId), after(30));
    expect(attempt.questions[0]?.asked.id).toBe(twin.id);
  });
});
