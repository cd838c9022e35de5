import { v7 as uuid } from "uuid";
import { rngFrom } from "@/lib/rng";
import { addDays } from "@/lib/time";
import { memoryModel, nextMemory, retrievability } from "@/scheduling/memory";
import type { Memory } from "@/scheduling/memory";
import { replayFact } from "@/scheduling/replay";
import { db } from "@/server/db";
import { dayToDate, isoDay } from "@/server/fact-records";
import { loadModel } from "@/server/learner-models";
import { toReviewEvent } from "@/server/memories";
import type { Viewer } from "@/server/session";
import { loadMode } from "@/server/study-modes";
import { createGuest } from "@/server/users";
import { fitDueWeights, loadWeightsView } from "@/server/weights";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const firstDay = "2024-01-01";
const now = new Date("2024-11-15T12:00:00.000Z");

/** Answers of a learner who forgets as `stabilityFactor` times the default model says. */
async function learn(
  viewer: Viewer,
  questions: readonly StoredQuestion[],
  days: readonly number[],
  factor: number,
) {
  const rng = rngFrom(`${factor}`);
  const data = questions.flatMap(({ factId, itemId }, index) => {
    let memory: Memory | null = null;
    return days.map((day) => {
      const studyDay = addDays(firstDay, day + index);
      const recall: number =
        memory === null
          ? 0.6
          : retrievability({ ...memory, stability: memory.stability * factor }, studyDay);
      const correct = rng.next() < recall;
      memory = nextMemory(memory, correct ? 3 : 1, studyDay);
      const answeredAt = new Date(`${studyDay}T12:00:00.000Z`);
      return {
        learnerId: viewer.userId,
        id: uuid({ msecs: answeredAt.getTime() }),
        factId,
        itemId,
        itemVersion: 1,
        kind: "multiple-choice",
        optionCount: 4,
        chosen: correct ? "Lima" : "Quito",
        correct,
        grade: correct ? 3 : 1,
        latencyMs: 4_000,
        answeredAt,
        studyDay: dayToDate(studyDay),
      };
    });
  });
  await db().reviewEvent.createMany({ data });
}

const days = [0, 1, 3, 7, 12, 20, 31, 45, 64, 90];

async function questionsOf(count: number): Promise<StoredQuestion[]> {
  const questions: StoredQuestion[] = [];
  for (let index = 0; index < count; index += 1) questions.push(await storeQuestion(`S${index}`));
  return questions;
}

describe("fitting the weights", () => {
  it("waits for enough answers", async () => {
    const viewer = await createGuest("UTC");
    await learn(viewer, await questionsOf(2), days, 1);
    expect(await fitDueWeights(now)).toEqual({ fitted: 0, kept: 0 });
    expect(await loadWeightsView(viewer)).toEqual({ kind: "too-few", reviews: 20, needed: 400 });
  });

  it("keeps weights that foretell better, and every memory is reckoned anew with them", async () => {
    const viewer = await createGuest("UTC");
    const questions = await questionsOf(60);
    await learn(viewer, questions, days, 0.15);
    expect(await loadWeightsView(viewer)).toEqual({ kind: "waiting", reviews: 600 });
    expect(await fitDueWeights(now)).toEqual({ fitted: 1, kept: 1 });
    const view = await loadWeightsView(viewer);
    if (view.kind !== "fitted") throw new Error(view.kind);
    expect(view).toMatchObject({ reviews: 600, fittedAt: now });
    expect(view.improvement).toBeGreaterThan(0);
    const memories = await db().memoryState.findMany();
    expect(memories).toHaveLength(60);
    expect(new Set(memories.map(({ weightsVersion }) => weightsVersion))).toEqual(new Set([1]));
    const [first] = memories;
    const rows = await db().reviewEvent.findMany({ where: { factId: first?.factId ?? "" } });
    const model = await loadModel(db(), viewer.userId);
    const replayed = replayFact(rows.map(toReviewEvent), model);
    expect(first?.stabilityDays).toBe(replayed?.stability);
    expect(first && isoDay(first.dueDay)).toBe(replayed?.dueDay);
    expect(await fitDueWeights(now)).toEqual({ fitted: 0, kept: 0 });
  });
});

describe("loadMode", () => {
  it("gives each mode its own queue", async () => {
    const viewer = await createGuest("UTC");
    const questions = await questionsOf(3);
    await learn(viewer, questions.slice(0, 2), [0, 3, 9], 0.01);
    await db().reviewEvent.updateMany({
      where: { factId: questions[0]?.factId ?? "", studyDay: dayToDate("2024-01-10") },
      data: { correct: false, grade: 1 },
    });
    const rows = await db().reviewEvent.findMany({ where: { learnerId: viewer.userId } });
    const model = memoryModel();
    for (const { factId } of questions.slice(0, 2)) {
      const memory = replayFact(
        rows.map(toReviewEvent).filter((event) => event.factId === factId),
        model,
      );
      if (memory === null) throw new Error("There are answers.");
      const { stability, lastStudyDay, dueDay, ...rest } = memory;
      await db().memoryState.create({
        data: {
          learnerId: viewer.userId,
          factId,
          stabilityDays: stability,
          lastStudyDay: dayToDate(lastStudyDay),
          dueDay: dayToDate(dueDay),
          ...rest,
        },
      });
    }
    const at = new Date("2024-01-12T12:00:00Z");
    const idsOf = async (mode: Parameters<typeof loadMode>[1]) => {
      const { queue, answerMode } = await loadMode(viewer, mode, at, "UTC");
      return { ids: queue.map(({ factId }) => factId).sort(), answerMode };
    };
    const met = questions.slice(0, 2).map(({ factId }) => factId);
    const all = questions.map(({ factId }) => factId).sort();
    const wrong = [
      ...new Set(
        rows
          .filter(({ correct, studyDay }) => !correct && isoDay(studyDay) >= "2024-01-06")
          .map(({ factId }) => factId),
      ),
    ].sort();
    expect(wrong.length).toBeGreaterThan(0);
    expect(await idsOf({ kind: "wrong" })).toEqual({ ids: wrong, answerMode: "study" });
    expect(await idsOf({ kind: "cram", topic: "Asia-Pacific" })).toEqual({
      ids: all,
      answerMode: "cram",
    });
    expect((await idsOf({ kind: "cram", topic: "Elsewhere" })).ids).toEqual([]);
    const catchUp = await idsOf({ kind: "catch-up" });
    expect(met).toEqual(expect.arrayContaining(catchUp.ids));
    expect(catchUp.ids.length).toBeGreaterThan(0);
    const exam = await loadMode(
      viewer,
      { kind: "exam", topic: "Asia-Pacific", day: "2024-01-20" },
      at,
      "UTC",
    );
    if (exam.plan.kind !== "exam") throw new Error(exam.plan.kind);
    expect(exam.plan.plan.feasibility).toEqual({ isFeasible: true });
    expect(exam.plan.plan.days).toHaveLength(8);
  });
});
