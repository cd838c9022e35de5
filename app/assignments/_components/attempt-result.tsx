import { EmptyState } from "@/components/empty-state";
import { instantText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import type { AttemptPage } from "@/server/attempt-pages";
import { pointsText } from "./assignment-words";
import type { AttemptView } from "./attempt-view";
import { ForgetKeptAttempt } from "./forget-kept-attempt";
import { ScoreNotices } from "./score-notices";
import { QuestionToldPart } from "./question-told";

/** An attempt that is over: the score and what is right, as far as they are told by now. */
export function AttemptResult({
  view,
  page,
  timeZone,
  backHref,
}: {
  view: AttemptView;
  page: Pick<
    AttemptPage,
    "submittedAt" | "isLate" | "score" | "maxScore" | "feedback" | "hasAnotherTry" | "notices"
  >;
  timeZone: string;
  backHref: string;
}) {
  const { submittedAt, isLate, score, maxScore, feedback, hasAnotherTry, notices } = page;
  const told = view.questions.flatMap((question) =>
    question.told === null ? [] : [{ question, told: question.told }],
  );
  const right = told.filter(({ told: { told: one } }) => one.correct).length;
  return (
    <>
      <ForgetKeptAttempt attemptId={view.id} />
      <p className="text-sm text-muted">{view.isPreview ? "Preview" : "Handed in"}</p>
      <h1 className="mt-1 font-serif text-3xl font-semibold break-words">{view.title}</h1>
      {submittedAt !== null && (
        <p className="mt-3 text-muted">
          Handed in {instantText(submittedAt.toISOString(), timeZone)}
          {isLate && ", after the due time"}.
        </p>
      )}
      {score !== null && (
        <p className="mt-5 font-serif text-2xl font-semibold">{pointsText(score, maxScore)}</p>
      )}
      <ScoreNotices notices={notices} timeZone={timeZone} tellsRight={feedback.answers === "all"} />
      {told.length > 0 ? (
        <>
          <p className="mt-2 text-muted">
            {right} of {told.length} right.
          </p>
          <ol className="mt-6 flex flex-col">
            {told.map(({ question, told: one }) => (
              <li key={question.position} className="border-t border-rule py-7">
                <QuestionToldPart question={question} told={one} number={question.position + 1} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <div className="mt-6">
          <EmptyState title="Your answers are in">
            {hasAnotherTry
              ? "You may take it again; what is right is told after your last attempt."
              : feedback.from === null
                ? "Your teacher tells what is right when everybody has handed in."
                : `What is right is told from ${instantText(feedback.from, timeZone)} on, when it has closed for everybody.`}
          </EmptyState>
        </div>
      )}
      <div className="mt-8 mb-10">
        <LinkButton href={backHref} look="secondary" size="large">
          Back
        </LinkButton>
      </div>
    </>
  );
}
