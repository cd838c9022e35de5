import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { percentText } from "@/components/percent-text";
import { ActionBar } from "@/app/_components/action-bar";
import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { PageSection } from "@/app/_components/page-section";
import type { StudentAssignment } from "@/server/student-assignments";
import { scoreNoticeWords } from "./score-notice-words";
import { pointsText, standingWords, termsSentences } from "./assignment-words";

/** Before an attempt: what it asks, by what terms, and what was done so far. */
export function AssignmentStart({
  assignment,
  timeZone,
  start,
  seeScores,
}: {
  assignment: StudentAssignment;
  timeZone: string;
  start: () => Promise<void>;
  /** Notes that what became of the scores was read. */
  seeScores: () => Promise<void>;
}) {
  const { title, kind, questions, standing, terms, finished, notices } = assignment;
  const { isExcused } = assignment;
  const { state } = standing;
  const isOpen = state === "open" || state === "late";
  const mayBegin = isOpen && questions > 0;
  /** What was handed in matters more then than the terms. */
  const isOver = !isOpen && state !== "running";
  const unseen = notices.filter(({ isSeen }) => !isSeen);
  return (
    <>
      <p className="text-sm text-muted">{kind === "practice" ? "Practice" : "Quiz"}</p>
      <h1 className="mt-1 font-serif text-3xl font-semibold break-words">{title}</h1>
      <p className="mt-3 text-muted">
        {counted(questions, "question")} · {standingWords(standing, timeZone)}
      </p>
      {isExcused && (
        <div className="mt-5">
          <Notice>
            Your teacher has excused you from this: you need not take it, and it does not count for
            you. You may still take it to practise.
          </Notice>
        </div>
      )}
      {unseen.length > 0 && (
        <div className="mt-5">
          <Notice
            tone="disputed"
            action={
              <form action={seeScores}>
                <SubmitButton look="secondary" pendingText="One moment…">
                  Got it
                </SubmitButton>
              </form>
            }
          >
            {unseen.map((notice) => (
              <p key={`${notice.attemptId} ${notice.proposalId}`}>{scoreNoticeWords(notice)}</p>
            ))}
          </Notice>
        </div>
      )}
      {isOpen && questions === 0 && (
        <div className="mt-5">
          <Notice>
            Its questions are being put right. Your teacher knows; come back when there are new
            ones.
          </Notice>
        </div>
      )}
      {isOver && <Finished assignment={assignment} timeZone={timeZone} />}
      <ul className="mt-5 flex flex-col gap-2 border-l-3 border-rule pl-3.5">
        {termsSentences(terms, kind, timeZone).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!isOver && <Finished assignment={assignment} timeZone={timeZone} />}
      {(mayBegin || state === "running") && (
        <ActionBar>
          <form action={start}>
            <SubmitButton
              size="large"
              look={isExcused ? "secondary" : "primary"}
              pendingText="Opening…"
              className="w-full md:w-auto"
            >
              {state === "running" ? "Go on" : finished.length > 0 ? "Take it again" : "Start"}
            </SubmitButton>
          </form>
        </ActionBar>
      )}
      <div className="h-8" />
    </>
  );
}

/** The attempts that are over, each leading to what is told of it. */
function Finished({
  assignment: { id, finished, counting, terms },
  timeZone,
}: {
  assignment: StudentAssignment;
  timeZone: string;
}) {
  if (finished.length === 0) return null;
  return (
    <PageSection title={finished.length === 1 ? "What you handed in" : "Your attempts"}>
      <ul className="border-t border-rule">
        {finished.map((attempt) => (
          <li
            key={attempt.id}
            className="relative flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5"
          >
            <Link
              href={`/assignments/${id}/attempts/${attempt.id}`}
              className="link font-medium after:absolute after:inset-0"
            >
              {instantText(attempt.submittedAt.toISOString(), timeZone)}
            </Link>
            <span className="flex items-center gap-2 text-sm text-muted tabular-nums">
              {attempt.isLate && <Chip tone="disputed">late</Chip>}
              {attempt.score !== null && pointsText(attempt.score, attempt.maxScore)}
            </span>
          </li>
        ))}
      </ul>
      {counting !== null && finished.length > 1 && (
        <p className="mt-3 text-sm text-muted">
          {percentText(counting.share)} counts: your {countsWords[terms.whichCounts]}.
        </p>
      )}
    </PageSection>
  );
}

const countsWords = {
  first: "first attempt",
  last: "latest attempt",
  best: "best attempt",
  average: "average",
} as const;
