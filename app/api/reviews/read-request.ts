import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isFromOurPages } from "@/server/same-origin";
import type { Viewer } from "@/server/session";
import { getRequestViewer } from "@/server/sign-in";

/** What went wrong, as the study page tells it. `retry: false`: sending again will not help. */
export function refusal(status: number, error: string, retry = false): Response {
  return Response.json({ ok: false, error, retry }, { status });
}

const timeZoneSchema = z.object({ timeZone: z.string().max(60).catch("UTC") });

/**
 * Reads what the study page posts and who posts it; somebody new becomes a guest of this browser.
 * @param unread what is said where it makes no sense
 */
export async function readReviewRequest<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  unread = "This answer could not be read. Reload the page.",
): Promise<Result<{ viewer: Viewer; body: Body }, Response>> {
  if (!isFromOurPages(request)) return failed(refusal(403, "Open Stet and answer there."));
  const json: unknown = await request.json().catch(() => null);
  const body = schema.safeParse(json);
  if (!body.success) return failed(refusal(400, unread));
  const { timeZone } = timeZoneSchema.parse(json);
  return ok({ viewer: await getRequestViewer(timeZone), body: body.data });
}
