import { z } from "zod";
import { failed } from "@/lib/result";
import type { Result } from "@/lib/result";
import {
  archiveAssignment,
  publishAssignment,
  restoreAssignment,
  undoAssignmentChange,
} from "@/server/assignment-life";
import { addFacts, addQuestion, moveQuestion } from "@/server/assignment-items";
import type { AssignmentProblem, Changed, Seen } from "@/server/assignment-state";
import type { TeacherOfClass } from "@/server/session";

/** What a button of the page asks for: a verb, and what it is about. */
export const stepSchema = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(
    z.union([
      z.tuple([z.enum(["publish", "archive", "restore"])]),
      z.tuple([z.enum(["up", "down", "swap", "renew", "remove", "add", "ask", "undo"]), z.guid()]),
    ]),
  );
export type Step = z.infer<typeof stepSchema>;

/** Hands a step to the server function that takes it. */
export async function carryOutStep(
  teacher: TeacherOfClass,
  seen: Seen,
  [verb, id]: Step,
  now: Date,
): Promise<Result<Changed, AssignmentProblem>> {
  switch (verb) {
    case "publish":
      return publishAssignment(teacher, seen, now);
    case "archive":
      return archiveAssignment(teacher, seen, now);
    case "restore":
      return restoreAssignment(teacher, seen, now);
    case "add":
      return addFacts(teacher, seen, [id ?? ""], now);
    case "ask":
      return addQuestion(teacher, seen, id ?? "", now);
    case "undo":
      return undoAssignmentChange(teacher, seen.assignmentId, id ?? "", now);
    case "up":
    case "down":
    case "swap":
    case "renew":
    case "remove":
      return id === undefined
        ? failed({ message: "Reload the page.", errors: {} })
        : moveQuestion(teacher, seen, { itemId: id, move: verb }, now);
  }
}
