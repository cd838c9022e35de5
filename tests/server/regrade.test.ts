import { v7 as uuid } from "uuid";
import { loadAssignments } from "@/server/assignments";
import { exportClass } from "@/server/class-data";
import { db } from "@/server/db";
import { loadRegradeLines } from "@/server/regrade";
import { undoRegrade } from "@/server/regrade-decisions";
import type { RegradeChoice } from "@/server/regrade-decisions";
import { loadScoreNotices, seeScoreNotices } from "@/server/score-notices";
import { after, answer, begin, handIn, now, page } from "./attempts-of-test";
import { teacherIn } from "./class-of-test";
import { done } from "./desk-of-test";
import { storeStudent } from "./students-of-test";
import {
  decide,
  decided,
  look,
  open,
  replaceBy,
  retire,
  scoreOf,
  scores,
  taken,
} from "./taken-quiz";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("a dry run", () => {
  it("says who would change from what to what by each policy, and writes nothing", async () => {
    const setting = await taken();
    await replaceBy(setting.itemId(0));
    await retire(setting.itemId(0));
    const before = await exportClass(setting.teacher, now);
    const { dryRuns, running, attempts } = await look(setting, await open(setting));
    const row = (nickname: string, from: number, to: number) =>
      expect.objectContaining({ nickname, before: from, after: to, maxScore: 3 });
    expect(dryRuns).toEqual({
      "full-credit": { ok: true, counts: { rise: 1, fall: 0, stay: 1 }, rows: [row("Lee", 0, 1)] },
      "current-or-previous": {
        ok: true,
        counts: { rise: 1, fall: 0, stay: 1 },
        rows: [row("Lee", 0, 1)],
      },
      "current-only": {
        ok: true,
        counts: { rise: 1, fall: 1, stay: 0 },
        rows: [row("Kim", 3, 2), row("Lee", 0, 1)],
      },
      "no-regrade": { ok: true, counts: { rise: 0, fall: 0, stay: 2 }, rows: [] },
    });
    expect({ running, attempts }).toEqual({ running: 0, attempts: 2 });
    expect(await exportClass(setting.teacher, now)).toEqual(before);
  });

  it("says why a policy cannot be followed", async () => {
    const setting = await taken();
    await replaceBy(setting.itemId(0), "Quito", "Lima Quito Bogotá");
    await retire(setting.itemId(0));
    await retire(setting.itemId(1));
    const problems = async (proposalId: string) => {
      const { dryRuns } = await look(setting, proposalId);
      return Object.values(dryRuns).map((run) => (run.ok ? null : run.problem));
    };
    const lines = await loadRegradeLines(setting.teacher, setting.assignmentId);
    const [second, first] = lines.map(({ id }) => id);
    const count = "option-count-changed";
    expect(await problems(first ?? "")).toEqual([null, count, count, null]);
    const none = "no-current-question";
    expect(await problems(second ?? "")).toEqual([null, none, none, null]);
  });
});

describe("deciding about scores", () => {
  it("changes points and scores, and writes down who changed from what to what", async () => {
    const setting = await taken();
    await replaceBy(setting.itemId(0));
    await retire(setting.itemId(0));
    const changed = done(await decided(setting, { policy: "current-or-previous" }));
    expect(changed).toHaveLength(1);
    expect(await scores(setting)).toEqual([3, 1]);
    const told = (await page(setting.lee, setting.lees, after(60))).questions[0]?.told;
    expect(told).toMatchObject({ points: 1, correct: true });
    const events = await db().classEvent.findMany({
      where: { action: { in: ["regrade-propose", "regrade-apply", "score-change"] } },
      orderBy: { id: "asc" },
    });
    expect(events).toMatchObject([
      { action: "regrade-propose", byId: null },
      {
        action: "regrade-apply",
        byId: setting.teacher.userId,
        after: { policy: "current-or-previous", rise: 1, fall: 0, stay: 1 },
      },
      {
        action: "score-change",
        studentId: setting.lee.userId,
        before: { score: 0 },
        after: { score: 1 },
      },
    ]);
    const [line] = await loadRegradeLines(setting.teacher, setting.assignmentId);
    expect(line).toMatchObject({ status: "applied", counts: { rise: 1, fall: 0, stay: 1 } });
  });

  it("gives full points also to who left the question empty", async () => {
    const setting = await taken();
    await retire(setting.itemId(2));
    done(await decided(setting));
    expect(await scores(setting)).toEqual([3, 1]);
    const question = (await page(setting.lee, setting.lees, after(60))).questions[2];
    expect(question).toMatchObject({ told: { points: 1 } });
  });

  it("lets no score fall unless the teacher said so", async () => {
    const setting = await taken();
    await replaceBy(setting.itemId(0));
    await retire(setting.itemId(0));
    const refused = await decide(setting, { policy: "current-only" });
    expect(refused).toEqual({ ok: false, problem: "scores-would-fall" });
    expect(await scores(setting)).toEqual([3, 0]);
    done(await decided(setting, { policy: "current-only", allowsFall: true }));
    expect(await scores(setting)).toEqual([2, 1]);
  });

  it("leaves the scores where the teacher wants no regrade", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    expect(done(await decided(setting, { policy: "no-regrade" }))).toEqual([]);
    const [line] = await loadRegradeLines(setting.teacher, setting.assignmentId);
    expect(line).toMatchObject({ status: "dismissed", policy: "no-regrade" });
    expect(await scores(setting)).toEqual([3, 0]);
  });

  it("is done once, of two tabs at the same moment too", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    const proposalId = await open(setting);
    const both = await Promise.all([
      decide(setting, { proposalId }),
      decide(setting, { proposalId, policy: "no-regrade" }),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, problem: "decided" });
  });

  it.each<[string, Partial<RegradeChoice>, string]>([
    ["the question is another by now", { itemAfterId: uuid() }, "question-changed"],
    ["the policy cannot be followed", { policy: "current-only" }, "no-current-question"],
    ["it is of another assignment", { assignmentId: uuid() }, "gone"],
  ])("is refused where %s", async (_words, change, problem) => {
    const setting = await taken();
    await retire(setting.itemId(0));
    expect(await decide(setting, change)).toEqual({ ok: false, problem });
    expect(await scores(setting)).toEqual([3, 0]);
  });

  it("is refused in an archived class", async () => {
    const setting = await taken();
    await retire(setting.itemId(0));
    const { teacher } = setting;
    const proposalId = await open(setting);
    await db().classroom.update({ where: { id: teacher.classId }, data: { archivedAt: now } });
    const there = { ...setting, teacher: await teacherIn(teacher.viewer, teacher.classId) };
    expect(await decide(there, { proposalId })).toEqual({ ok: false, problem: "archived" });
  });

  it("follows an attempt that ran meanwhile until it is handed in", async () => {
    const setting = await taken();
    const { teacher, assignmentId, itemId } = setting;
    const ria = await storeStudent(teacher, { nickname: "Ria" });
    const timed = await storeStudent(teacher, { nickname: "Tim" });
    const rias = await begin(ria, assignmentId);
    const tims = await begin(timed, assignmentId);
    await db().attempt.updateMany({ where: { id: tims }, data: { deadlineAt: after(25) } });
    await answer(ria, rias, 0, after(3), { optionId: "1" });
    await replaceBy(itemId(0));
    await retire(itemId(0));
    const proposalId = await open(setting);
    expect(await look(setting, proposalId)).toMatchObject({ running: 2, attempts: 2 });
    done(await decided(setting, { policy: "full-credit" }));
    await answer(ria, rias, 1, after(21));
    await handIn(ria, rias, after(22));
    expect(await scoreOf(ria, rias)).toBe(2);
    // Out of time: handed in by whoever looks next.
    expect(await scoreOf(timed, tims)).toBe(1);
    await loadAssignments(teacher, after(60));
    const notices = await loadScoreNotices(ria.viewer, [assignmentId]);
    expect(notices).toMatchObject([{ before: 1, after: 2, isSeen: true }]);
  });
});

describe("taking a regrade back", () => {
  it("restores scores and answers, and lets the teacher decide anew", async () => {
    const setting = await taken();
    const { teacher, assignmentId } = setting;
    await retire(setting.itemId(0));
    await retire(setting.itemId(2));
    const before = await db().attemptAnswer.findMany({ orderBy: { eventId: "asc" } });
    const lines = await loadRegradeLines(teacher, assignmentId);
    for (const { id } of lines) done(await decided(setting, { proposalId: id }));
    expect(await scores(setting)).toEqual([3, 2]);
    for (const { id: proposalId } of lines) {
      const undone = await undoRegrade(teacher, { assignmentId, proposalId }, after(30));
      expect(undone).toEqual({ ok: true, value: 1 });
    }
    expect(await scores(setting)).toEqual([3, 0]);
    expect(await db().attemptAnswer.findMany({ orderBy: { eventId: "asc" } })).toEqual(before);
    done(await decided(setting));
    expect(await scores(setting)).toEqual([3, 1]);
    const actions = await db().classEvent.findMany({ where: { action: "regrade-undo" } });
    expect(actions).toHaveLength(2);
  });

  it("waits for a later regrade of the same answers to be taken back first", async () => {
    const setting = await taken();
    const { teacher, assignmentId, itemId } = setting;
    const newId = await replaceBy(itemId(0));
    await retire(itemId(0));
    const first = await open(setting);
    done(await decided(setting, { policy: "current-only", allowsFall: true }));
    await retire(newId);
    const second = await open(setting);
    done(await decided(setting, { policy: "full-credit" }));
    expect(await scores(setting)).toEqual([3, 1]);
    const undo = (proposalId: string) =>
      undoRegrade(teacher, { assignmentId, proposalId }, after(30));
    expect(await undo(first)).toEqual({ ok: false, problem: "later-regrade" });
    expect((await undo(second)).ok).toBe(true);
    expect((await undo(first)).ok).toBe(true);
    expect(await scores(setting)).toEqual([3, 0]);
    expect(await undo(first)).toEqual({ ok: false, problem: "decided" });
  });
});

describe("a student", () => {
  it("is told once, and reads it in the result for ever", async () => {
    const setting = await taken();
    const { lee, kim, assignmentId } = setting;
    await retire(setting.itemId(0));
    done(await decided(setting));
    const notices = () => loadScoreNotices(lee.viewer, [assignmentId]);
    expect(await notices()).toMatchObject([
      {
        ...{ numbers: [1], before: 0, after: 1, policy: "full-credit", cause: "item-retired" },
        ...{ isSeen: false, told: { reason: "It was unclear." } },
      },
    ]);
    expect(await loadScoreNotices(kim.viewer, [assignmentId])).toEqual([]);
    await seeScoreNotices(kim.viewer, assignmentId, after(40));
    expect(await notices()).toMatchObject([{ isSeen: false }]);
    await seeScoreNotices(lee.viewer, assignmentId, after(40));
    expect(await notices()).toMatchObject([{ isSeen: true, before: 0, after: 1 }]);
  });

  it("is told when it is taken back", async () => {
    const setting = await taken();
    const { teacher, lee, assignmentId } = setting;
    await retire(setting.itemId(0));
    const proposalId = await open(setting);
    done(await decided(setting));
    await seeScoreNotices(lee.viewer, assignmentId, after(25));
    await undoRegrade(teacher, { assignmentId, proposalId }, after(30));
    const notices = await loadScoreNotices(lee.viewer, [assignmentId]);
    expect(notices).toMatchObject([{ before: 1, after: 0, policy: null, isSeen: false }]);
  });
});
