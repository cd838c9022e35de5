import { z } from "zod";
import { stepRefusals } from "@/app/_mapping/live-view-of";
import { findHostOfGame, setLivePlayer } from "@/server/live-games";
import { findRequestViewer } from "@/server/sign-in";
import { readRequest, refusal } from "../../../read-request";

const playerSchema = z.object({ playerId: z.guid(), isRemoved: z.boolean() });

/** Takes a player out of a game, or in again, as its host. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const read = await readRequest(request, playerSchema, "Reload the page.");
  if (!read.ok) return read.problem;
  const teacher = await findHostOfGame(await findRequestViewer(), id);
  if (teacher === null) return refusal(404, stepRefusals["no-such-game"]);
  const { playerId, isRemoved } = read.value.body;
  const set = await setLivePlayer(teacher, id, playerId, isRemoved, new Date());
  if (!set.ok) return refusal(409, stepRefusals[set.problem]);
  return Response.json({ ok: true, ...set.value });
}
