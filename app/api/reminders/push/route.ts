import { z } from "zod";
import { pushPublicKey } from "@/server/push";
import { addPushTarget, pushAddressSchema, removePushTarget } from "@/server/reminders";
import { isFromOurPages } from "@/server/same-origin";
import { findRequestViewer, getRequestViewer } from "@/server/sign-in";

const bodySchema = z.object({
  address: pushAddressSchema,
  timeZone: z.string().max(60).catch("UTC"),
});

const refusal = (status: number, error: string) => Response.json({ ok: false, error }, { status });

/** The key by which a browser makes its address. */
export async function GET(): Promise<Response> {
  return Response.json({ publicKey: await pushPublicKey() });
}

/** A browser takes reminders in from now on. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return refusal(403, "Open Stet and switch reminders on there.");
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return refusal(400, "This browser’s address for reminders cannot be read.");
  const { address, timeZone } = body.data;
  await addPushTarget(await getRequestViewer(timeZone), address, new Date());
  return Response.json({ ok: true });
}

/** A browser takes no reminders in any more. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return refusal(403, "Open Stet and switch reminders off there.");
  const body = bodySchema.shape.address.safeParse(await request.json().catch(() => null));
  const viewer = await findRequestViewer();
  if (!body.success || viewer === null) return refusal(400, "There is nothing to switch off.");
  await removePushTarget(viewer, body.data.endpoint, new Date());
  return Response.json({ ok: true });
}
