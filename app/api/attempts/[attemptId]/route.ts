import { attemptUpdateOf, refusalWords } from "@/app/_mapping/attempt-view-of";
import { findAttempt } from "@/server/attempt-pages";
import { findRequestViewer } from "@/server/sign-in";
import { attemptRefusal } from "../read-attempt-request";

export const dynamic = "force-dynamic";

/** How an attempt stands, for a page that shows it and may be behind another tab or device. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ attemptId: string }> },
): Promise<Response> {
  const { attemptId } = await params;
  const viewer = await findRequestViewer();
  const now = new Date();
  const page = viewer === null ? null : await findAttempt(viewer, attemptId, now);
  if (page === null) return attemptRefusal(404, refusalWords["no-such-attempt"]);
  return Response.json(attemptUpdateOf(page, now), {
    headers: { "cache-control": "private, no-store" },
  });
}
