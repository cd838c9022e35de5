import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isFromOurPages } from "@/server/same-origin";

/** What went wrong, as a study page tells it. `retry: false`: sending again will not help. */
export function refusal(status: number, error: string, retry = false): Response {
  return Response.json({ ok: false, error, retry }, { status });
}

const timeZoneSchema = z.object({ timeZone: z.string().max(60).catch("UTC") });

/**
 * Reads what one of our pages posts, and the time zone of who posts it.
 * @param unread what is said where it makes no sense
 */
export async function readRequest<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  unread: string,
): Promise<Result<{ body: Body; timeZone: string }, Response>> {
  if (!isFromOurPages(request)) return failed(refusal(403, "Open Stet and answer there."));
  const json: unknown = await request.json().catch(() => null);
  const body = schema.safeParse(json);
  if (!body.success) return failed(refusal(400, unread));
  return ok({ body: body.data, timeZone: timeZoneSchema.parse(json).timeZone });
}
