import { v7 as uuid } from "uuid";
import { replayFact } from "@/scheduling/replay";
import { db } from "@/server/db";
import { isoDay } from "@/server/fact-records";
import {
  adoptGuestAnswers,
  countAnswers,
  markGuessed,
  saveAnswer,
  undoAnswer,
} from "@/server/reviews";
import type { Answer } from "@/server/reviews";
import { toReviewEvent } from "@/server/memories";
import type { Viewer } from "@/server/session";
import { createGuest, findViewer, signUp } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");

const answerTo = (
  { factId, itemId }: StoredQuestion,
  optionId: string | null,
  answeredAt: Date = noon,
): Answer => ({
  eventId: uuid({ msecs: answeredAt.getTime() }),
  factId,
  itemId,
  itemVersion: 1,
  optionId,
  guessed: false,
  latencyMs: 4000,
  answeredAt: answeredAt.toISOString(),
  device: "",
});

async function memoryOf(viewer: Viewer, factId: string) {
  return db().memoryState.findUnique({
    where: { learnerId_factId: { learnerId: viewer.userId, factId } },
  });
}

/** What the stored log says when it is replayed from its beginning. */
async function replayed(viewer: Viewer, factId: string) {
  const rows = await db().reviewEvent.findMany({ where: { learnerId: viewer.userId, factId } });
  return replayFact(rows.map(toReviewEvent));
}

describe("saveAnswer", () => {
  it("grades by the stored key and schedules the fact", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const right = await saveAnswer(viewer, answerTo(question, question.rightOptionId), noon);
    expect(right).toMatchObject({ ok: true, value: { correct: true, dueDay: "2024-11-17" } });
    const event = await db().reviewEvent.findFirstOrThrow();
    expect(event).toMatchObject({ chosen: "Lima", correct: true, grade: 3, optionCount: 4 });
  });

  it.each([
    ["another option", "0"],
    ["“I don't know”", null],
  ])("counts %s as forgotten, to be asked again today", async (_what, optionId) => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const wrong = await saveAnswer(viewer, answerTo(question, optionId), noon);
    expect(wrong).toMatchObject({ ok: true, value: { correct: false, dueDay: "2024-11-15" } });
    expect((await db().reviewEvent.findFirstOrThrow()).grade).toBe(1);
  });

  it("counts the same event once, whoever sends it how often", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const answer = answerTo(question, "2");
    const [first, second] = [
      await saveAnswer(viewer, answer, noon),
      await saveAnswer(viewer, answer, noon),
    ];
    expect(second).toEqual(first);
    expect(await db().reviewEvent.count()).toBe(1);
    expect((await memoryOf(viewer, question.factId))?.repetitions).toBe(1);
  });

  it("keeps a memory that equals the replay of the log", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const days = [0, 2, 3, 9, 30];
    for (const [index, day] of days.entries()) {
      const at = new Date(noon.getTime() + day * 86_400_000);
      await saveAnswer(viewer, answerTo(question, index === 2 ? "0" : "2", at), at);
    }
    const stored = await memoryOf(viewer, question.factId);
    const memory = await replayed(viewer, question.factId);
    expect(stored).toMatchObject({
      stabilityDays: memory?.stability,
      difficulty: memory?.difficulty,
      repetitions: memory?.repetitions,
      lapses: memory?.lapses,
    });
    expect(stored && isoDay(stored.dueDay)).toBe(memory?.dueDay);
  });

  it("does not believe a clock that runs ahead", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const tomorrow = new Date(noon.getTime() + 86_400_000);
    await saveAnswer(viewer, answerTo(question, "2", tomorrow), noon);
    const event = await db().reviewEvent.findFirstOrThrow();
    expect(event.answeredAt).toEqual(noon);
    expect(isoDay(event.studyDay)).toBe("2024-11-15");
  });

  it("counts an answer before four in the morning to the day before, in the learner's time zone", async () => {
    const viewer = await createGuest("Asia/Seoul");
    const question = await storeQuestion();
    const at = new Date("2024-11-15T18:30:00.000Z"); // 03:30 on the 16th in Seoul
    await saveAnswer(viewer, answerTo(question, "2", at), at);
    expect(isoDay((await db().reviewEvent.findFirstOrThrow()).studyDay)).toBe("2024-11-15");
  });

  it("saves nothing for a question or an option that does not exist", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const unknown = { ok: false, problem: "no-such-item" };
    const elsewhere = { ...answerTo(question, "2"), itemId: uuid() };
    expect(await saveAnswer(viewer, elsewhere, noon)).toEqual(unknown);
    const noAnswer = { ok: false, problem: "no-answer" };
    expect(await saveAnswer(viewer, answerTo(question, "7"), noon)).toEqual(noAnswer);
    expect(await db().reviewEvent.count()).toBe(0);
    expect(await db().memoryState.count()).toBe(0);
  });

  it("keeps both answers of two tabs that answer the same fact at once", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await Promise.all([
      saveAnswer(viewer, answerTo(question, "2"), noon),
      saveAnswer(viewer, answerTo(question, "0", new Date(noon.getTime() + 5)), noon),
    ]);
    expect(await db().reviewEvent.count()).toBe(2);
    const stored = await memoryOf(viewer, question.factId);
    expect(stored?.stabilityDays).toBe((await replayed(viewer, question.factId))?.stability);
  });
});

describe("markGuessed", () => {
  it("lets a right answer stand as a guess, which comes back sooner, and back again", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const answer = answerTo(question, "2");
    const sure = await saveAnswer(viewer, answer, noon);
    const amendment = {
      answerEventId: answer.eventId,
      factId: question.factId,
      at: answer.answeredAt,
    };
    const guess = { ...amendment, eventId: uuid(), guessed: true };
    const guessed = await markGuessed(viewer, guess, noon);
    expect(guessed).toMatchObject({ ok: true, value: { dueDay: "2024-11-16" } });
    expect(await markGuessed(viewer, guess, noon)).toEqual(guessed);
    const again = await markGuessed(
      viewer,
      { ...amendment, eventId: uuid(), guessed: false },
      noon,
    );
    expect(again.ok && again.value.dueDay).toBe(sure.ok && sure.value.dueDay);
    expect((await memoryOf(viewer, question.factId))?.repetitions).toBe(1);
  });
});

describe("undoAnswer", () => {
  it("leaves the memory as if the answer had not been given, and the log longer", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const answer = answerTo(question, "0");
    await saveAnswer(viewer, answer, noon);
    const amendment = {
      eventId: uuid(),
      answerEventId: answer.eventId,
      factId: question.factId,
      at: noon.toISOString(),
    };
    expect(await undoAnswer(viewer, amendment, noon)).toMatchObject({ ok: true });
    expect(await memoryOf(viewer, question.factId)).toBeNull();
    expect(await db().reviewEvent.count()).toBe(2);
  });

  it("undoes nothing of somebody else", async () => {
    const [viewer, other] = [await createGuest("UTC"), await createGuest("UTC")];
    const question = await storeQuestion();
    const answer = answerTo(question, "2");
    await saveAnswer(viewer, answer, noon);
    const amendment = {
      eventId: uuid(),
      answerEventId: answer.eventId,
      factId: question.factId,
      at: noon.toISOString(),
    };
    expect(await undoAnswer(other, amendment, noon)).toEqual({
      ok: false,
      problem: "no-such-answer",
    });
  });
});

describe("adoptGuestAnswers", () => {
  it("gives an account what its browser answered as a guest, in one memory", async () => {
    const guest = await createGuest("UTC");
    const made = await signUp(
      null,
      { name: "Ada", email: "ada@example.org", password: "ten characters", timeZone: "UTC" },
      null,
    );
    const account = made.ok ? await findViewer(made.value.userId) : null;
    if (account === null) throw new Error("There is no account.");
    const [known, fresh] = [await storeQuestion(), await storeQuestion("Another story")];
    const earlier = new Date("2024-11-10T12:00:00.000Z");
    await saveAnswer(account, answerTo(known, "2", earlier), earlier);
    await saveAnswer(guest, answerTo(known, "2"), noon);
    await saveAnswer(guest, answerTo(fresh, "2"), noon);
    expect(await adoptGuestAnswers(account, guest)).toBe(2);
    expect(await countAnswers(account)).toBe(3);
    expect(await countAnswers(guest)).toBe(0);
    expect((await memoryOf(account, known.factId))?.repetitions).toBe(2);
    expect(await memoryOf(account, fresh.factId)).not.toBeNull();
  });

  it("takes nothing from an account", async () => {
    const account = await createGuest("UTC");
    const made = await signUp(
      account,
      { name: "Ada", email: "ada@example.org", password: "ten characters", timeZone: "UTC" },
      null,
    );
    const named = made.ok ? await findViewer(made.value.userId) : null;
    if (named === null) throw new Error("There is no account.");
    const other = await createGuest("UTC");
    expect(await adoptGuestAnswers(other, named)).toBe(0);
  });
});
