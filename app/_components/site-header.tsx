import { Link } from "./link";
import type { ReactNode } from "react";
import { sectionLinks } from "./site-section";
import type { SiteSection } from "./site-section";
import { Wordmark } from "./wordmark";

/** The name and, where there is room for it, the way to the sections. */
export function SiteHeader({
  section,
  showDesk,
  note,
}: {
  section: SiteSection | null;
  showDesk: boolean;
  note: ReactNode;
}) {
  return (
    <header className="print:hidden border-b border-rule">
      <div className="flex min-h-14 items-center justify-between gap-6 px-5 md:px-6">
        <div className="flex items-center gap-8">
          <Wordmark />
          <nav aria-label="Sections" className="hidden md:block">
            <ul className="flex gap-1">
              {sectionLinks(showDesk).map(({ section: name, href, label }) => (
                <li key={name}>
                  <Link
                    href={href}
                    aria-current={name === section ? "page" : undefined}
                    className="relative inline-flex h-14 items-center px-3 font-medium text-muted hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-3 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-accent"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="text-right text-sm text-muted">{note}</div>
      </div>
    </header>
  );
}
