import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { endExamPlan, findExamDay, loadExamPlans, saveExamPlan } from "@/server/exam-plans";
import { adoptGuestAnswers, saveAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { findStudyMode, loadMode } from "@/server/study-modes";
import {
  defaultStudySettings,
  loadStudySettings,
  saveStudySettings,
} from "@/server/study-settings";
import { loadExamPage } from "@/server/study-ways";
import { createGuest, signUp } from "@/server/users";
import { findViewer } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const topic = "Asia-Pacific";
const now = new Date("2024-11-15T12:00:00.000Z");
const studyDay = "2024-11-15";
const goal = { topic, day: "2024-11-25" };

async function answerRightly(viewer: Viewer, { factId, itemId, rightOptionId }: StoredQuestion) {
  const saved = await saveAnswer(
    viewer,
    {
      eventId: uuid({ msecs: now.getTime() }),
      factId,
      itemId,
      itemVersion: 1,
      optionId: rightOptionId,
      guessed: false,
      latencyMs: 4_000,
      answeredAt: now.toISOString(),
      device: "",
    },
    now,
  );
  if (!saved.ok) throw new Error(saved.problem);
}

async function accountOf(email: string): Promise<Viewer> {
  const input = { name: "Ada", email, password: "a long password", timeZone: "UTC" };
  const made = await signUp(null, input, null);
  if (!made.ok) throw new Error(made.problem);
  const viewer = await findViewer(made.value.userId);
  if (viewer === null) throw new Error("There is no such account.");
  return viewer;
}

describe("a plan until a day", () => {
  it("holds until the day, for its learner alone, and can be changed", async () => {
    await storeQuestion();
    const [viewer, other] = [await createGuest("UTC"), await createGuest("UTC")];
    expect(await saveExamPlan(viewer, goal, now)).toEqual({ ok: true, value: null });
    expect(await loadExamPlans(viewer, goal.day)).toEqual([goal]);
    expect(await loadExamPlans(viewer, "2024-11-26")).toEqual([]);
    expect(await loadExamPlans(other, studyDay)).toEqual([]);
    await saveExamPlan(viewer, { topic, day: "2024-12-01" }, now);
    expect(await loadExamPlans(viewer, studyDay)).toEqual([{ topic, day: "2024-12-01" }]);
  });

  it("is ended before its day, and tells its goal for taking that back", async () => {
    await storeQuestion();
    const viewer = await createGuest("UTC");
    await saveExamPlan(viewer, goal, now);
    expect(await endExamPlan(viewer, topic)).toEqual(goal);
    expect(await findExamDay(viewer, topic, studyDay)).toBeNull();
    expect(await endExamPlan(viewer, topic)).toBeNull();
    expect(await findStudyMode(viewer, { kind: "exam", topic }, now)).toBeNull();
  });

  it.each([
    ["not-ahead", { topic, day: "2024-11-15" }],
    ["too-far", { topic, day: "2025-11-16" }],
    ["no-such-topic", { topic: "Nothing", day: "2024-11-25" }],
  ])("is refused as %s", async (problem, chosen) => {
    await storeQuestion();
    const viewer = await createGuest("UTC");
    expect(await saveExamPlan(viewer, chosen, now)).toMatchObject({ ok: false, problem });
    const page = await loadExamPage(viewer, chosen, now, "UTC");
    expect(page).toMatchObject({ problem, plan: null });
  });

  it("is shown to somebody new before it is kept", async () => {
    await storeQuestion();
    const page = await loadExamPage(null, goal, now, "UTC");
    expect(page).toMatchObject({ isKept: false, problem: null });
    expect(page.plan?.days[0]?.factIds).toHaveLength(1);
  });

  it("asks no more today once today's part was answered", async () => {
    const questions = [];
    for (let count = 0; count < 12; count += 1) questions.push(await storeQuestion(`S${count}`));
    const viewer = await createGuest("UTC");
    await saveExamPlan(viewer, goal, now);
    const asked = async () => {
      const mode = await findStudyMode(viewer, { kind: "exam", topic }, now);
      return mode === null ? [] : (await loadMode(viewer, mode, now, "UTC")).queue;
    };
    const morning = await asked();
    expect(morning.length).toBeGreaterThan(1);
    expect(morning.length).toBeLessThan(12);
    for (const { factId } of morning) {
      const question = questions.find((each) => each.factId === factId);
      if (question) await answerRightly(viewer, question);
    }
    expect((await asked()).length).toBeLessThanOrEqual(1);
  });
});

describe("a guest who signs in", () => {
  it("brings plans and settings along, where the account has none of its own", async () => {
    await storeQuestion();
    const guest = await createGuest("UTC");
    const settings = { ...defaultStudySettings, newPerDay: 3 };
    await saveStudySettings(guest, settings, now);
    await saveExamPlan(guest, goal, now);
    const account = await accountOf("ada@example.org");
    await adoptGuestAnswers(account, guest);
    expect(await loadStudySettings(account)).toEqual(settings);
    expect(await loadExamPlans(account, studyDay)).toEqual([goal]);
    expect(await db().examPlan.count({ where: { learnerId: guest.userId } })).toBe(0);
  });

  it("changes nothing of what the account chose itself", async () => {
    await storeQuestion();
    const [guest, account] = [await createGuest("UTC"), await accountOf("bo@example.org")];
    const own = { ...defaultStudySettings, newPerDay: 9 };
    await saveStudySettings(account, own, now);
    await saveExamPlan(account, { topic, day: "2024-12-24" }, now);
    await saveStudySettings(guest, { ...defaultStudySettings, newPerDay: 3 }, now);
    await saveExamPlan(guest, goal, now);
    await adoptGuestAnswers(account, guest);
    expect(await loadStudySettings(account)).toEqual(own);
    expect(await loadExamPlans(account, studyDay)).toEqual([{ topic, day: "2024-12-24" }]);
  });
});
