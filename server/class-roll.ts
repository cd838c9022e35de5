import "server-only";
import { db } from "./db";
import type { TeacherOfClass } from "./session";

/** Who is in a class, as far as its assignments need to know. */
export type ClassRoll = {
  name: string;
  students: { id: string; nickname: string }[];
  /** All labels that somebody has, each once. */
  labels: string[];
};

/** The teacher's class with its students, in the order of their names. */
export async function loadClassRoll({ classId }: TeacherOfClass): Promise<ClassRoll> {
  const { name, students } = await db().classroom.findUniqueOrThrow({
    where: { id: classId },
    select: {
      name: true,
      students: {
        where: { removedAt: null },
        select: { userId: true, nickname: true, labels: true },
        orderBy: [{ nicknameKey: "asc" }, { userId: "asc" }],
      },
    },
  });
  return {
    name,
    students: students.map(({ userId, nickname }) => ({ id: userId, nickname })),
    labels: [...new Set(students.flatMap(({ labels }) => labels))].sort(),
  };
}
