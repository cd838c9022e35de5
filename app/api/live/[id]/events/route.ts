import { liveHostViewOf, livePlayerViewOf } from "@/app/_mapping/live-view-of";
import { findLiveSeat } from "@/server/live-joining";
import { liveStream } from "@/server/live-stream";
import { findRequestViewer } from "@/server/sign-in";

export const dynamic = "force-dynamic";

/** The game as its host or a player sees it: at first, and after every change, as server-sent events. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const seat = await findLiveSeat(await findRequestViewer(), id);
  if (seat.kind !== "host" && seat.kind !== "player") {
    return new Response("You are not in this game.", { status: 404 });
  }
  return liveStream(seat, id, request.signal, {
    host: (page) => liveHostViewOf(page, new Date()),
    player: (page) => livePlayerViewOf(page, new Date()),
  });
}
