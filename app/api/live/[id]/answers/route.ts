import { answerRefusals } from "@/app/_mapping/live-view-of";
import { liveAnswerSchema, saveLiveAnswer } from "@/server/live-answers";
import { findRequestViewer } from "@/server/sign-in";
import { readRequest, refusal } from "../../../read-request";

/** Saves a player's answer. It is not told whether it is right: that is shown to all together. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const now = new Date();
  const { id } = await params;
  const read = await readRequest(request, liveAnswerSchema, answerRefusals["no-answer"]);
  if (!read.ok) return read.problem;
  const viewer = await findRequestViewer();
  if (viewer === null) return refusal(401, answerRefusals["no-such-game"]);
  const saved = await saveLiveAnswer(viewer, id, read.value.body, now);
  if (!saved.ok) return refusal(409, answerRefusals[saved.problem]);
  return Response.json({ ok: true });
}
