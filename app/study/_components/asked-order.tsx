import { useState } from "react";
import { Button } from "@/components/button";
import { classNames } from "@/components/class-names";
import { LiveRegion } from "@/components/live-region";
import { EventsToOrder, tapEvent } from "@/app/_components/events-to-order";
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

  const tap = (event: { id: string; text: string }) => {
    const tapped = tapEvent(order, event, events.length);
    setOrder(tapped.order);
    setProblem(null);
    setSaid(tapped.said);
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
      <EventsToOrder events={events} order={order} onTap={tap} hasKeys />
      <LiveRegion message={said} />
    </AskedFrame>
  );
}
