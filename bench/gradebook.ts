import { v7 as uuid } from "uuid";
import { defaultTerms } from "@/assignments/terms";
import { createClass } from "@/server/classes";
import { findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import { loadGradebook } from "@/server/gradebook";
import { createGuest } from "@/server/users";
import type { BenchDatabase } from "./databases";
import { median, milliseconds, percentile, timeRuns } from "./measure";
import type { Row } from "./measure";

const students = 40;
const assignments = 60;

/** The gradebook of a large class at the end of a year: everybody has handed everything in. */
export async function benchGradebook(database: BenchDatabase): Promise<Row[]> {
  const now = new Date("2024-11-18T09:00:00.000Z");
  const viewer = await createGuest("UTC");
  const made = await createClass({ ...viewer, email: "bench@example.org" }, "Bench", now);
  if (!made.ok) throw new Error(made.problem);
  const { classId } = made.value;
  const teacher = await findTeacherOfClass(viewer, classId);
  if (teacher === null) throw new Error("The teacher is gone.");
  const userIds = Array.from({ length: students }, () => uuid());
  await db().user.createMany({ data: userIds.map((id) => ({ id, isPinStudent: true })) });
  await db().student.createMany({
    data: userIds.map((userId) => ({
      ...{ userId, classId, nickname: userId, nicknameKey: userId, joinedAt: now },
    })),
  });
  const assignmentIds = Array.from({ length: assignments }, () => uuid());
  await db().assignment.createMany({
    data: assignmentIds.map((id) => ({
      ...{ id, classId, title: "Quiz", kind: "quiz", status: "published" },
      ...{ defaults: defaultTerms.quiz, createdAt: now, publishedAt: now },
    })),
  });
  await db().attempt.createMany({
    data: assignmentIds.flatMap((assignmentId) =>
      userIds.map((studentId) => ({
        ...{ id: uuid(), studentId, assignmentId, number: 1, snapshot: {}, terms: {} },
        ...{ startedAt: now, submittedAt: now, score: 7, maxScore: 10 },
      })),
    ),
  });
  const times = await timeRuns(30, () => loadGradebook(teacher, false, now), 5);
  return [
    {
      what: `a gradebook of ${students} × ${assignments}, ${database.name}`,
      figure: `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 0.95))})`,
    },
  ];
}
