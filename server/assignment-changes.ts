import "server-only";
import { findPublishProblem, findTermsProblems } from "@/assignments/check-terms";
import { findPointsProblem } from "@/assignments/points";
import { defaultTerms } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { chooseQuestions, withQuestions } from "./assignment-questions";
import {
  assignmentEventSchema,
  assignmentGone,
  changeAssignment,
  refuseChange,
} from "./assignment-state";
import type { AssignmentProblem, AssignmentState, Changed, Seen } from "./assignment-state";
import { findAssignment } from "./assignments";
import { inUseOfClass, notOfClass } from "./class-items";
import { takeBackRewriting } from "./class-questions";
import { findReplacements } from "./current-items";
import { db } from "./db";
import type { TeacherOfClass } from "./session";

type Outcome = Promise<Result<Changed, AssignmentProblem>>;

/** Practice has no clock and tells at once: it is for learning. */
const soundTerms = (kind: AssignmentState["kind"], terms: Terms): Terms => {
  if (kind === "quiz") return terms;
  const { feedbackWhen, timeLimitMinutes } = defaultTerms.practice;
  return { ...terms, feedbackWhen, timeLimitMinutes };
};

/** Gives an assignment its title and the terms for everybody. */
export function saveTerms(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  { title, terms }: { title: string; terms: Terms },
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
    "assignment-terms",
    (state) =>
      ok({ state: { ...state, title, terms: soundTerms(state.kind, terms) }, message: "Saved." }),
    now,
  );
}

/** Says what differs for whom, in order. Students who are not in the class are left out. */
export function saveOverrides(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  overrides: readonly Override[],
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
    "assignment-overrides",
    async (state, transaction) => {
      const students = await transaction.student.findMany({
        where: { classId: teacher.classId },
        select: { userId: true },
      });
      const known = new Set(students.map(({ userId }) => userId));
      const isOfClass = ({ who }: Override) =>
        !("studentIds" in who) || who.studentIds.every((id) => known.has(id));
      if (!overrides.every(isOfClass)) {
        return refuseChange("A student of these exceptions is not in this class. Reload the page.");
      }
      return ok({ state: { ...state, overrides: [...overrides] }, message: "Exceptions saved." });
    },
    now,
  );
}

/** Adds an exception after the others: where they name the same student and field, it holds. */
export async function addOverride(
  teacher: TeacherOfClass,
  seen: Seen,
  override: Override,
  now: Date,
): Outcome {
  const found = await findAssignment(teacher, seen.assignmentId);
  if (found === null) return refuseChange(assignmentGone);
  return saveOverrides(teacher, seen, [...found.state.overrides, override], now);
}

/** Takes an exception out. @param place from 0 */
export async function removeOverride(
  teacher: TeacherOfClass,
  seen: Seen,
  place: number,
  now: Date,
): Outcome {
  const found = await findAssignment(teacher, seen.assignmentId);
  if (found === null) return refuseChange(assignmentGone);
  const overrides = found.state.overrides.filter((_, at) => at !== place);
  return saveOverrides(teacher, seen, overrides, now);
}

/** Adds a question for each of some facts; those that are asked already are left alone. */
export function addFacts(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  factIds: readonly string[],
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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
      const added = await chooseQuestions(transaction, wanted, assignmentId);
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
  { assignmentId, revision }: Seen,
  itemId: string,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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
  { assignmentId, revision }: Seen,
  { itemId, move }: { itemId: string; move: QuestionMove },
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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
          const seed = `${assignmentId} ${revision}`;
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
  { assignmentId, revision }: Seen,
  points: ReadonlyMap<string, number>,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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

/** Lets students see and take an assignment. */
export function publishAssignment(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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
export function archiveAssignment(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
    "assignment-archive",
    (state) => ok({ state: { ...state, status: "archived" }, message: "Archived." }),
    now,
  );
}

/** Brings an archived assignment back as it was. */
export function restoreAssignment(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    assignmentId,
    revision,
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
    assignmentId,
    after.data.revision,
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
