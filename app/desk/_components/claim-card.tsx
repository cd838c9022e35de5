import { counted } from "@/app/_components/count-text";
import { StandingChip } from "@/app/_components/standing-chip";
import type { DeskFact } from "./desk-view";

/** Where words stand on the screen, in CSS pixels from its upper left corner. */
export type WordsPlace = { left: number; top: number; bottom: number };

const cardWidth = 320;
/** About as high as a card with a long statement; only decides whether it stands above or below. */
const cardHeight = 190;
const marginWidth = 12;

/**
 * The fact that words of an article make, beside them while they are pointed at or in focus. It says
 * nothing that choosing the words does not show too, so touch can do without.
 */
export function ClaimCard({
  id,
  fact,
  others,
  place,
  onLeave,
}: {
  id: string;
  fact: DeskFact;
  /** How many more facts rest on the same words. */
  others: number;
  place: WordsPlace;
  onLeave: () => void;
}) {
  const left = Math.max(
    marginWidth,
    Math.min(place.left, window.innerWidth - cardWidth - marginWidth),
  );
  const isBelow = place.bottom + cardHeight < window.innerHeight;
  const vertical = isBelow ? { top: place.bottom } : { bottom: window.innerHeight - place.top };
  return (
    <div
      id={id}
      role="tooltip"
      onPointerLeave={onLeave}
      style={{ left, width: cardWidth, ...vertical }}
      className="fixed z-20 flex flex-col gap-2 rounded-control border border-control bg-raised p-3.5 font-sans text-sm"
    >
      <p className="font-serif text-base leading-snug font-semibold">{fact.statement}</p>
      <p className="flex flex-wrap items-center gap-2 text-muted">
        <StandingChip standing={fact.standing} />
        {counted(fact.origins, "independent source")}
      </p>
      {others > 0 && (
        <p className="text-muted">
          {counted(others, "more fact")} on the same words; choose them again for the next.
        </p>
      )}
    </div>
  );
}
