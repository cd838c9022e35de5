import { useState } from "react";
import { Button } from "@/components/button";
import { classNames } from "@/components/class-names";
import { LiveRegion } from "@/components/live-region";
import { useShortcuts } from "@/app/_components/use-shortcuts";
import { AskedFrame } from "./asked-frame";
import type { AskedFrameProps } from "./asked-frame";

/**
 * Events to put in order. A tap gives an event the next place, a second tap takes it back and the others
 * move up. Nothing is dragged.
 */
export function AskedOrder({
  shortcutsOn,
  onOrder,
  ...frame
}: AskedFrameProps & { shortcutsOn: boolean; onOrder: (order: string[]) => void }) {
  const events = frame.card.options;
  const [order, setOrder] = useState<string[]>([]);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const tap = ({ id, text }: { id: string; text: string }) => {
    const isPlaced = order.includes(id);
    setOrder(isPlaced ? order.filter((each) => each !== id) : [...order, id]);
    setProblem(null);
    setSaid(
      isPlaced ? `${text}: taken back.` : `${text}: place ${order.length + 1} of ${events.length}.`,
    );
  };
  const send = () => {
    if (order.length === events.length) return onOrder(order);
    const missing = events.length - order.length;
    const words = `Give every event its place: ${missing} to go.`;
    setProblem(words);
    setSaid(words);
  };
  useShortcuts(shortcutsOn, (key) => {
    if (key === "Enter") {
      send();
      return true;
    }
    const event = /^[1-5]$/.test(key) ? events[Number(key) - 1] : undefined;
    if (event === undefined) return false;
    tap(event);
    return true;
  });

  return (
    <AskedFrame
      {...frame}
      isGroup
      action={
        <Button
          size="large"
          className="min-w-0 flex-1"
          aria-disabled={order.length < events.length}
          aria-describedby="order-hint"
          onClick={send}
        >
          Answer
        </Button>
      }
    >
      <p
        id="order-hint"
        className={classNames("mt-3 text-sm", problem === null ? "text-muted" : "text-wrong")}
      >
        {problem ?? "Tap what happened first, then what followed. Tap again to take it back."}
      </p>
      <ul className="mt-4 flex flex-col gap-2.5">
        {events.map((event, index) => {
          const place = order.indexOf(event.id) + 1;
          return (
            <li key={event.id}>
              <button
                type="button"
                aria-pressed={place > 0}
                aria-label={place > 0 ? `${event.text}, place ${place}` : undefined}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => tap(event)}
                className="flex min-h-[3.625rem] w-full items-center gap-3.5 rounded-control border border-rule bg-raised px-3.5 py-2.5 text-left font-medium hover:border-control aria-pressed:border-accent aria-pressed:bg-accent-tint"
              >
                <span
                  aria-hidden="true"
                  className={classNames(
                    "flex size-8 shrink-0 items-center justify-center rounded-small border font-semibold tabular-nums",
                    place > 0
                      ? "border-accent bg-accent text-paper"
                      : "border-dashed border-control bg-paper",
                  )}
                >
                  {place > 0 ? place : ""}
                </span>
                <span className="min-w-0">{event.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <LiveRegion message={said} />
    </AskedFrame>
  );
}
