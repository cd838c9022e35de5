import { Link } from "./link";
import { sectionLinks } from "./site-section";
import type { SiteSection } from "./site-section";

/** The sections at the lower edge of a phone, in reach of the thumb. */
export function BottomNavigation({
  section,
  showDesk,
}: {
  section: SiteSection | null;
  showDesk: boolean;
}) {
  return (
    <nav
      aria-label="Bottom navigation"
      className="print:hidden sticky bottom-0 z-10 border-t border-rule bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {sectionLinks(showDesk).map(({ section: name, href, label }) => (
          <li key={name} className="grow">
            <Link
              href={href}
              aria-current={name === section ? "page" : undefined}
              className="relative flex h-16 items-center justify-center text-sm font-medium text-muted aria-[current]:text-ink aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-0.5 aria-[current]:before:w-5 aria-[current]:before:bg-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
