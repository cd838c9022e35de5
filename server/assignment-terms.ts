import "server-only";
import { defaultTerms } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { assignmentGone, changeAssignment, refuseChange } from "./assignment-state";
import type { AssignmentProblem, AssignmentState, Changed, Seen } from "./assignment-state";
import { findAssignment } from "./assignments";
import type { TeacherOfClass } from "./session";

type Outcome = Promise<Result<Changed, AssignmentProblem>>;

/** Practice has no clock and tells at once: it is for learning. */
const soundTerms = (kind: AssignmentState["kind"], terms: Terms): Terms => {
  if (kind === "quiz") return terms;
  const { feedbackWhen, timeLimitMinutes } = defaultTerms.practice;
  return { ...terms, feedbackWhen, timeLimitMinutes };
};

/** Gives an assignment its title and the terms for everybody. */
export function saveTerms(
  teacher: TeacherOfClass,
  seen: Seen,
  { title, terms }: { title: string; terms: Terms },
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-terms",
    (state) =>
      ok({ state: { ...state, title, terms: soundTerms(state.kind, terms) }, message: "Saved." }),
    now,
  );
}

/** Says what differs for whom, in order. Students who are not in the class are left out. */
export function saveOverrides(
  teacher: TeacherOfClass,
  seen: Seen,
  overrides: readonly Override[],
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-overrides",
    async (state, transaction) => {
      const students = await transaction.student.findMany({
        where: { classId: teacher.classId },
        select: { userId: true },
      });
      const known = new Set(students.map(({ userId }) => userId));
      const isOfClass = ({ who }: Override) =>
        !("studentIds" in who) || who.studentIds.every((id) => known.has(id));
      if (!overrides.every(isOfClass)) {
        return refuseChange("A student of these exceptions is not in this class. Reload the page.");
      }
      return ok({ state: { ...state, overrides: [...overrides] }, message: "Exceptions saved." });
    },
    now,
  );
}

/** Adds an exception after the others: where they name the same student and field, it holds. */
export async function addOverride(
  teacher: TeacherOfClass,
  seen: Seen,
  override: Override,
  now: Date,
): Outcome {
  const found = await findAssignment(teacher, seen.assignmentId);
  if (found === null) return refuseChange(assignmentGone);
  return saveOverrides(teacher, seen, [...found.state.overrides, override], now);
}

/** Takes an exception out. @param place from 0 */
export async function removeOverride(
  teacher: TeacherOfClass,
  seen: Seen,
  place: number,
  now: Date,
): Outcome {
  const found = await findAssignment(teacher, seen.assignmentId);
  if (found === null) return refuseChange(assignmentGone);
  const overrides = found.state.overrides.filter((_, at) => at !== place);
  return saveOverrides(teacher, seen, overrides, now);
}
