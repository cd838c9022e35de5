import { Icon } from "@/components/icon";
import { counted } from "@/app/_components/count-text";
import { inDaysText, unbrokenDates } from "@/app/_components/day-text";
import { Quotation } from "@/app/_components/quotation";
import { AnswerRows } from "@/app/study/_components/answer-rows";
import type { AttemptQuestionView, QuestionTold } from "./attempt-view";

/** An answered question with what is right, and the sentences that say so. */
export function QuestionToldPart({
  question,
  told: { told, answer, isLearned },
  number,
}: {
  question: Pick<AttemptQuestionView, "stem" | "options" | "points" | "maxPoints">;
  told: QuestionTold;
  /** As its heading says it, from 1; null where the page says it already. */
  number: number | null;
}) {
  const [first, ...others] = told.evidence;
  const { points, maxPoints } = question;
  const Heading = number === null ? "h1" : "h3";
  return (
    <div>
      <Heading className="font-serif text-lg leading-[1.4] font-semibold md:text-xl">
        {number !== null && <span className="text-muted">{number}. </span>}
        {unbrokenDates(question.stem)}
      </Heading>
      <AnswerRows card={question} answer={answer} told={told} progress={null} />
      {points !== null && (
        <p className="mt-2.5 text-sm text-muted">
          {points} of {counted(maxPoints, "point")}
        </p>
      )}
      <div className="mt-4 flex flex-col gap-4">
        {told.why && <p>{told.why}</p>}
        {first && <Quotation quote={first} verified newTab />}
        {others.length > 0 && (
          <details className="group">
            <summary className="inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-muted hover:text-ink">
              <span className="group-open:rotate-90">
                <Icon name="chevron" size={16} />
              </span>
              {counted(others.length, "more sentence")} that {others.length === 1 ? "says" : "say"}{" "}
              so
            </summary>
            <div className="flex flex-col gap-4 pt-2">
              {others.map((quote) => (
                <Quotation
                  key={`${quote.publisher} ${quote.publishedAt} ${quote.parts.map(({ text }) => text).join("")}`}
                  quote={quote}
                  verified
                  size="small"
                  newTab
                />
              ))}
            </div>
          </details>
        )}
        {isLearned && told.dueInDays !== null && (
          <p className="text-sm text-muted">
            You will see this fact again {inDaysText(told.dueInDays)}, among your own questions.
          </p>
        )}
      </div>
    </div>
  );
}
