import { toldOf } from "@/app/_mapping/study-cards";
import { findFact } from "@/server/facts";
import { answerSchema, saveAnswer } from "@/server/reviews";
import { readReviewRequest, refusal } from "./read-request";

/** Saves one answer and tells what is right, with the source's sentence. */
export async function POST(request: Request): Promise<Response> {
  const read = await readReviewRequest(request, answerSchema);
  if (!read.ok) return read.problem;
  const { viewer, body } = read.value;
  const saved = await saveAnswer(viewer, body, new Date());
  if (!saved.ok) return refusal(410, "This question was withdrawn. Skip it and go on.");
  const fact = await findFact(body.factId);
  if (fact === null) return refusal(410, "This question was withdrawn. Skip it and go on.");
  return Response.json({ ok: true, told: toldOf(saved.value, fact, body.optionId) });
}
