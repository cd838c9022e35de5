import { v7 as uuid } from "uuid";
import type { ItemAnswer } from "@/questions/kind";
import { replayFact } from "@/scheduling/replay";
import { db } from "@/server/db";
import { toReviewEvent } from "@/server/memories";
import { answerSchema, markGuessed, saveAnswer, sayRecall, undoAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { createGuest } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");

/** What every answer has, whatever was handed in. */
const common = ({ factId, itemId }: Pick<StoredQuestion, "factId" | "itemId">) => ({
  eventId: uuid({ msecs: noon.getTime() }),
  factId,
  itemId,
  itemVersion: 1,
  guessed: false,
  latencyMs: 4000,
  answeredAt: noon.toISOString(),
  device: "",
});

async function memoryOf(viewer: Viewer, factId: string) {
  return db().memoryState.findUnique({
    where: { learnerId_factId: { learnerId: viewer.userId, factId } },
  });
}

async function replayed(viewer: Viewer, factId: string) {
  const rows = await db().reviewEvent.findMany({ where: { learnerId: viewer.userId, factId } });
  return replayFact(rows.map(toReviewEvent));
}

/** A question of another kind about the same fact. */
async function storeKind(
  kind: string,
  body: { answer: string; expected?: object },
): Promise<StoredQuestion> {
  const question = await storeQuestion();
  const { body: stored } = await db().item.findUniqueOrThrow({ where: { id: question.itemId } });
  await db().item.update({
    where: { id: question.itemId },
    data: { kind, body: { ...(stored as object), options: [], ...body } },
  });
  return question;
}

const dateKind = () =>
  storeKind("typed-date", {
    answer: "15 November 2024",
    expected: {
      kind: "date",
      start: "2024-11-15",
      end: "2024-11-15",
      precision: "day",
      hint: "Give the day, the month and the year.",
    },
  });
const timelineKind = () =>
  storeKind("timeline", {
    answer: "in order",
    expected: {
      kind: "order",
      events: ["2024-11-15", "2024-10-01", "2024-11-05"].map((start, index) => ({
        factId: uuid(),
        text: `Event ${index}`,
        when: start,
        start,
        end: start,
      })),
    },
  });

describe("saveAnswer, of kinds without options", () => {
  const sent = (question: StoredQuestion, given: ItemAnswer) => {
    return answerSchema.parse({ ...common(question), ...given });
  };

  it.each<[string, ItemAnswer, boolean, string | null, string | null]>([
    ["another spelling", { typed: " Nov 15, 2024 " }, true, "Nov 15, 2024", "15 November 2024"],
    ["another day", { typed: "2024-11-16" }, false, "2024-11-16", "16 November 2024"],
    ["“I don’t know”", { typed: null }, false, null, null],
  ])("grades %s of a typed date", async (_what, given, correct, chosen, readAs) => {
    const viewer = await createGuest("UTC");
    const question = await dateKind();
    const saved = await saveAnswer(viewer, sent(question, given), noon);
    expect(saved).toMatchObject({ ok: true, value: { correct, readAs } });
    const event = await db().reviewEvent.findFirstOrThrow();
    expect(event).toMatchObject({ kind: "typed-date", chosen, correct, optionCount: 0 });
  });

  it.each<[string, ItemAnswer]>([
    ["a text that is no date", { typed: "soon" }],
    ["a date that is too coarse", { typed: "November 2024" }],
    ["an option", { optionId: "0" }],
    ["“I don’t know” to another kind", { optionId: null }],
    ["an order", { order: ["0"] }],
    ["what is said of a card", { recalled: 3 }],
  ])("does not count %s as a wrong typed date", async (_what, given) => {
    const viewer = await createGuest("UTC");
    const question = await dateKind();
    const saved = await saveAnswer(viewer, sent(question, given), noon);
    expect(saved).toEqual({ ok: false, problem: "no-answer" });
    expect(await db().reviewEvent.count()).toBe(0);
  });

  it("grades an order and keeps it in words, with its orders as what could be guessed", async () => {
    const viewer = await createGuest("UTC");
    const question = await timelineKind();
    const saved = await saveAnswer(viewer, sent(question, { order: ["1", "2", "0"] }), noon);
    expect(saved).toMatchObject({ ok: true, value: { correct: true } });
    expect(await db().reviewEvent.findFirstOrThrow()).toMatchObject({
      chosen: "Event 1 → Event 2 → Event 0",
      optionCount: 6,
      grade: 3,
    });
  });

  it("reads an answer that a browser kept from when there were only options", () => {
    const kept = { ...common({ factId: uuid(), itemId: uuid() }), kind: "multiple-choice" };
    expect(answerSchema.parse({ ...kept, optionId: "2" })).toMatchObject({
      optionId: "2",
    });
    expect(answerSchema.safeParse(kept).success).toBe(false);
  });

  it("does not take a typed answer for a guess", async () => {
    const viewer = await createGuest("UTC");
    const question = await dateKind();
    const answer = sent(question, { typed: "15 November 2024" });
    const saved = await saveAnswer(viewer, answer, noon);
    const guessed = await markGuessed(
      viewer,
      {
        eventId: uuid(),
        answerEventId: answer.eventId,
        factId: question.factId,
        at: answer.answeredAt,
        guessed: true,
      },
      noon,
    );
    expect(guessed.ok && guessed.value.dueDay).toBe(saved.ok && saved.value.dueDay);
    expect(await db().reviewEvent.count()).toBe(1);
  });
});

describe("sayRecall", () => {
  async function turned() {
    const viewer = await createGuest("UTC");
    const question = await storeKind("flashcard", { answer: "Lima" });
    const turning = { ...common(question), recalled: null };
    const saved = await saveAnswer(viewer, turning, noon);
    const amendment = {
      eventId: uuid(),
      answerEventId: turning.eventId,
      factId: question.factId,
      at: turning.answeredAt,
    };
    return { viewer, question, saved, amendment };
  }

  it("counts a turned card as not recalled until its learner says otherwise", async () => {
    const { viewer, question, saved, amendment } = await turned();
    expect(saved).toMatchObject({ ok: true, value: { correct: false, dueDay: "2024-11-15" } });
    expect(await db().reviewEvent.findFirstOrThrow()).toMatchObject({
      kind: "flashcard",
      chosen: null,
      grade: 1,
    });
    const easy = { ...amendment, recalled: 4 as const };
    const said = await sayRecall(viewer, easy, noon);
    expect(said.ok && (said.value.dueDay ?? "") > "2024-11-17").toBe(true);
    expect(await sayRecall(viewer, easy, noon)).toEqual(said);
    const stored = await memoryOf(viewer, question.factId);
    expect(stored).toMatchObject({ repetitions: 1, lapses: 0 });
    expect(stored?.stabilityDays).toBe((await replayed(viewer, question.factId))?.stability);
  });

  it("is undone together with the turning", async () => {
    const { viewer, question, amendment } = await turned();
    await sayRecall(viewer, { ...amendment, recalled: 3 }, noon);
    await undoAnswer(viewer, { ...amendment, eventId: uuid() }, noon);
    expect(await memoryOf(viewer, question.factId)).toBeNull();
  });

  it("changes nothing of an answer that was graded by its key", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    const answer = { ...common(question), optionId: "0" };
    await saveAnswer(viewer, answer, noon);
    const amendment = {
      eventId: uuid(),
      answerEventId: answer.eventId,
      factId: question.factId,
      at: answer.answeredAt,
      recalled: 4 as const,
    };
    expect(await sayRecall(viewer, amendment, noon)).toMatchObject({
      value: { dueDay: "2024-11-15" },
    });
    expect(await db().reviewEvent.count()).toBe(1);
  });
});
