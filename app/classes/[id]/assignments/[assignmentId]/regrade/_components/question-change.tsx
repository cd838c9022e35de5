import { BeforeAfter } from "@/app/_components/before-after";
import { EvidenceQuotes } from "@/app/_components/evidence-quotes";
import { PageSection } from "@/app/_components/page-section";
import { Icon } from "@/components/icon";
import type { KeyedQuestion, RegradeView } from "./regrade-view";

/** What changed: the question as it was asked and as it is now, and what the sources say. */
export function QuestionChange({ view }: { view: RegradeView }) {
  const { causeText, reason, statements, evidence, before, after, isAsBefore } = view;
  return (
    <PageSection title="What changed">
      <p className="max-w-prose">
        {causeText}
        {reason !== null && <> Reason: {reason}</>}
      </p>
      {statements !== null && (
        <div className="mt-3 max-w-prose">
          <BeforeAfter before={statements.before} after={statements.now} />
        </div>
      )}
      <div className="mt-5 grid gap-x-8 gap-y-5 md:grid-cols-2">
        <Question title="As it was asked" question={before} />
        {after === null ? (
          <div>
            <h3 className="text-sm font-medium text-muted">Now</h3>
            <p className="mt-1.5">Nothing took its place. It is not asked any more.</p>
          </div>
        ) : isAsBefore ? (
          <div>
            <h3 className="text-sm font-medium text-muted">Now</h3>
            <p className="mt-1.5">It is in use again, as it was.</p>
          </div>
        ) : (
          <Question title="Now" question={after} />
        )}
      </div>
      {evidence.length > 0 && (
        <div className="mt-6 flex max-w-prose flex-col gap-4">
          <h3 className="text-sm font-medium text-muted">What the sources say</h3>
          <EvidenceQuotes evidence={evidence} />
        </div>
      )}
    </PageSection>
  );
}

function Question({ title, question }: { title: string; question: KeyedQuestion }) {
  const { stem, kindWords, options, answer } = question;
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-medium text-muted">{title}</h3>
      <p className="mt-1.5 font-serif text-lg">{stem}</p>
      <p className="mt-1 text-sm text-muted">{kindWords}</p>
      {options.length === 0 ? (
        <p className="mt-2">
          <span className="text-muted">Right: </span>
          {answer}
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1">
          {options.map(({ text, correct }) => (
            <li key={text} className="flex items-start gap-2">
              <span className={correct ? "pt-0.5 text-correct-deep" : "invisible pt-0.5"}>
                <Icon name="check" />
              </span>
              <span className={correct ? "font-medium" : "text-muted"}>
                {text}
                {correct && <span className="sr-only"> (right)</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
