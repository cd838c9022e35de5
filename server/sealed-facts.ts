import "server-only";
import { isSealed } from "@/assignments/sealed";
import { planOf } from "./attempts";
import { db } from "./db";
import { studentOfClass } from "./session";
import type { Viewer } from "./session";
import { loadLastClosing, termsFor, termsStudentOf } from "./student-terms";

/**
 * Facts that a learner is not asked, and whose answers they are not told, because a graded quiz or a live
 * game asks them: see assignments/sealed.ts for when.
 * @param isAhead of what a device keeps for days without network
 */
export async function findSealedFacts(
  viewer: Viewer,
  now: Date,
  { isAhead }: { isAhead: boolean },
): Promise<Set<string>> {
  const [quizzed, played] = await Promise.all([
    findQuizzed(viewer, now, isAhead),
    findPlayed(viewer),
  ]);
  return new Set([...quizzed, ...played]);
}

async function findQuizzed(viewer: Viewer, now: Date, isAhead: boolean): Promise<string[]> {
  const ids = await findUnfinished(viewer, now);
  if (ids.length === 0) return [];
  const studentId = viewer.userId;
  const rows = await db().assignment.findMany({
    where: {
      id: { in: ids },
      ...(isAhead ? {} : { attempts: { some: { studentId, isPreview: false } } }),
    },
    include: {
      items: { select: { factId: true } },
      attempts: { where: { studentId, isPreview: false }, orderBy: { number: "asc" } },
      classroom: { include: { students: { where: { userId: studentId } } } },
    },
  });
  const factIds: string[] = [];
  for (const row of rows) {
    const { students, ...classroom } = row.classroom;
    const place = students[0] === undefined ? null : { ...students[0], classroom };
    const student = studentOfClass(viewer, place);
    if (student === null) continue;
    const terms = termsFor(row, termsStudentOf(student));
    const lastClosesAt =
      terms.feedbackWhen === "after-close" ? await loadLastClosing(db(), row.id, row) : null;
    if (!isSealed(terms, row.attempts, lastClosesAt, isAhead, now)) continue;
    // A question that was replaced since is still asked by an attempt that began before.
    const begun = row.attempts.flatMap(({ snapshot }) => planOf(snapshot).items);
    factIds.push(...[...row.items, ...begun].map(({ factId }) => factId));
  }
  return factIds;
}

/** Quizzes of the viewer's classes that are not over for everybody, whatever the viewer did there. */
async function findUnfinished(viewer: Viewer, now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Student" s
    JOIN "Assignment" a ON a."classId" = s."classId" AND a."status" = 'published' AND a."kind" = 'quiz'
    WHERE s."userId" = ${viewer.userId}::uuid AND s."removedAt" IS NULL
      AND (
        a."defaults"->>'closesAt' IS NULL OR (a."defaults"->>'closesAt')::timestamptz > ${now}
        -- Somebody may have longer.
        OR a."overrides" <> '[]'::jsonb
        OR EXISTS (SELECT 1 FROM "Student" o WHERE o."classId" = a."classId" AND o."timeFactor" <> 1)
      )`;
  return rows.map(({ id }) => id);
}

/** Of live games that run: what they ask on the wall a phone could tell already. */
async function findPlayed(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ factId: string }[]>`
    SELECT DISTINCT asked->>'factId' AS "factId"
    FROM "LiveGame" g CROSS JOIN jsonb_array_elements(g."snapshot"->'items') AS asked
    WHERE g."state" <> 'ended' AND (
      EXISTS (SELECT 1 FROM "LivePlayer" p
        WHERE p."gameId" = g."id" AND p."userId" = ${viewer.userId}::uuid)
      OR EXISTS (SELECT 1 FROM "Student" s WHERE s."classId" = g."classId"
        AND s."userId" = ${viewer.userId}::uuid AND s."removedAt" IS NULL)
    )`;
  return rows.map(({ factId }) => factId);
}
