import { Link } from "@/app/_components/link";
import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import { PageSection } from "@/app/_components/page-section";
import { SubmitButton } from "@/components/submit-button";
import type { CorrectionView, ProgressScreenProps } from "./progress-view";

/** What was put right since the learner learned it, both versions side by side. */
export function CorrectedFacts({
  corrections,
  onSeen,
  timeZone,
}: Pick<ProgressScreenProps, "corrections" | "onSeen" | "timeZone">) {
  const unseen = corrections.filter(({ isSeen }) => !isSeen);
  return (
    <div id="corrected" className="scroll-mt-20">
      <PageSection title="Corrected since you learned it">
        <ul className="border-t border-rule">
          {corrections.map((correction) => (
            <CorrectionRow key={correction.id} correction={correction} timeZone={timeZone} />
          ))}
        </ul>
        {unseen.length > 0 && (
          <form action={onSeen} className="mt-4">
            {unseen.map(({ id }) => (
              <input key={id} type="hidden" name="correctionId" value={id} />
            ))}
            <SubmitButton look="secondary" pendingText="Saving…">
              I have read {unseen.length === 1 ? "it" : "them"}
            </SubmitButton>
          </form>
        )}
      </PageSection>
    </div>
  );
}

function CorrectionRow({
  correction: { before, after, reason, at, href, isSeen },
  timeZone,
}: {
  correction: CorrectionView;
  timeZone: string;
}) {
  return (
    <li className="border-b border-rule py-3.5">
      {!isSeen && <p className="text-sm font-medium text-disputed">New to you</p>}
      {after === null ? (
        <p className="mt-1 text-sm">
          <span className="text-muted">This turned out to be wrong: </span>
          <del className="decoration-muted">{before}</del>
        </p>
      ) : (
        <BeforeAfter before={before} after={after} />
      )}
      {reason && <p className="mt-1 text-sm text-muted">“{reason}”</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        <time dateTime={at}>{instantText(at, timeZone)}</time>
        <Link href={href} className="link inline-flex min-h-11 items-center">
          See the fact and its sources
        </Link>
      </p>
    </li>
  );
}
