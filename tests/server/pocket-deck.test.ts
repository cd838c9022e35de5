import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { loadPocket } from "@/server/pocket-deck";
import { saveAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { suspendFact } from "@/server/suspensions";
import { saveStudySettings } from "@/server/study-settings";
import { createGuest } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");

async function answer(viewer: Viewer, question: StoredQuestion, answeredAt: Date) {
  const saved = await saveAnswer(
    viewer,
    {
      eventId: uuid({ msecs: answeredAt.getTime() }),
      factId: question.factId,
      itemId: question.itemId,
      itemVersion: 1,
      optionId: question.rightOptionId,
      guessed: false,
      latencyMs: 4000,
      answeredAt: answeredAt.toISOString(),
      device: "",
    },
    answeredAt,
  );
  if (!saved.ok) throw new Error(saved.problem);
  return saved.value;
}

const daysOf = async (viewer: Viewer | null) =>
  new Map(
    (await loadPocket(viewer, noon, "UTC")).facts.map(({ entry, fromDay }) => [
      entry.factId,
      fromDay,
    ]),
  );

it("has what is due today and in the two days after, each from its day on", async () => {
  const viewer = await createGuest("UTC");
  const questions = [await storeQuestion(), await storeQuestion(), await storeQuestion()];
  const dueDays = ["2024-11-10", "2024-11-17", "2024-11-18"];
  for (const [index, question] of questions.entries()) {
    await answer(viewer, question, new Date("2024-11-01T12:00:00Z"));
    await db().memoryState.updateMany({
      where: { factId: question.factId },
      data: { dueDay: new Date(`${dueDays[index]}T00:00:00Z`) },
    });
  }
  const [overdue, inTwoDays, inThreeDays] = questions.map(({ factId }) => factId);
  const days = await daysOf(viewer);
  expect(days.get(overdue ?? "")).toBe("2024-11-15");
  expect(days.get(inTwoDays ?? "")).toBe("2024-11-17");
  expect(days.has(inThreeDays ?? "")).toBe(false);
});

it("spreads new facts over the days by the learner's limit, and never holds what was set aside", async () => {
  const viewer = await createGuest("UTC");
  const questions = [];
  for (let index = 0; index < 5; index += 1) questions.push(await storeQuestion());
  const limits = { newPerDay: 1, reviewsPerDay: 200, desiredRetention: 0.9, rollOverHour: 4 };
  await saveStudySettings(viewer, limits, noon);
  const aside = questions[0]?.factId ?? "";
  await suspendFact(viewer, aside, noon);
  const days = await daysOf(viewer);
  expect([...days.values()]).toEqual(["2024-11-15", "2024-11-16", "2024-11-17"]);
  expect(days.has(aside)).toBe(false);
});

it("gives somebody new the best of what there is", async () => {
  const question = await storeQuestion();
  const pocket = await loadPocket(null, noon, "UTC");
  expect(pocket).toMatchObject({ learnerKey: "new", isGuest: true });
  expect(pocket.facts.map(({ entry }) => entry.factId)).toEqual([question.factId]);
});

it("foretells the day on which a fact comes back as the server then decides it", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  const [card] = (await loadPocket(viewer, noon, "UTC")).facts;
  const saved = await answer(viewer, question, noon);
  const days = (Date.parse(saved.dueDay ?? "") - Date.parse(saved.studyDay)) / 86_400_000;
  expect(card?.dueInDays[1]).toBe(0);
  expect(card?.dueInDays[3]).toBe(days);
  expect(card?.dueInDays[4]).toBeGreaterThanOrEqual(days);
});
