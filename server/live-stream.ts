import "server-only";
import { eventStream } from "./event-stream";
import { watchGame } from "./live-channel";
import type { LiveSeat } from "./live-joining";
import { liveHostPage, livePlayerPage, playerMark } from "./live-pages";
import type { LiveHostPage, LivePlayerPage } from "./live-pages";

export type LiveViews = {
  host: (page: LiveHostPage) => object;
  player: (page: LivePlayerPage) => object;
};

/**
 * The game as its host or a player sees it, whole after every change. Who went away leaves nothing behind.
 * @param views make what the browser gets of what it may see
 */
export function liveStream(
  seat: Extract<LiveSeat, { kind: "host" | "player" }>,
  gameId: string,
  signal: AbortSignal,
  views: LiveViews,
): Response {
  return eventStream(signal, (send, end) => {
    let before = "";
    return watchGame(gameId, (situation) => {
      if (situation === null) return end();
      const id = String(situation.state.revision);
      if (seat.kind === "host") {
        const page = liveHostPage(situation);
        const mark = JSON.stringify([page.revision, page.players, page.bars, page.answered]);
        if (mark === before) return;
        before = mark;
        return send({ id, data: JSON.stringify(views.host(page)) });
      }
      const mark = playerMark(situation, seat.playerId);
      if (mark === before) return;
      before = mark;
      const page = livePlayerPage(situation, seat.playerId);
      if (page === null) return end();
      send({ id, data: JSON.stringify(views.player(page)) });
    });
  });
}
