import type { DeskItem, ItemVersion } from "@/app/desk/_components/item-view";
import { isHandKind } from "@/questions/hand-kinds";
import type { ItemLine, ItemRecord } from "@/server/item-lines";

/** A question as the desk shows it. */
export function deskItemOf({ newest, earlier }: ItemLine): DeskItem {
  const { id, kind, stem, options, answer, explanation, status, version, isPinned } = newest;
  return {
    id,
    kind,
    stem,
    options: options.map(({ text, correct, why }) => ({ text, correct, why })),
    answer,
    explanation,
    status,
    statusReason: status === "live" ? null : newest.retiredReason,
    version,
    isPinned,
    madeBy: madeBy(newest),
    warnings: newest.warnings.map(
      ({ reason }) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    ),
    canChange: isHandKind(kind),
    earlier: earlier.map(versionOf),
  };
}

function versionOf(record: ItemRecord): ItemVersion {
  const { version, stem, options, answer, explanation } = record;
  return {
    version,
    stem,
    options: options.map(({ text, correct, why }) => ({ text, correct, why })),
    answer,
    explanation,
    madeBy: madeBy(record),
  };
}

function madeBy({ origin, author }: ItemRecord): string | null {
  if (origin === "generated") return null;
  const verb = origin === "written" ? "written" : "changed";
  return author === null ? `${verb} by hand` : `${verb} by ${author}`;
}
