import "server-only";
import { v5, v7 as uuid } from "uuid";
import { mostPoints } from "@/assignments/attempt-plan";
import type { AttemptPlan } from "@/assignments/attempt-plan";
import { shownCount } from "@/assignments/live-game";
import { gradebookScore, planGradebook } from "@/assignments/live-gradebook";
import type { GradebookPlan } from "@/assignments/live-gradebook";
import { liveReport } from "@/assignments/live-report";
import type { LiveReport } from "@/assignments/live-report";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { loadPlannedItems } from "./attempt-questions";
import { planOf } from "./attempts";
import { recordClassEvents } from "./class-events";
import { db } from "./db";
import type { Db, Transaction } from "./db";
import type { StoredItem } from "./items";
import { liveStateOf } from "./live-games";
import { handedInSchema } from "./reviews";
import type { TeacherOfClass } from "./session";
import { baseTermsOf, termsColumns } from "./student-terms";

export type LiveReportPage = {
  gameId: string;
  title: string;
  createdAt: Date;
  isOver: boolean;
  assignmentId: string | null;
  /** The questions that were shown, by position. */
  items: StoredItem[];
  report: LiveReport;
  /** What putting it into the gradebook would do; null where there is no gradebook for it. */
  gradebook: (GradebookPlan & { isPublished: boolean }) | null;
};

/** A game of the teacher's class with all that its report is made of. */
async function loadGame(database: Db | Transaction, { classId }: TeacherOfClass, id: string) {
  return database.liveGame.findFirst({
    where: { id, classId },
    include: {
      assignment: { select: { ...termsColumns, id: true, status: true } },
      players: {
        where: { removedAt: null },
        include: { answers: true },
        orderBy: { joinedAt: "asc" },
      },
    },
  });
}
type Game = NonNullable<Awaited<ReturnType<typeof loadGame>>>;

/** What was shown of a game's plan. */
function shownPlan(game: Game): AttemptPlan {
  const plan = planOf(game.snapshot);
  return { ...plan, items: plan.items.slice(0, shownCount(liveStateOf(game))) };
}

/** The attempt that a game comes to for a student: always the same id, so that it is made once. */
const attemptIdOf = (game: Game, studentId: string): string => v5(studentId, game.id);

/** The players who are students of the class, and the attempts that they have. */
async function loadStandings(database: Db | Transaction, game: Game) {
  const { classId, assignment } = game;
  if (classId === null || assignment === null) return [];
  const userIds = game.players.map(({ userId }) => userId);
  const students = await database.student.findMany({
    where: { classId, removedAt: null, userId: { in: userIds } },
    select: { userId: true },
  });
  const attempts = await database.attempt.findMany({
    where: { assignmentId: assignment.id, isPreview: false, studentId: { in: userIds } },
    select: { studentId: true, id: true, number: true },
  });
  return students.map(({ userId: studentId }) => ({
    studentId,
    attempts: attempts
      .filter((attempt) => attempt.studentId === studentId)
      .map(({ id }) => ({ id, isOfThisGame: id === attemptIdOf(game, studentId) })),
  }));
}

/** The report of a game; null when the class has none such. */
export async function findLiveReport(
  teacher: TeacherOfClass,
  gameId: string,
): Promise<LiveReportPage | null> {
  const game = await loadGame(db(), teacher, gameId);
  if (game === null) return null;
  const plan = shownPlan(game);
  const itemOf = await loadPlannedItems(plan.items);
  const students = await db().student.findMany({
    where: { classId: teacher.classId, userId: { in: game.players.map(({ userId }) => userId) } },
    select: { userId: true },
  });
  const inClass = new Set(students.map(({ userId }) => userId));
  const isOver = game.state === "ended";
  const { assignment } = game;
  return {
    gameId,
    title: game.title,
    createdAt: game.createdAt,
    isOver,
    assignmentId: game.assignmentId,
    items: plan.items.map((planned) => itemOf(planned).item),
    report: liveReport(
      game.players.map(({ id, nickname, userId }) => ({
        ...{ id, nickname, isGuest: !inClass.has(userId) },
      })),
      game.players.flatMap(({ answers }) => answers),
      plan.items.length,
    ),
    gradebook:
      isOver && assignment !== null && plan.items.length > 0
        ? {
            ...planGradebook(await loadStandings(db(), game), true),
            isPublished: assignment.status !== "draft",
          }
        : null,
  };
}

export type GradebookProblem = "no-such-game" | "not-over" | "no-assignment" | "archived";

/**
 * Puts a game into the gradebook: each student of the class who played gets an attempt at the assignment,
 * handed in when the game ended, with the questions that were shown. Guests have no place there. Once put
 * in it stays as it is, however often it is asked for.
 * @param replaces attempts that students made otherwise give way to the game's; else those are kept
 * @returns how many got one, and how many kept theirs
 */
export async function putIntoGradebook(
  teacher: TeacherOfClass,
  gameId: string,
  replaces: boolean,
  now: Date,
): Promise<Result<{ added: number; kept: number; again: number }, GradebookProblem>> {
  if (teacher.isArchived) return failed("archived");
  const { classId, userId: byId } = teacher;
  return db().$transaction(
    async (transaction) => {
      // Two tabs put it in one after the other, and the second finds what the first did.
      await transaction.$executeRaw`
        SELECT 1 FROM "LiveGame" WHERE "id" = ${gameId}::uuid FOR UPDATE`;
      const game = await loadGame(transaction, teacher, gameId);
      if (game === null) return failed("no-such-game");
      if (game.state !== "ended") return failed("not-over");
      if (game.assignment === null) return failed("no-assignment");
      const assignmentId = game.assignment.id;
      const plan = planGradebook(await loadStandings(transaction, game), replaces);
      const chosen = [...plan.add, ...plan.replace];
      await transaction.attempt.deleteMany({
        where: { assignmentId, isPreview: false, studentId: { in: plan.replace } },
      });
      await insertAttempts(transaction, game, chosen);
      if (chosen.length > 0) {
        const after = { gameId, added: plan.add.length, replaced: plan.replace.length };
        const event = { classId, assignmentId, byId, action: "live-gradebook" as const, after };
        await recordClassEvents(transaction, [event], now);
      }
      return ok({ added: chosen.length, kept: plan.keep.length, again: plan.again.length });
    },
    { timeout: 60_000 },
  );
}

async function insertAttempts(
  transaction: Transaction,
  game: Game,
  studentIds: readonly string[],
): Promise<void> {
  const { assignment } = game;
  if (assignment === null || studentIds.length === 0) return;
  const snapshot = shownPlan(game);
  const points = snapshot.items.map((item) => item.points);
  const { base: terms } = baseTermsOf(assignment);
  const submittedAt = game.endedAt ?? game.createdAt;
  const chosen = game.players.filter(({ userId }) => studentIds.includes(userId));
  const numbers = await transaction.attempt.groupBy({
    by: ["studentId"],
    where: { assignmentId: assignment.id, studentId: { in: [...studentIds] } },
    _max: { number: true },
  });
  const numberOf = new Map(numbers.map((each) => [each.studentId, each._max.number ?? 0]));
  const counted = chosen.map(({ userId: studentId, answers }) => ({
    ...{ studentId, id: attemptIdOf(game, studentId) },
    answers: answers.filter(({ position }) => position < snapshot.items.length),
  }));
  await transaction.attempt.createMany({
    data: counted.map(({ studentId, id, answers }) => ({
      ...{ studentId, id, assignmentId: assignment.id, snapshot, terms },
      number: (numberOf.get(studentId) ?? 0) + 1,
      startedAt: game.createdAt,
      submittedAt,
      score: gradebookScore(answers, points),
      maxScore: mostPoints(snapshot),
    })),
  });
  const rows = counted.flatMap(({ studentId, id: attemptId, answers }) =>
    answers.map(({ position, answer, answeredAt, correct }) => ({
      ...{ studentId, attemptId, position, eventId: uuid(), answeredAt, receivedAt: answeredAt },
      answer: handedInSchema.parse(answer),
      correct,
      points: correct ? (points[position] ?? 0) : 0,
    })),
  );
  await transaction.attemptAnswerEvent.createMany({
    data: rows.map(({ eventId: id, correct: _correct, points: _points, ...row }) => ({
      id,
      ...row,
    })),
  });
  await transaction.attemptAnswer.createMany({ data: rows });
}
