import { daysBetween } from "@/lib/time";
import { recallingSchema, sayRecall } from "@/server/reviews";
import { readReviewRequest, refusal } from "../read-request";

/** Says of a turned flashcard how well it was recalled. */
export async function POST(request: Request): Promise<Response> {
  const read = await readReviewRequest(request, recallingSchema);
  if (!read.ok) return read.problem;
  const { viewer, body } = read.value;
  const saved = await sayRecall(viewer, body, new Date());
  if (!saved.ok) return refusal(409, "This answer has not arrived yet. Try again.", true);
  const { studyDay, dueDay } = saved.value;
  const dueInDays = dueDay === null ? null : Math.max(0, daysBetween(studyDay, dueDay));
  return Response.json({ ok: true, dueInDays });
}
