import { Link } from "@/app/_components/link";
import { counted } from "@/app/_components/count-text";
import { PageSection } from "@/app/_components/page-section";
import type { HardFact } from "./progress-view";

/** What was forgotten most often: reading the source again helps more than another question. */
export function HardestFacts({ facts }: { facts: HardFact[] }) {
  return (
    <PageSection title="Hardest for you">
      {facts.length === 0 ? (
        <p className="max-w-prose text-muted">
          Nothing so far: facts that you forget after you knew them will stand here.
        </p>
      ) : (
        <ol className="border-t border-rule">
          {facts.map(({ statement, href, timesForgotten, isSetAside }) => (
            <li key={href} className="border-b border-rule">
              <Link href={href} className="block min-h-11 py-3 hover:underline">
                {statement}
                <span className="mt-1 block text-sm text-muted">
                  Forgotten {timesForgotten === 1 ? "once" : counted(timesForgotten, "time")}
                  {isSetAside && ", set aside"}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </PageSection>
  );
}
