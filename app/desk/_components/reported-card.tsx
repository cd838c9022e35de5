import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { buttonClasses } from "@/components/button-classes";
import { Chip } from "@/components/chip";
import { Icon } from "@/components/icon";
import { counted, countWord } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { Quotation } from "@/app/_components/quotation";
import { ItemResponses } from "./item-responses";
import { reportKindWords } from "./report-words";
import type { ReportedQuestion, ReportWords } from "./reports-view";

/** A reported question with all that it takes to decide: its key, its fact, the source, what was said. */
export function ReportedCard({
  question,
  timeZone,
  isSaving,
  onFine,
  onRetire,
}: {
  question: ReportedQuestion;
  timeZone: string;
  isSaving: boolean;
  onFine: () => void;
  onRetire: () => void;
}) {
  const { itemId, stem, options, statement, factHref, evidence, isSuspended, people } = question;
  const headingId = `reported-${itemId}`;
  return (
    <li className="border-b border-rule py-6" aria-labelledby={headingId}>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {isSuspended && (
          <Chip tone="disputed" icon="alert">
            Out of use
          </Chip>
        )}
        {people === 1 ? "One reader reported it" : `${countWord(people)} readers reported it`}
      </p>
      <h2 id={headingId} className="mt-2 font-serif text-lg leading-[1.4] font-semibold">
        {stem}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ text, right }) => (
          <li key={text} className={right ? "font-medium text-correct-deep" : "text-muted"}>
            {right && (
              <span className="mr-1 inline-block align-[-2px]">
                <Icon name="check" size={16} />
              </span>
            )}
            {text}
            {right && <span className="sr-only"> (right)</span>}
          </li>
        ))}
      </ul>
      <ReportLines reports={question.reports} timeZone={timeZone} />
      <div className="mt-4 flex flex-col gap-3">
        <p>
          <span className="text-sm text-muted">The fact: </span>
          <Link href={factHref} className="link">
            {statement}
          </Link>
        </p>
        {evidence.map((quote) => (
          <Quotation
            key={`${quote.href} ${quote.parts.map(({ text }) => text).join("")}`}
            quote={quote}
            verified
            size="small"
          />
        ))}
        {question.responses.answers > 0 && <ItemResponses responses={question.responses} />}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <Button disabled={isSaving} onClick={onFine}>
          The question is fine
        </Button>
        <Link href={factHref} className={buttonClasses("secondary")}>
          Edit it
        </Link>
        <Button look="danger" disabled={isSaving} onClick={onRetire}>
          Retire it…
        </Button>
      </div>
    </li>
  );
}

function ReportLines({ reports, timeZone }: { reports: ReportWords[]; timeZone: string }) {
  return (
    <ul className="mt-4 flex flex-col gap-2" aria-label={counted(reports.length, "report")}>
      {reports.map(({ kind, note, at, isOfEarlierVersion }, index) => (
        <li key={`${at} ${index}`} className="border-l-3 border-control pl-3.5">
          <p>
            <span className="font-medium">{reportKindWords[kind]}</span>
            {note !== null && <span className="wrap-anywhere">: “{note}”</span>}
          </p>
          <p className="text-sm text-muted">
            A reader · <time dateTime={at}>{instantText(at, timeZone)}</time>
            {isOfEarlierVersion && " · about the question as it was before"}
          </p>
        </li>
      ))}
    </ul>
  );
}
