import { readReviewRequest, refusal } from "@/app/api/reviews/read-request";
import { changeSuspension, suspensionSchema } from "@/server/suspensions";

const unread = "This could not be read. Reload the page and try again.";

/** Sets a fact aside for whoever asks, or takes it up again. */
export async function POST(request: Request): Promise<Response> {
  const read = await readReviewRequest(request, suspensionSchema, unread);
  if (!read.ok) return read.problem;
  const { viewer, body } = read.value;
  const isKnown = await changeSuspension(viewer, body, new Date());
  return isKnown ? Response.json({ ok: true }) : refusal(410, "This fact is not here any more.");
}
