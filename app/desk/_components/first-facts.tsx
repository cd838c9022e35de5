import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import { StandingChip } from "@/app/_components/standing-chip";
import type { InboxFact } from "./desk-lists";

/** The facts to decide first: those that most sources agree on, the most important among them. */
export function FirstFacts({
  title,
  facts,
  total,
  allHref,
}: {
  title: string;
  facts: readonly InboxFact[];
  /** All that wait, of which these are the first. */
  total: number;
  /** Where all of them are gone through. */
  allHref: string;
}) {
  if (facts.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="first-facts">
      <h2 id="first-facts" className="font-serif text-lg font-semibold">
        {title}
      </h2>
      <ul className="mt-2 border-t border-rule">
        {facts.map(({ id, href, statement, standing, origins, story }) => (
          <li
            key={id}
            className="relative flex flex-col gap-x-8 gap-y-2 border-b border-rule py-3 md:flex-row md:items-center md:justify-between"
          >
            <div className="min-w-0">
              <Link href={href} className="after:absolute after:inset-0 hover:text-accent">
                {statement}
              </Link>
              <p className="mt-0.5 text-sm text-muted">{story}</p>
            </div>
            <p className="flex shrink-0 flex-wrap gap-2 tabular-nums">
              {standing === "disputed" ? (
                <StandingChip standing={standing} />
              ) : (
                <Chip
                  tone={origins > 1 ? "right" : "plain"}
                  {...(origins > 1 && { icon: "check" as const })}
                >
                  {counted(origins, "source")}
                </Chip>
              )}
            </p>
          </li>
        ))}
      </ul>
      {total > facts.length && (
        <p className="mt-1">
          <Link href={allHref} className="link inline-flex min-h-11 items-center">
            Go through all {counted(total, "fact")}
          </Link>
        </p>
      )}
    </section>
  );
}
