import { isKept } from "@/assignments/accept-answer";
import { attemptToldOf, refusalWords } from "@/app/_mapping/attempt-view-of";
import { attemptAnswerSchema } from "@/server/attempt-answers";
import { answerAttempt } from "@/server/attempt-practice";
import { isAttemptId } from "@/server/attempts";
import { attemptRefusal, readAttemptRequest } from "../../read-attempt-request";

/** Saves one answer of an attempt; where the attempt tells at once, it tells what is right. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ attemptId: string }> },
): Promise<Response> {
  const { attemptId } = await params;
  const read = await readAttemptRequest(request, attemptAnswerSchema);
  if (!read.ok) return read.problem;
  if (!isAttemptId(attemptId)) return attemptRefusal(404, refusalWords["no-such-attempt"]);
  const { viewer, body } = read.value;
  const saved = await answerAttempt(viewer, attemptId, body, new Date());
  if (!saved.ok) {
    const status = saved.problem === "no-such-attempt" ? 404 : 422;
    return attemptRefusal(status, refusalWords[saved.problem]);
  }
  const { acceptance, told } = saved.value;
  if (!isKept(acceptance) && acceptance !== "told") {
    return attemptRefusal(409, refusalWords[acceptance], {
      isOver: acceptance !== "no-such-question",
    });
  }
  return Response.json({ ok: true, told: told === null ? null : attemptToldOf(told) });
}
