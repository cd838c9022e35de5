import Link from "next/link";

export type DeskPlace = { href: string; label: string };

/** The rooms of the desk: articles, feeds, decisions, people. `current` is the address of this one. */
export function DeskNavigation({
  places,
  current,
}: {
  places: readonly DeskPlace[];
  current: string;
}) {
  return (
    <nav aria-label="Desk" className="mb-7">
      <ul className="flex border-b border-rule sm:gap-1">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-1.5 text-sm font-medium whitespace-nowrap text-muted sm:px-3 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The rooms that somebody may enter; giving roles is for owners. */
export function deskPlaces(isOwner: boolean): DeskPlace[] {
  return [
    { href: "/desk", label: "Articles" },
    { href: "/desk/import", label: "Bring in" },
    { href: "/desk/feeds", label: "Feeds" },
    { href: "/desk/history", label: "Decisions" },
    ...(isOwner ? [{ href: "/desk/people", label: "People" }] : []),
  ];
}
