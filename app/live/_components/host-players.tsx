import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import type { LiveHostView } from "./live-view";

/** Who is in the game. Who was taken out can be taken in again. */
export function HostPlayers({
  players,
  setPlayer,
}: {
  players: LiveHostView["players"];
  setPlayer: (playerId: string, isRemoved: boolean) => void;
}) {
  const present = players.filter(({ isRemoved }) => !isRemoved);
  const removed = players.filter(({ isRemoved }) => isRemoved);
  return (
    <div className="flex flex-col gap-5">
      {present.length === 0 ? (
        <p className="text-lg text-muted">Nobody is here yet.</p>
      ) : (
        <ul className="flex flex-wrap gap-2.5">
          {present.map(({ id, nickname }) => (
            <li
              key={id}
              className="flex max-w-full items-center rounded-control border border-rule bg-raised pl-4"
            >
              <bdi className="min-w-0 truncate text-lg font-medium">{nickname}</bdi>
              <Button
                look="quiet"
                aria-label={`Take out: ${nickname}`}
                className="w-11 px-0"
                onClick={() => setPlayer(id, true)}
              >
                <Icon name="cross" size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <div>
          <h3 className="text-sm font-medium text-muted">Taken out</h3>
          <ul className="mt-1 flex flex-wrap gap-2.5">
            {removed.map(({ id, nickname }) => (
              <li key={id}>
                <Button
                  look="secondary"
                  aria-label={`Take in again: ${nickname}`}
                  onClick={() => setPlayer(id, false)}
                >
                  <bdi>{nickname}</bdi> <span className="text-muted">take in again</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
