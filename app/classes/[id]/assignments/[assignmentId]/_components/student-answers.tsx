import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { percentText } from "@/components/percent-text";
import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { questionViewOf } from "@/app/_mapping/attempt-view-of";
import { pointsText } from "@/app/assignments/_components/assignment-words";
import { clockText } from "@/app/assignments/_components/attempt-state";
import { QuestionToldPart } from "@/app/assignments/_components/question-told";
import type { AttemptQuestion } from "@/server/attempt-questions";
import type { ResultAttempt, StudentResults } from "@/server/student-results";

const countsWords = {
  first: "The first attempt counts",
  last: "The latest attempt counts",
  best: "The best attempt counts",
  average: "The average of the attempts counts",
} as const;

/** Every attempt of a student, question by question, with what was right and where it is written. */
export function StudentAnswers({
  results,
  timeZone,
}: {
  results: StudentResults;
  timeZone: string;
}) {
  const { attempts, share, whichCounts } = results;
  if (attempts.length === 0) {
    return (
      <EmptyState title="Not begun yet">
        As soon as this student begins, the answers stand here one by one.
      </EmptyState>
    );
  }
  return (
    <>
      {share !== null && attempts.length > 1 && (
        <p className="mb-2 text-muted">
          {countsWords[whichCounts]}: {percentText(share)}.
        </p>
      )}
      {attempts.map((attempt, at) => (
        <Attempt
          key={attempt.id}
          attempt={attempt}
          title={attempts.length === 1 ? "Answers" : `Attempt ${at + 1}`}
          saysCounting={attempts.length > 1}
          timeZone={timeZone}
        />
      ))}
    </>
  );
}

function Attempt({
  attempt,
  title,
  saysCounting,
  timeZone,
}: {
  attempt: ResultAttempt;
  title: string;
  saysCounting: boolean;
  timeZone: string;
}) {
  const { startedAt, submittedAt, isLate, isCounting, score, maxScore, questions } = attempt;
  const minutes =
    submittedAt === null ? 0 : Math.round((submittedAt.getTime() - startedAt.getTime()) / 60_000);
  return (
    <section className="mt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="font-serif text-xl font-semibold">{title}</h2>
        {saysCounting && isCounting && <Chip tone="accent">counts</Chip>}
        {isLate && <Chip tone="disputed">late</Chip>}
        {submittedAt === null && <Chip>at it</Chip>}
      </div>
      <p className="mt-1 text-muted tabular-nums">
        {submittedAt !== null && score !== null && `${pointsText(score, maxScore)} · `}
        {submittedAt === null
          ? `begun ${instantText(startedAt.toISOString(), timeZone)}`
          : `handed in ${instantText(submittedAt.toISOString(), timeZone)}, after ${
              minutes < 1 ? "less than a minute" : counted(minutes, "minute")
            }`}
      </p>
      <ol className="mt-4 flex flex-col">
        {questions.map((question) => (
          <li
            key={question.position}
            className="border-t border-rule py-6 print:break-inside-avoid print:py-3"
          >
            <Answer question={question} startedAt={startedAt} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ question, startedAt }: { question: AttemptQuestion; startedAt: Date }) {
  const { position, answer, answeredAt } = question;
  const view = questionViewOf(question);
  if (view.told === null) return null;
  const isRight = view.told.told.correct;
  const after =
    answeredAt === null ? null : clockText((answeredAt.getTime() - startedAt.getTime()) / 1000);
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Chip
          tone={answer === null ? "plain" : isRight ? "right" : "wrong"}
          icon={answer === null ? "question" : isRight ? "check" : "cross"}
        >
          {answer === null ? "no answer" : isRight ? "right" : "wrong"}
        </Chip>
        {after !== null && <span className="tabular-nums">answered {after} after the start</span>}
      </p>
      <QuestionToldPart question={view} told={view.told} number={position + 1} isOwn={false} />
    </>
  );
}
