import { db } from "@/server/db";
import { verifyFact } from "@/server/decisions";
import type { Viewer } from "@/server/session";
import { saveAnswer, undoAnswer } from "@/server/reviews";
import { loadMode } from "@/server/study-modes";
import type { StudyMode } from "@/server/study-modes";
import { defaultStudySettings, saveStudySettings } from "@/server/study-settings";
import { loadStudyWays } from "@/server/study-ways";
import { suspendFact, unsuspendFact } from "@/server/suspensions";
import { createGuest } from "@/server/users";
import { v7 as uuid } from "uuid";
import { dayArticle } from "./articles-of-test";
import { answerRightly, bringIn, done, editor, factAbout } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const topic = "Asia-Pacific";
const first = new Date("2024-11-15T12:00:00.000Z");
const nextDay = new Date("2024-11-16T12:00:00.000Z");

async function answerWrongly(viewer: Viewer, { factId, itemId }: StoredQuestion): Promise<void> {
  const saved = await saveAnswer(
    viewer,
    {
      eventId: uuid({ msecs: first.getTime() }),
      factId,
      itemId,
      itemVersion: 1,
      optionId: "0",
      guessed: false,
      latencyMs: 4_000,
      answeredAt: first.toISOString(),
      device: "",
    },
    first,
  );
  if (!saved.ok) throw new Error(saved.problem);
}

const modes: StudyMode[] = [
  { kind: "wrong" },
  { kind: "cram", topic },
  // With one day left, nothing can wait for a better one.
  { kind: "exam", topic, day: "2024-11-17" },
  { kind: "catch-up" },
];

describe.each(modes)("studying in the mode $kind", (mode) => {
  const asked = async (viewer: Viewer) =>
    (await loadMode(viewer, mode, nextDay, "UTC")).queue.map(({ factId }) => factId);

  it("asks a fact that was answered wrong, unless it is set aside or has no live question", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answerWrongly(viewer, question);
    expect(await asked(viewer)).toEqual([question.factId]);
    await suspendFact(viewer, question.factId, nextDay);
    expect(await asked(viewer)).toEqual([]);
    await unsuspendFact(viewer, question.factId);
    await db().item.updateMany({ data: { status: "suspended" } });
    expect(await asked(viewer)).toEqual([]);
  });

  it("counts an answer for the memory, but for one while cramming", async () => {
    const viewer = await createGuest("UTC");
    const { answerMode } = await loadMode(viewer, mode, nextDay, "UTC");
    expect(answerMode).toBe(mode.kind === "cram" ? "cram" : "study");
  });
});

describe("a fact that articles of two topics tell", () => {
  it("is studied under both", async () => {
    await bringIn(first, dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    done(await verifyFact(editor, fact.id, first));
    const elsewhere = { ...dayArticle, publisher: "Publisher C", title: "Elsewhere" };
    const text = `${dayArticle.text}\n\nIt rained.`;
    await bringIn(first, { ...elsewhere, topic: "Governments", story: "Japan", text });
    const viewer = await createGuest("UTC");
    for (const each of [topic, "Governments"]) {
      for (const kind of ["topic", "cram"] as const) {
        const { queue } = await loadMode(viewer, { kind, topic: each }, nextDay, "UTC");
        expect(queue.map(({ factId }) => factId)).toEqual([fact.id]);
      }
    }
    await answerRightly(viewer, fact.id, first);
    const { topics } = await loadStudyWays(viewer, nextDay, "UTC");
    expect(topics.map((each) => [each.topic, each.all])).toEqual([
      [topic, 1],
      ["Governments", 1],
    ]);
    const later = new Date("2025-03-01T12:00:00Z");
    const { queue } = await loadMode(viewer, { kind: "topic", topic: "Governments" }, later, "UTC");
    expect(queue.map(({ factId, reason }) => [factId, reason])).toEqual([[fact.id, "due"]]);
  });
});

describe("ways to study", () => {
  it("let somebody new practise without touching a memory", async () => {
    const { factId } = await storeQuestion();
    const cram = await loadMode(null, { kind: "cram", topic: null }, nextDay, "UTC");
    expect(cram.answerMode).toBe("cram");
    expect(cram.queue.map((entry) => entry.factId)).toEqual([factId]);
    for (const kind of ["wrong", "catch-up"] as const) {
      expect((await loadMode(null, { kind }, nextDay, "UTC")).queue).toEqual([]);
    }
  });

  it("offer catching up only when more is due than a day's reviews", async () => {
    const viewer = await createGuest("UTC");
    for (const story of ["One", "Two"]) await answerWrongly(viewer, await storeQuestion(story));
    const backlog = async () => (await loadStudyWays(viewer, nextDay, "UTC")).backlog;
    expect(await backlog()).toBeNull();
    await saveStudySettings(viewer, { ...defaultStudySettings, reviewsPerDay: 1 }, nextDay);
    expect(await backlog()).toEqual({ due: 2, perDay: 1 });
    const { plan, queue } = await loadMode(viewer, { kind: "catch-up" }, nextDay, "UTC");
    expect(plan.kind === "catch-up" && plan.plan.days.map(({ day }) => day)).toEqual([
      "2024-11-16",
      "2024-11-17",
    ]);
    expect(queue).toHaveLength(1);
  });

  it("leave what was wrong until tomorrow once it was answered right today", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answerWrongly(viewer, question);
    const asked = async (at: Date) =>
      (await loadMode(viewer, { kind: "wrong" }, at, "UTC")).queue.length;
    expect(await asked(first)).toBe(1);
    const again = new Date(first.getTime() + 600_000);
    const right = { optionId: question.rightOptionId, answeredAt: again.toISOString() };
    await saveAnswer(
      viewer,
      {
        eventId: uuid({ msecs: again.getTime() }),
        factId: question.factId,
        itemId: question.itemId,
        itemVersion: 1,
        guessed: false,
        latencyMs: 4_000,
        device: "",
        ...right,
      },
      again,
    );
    expect(await asked(again)).toBe(0);
    expect(await asked(nextDay)).toBe(1);
  });

  it("bring a fact back to the front of practice when its right answer is taken back", async () => {
    const viewer = await createGuest("UTC");
    const questions = [await storeQuestion("One"), await storeQuestion("Two")];
    const order = async () =>
      (await loadMode(viewer, { kind: "cram", topic }, first, "UTC")).queue.map(
        ({ factId }) => factId,
      );
    const [foremost = ""] = await order();
    const question = questions.find(({ factId }) => factId === foremost);
    if (question === undefined) throw new Error("Nothing is asked.");
    const { itemId, rightOptionId: optionId } = question;
    const answer = { eventId: uuid(), factId: foremost, itemId, itemVersion: 1, optionId };
    const rest = { guessed: false, latencyMs: 4_000, device: "", mode: "cram" as const };
    await saveAnswer(viewer, { ...answer, ...rest, answeredAt: first.toISOString() }, first);
    expect((await order()).at(-1)).toBe(foremost);
    const at = first.toISOString();
    const undo = { eventId: uuid(), answerEventId: answer.eventId, factId: foremost, at };
    expect((await undoAnswer(viewer, undo, first)).ok).toBe(true);
    expect((await order())[0]).toBe(foremost);
  });
});
