import Link from "next/link";

/** `waiting` is how much there is to do in a room, where that is counted. */
export type DeskPlace = { href: string; label: string; waiting?: number };

/** The rooms of the desk: articles, feeds, reports, decisions, people. `current` is the address of this one. */
export function DeskNavigation({
  places,
  current,
}: {
  places: readonly DeskPlace[];
  current: string;
}) {
  return (
    <nav aria-label="Desk" className="mb-7">
      <ul className="flex flex-wrap border-b border-rule sm:gap-1">
        {places.map(({ href, label, waiting = 0 }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-1.5 text-sm font-medium whitespace-nowrap text-muted sm:px-3 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
              {waiting > 0 && (
                <span className="ml-1.5 rounded-full bg-disputed-tint px-1.5 text-disputed tabular-nums">
                  {waiting}
                  <span className="sr-only"> waiting</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The rooms that somebody may enter; giving roles is for owners. */
export function deskPlaces(isOwner: boolean, reported: number): DeskPlace[] {
  return [
    { href: "/desk", label: "Articles" },
    { href: "/desk/import", label: "Bring in" },
    { href: "/desk/feeds", label: "Feeds" },
    { href: "/desk/reports", label: "Reports", waiting: reported },
    { href: "/desk/history", label: "Decisions" },
    ...(isOwner ? [{ href: "/desk/people", label: "People" }] : []),
  ];
}
