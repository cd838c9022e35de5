import { classNames } from "@/components/class-names";

type OrderedEvent = { id: string; text: string };

/** The order after a tap, which gives an event the next place or takes it back, and what to say of it. */
export function tapEvent(
  order: readonly string[],
  { id, text }: OrderedEvent,
  of: number,
): { order: string[]; said: string } {
  return order.includes(id)
    ? { order: order.filter((each) => each !== id), said: `${text}: taken back.` }
    : { order: [...order, id], said: `${text}: place ${order.length + 1} of ${of}.` };
}

/** Events that are given their places by tapping; nothing is dragged. */
export function EventsToOrder({
  events,
  order,
  onTap,
  hasKeys = false,
}: {
  events: readonly OrderedEvent[];
  /** Ids of those that have a place, the earliest first. */
  order: readonly string[];
  onTap: (event: OrderedEvent) => void;
  /** True where the keys 1 to 5 tap them. */
  hasKeys?: boolean;
}) {
  return (
    <ul className="mt-4 flex flex-col gap-2.5">
      {events.map((event, index) => {
        const place = order.indexOf(event.id) + 1;
        return (
          <li key={event.id}>
            <button
              type="button"
              aria-pressed={place > 0}
              aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
              onClick={() => onTap(event)}
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
              <span className="min-w-0">
                {event.text}
                {place > 0 && <span className="sr-only">, place {place}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
