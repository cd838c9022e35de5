import { v7 as uuid } from "uuid";
import { saveAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { storeQuestion } from "./stored-fact";

/** Lets somebody answer a question of a fact that is new to them. */
export async function answered(viewer: Viewer): Promise<void> {
  const at = new Date("2024-11-15T12:00:00.000Z");
  const { factId, itemId, rightOptionId } = await storeQuestion();
  const saved = await saveAnswer(
    viewer,
    {
      ...{ eventId: uuid({ msecs: at.getTime() }), factId, itemId, itemVersion: 1 },
      ...{ optionId: rightOptionId, guessed: false, latencyMs: 4000, device: "" },
      answeredAt: at.toISOString(),
    },
    at,
  );
  if (!saved.ok) throw new Error(saved.problem);
}
