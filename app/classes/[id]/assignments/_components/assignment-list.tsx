import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { counted, countWord } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import type { AssignmentLine } from "@/server/assignments";

const statusChips = {
  draft: { words: "draft", tone: "disputed" },
  published: { words: "published", tone: "right" },
  archived: { words: "archived", tone: "plain" },
} as const;

/** A class's assignments for its teacher, with the two ways to make one. */
export function AssignmentList({
  classId,
  assignments,
  students,
  timeZone,
  isArchived,
  makeNews,
}: {
  classId: string;
  assignments: readonly AssignmentLine[];
  students: number;
  timeZone: string;
  isArchived: boolean;
  makeNews: () => Promise<void>;
}) {
  return (
    <>
      {!isArchived && (
        <div className="flex flex-wrap gap-3">
          <form action={makeNews}>
            <SubmitButton size="large" pendingText="Choosing questions…">
              This week’s news
            </SubmitButton>
          </form>
          <LinkButton href={`/classes/${classId}/assignments/new`} look="secondary" size="large">
            Something else
          </LinkButton>
        </div>
      )}
      <CorrectionNotice classId={classId} assignments={assignments} />
      {assignments.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={isArchived ? "Nothing was assigned" : "Nothing assigned yet"}>
            {isArchived
              ? "This class is over. Restore it to assign something."
              : "“This week’s news” takes the ten most important facts that were verified in the last seven days, spread over the topics. You look it over, then publish it."}
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-6 border-t border-rule">
          {assignments.map((line) => (
            <Row
              key={line.id}
              classId={classId}
              line={line}
              students={students}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Says that scores wait for a decision, and leads to the first of them. */
function CorrectionNotice({
  classId,
  assignments,
}: {
  classId: string;
  assignments: readonly AssignmentLine[];
}) {
  const waiting = assignments.filter(({ openRegrades }) => openRegrades > 0);
  const [first] = waiting;
  if (first === undefined) return null;
  const count = first.openRegrades;
  return (
    <div className="mt-6">
      <Notice
        tone="disputed"
        action={
          <LinkButton href={`/classes/${classId}/assignments/${first.id}/regrade`} look="secondary">
            Decide
          </LinkButton>
        }
      >
        {waiting.length > 1
          ? `Questions of ${countWord(waiting.length).toLowerCase()} assignments were`
          : count === 1
            ? "A question was"
            : `${countWord(count)} questions were`}{" "}
        put right after students had answered: decide what happens to the scores
        {waiting.length > 1 && ", one assignment after another"}.
      </Notice>
    </div>
  );
}

function Row({
  classId,
  line,
  students,
  timeZone,
}: {
  classId: string;
  line: AssignmentLine;
  students: number;
  timeZone: string;
}) {
  const { id, title, kind, status, terms, questions, handedIn, begun, excused, outOfUse } = line;
  const chip = statusChips[status];
  return (
    <li className="relative border-b border-rule py-4">
      <div className="flex items-start justify-between gap-4">
        <Link
          href={`/classes/${classId}/assignments/${id}`}
          className="min-w-0 font-serif text-lg break-words after:absolute after:inset-0 hover:text-accent"
        >
          {title}
        </Link>
        <Chip tone={chip.tone}>{chip.words}</Chip>
      </div>
      <p className="mt-1 text-sm text-muted">
        {kind === "practice" ? "Practice" : "Quiz"} · {counted(questions, "question")}
        {terms.dueAt !== null && ` · due ${instantText(terms.dueAt, timeZone)}`}
        {status !== "draft" &&
          ` · handed in by ${handedIn} of ${students - excused}${begun > handedIn ? `, ${begun - handedIn} at it` : ""}${excused > 0 ? `, ${excused} excused` : ""}`}
      </p>
      {outOfUse > 0 && status !== "archived" && (
        <p className="mt-1 text-sm text-disputed">
          {counted(outOfUse, "question")} put right or retired since
        </p>
      )}
    </li>
  );
}
