"use client";

import { useEffect, useRef } from "react";
import { Link } from "@/app/_components/link";
import type { DeskPlace } from "./desk-places";

/**
 * The rooms of the desk: articles, feeds, reports, decisions, people. `current` is the address of this
 * one. On a phone they stand in one line that is pushed sideways, this room in sight.
 */
export function DeskNavigation({
  places,
  current,
}: {
  places: readonly DeskPlace[];
  current: string;
}) {
  const line = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = line.current;
    const here = list?.querySelector<HTMLElement>("[aria-current]");
    if (!list || !here) return;
    list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Desk" className="mb-7">
      <ul
        ref={line}
        className="relative -mx-5 flex overflow-x-auto border-b border-rule px-5 [scrollbar-width:none] sm:mx-0 sm:gap-1 sm:px-0"
      >
        {places.map(({ href, label, waiting = 0 }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
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
