import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { percentText } from "@/components/percent-text";
import { counted } from "@/app/_components/count-text";
import type { StudentAssignment } from "@/server/student-assignments";
import { standingWords } from "./assignment-words";

/** What can be done at once. */
const nowWords: Partial<Record<StudentAssignment["standing"]["state"], string>> = {
  open: "to do",
  late: "to do, late",
  running: "begun: go on",
};

/** What was begun, then what is due or closes next; what has no end comes last. */
function toDoFirst(one: StudentAssignment, other: StudentAssignment): number {
  const rank = ({ standing, terms }: StudentAssignment) =>
    standing.state === "running" ? "" : (terms.dueAt ?? terms.closesAt ?? "9");
  const [before, after] = [rank(one), rank(other)];
  return before < after ? -1 : before > after ? 1 : 0;
}

/** What a student's classes have assigned: what can be done now first. */
export function StudentAssignmentList({
  assignments,
  timeZone,
  showsClass,
}: {
  assignments: readonly StudentAssignment[];
  timeZone: string;
  /** Where they are of several classes. */
  showsClass: boolean;
}) {
  if (assignments.length === 0) {
    return (
      <EmptyState title="Nothing is assigned">
        When a teacher of your class assigns a quiz or a practice, it stands here.
      </EmptyState>
    );
  }
  const isToDo = ({ standing, isExcused }: StudentAssignment) =>
    !isExcused && ["open", "late", "running", "not-yet-open"].includes(standing.state);
  const inOrder = [
    ...assignments.filter(isToDo).sort(toDoFirst),
    ...assignments.filter((each) => !isToDo(each)),
  ];
  return (
    <ul className="border-t border-rule">
      {inOrder.map(({ id, title, className, kind, questions, standing, isExcused, counting }) => (
        <li key={id} className="relative border-b border-rule py-4">
          <Link
            href={`/assignments/${id}`}
            className="font-serif text-lg after:absolute after:inset-0 hover:text-accent"
          >
            {title}
          </Link>
          <p className="mt-1 text-sm text-muted">
            {showsClass && (
              <>
                <bdi>{className}</bdi> ·{" "}
              </>
            )}
            {kind === "practice" ? "practice · " : ""}
            {counted(questions, "question")} ·{" "}
            {isExcused ? "you are excused" : standingWords(standing, timeZone)}
          </p>
          {!isExcused && nowWords[standing.state] !== undefined && (
            <p className="mt-2">
              <Chip tone="accent">{nowWords[standing.state]}</Chip>
            </p>
          )}
          {counting !== null && (
            <p className="mt-2">
              <Chip>{percentText(counting.share)}</Chip>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
