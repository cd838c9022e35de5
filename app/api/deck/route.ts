import { pocketDeckOf } from "@/app/_mapping/pocket-deck-of";
import { loadPocket } from "@/server/pocket-deck";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";

export const dynamic = "force-dynamic";

/** What whoever asks studies in the next days, with keys: their own device keeps it to work offline. */
export async function GET(): Promise<Response> {
  const viewer = await findRequestViewer();
  const pocket = await loadPocket(viewer, new Date(), await requestTimeZone());
  return Response.json(pocketDeckOf(pocket), { headers: { "cache-control": "private, no-store" } });
}
