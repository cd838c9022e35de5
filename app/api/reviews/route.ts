import { readRequest, refusal } from "@/app/api/read-request";
import { letterReplyOf } from "@/app/_mapping/letter-replies";
import { batchSchema, checkLetterOwner, takeBatch } from "@/server/letters";
import { findRequestViewer, getRequestViewer } from "@/server/sign-in";

const unread = "These answers could not be read. Reload the page.";
const notYours = {
  "signed-out": "You are signed out. Sign in to send the answers that wait on this device.",
  "another-person":
    "Answers of another account wait on this device. Sign in with that account to send them.",
} as const;

/** Takes in what a device has of its learner's answers, and tells what became of each. */
export async function POST(request: Request): Promise<Response> {
  const read = await readRequest(request, batchSchema, unread);
  if (!read.ok) return read.problem;
  const { body, timeZone } = read.value;
  const found = await findRequestViewer();
  const owner = await checkLetterOwner(found, body.learnerKey);
  if (!owner.ok) return refusal(409, notYours[owner.problem], true);
  const viewer = await getRequestViewer(timeZone, found);
  const { outcomes, elsewhere, cursor } = await takeBatch(viewer, body, new Date());
  return Response.json({ ok: true, replies: outcomes.map(letterReplyOf), elsewhere, cursor });
}
