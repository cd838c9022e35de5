import { db } from "@/server/db";
import type { Viewer } from "@/server/session";
import { saveAnswer } from "@/server/reviews";
import { loadMode } from "@/server/study-modes";
import type { StudyMode } from "@/server/study-modes";
import { suspendFact, unsuspendFact } from "@/server/suspensions";
import { createGuest } from "@/server/users";
import { v7 as uuid } from "uuid";
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
