import { readRequest, refusal } from "@/app/api/read-request";
import { getRequestViewer } from "@/server/sign-in";
import { changeSuspension, suspensionSchema } from "@/server/suspensions";

const unread = "This could not be read. Reload the page and try again.";

/** Sets a fact aside for whoever asks, or takes it up again. */
export async function POST(request: Request): Promise<Response> {
  const read = await readRequest(request, suspensionSchema, unread);
  if (!read.ok) return read.problem;
  const { body, timeZone } = read.value;
  const isKnown = await changeSuspension(await getRequestViewer(timeZone), body, new Date());
  return isKnown ? Response.json({ ok: true }) : refusal(410, "This fact is not here any more.");
}
