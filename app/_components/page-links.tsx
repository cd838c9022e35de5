import { LinkButton } from "./link-button";

/** The way to the pages before and after, where there is more than one. */
export function PageLinks({
  page,
  pages,
  previousHref,
  nextHref,
}: {
  /** From 1. */
  page: number;
  pages: number;
  previousHref: string | null;
  nextHref: string | null;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="mt-5 flex flex-wrap items-center justify-between gap-3">
      {previousHref ? (
        <LinkButton href={previousHref} look="secondary" rel="prev">
          Previous
        </LinkButton>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">
        Page {page} of {pages}
      </span>
      {nextHref ? (
        <LinkButton href={nextHref} look="secondary" rel="next">
          Next
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
