import "server-only";
import { findPublishProblem, findTermsProblems } from "@/assignments/check-terms";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { assignmentEventSchema, changeAssignment, refuseChange } from "./assignment-state";
import type { AssignmentProblem, AssignmentState, Changed, Seen } from "./assignment-state";
import { takeBackRewriting } from "./class-questions";
import { db } from "./db";
import type { TeacherOfClass } from "./session";

type Outcome = Promise<Result<Changed, AssignmentProblem>>;

/** Lets students see and take an assignment. */
export function publishAssignment(teacher: TeacherOfClass, seen: Seen, now: Date): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-publish",
    (state) => {
      const problem = findPublishProblem(state.questions.length, findTermsProblems(state.terms));
      if (problem !== null) return refuseChange(problem);
      const { closesAt } = state.terms;
      if (closesAt !== null && closesAt <= now.toISOString()) {
        const message = "The closing time is over. Choose a later one, then publish.";
        return refuseChange(message, { closesAt: message });
      }
      const publishedAt = state.publishedAt ?? now.toISOString();
      const published: AssignmentState = { ...state, status: "published", publishedAt };
      return ok({ state: published, message: "Published. Your students see it now." });
    },
    now,
  );
}

/** Takes an assignment out of use: nobody begins it any more; what was answered stays. */
export function archiveAssignment(teacher: TeacherOfClass, seen: Seen, now: Date): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-archive",
    (state) => ok({ state: { ...state, status: "archived" }, message: "Archived." }),
    now,
  );
}

/** Brings an archived assignment back as it was. */
export function restoreAssignment(teacher: TeacherOfClass, seen: Seen, now: Date): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-restore",
    (state) => {
      const status = state.publishedAt === null ? "draft" : "published";
      return ok({ state: { ...state, status }, message: "It is in use again." });
    },
    now,
  );
}

/**
 * Takes the latest change of an assignment back: all of it is as before. Attempts that began meanwhile
 * stay as they are. A change that another followed is not taken back.
 */
export async function undoAssignmentChange(
  teacher: TeacherOfClass,
  assignmentId: string,
  eventId: string,
  now: Date,
): Promise<Result<Changed, AssignmentProblem>> {
  const event = await db().classEvent.findFirst({
    where: { id: eventId, assignmentId, classId: teacher.classId },
    select: { before: true, after: true },
  });
  const before = assignmentEventSchema.safeParse(event?.before);
  const after = assignmentEventSchema.safeParse(event?.after);
  if (!before.success || !after.success) {
    return refuseChange("There is nothing to take back.");
  }
  return changeAssignment(
    teacher,
    { assignmentId, revision: after.data.revision },
    "assignment-undo",
    async (_state, transaction) => {
      const { rewritten } = after.data;
      const objection =
        rewritten === undefined
          ? null
          : await takeBackRewriting(transaction, teacher, rewritten, now);
      return objection === null
        ? ok({ state: before.data.state, message: "Taken back." })
        : refuseChange(objection);
    },
    now,
  );
}
