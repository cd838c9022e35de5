import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { instantText } from "@/app/_components/day-text";
import { PageSection } from "@/app/_components/page-section";
import { decidedTextOf } from "@/app/_mapping/regrade-view-of";
import type { RegradeLine } from "@/server/regrade";
import { causeText } from "./regrade-words";

const chips = {
  open: { words: "to decide", tone: "disputed" },
  applied: { words: "decided", tone: "right" },
  dismissed: { words: "scores left", tone: "plain" },
  withdrawn: { words: "taken back", tone: "plain" },
} as const;

/** What was put right of an assignment's questions, and what was decided about the scores. */
export function RegradeList({
  lines,
  href,
  timeZone,
  title,
}: {
  lines: readonly RegradeLine[];
  /** The page on which they are decided. */
  href: string;
  timeZone: string;
  title: string;
}) {
  if (lines.length === 0) return null;
  return (
    <PageSection title={title}>
      <ul className="border-t border-rule">
        {lines.map((line) => (
          <li key={line.id} className="relative border-b border-rule py-4">
            <div className="flex items-start justify-between gap-4">
              <Link
                href={`${href}?proposal=${line.id}`}
                className="min-w-0 font-serif text-lg break-words after:absolute after:inset-0 hover:text-accent"
              >
                {line.stem}
              </Link>
              <Chip tone={chips[line.status].tone}>{chips[line.status].words}</Chip>
            </div>
            <p className="mt-1 text-sm text-muted">
              {decidedTextOf(line, timeZone) ??
                `${causeText(line)}, ${instantText(line.createdAt.toISOString(), timeZone)}.`}
            </p>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
