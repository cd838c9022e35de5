import { z } from "zod";
import { stepRefusals } from "@/app/_mapping/live-view-of";
import { liveSteps } from "@/assignments/live-game";
import { findHostOfGame, stepLiveGame } from "@/server/live-games";
import { findRequestViewer } from "@/server/sign-in";
import { readRequest, refusal } from "../../../read-request";

const stepSchema = z.object({ step: z.enum(liveSteps), revision: z.number().int() });

/** Takes one step of a game, as its host. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const read = await readRequest(request, stepSchema, "Reload the page.");
  if (!read.ok) return read.problem;
  const teacher = await findHostOfGame(await findRequestViewer(), id);
  if (teacher === null) return refusal(404, stepRefusals["no-such-game"]);
  const { step, revision } = read.value.body;
  const stepped = await stepLiveGame(teacher, id, step, revision, new Date());
  if (!stepped.ok) return refusal(409, stepRefusals[stepped.problem]);
  return Response.json({ ok: true, ...stepped.value });
}
