import "server-only";
import { z } from "zod";
import { assignmentEventSchema } from "./assignment-state";
import { classActions } from "./class-events";
import type { ClassAction } from "./class-events";
import { db } from "./db";
import type { TeacherOfClass } from "./session";

export const eventsAPage = 50;

/** One thing that was done in a class. */
export type ClassHistoryEntry = {
  id: string;
  at: Date;
  /** Null for what this version does not know. */
  action: ClassAction | null;
  /** Who did it; null for a job, and once that account is erased. */
  who: string | null;
  /** The student whom it is about, by the name that the class knows. */
  student: string | null;
  studentId: string | null;
  assignment: { id: string; title: string } | null;
  /** What takes it back, where nothing was changed in its assignment since. */
  undo: { assignmentId: string; revision: number } | null;
};

/** What is told by the decision that it belongs to: a line for every student would drown the rest. */
const toldElsewhere: ClassAction[] = ["score-change"];

const actionSchema = z.enum(classActions).nullable().catch(null);

const revisionSchema = z.object({ before: assignmentEventSchema, after: assignmentEventSchema });

/**
 * What was done in the teacher's class, the newest first.
 * @param page from 0
 * @returns also how many entries there are
 */
export async function loadClassHistory(
  teacher: TeacherOfClass,
  page: number,
): Promise<{ entries: ClassHistoryEntry[]; found: number }> {
  const { classId } = teacher;
  const where = { classId, action: { notIn: toldElsewhere } };
  const rows = await db().classEvent.findMany({
    where,
    include: {
      by: { select: { name: true, email: true } },
      student: { select: { studentIn: { where: { classId }, select: { nickname: true } } } },
      assignment: { select: { id: true, title: true, revision: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: page * eventsAPage,
    take: eventsAPage,
  });
  const entries = rows.map(
    ({ id, at, action, by, student, studentId, assignment, before, after }) => {
      const changed = revisionSchema.safeParse({ before, after });
      const isLatest =
        assignment !== null &&
        changed.success &&
        changed.data.after.revision === assignment.revision &&
        action !== "assignment-undo";
      return {
        ...{ id, at, action: actionSchema.parse(action) },
        who: by === null ? null : (by.name ?? by.email),
        student: student?.studentIn[0]?.nickname ?? null,
        studentId,
        assignment: assignment === null ? null : { id: assignment.id, title: assignment.title },
        undo:
          isLatest && !teacher.isArchived
            ? { assignmentId: assignment.id, revision: assignment.revision }
            : null,
      };
    },
  );
  return { entries, found: await db().classEvent.count({ where }) };
}
