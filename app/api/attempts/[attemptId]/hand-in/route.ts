import { z } from "zod";
import { refusalWords } from "@/app/_mapping/attempt-view-of";
import { handInAttempt } from "@/server/attempt-answers";
import { isAttemptId } from "@/server/attempts";
import { attemptRefusal, readAttemptRequest } from "../../read-attempt-request";

const handInSchema = z.object({ eventId: z.uuidv7() });

/** Hands an attempt in; a second time changes nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ attemptId: string }> },
): Promise<Response> {
  const { attemptId } = await params;
  const read = await readAttemptRequest(request, handInSchema);
  if (!read.ok) return read.problem;
  if (!isAttemptId(attemptId)) return attemptRefusal(404, refusalWords["no-such-attempt"]);
  const handedIn = await handInAttempt(read.value.viewer, attemptId, new Date());
  if (!handedIn.ok) return attemptRefusal(404, refusalWords[handedIn.problem]);
  return Response.json({ ok: true, told: null });
}
