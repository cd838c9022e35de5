import { counted } from "@/app/_components/count-text";
import { inDaysText, unbrokenDates } from "@/app/_components/day-text";
import { EvidenceQuotes } from "@/app/_components/evidence-quotes";
import { AnswerRows } from "@/app/study/_components/answer-rows";
import type { AttemptQuestionView, QuestionTold } from "./attempt-view";

/** An answered question with what is right, and the sentences that say so. */
export function QuestionToldPart({
  question,
  told: { told, answer, isLearned },
  number,
  isOwn = true,
}: {
  question: Pick<AttemptQuestionView, "stem" | "options" | "points" | "maxPoints">;
  told: QuestionTold;
  /** As its heading says it, from 1; null where the page says it already. */
  number: number | null;
  /** False for who looks at somebody else's answer. */
  isOwn?: boolean;
}) {
  const { points, maxPoints } = question;
  const Heading = number === null ? "h1" : "h3";
  return (
    <div>
      <Heading className="font-serif text-lg leading-[1.4] font-semibold md:text-xl">
        {number !== null && <span className="text-muted">{number}. </span>}
        {unbrokenDates(question.stem)}
      </Heading>
      <AnswerRows card={question} answer={answer} told={told} progress={null} isOwn={isOwn} />
      {points !== null && (
        <p className="mt-2.5 text-sm text-muted">
          {points} of {counted(maxPoints, "point")}
        </p>
      )}
      <div className="mt-4 flex flex-col gap-4">
        {told.why && <p>{told.why}</p>}
        <EvidenceQuotes evidence={told.evidence} />
        {isLearned && told.dueInDays !== null && (
          <p className="text-sm text-muted">
            You will see this fact again {inDaysText(told.dueInDays)}, among your own questions.
          </p>
        )}
      </div>
    </div>
  );
}
