import "server-only";
import { findPointsProblem } from "@/assignments/points";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { chooseQuestions, withQuestions } from "./assignment-questions";
import { changeAssignment, refuseChange } from "./assignment-state";
import type { AssignmentProblem, Changed, Seen } from "./assignment-state";
import { inUseOfClass, notOfClass } from "./class-items";
import { findReplacements } from "./current-items";
import type { TeacherOfClass } from "./session";

type Outcome = Promise<Result<Changed, AssignmentProblem>>;

/** Adds a question for each of some facts; those that are asked already are left alone. */
export function addFacts(
  teacher: TeacherOfClass,
  seen: Seen,
  factIds: readonly string[],
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-add",
    async (state, transaction) => {
      const asked = new Set(state.questions.map(({ factId }) => factId));
      const fresh = factIds.filter((factId) => !asked.has(factId));
      const verified = await transaction.fact.findMany({
        where: { id: { in: fresh }, status: "verified" },
        select: { id: true },
      });
      const askable = new Set(verified.map(({ id }) => id));
      const wanted = fresh.filter((factId) => askable.has(factId));
      const added = await chooseQuestions(transaction, wanted, seen.assignmentId);
      if (added.length === 0) {
        return refuseChange("No question was added: it is asked already, or has no question.");
      }
      return withQuestions(state, [...state.questions, ...added], "Added.");
    },
    now,
  );
}

/** Adds one exact question, such as one that the class's teachers wrote before. */
export function addQuestion(
  teacher: TeacherOfClass,
  seen: Seen,
  itemId: string,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-add",
    async (state, transaction) => {
      const item = await transaction.item.findFirst({
        where: {
          id: itemId,
          kind: { not: "flashcard" },
          // Another person's draft is not for everybody yet, and another class's question never is.
          OR: [
            { status: "live" },
            { status: "draft", authorId: teacher.userId, ...notOfClass },
            { classId: teacher.classId, ...inUseOfClass },
          ],
        },
        select: { id: true, lineageId: true, factId: true },
      });
      if (item === null) {
        return refuseChange("This question is not here any more. Reload the page.");
      }
      if (state.questions.some(({ lineageId }) => lineageId === item.lineageId)) {
        return refuseChange("This question is asked already.");
      }
      const { id, lineageId, factId } = item;
      const questions = [...state.questions, { itemId: id, lineageId, factId, points: 1 }];
      return withQuestions(state, questions, "The question was added.");
    },
    now,
  );
}

/** What can be done to one question of an assignment. */
export type QuestionMove = "remove" | "up" | "down" | "swap" | "renew";

/**
 * Takes a question out, moves it, lets another question ask the same fact, or takes what took its place
 * when it was put right.
 */
export function moveQuestion(
  teacher: TeacherOfClass,
  seen: Seen,
  { itemId, move }: { itemId: string; move: QuestionMove },
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    `assignment-${move}`,
    async (state, transaction) => {
      const at = state.questions.findIndex((question) => question.itemId === itemId);
      const question = state.questions[at];
      if (question === undefined) {
        return refuseChange("This question was taken out already. Reload the page.");
      }
      const others = state.questions.filter((each) => each !== question);
      switch (move) {
        case "remove":
          return withQuestions(state, others, "The question was taken out.");
        case "up":
        case "down": {
          const place = Math.min(others.length, Math.max(0, at + (move === "up" ? -1 : 1)));
          return withQuestions(state, others.toSpliced(place, 0, question), "Moved.");
        }
        case "swap": {
          const { factId, points } = question;
          const seed = `${seen.assignmentId} ${seen.revision}`;
          const [other] = await chooseQuestions(transaction, [factId], seed, [itemId]);
          if (other === undefined) return refuseChange("There is no other question for this fact.");
          const swapped = state.questions.with(at, { ...other, points });
          return withQuestions(state, swapped, "Another question asks it now.");
        }
        case "renew": {
          const next = (await findReplacements(transaction, [itemId])).get(itemId) ?? null;
          if (next === null) return refuseChange("There is no new version of it. Take it out.");
          if (others.some((each) => each.itemId === next.id)) {
            return refuseChange("Its new version is asked already. Take this one out.");
          }
          const { id, lineageId, factId } = next;
          const { points } = question;
          const renewed = state.questions.with(at, { itemId: id, lineageId, factId, points });
          return withQuestions(state, renewed, "The new version is asked now.");
        }
      }
    },
    now,
  );
}

/**
 * Says how many points each question brings.
 * @param points by item; questions that are left out keep theirs
 */
export function savePoints(
  teacher: TeacherOfClass,
  seen: Seen,
  points: ReadonlyMap<string, number>,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-points",
    (state) => {
      for (const wanted of points.values()) {
        const problem = findPointsProblem(wanted);
        if (problem !== null) return refuseChange(problem, { points: problem });
      }
      const questions = state.questions.map((question) => ({
        ...question,
        points: points.get(question.itemId) ?? question.points,
      }));
      if (questions.every((question) => question.points === 0)) {
        const problem = "At least one question must bring points, or there is nothing to score.";
        return refuseChange(problem, { points: problem });
      }
      return ok({ state: { ...state, questions }, message: "Points saved." });
    },
    now,
  );
}
