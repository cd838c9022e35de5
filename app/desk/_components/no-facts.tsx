import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { isFiltered } from "./desk-search";
import type { DeskSearchView } from "./desk-search";

/** Said where there is no fact to decide about, with the way on. */
export function NoFacts({ search }: { search: DeskSearchView | null }) {
  return (
    <div className="w-full px-5 py-8 lg:px-6">
      {search === null ? (
        <EmptyState title="No facts yet">
          No sentence of this article makes a claim that can be checked.
        </EmptyState>
      ) : isFiltered(search.filter) ? (
        <EmptyState
          title="Nothing found"
          action={
            <LinkButton href={search.path} look="secondary">
              Show all that waits
            </LinkButton>
          }
        >
          No fact is as you asked for it.
        </EmptyState>
      ) : (
        <EmptyState
          title="Nothing waits"
          action={
            <LinkButton href="/desk" look="secondary">
              Back to the desk
            </LinkButton>
          }
        >
          Every fact has been decided about.
        </EmptyState>
      )}
    </div>
  );
}
