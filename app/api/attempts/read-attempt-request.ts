import type { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isFromOurPages } from "@/server/same-origin";
import type { Viewer } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";

/**
 * What went wrong, as the page of an attempt tells it. `isOver`: no answer is taken any more; with 404 the
 * attempt is not one of whoever asks.
 */
export function attemptRefusal(
  status: number,
  error: string,
  more: { retry?: boolean; isOver?: boolean } = {},
): Response {
  const isUnknown = status === 404;
  return Response.json(
    { ok: false, error, retry: false, isOver: false, isUnknown, ...more },
    { status },
  );
}

/** Reads what the page of an attempt posts, and who posts it. */
export async function readAttemptRequest<Body>(
  request: Request,
  schema: z.ZodType<Body>,
): Promise<Result<{ viewer: Viewer; body: Body }, Response>> {
  if (!isFromOurPages(request)) return failed(attemptRefusal(403, "Open Stet and answer there."));
  const body = schema.safeParse(await request.json().catch(() => null));
  if (!body.success) {
    return failed(attemptRefusal(400, "This answer could not be read. Reload the page."));
  }
  const viewer = await findRequestViewer();
  if (viewer === null) {
    const error = "You are signed out. Sign in again in another tab: your answers wait here.";
    return failed(attemptRefusal(401, error, { retry: true }));
  }
  return ok({ viewer, body: body.data });
}
