import { v7 as uuid } from "uuid";
import { defaultTerms } from "@/assignments/terms";
import type { Terms } from "@/assignments/terms";
import { publishAssignment } from "@/server/assignment-life";
import { saveTerms } from "@/server/assignment-terms";
import { makeAssignment } from "@/server/assignments";
import { attemptAnswerSchema, handInAttempt } from "@/server/attempt-answers";
import { findAttempt } from "@/server/attempt-pages";
import { answerAttempt } from "@/server/attempt-practice";
import { startAttempt } from "@/server/attempts";
import type { StudentOfClass } from "@/server/session";
import { newTeacher, storeStudent } from "./students-of-test";
import { done } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";

/** The moment at which the assignments of the tests are published. */
export const now = new Date("2024-11-18T09:00:00.000Z");
export const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A published assignment of three questions, and a student of its class. */
export async function publish(change: Partial<Terms> = {}, kind: "quiz" | "practice" = "quiz") {
  const teacher = await newTeacher();
  const student = await storeStudent(teacher);
  for (const title of ["One", "Two", "Three"]) await storeQuestion(title);
  const wanted = { title: "News", kind, source: { from: "week" as const }, count: 10 };
  const { assignmentId } = done(await makeAssignment(teacher, wanted, now));
  const terms = { ...defaultTerms[kind], ...change };
  done(await saveTerms(teacher, { assignmentId, revision: 0 }, { title: "News", terms }, now));
  done(await publishAssignment(teacher, { assignmentId, revision: 1 }, now));
  return { teacher, student, assignmentId };
}

export async function begin(
  student: StudentOfClass,
  assignmentId: string,
  at = now,
): Promise<string> {
  const begun = await startAttempt(student, assignmentId, at);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.value.attemptId;
}

export type Given = { optionId?: string | null; eventId?: string; answeredAt?: Date };
export const answerOf = (position: number, at: Date, given: Given = {}) =>
  attemptAnswerSchema.parse({
    eventId: given.eventId ?? uuid({ msecs: at.getTime() }),
    position,
    answer: { optionId: given.optionId === undefined ? "2" : given.optionId },
    answeredAt: (given.answeredAt ?? at).toISOString(),
  });

export async function answer(
  { viewer }: StudentOfClass,
  attemptId: string,
  position: number,
  at: Date,
  given: Given = {},
) {
  const saved = await answerAttempt(viewer, attemptId, answerOf(position, at, given), at);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.value;
}

export async function handIn(student: StudentOfClass, attemptId: string, at: Date) {
  const handed = await handInAttempt(student.viewer, attemptId, at);
  if (!handed.ok) throw new Error(handed.problem);
  return handed.value;
}

export async function page(student: StudentOfClass, attemptId: string, at: Date) {
  const found = await findAttempt(student.viewer, attemptId, at);
  if (found === null) throw new Error("There is no such attempt.");
  return found;
}
