import "server-only";
import { forgivingStreak } from "@/scheduling/streak";
import type { ForgivingStreak } from "@/scheduling/streak";
import { db } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import type { Viewer } from "./session";

/** More missed days than these end every run, however forgiving. */
const widestGapDays = 8;

/**
 * The run of days that an answer today is part of. Reads the run's days one by one, from today
 * backwards through the index of learner and study day, and nothing of what lies before it.
 */
export async function loadStreakWithToday(
  viewer: Viewer | null,
  studyDay: string,
): Promise<ForgivingStreak> {
  if (viewer === null) return forgivingStreak([studyDay], studyDay);
  const rows = await db().$queryRaw<{ day: Date }[]>`
    WITH RECURSIVE run AS (
      SELECT ${dayToDate(studyDay)}::date AS day
      UNION ALL
      SELECT (
        SELECT r."studyDay" FROM "ReviewEvent" r
        WHERE r."learnerId" = ${viewer.userId}::uuid
          AND r."studyDay" < run.day AND r."studyDay" >= run.day - ${widestGapDays}::int
          AND r."undoesId" IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM "ReviewEvent" t
            WHERE t."learnerId" = r."learnerId" AND t."factId" = r."factId" AND t."undoesId" = r."id"
          )
        ORDER BY r."studyDay" DESC LIMIT 1
      )
      FROM run WHERE run.day IS NOT NULL
    )
    SELECT day FROM run WHERE day IS NOT NULL`;
  return forgivingStreak(
    rows.map(({ day }) => isoDay(day)),
    studyDay,
  );
}
