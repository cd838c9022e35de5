import { toldOf } from "@/app/_mapping/study-cards";
import { findFact } from "@/server/facts";
import { answerSchema, saveAnswer } from "@/server/reviews";
import { readReviewRequest, refusal } from "./read-request";

const withdrawn = "This question was withdrawn. Skip it and go on.";
const unread = "This answer could not be read. Take it back with “Undo” and answer again.";

/** Saves one answer and tells what is right, with the source's sentence. */
export async function POST(request: Request): Promise<Response> {
  const read = await readReviewRequest(request, answerSchema);
  if (!read.ok) return read.problem;
  const { viewer, body } = read.value;
  const saved = await saveAnswer(viewer, body, new Date());
  if (!saved.ok && saved.problem === "no-answer") return refusal(422, unread);
  if (!saved.ok) return refusal(410, withdrawn);
  const fact = await findFact(body.factId);
  if (fact === null) return refusal(410, withdrawn);
  return Response.json({ ok: true, told: toldOf(saved.value, fact, body) });
}
