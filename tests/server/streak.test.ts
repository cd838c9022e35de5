import { v7 as uuid } from "uuid";
import { saveAnswer, undoAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { loadStreakWithToday } from "@/server/streak";
import { createGuest } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

/** A Friday. */
const today = "2024-11-15";

async function answerOn(viewer: Viewer, question: StoredQuestion, day: string): Promise<string> {
  const at = new Date(`${day}T12:00:00.000Z`);
  const eventId = uuid({ msecs: at.getTime() });
  const { factId, itemId, rightOptionId: optionId } = question;
  const answer = { eventId, factId, itemId, itemVersion: 1, optionId, guessed: false };
  const rest = { latencyMs: 4_000, answeredAt: at.toISOString(), device: "" };
  const saved = await saveAnswer(viewer, { ...answer, ...rest }, at);
  if (!saved.ok) throw new Error(saved.problem);
  return eventId;
}

describe("the run of days that an answer today is part of", () => {
  it.each([
    ["one day for somebody new", [], 1],
    ["as many as were studied one after the other", ["2024-11-13", "2024-11-14"], 3],
    [
      "those before a missed day of another week too",
      ["2024-11-09", "2024-11-10", "2024-11-12", "2024-11-13", "2024-11-14"],
      6,
    ],
    ["nothing of what lies behind a long break", ["2024-09-01", "2024-11-01", "2024-11-14"], 2],
  ])("has %s", async (_what, days, expected) => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    for (const day of days) await answerOn(viewer, question, day);
    expect((await loadStreakWithToday(viewer, today)).days).toBe(expected);
  });

  it("leaves out a day whose answers were taken back, and other people's days", async () => {
    const [viewer, other] = [await createGuest("UTC"), await createGuest("UTC")];
    const question = await storeQuestion();
    await answerOn(other, question, "2024-11-13");
    const answerEventId = await answerOn(viewer, question, "2024-11-14");
    expect((await loadStreakWithToday(viewer, today)).days).toBe(2);
    const at = new Date("2024-11-14T13:00:00.000Z");
    const eventId = uuid({ msecs: at.getTime() });
    const { factId } = question;
    await undoAnswer(viewer, { eventId, answerEventId, factId, at: at.toISOString() }, at);
    expect((await loadStreakWithToday(viewer, today)).days).toBe(1);
  });

  it("has today alone for somebody whom nobody knows", async () => {
    expect((await loadStreakWithToday(null, today)).days).toBe(1);
  });
});
