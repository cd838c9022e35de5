import { v7 as uuid } from "uuid";
import { rngFrom } from "@/lib/rng";
import { db } from "@/server/db";
import { loadDueFacts } from "@/server/due-facts";
import { isoDay } from "@/server/fact-records";
import { saveAnswer, undoAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { loadToday } from "@/server/study";
import {
  defaultStudySettings,
  loadStudySettings,
  loadWorkloads,
  saveStudySettings,
  studySettingsSchema,
} from "@/server/study-settings";
import { loadSuspended, suspendFact, unsuspendFact } from "@/server/suspensions";
import { createGuest, findViewer } from "@/server/users";
import { memoryModel } from "@/scheduling/memory";
import { workloadOf } from "@/scheduling/workload";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const all = { topic: null, wanted: 200 };
const onDay = (day: number, minute = 0) =>
  new Date(noon.getTime() + day * 86_400_000 + minute * 60_000);

async function answer(
  viewer: Viewer,
  { factId, itemId }: StoredQuestion,
  optionId: string,
  at: Date,
  mode: "study" | "cram" = "study",
) {
  const eventId = uuid({ msecs: at.getTime() });
  const saved = await saveAnswer(
    viewer,
    {
      eventId,
      factId,
      itemId,
      itemVersion: 1,
      optionId,
      guessed: false,
      latencyMs: 4_000,
      answeredAt: at.toISOString(),
      device: "",
      mode,
    },
    at,
  );
  if (!saved.ok) throw new Error(saved.problem);
  return { eventId, ...saved.value };
}

describe("study settings", () => {
  it("are the defaults until something else is saved", async () => {
    const viewer = await createGuest("UTC");
    expect(await loadStudySettings(viewer)).toEqual(defaultStudySettings);
    const changed = { newPerDay: 1, reviewsPerDay: 50, desiredRetention: 0.95, rollOverHour: 0 };
    await saveStudySettings(viewer, changed, noon);
    expect(await loadStudySettings(viewer)).toEqual(changed);
    expect(await loadStudySettings(await createGuest("UTC"))).toEqual(defaultStudySettings);
  });

  it.each([
    ["newPerDay", "", "Choose a whole number of new facts from 0 to 500."],
    ["newPerDay", "1.5", "Choose a whole number of new facts from 0 to 500."],
    ["reviewsPerDay", "-1", "Choose a whole number of reviews from 0 to 5,000."],
    ["desiredRetention", "0.99", "Choose a share from 70 % to 97 %."],
    ["desiredRetention", "much", "Choose a share from 70 % to 97 %."],
    ["rollOverHour", "24", "Choose a full hour from 0 to 23."],
  ])("say in a plain sentence why %s cannot be %s", (field, value, sentence) => {
    const parsed = studySettingsSchema.safeParse({ ...defaultStudySettings, [field]: value });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it("limit the new facts of a day", async () => {
    const viewer = await createGuest("UTC");
    for (const title of ["One", "Two", "Three"]) await storeQuestion(title);
    await saveStudySettings(viewer, { ...defaultStudySettings, newPerDay: 2 }, noon);
    expect((await loadToday(viewer, noon, "UTC")).queue).toHaveLength(2);
  });

  it("decide at which hour a study day begins", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await saveStudySettings(viewer, { ...defaultStudySettings, rollOverHour: 0 }, noon);
    const { studyDay } = await answer(viewer, question, "2", new Date("2024-11-15T01:00:00Z"));
    expect(studyDay).toBe("2024-11-15");
  });

  it("move what is due when another share is to be remembered, and back again", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", onDay(0));
    const { dueDay } = await answer(viewer, question, "2", onDay(9));
    await saveStudySettings(viewer, { ...defaultStudySettings, desiredRetention: 0.97 }, noon);
    const sooner = isoDay((await db().memoryState.findFirstOrThrow()).dueDay);
    expect(sooner < (dueDay ?? "")).toBe(true);
    await saveStudySettings(viewer, defaultStudySettings, noon);
    expect(isoDay((await db().memoryState.findFirstOrThrow()).dueDay)).toBe(dueDay);
  });

  it("are told what a higher share costs", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", onDay(0));
    const { loads } = await loadWorkloads(viewer, [0.8, 0.9, 0.95]);
    const costs = loads.map(({ reviewsPerDay }) => reviewsPerDay);
    expect(costs).toEqual([...costs].sort((one, two) => one - two));
    expect(costs[0]).toBeGreaterThan(0);
  });
});

describe("what a share to remember costs", () => {
  it("is told of a hundred facts to somebody who has learned none", async () => {
    const nobodys = await loadWorkloads(null, [0.9]);
    expect(nobodys).toMatchObject({ facts: 100, isOwn: false });
    expect(nobodys.loads[0]?.reviewsPerDay).toBeGreaterThan(0.5);
    expect(await loadWorkloads(await createGuest("UTC"), [0.9])).toEqual(nobodys);
  });

  it("is reckoned from some of many memories, and comes to nearly the same", async () => {
    const viewer = await createGuest("UTC");
    const { factId } = await storeQuestion();
    const fact = await db().fact.findUniqueOrThrow({ where: { id: factId } });
    const item = await db().item.findFirstOrThrow({ where: { factId } });
    const ids = Array.from({ length: 1_500 }, () => uuid());
    const body = {};
    await db().fact.createMany({ data: ids.map((id) => ({ ...fact, id, body })) });
    await db().item.createMany({
      data: ids.map((id) => ({ ...item, id, lineageId: id, factId: id, body })),
    });
    const day = new Date("2024-11-15T00:00:00Z");
    const rng = rngFrom("memories");
    const memories = ids.map((id) => ({
      learnerId: viewer.userId,
      factId: id,
      stabilityDays: 1 + rng.next() ** 2 * 300,
      difficulty: 1 + rng.next() * 9,
      lastStudyDay: day,
      dueDay: day,
      repetitions: 1,
      lapses: 0,
      algorithm: "fsrs-6",
      weightsVersion: 0,
    }));
    await db().memoryState.createMany({ data: memories });
    const { facts, loads } = await loadWorkloads(viewer, [0.9]);
    expect(facts).toBe(1_500);
    const all = memories.map(({ stabilityDays, difficulty }) => ({
      stability: stabilityDays,
      difficulty,
    }));
    const exact = workloadOf(all, memoryModel({ desiredRetention: 0.9 })).reviewsPerDay;
    expect(Math.abs((loads[0]?.reviewsPerDay ?? 0) / exact - 1)).toBeLessThan(0.03);
  });
});

describe("another time zone", () => {
  it("moves the learner's study day, and the reminder to its own hour there", async () => {
    const viewer = await createGuest("UTC");
    const at18 = new Date("2024-11-15T18:00:00Z");
    const reminder = { hour: 18, byPush: true, nextAt: at18, stopToken: uuid() };
    await db().reminder.create({ data: { learnerId: viewer.userId, ...reminder } });
    await saveStudySettings(viewer, { ...defaultStudySettings, timeZone: "Asia/Tokyo" }, noon);
    expect((await findViewer(viewer.userId))?.timeZone).toBe("Asia/Tokyo");
    const moved = await db().reminder.findFirstOrThrow();
    expect(moved.nextAt).toEqual(new Date("2024-11-16T09:00:00Z"));
  });
});

describe("a fact that is set aside", () => {
  it("is not asked until it is taken up again, and stays the learner's own affair", async () => {
    const [viewer, other] = [await createGuest("UTC"), await createGuest("UTC")];
    const question = await storeQuestion();
    for (const each of [viewer, other]) await answer(each, question, "2", onDay(0));
    expect(await suspendFact(viewer, question.factId, noon)).toBe(true);
    expect(await loadDueFacts(viewer, "2024-12-15", all)).toEqual([]);
    expect(await loadDueFacts(other, "2024-12-15", all)).toHaveLength(1);
    expect(await loadSuspended(viewer)).toMatchObject([
      { factId: question.factId, reason: "learner", since: noon },
    ]);
    expect(await unsuspendFact(other, question.factId)).toBe(false);
    expect(await unsuspendFact(viewer, question.factId)).toBe(true);
    expect(await loadDueFacts(viewer, "2024-12-15", all)).toHaveLength(1);
  });

  it("is not offered as new either", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await suspendFact(viewer, question.factId, noon);
    expect((await loadToday(viewer, noon, "UTC")).queue).toEqual([]);
    expect(await suspendFact(viewer, uuid(), noon)).toBe(false);
  });

  it("is one that was forgotten for the eighth time, unless that answer is taken back", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", onDay(0));
    let last = await answer(viewer, question, "2", onDay(1));
    for (let lapse = 1; lapse <= 8; lapse += 1) {
      expect(await loadSuspended(viewer)).toEqual([]);
      expect(last.leech).toBeNull();
      last = await answer(viewer, question, "0", onDay(2 * lapse));
      if (lapse < 8) await answer(viewer, question, "2", onDay(2 * lapse, 5));
    }
    expect(last.leech).toEqual({ offer: "source" });
    expect(await loadSuspended(viewer)).toMatchObject([{ reason: "leech", lapses: 8 }]);
    const undo = { eventId: uuid(), answerEventId: last.eventId, factId: question.factId };
    await undoAnswer(viewer, { ...undo, at: noon.toISOString() }, onDay(20));
    expect(await loadSuspended(viewer)).toEqual([]);
  });
});

describe("cramming", () => {
  it("is logged and leaves the memory, the day's limits and what is new as they were", async () => {
    const viewer = await createGuest("UTC");
    const [met, fresh] = [await storeQuestion("Met"), await storeQuestion("Fresh")];
    await answer(viewer, met, "2", onDay(0));
    const before = await db().memoryState.findMany();
    await answer(viewer, met, "0", onDay(1), "cram");
    await answer(viewer, fresh, "0", onDay(1), "cram");
    expect(await db().memoryState.findMany()).toEqual(before);
    expect(await db().reviewEvent.count({ where: { mode: "cram" } })).toBe(2);
    const today = await loadToday(viewer, onDay(1), "UTC");
    expect(today.answered).toBe(0);
    expect(today.queue.map(({ factId, reason }) => [factId, reason])).toEqual([
      [fresh.factId, "new"],
    ]);
  });
});

describe("balance", () => {
  it("writes the lightest day into the answer, and replay comes to the same day", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", onDay(0));
    const { dueDay } = await answer(viewer, question, "2", onDay(9));
    const event = await db().reviewEvent.findFirstOrThrow({ orderBy: { answeredAt: "desc" } });
    expect(event.plannedDay && isoDay(event.plannedDay)).toBe(dueDay);

    const other = await storeQuestion("Other");
    await answer(viewer, other, "2", onDay(0, 1));
    const second = await answer(viewer, other, "2", onDay(9, 1));
    expect(second.dueDay).not.toBe(dueDay);
  });
});
