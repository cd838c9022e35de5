import "server-only";
import { retentionByWeek } from "@/assignments/retention";
import type { RetentionWeek } from "@/assignments/retention";
import { groupBy } from "@/lib/group-by";
import { liveEvents } from "@/scheduling/replay";
import { db } from "./db";
import { toReviewEvent } from "./memories";
import type { TeacherOfClass } from "./session";

/**
 * What a class still knows of a practice after weeks: its students' answers to its facts since it was
 * published, wherever they gave them, as counts for the whole class. Cramming is left out.
 * @returns the weeks in which something was answered; none for what is no practice of the class
 */
export async function loadRetention(
  { classId }: TeacherOfClass,
  assignmentId: string,
): Promise<RetentionWeek[]> {
  const assignment = await db().assignment.findFirst({
    where: { id: assignmentId, classId, kind: "practice", publishedAt: { not: null } },
    select: { publishedAt: true, items: { select: { factId: true } } },
  });
  if (assignment?.publishedAt == null) return [];
  const students = await db().student.findMany({
    where: { classId, removedAt: null },
    select: { userId: true },
  });
  const rows = await db().reviewEvent.findMany({
    where: {
      learnerId: { in: students.map(({ userId }) => userId) },
      factId: { in: assignment.items.map(({ factId }) => factId) },
      answeredAt: { gte: assignment.publishedAt },
      mode: { not: "cram" },
    },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  const byStudent = groupBy(rows.map(toReviewEvent), ({ learnerId }) => learnerId);
  const answers = [...byStudent].flatMap(([studentId, events]) =>
    liveEvents(events).map(({ factId, answeredAt, correct }) => ({
      studentId,
      factId,
      answeredAt: new Date(answeredAt),
      correct,
    })),
  );
  return retentionByWeek(answers);
}
