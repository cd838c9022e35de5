import { isFromOurPages } from "@/server/same-origin";
import { sharedItemsSchema, shareTen } from "@/server/shared-ten";
import { findRequestViewer } from "@/server/sign-in";

const refusal = (status: number, error: string) => Response.json({ ok: false, error }, { status });

/** Keeps the questions of a sitting under an address that opens them for others. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return refusal(403, "Open Stet and share from there.");
  const body = sharedItemsSchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return refusal(400, "These questions cannot be shared.");
  const viewer = await findRequestViewer();
  if (viewer === null) return refusal(401, "Answer a question first, then share.");
  const address = await shareTen(viewer, body.data.itemIds, new Date());
  if (address === null) return refusal(410, "Some of these questions are not here any more.");
  return Response.json({ ok: true, address });
}
