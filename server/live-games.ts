import "server-only";
import { randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { planAttempt } from "@/assignments/attempt-plan";
import { isLiveKind } from "@/assignments/live-distribution";
import { stepLive } from "@/assignments/live-game";
import type { LivePhase, LiveState, LiveStep, LiveStepProblem } from "@/assignments/live-game";
import { makeLivePin } from "@/assignments/live-pin";
import { forgottenHours } from "@/assignments/live-settings";
import type { LiveSettings } from "@/assignments/live-settings";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { findAssignment } from "./assignments";
import type { TeacherQuestion } from "./assignments";
import { planOf } from "./attempts";
import { recordClassEvents } from "./class-events";
import { findTeacherOfClass } from "./class-places";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { announceGame } from "./live-notices";
import type { TeacherOfClass, Viewer } from "./session";

/** What a teacher looks at before a game begins. */
export type LiveSetup = {
  title: string;
  /** Questions that a game asks, and those that it has to leave out. */
  asked: (TeacherQuestion & { lineageId: string })[];
  leftOut: TeacherQuestion[];
  /** Games that were played with it, the newest first. */
  games: { id: string; phase: LivePhase; createdAt: Date; players: number }[];
};

/** What a live game of an assignment would be; null when the class has no such assignment. */
export async function findLiveSetup(
  teacher: TeacherOfClass,
  assignmentId: string,
): Promise<LiveSetup | null> {
  const found = await findAssignment(teacher, assignmentId);
  if (found === null) return null;
  const games = await db().liveGame.findMany({
    where: { assignmentId, classId: teacher.classId },
    select: {
      id: true,
      state: true,
      createdAt: true,
      _count: { select: { players: { where: { removedAt: null } } } },
    },
    orderBy: { createdAt: "desc" },
  });
  const lineageOf = new Map(found.state.questions.map((each) => [each.itemId, each.lineageId]));
  return {
    title: found.state.title,
    asked: found.questions
      .filter(({ item }) => isLiveKind(item.kind))
      .map((question) => ({ ...question, lineageId: lineageOf.get(question.item.id) ?? "" })),
    leftOut: found.questions.filter(({ item }) => !isLiveKind(item.kind)),
    games: games.map(({ id, state, createdAt, _count }) => ({
      ...{ id, createdAt, phase: state, players: _count.players },
    })),
  };
}

export type CreateLiveProblem = "archived" | "no-such-assignment" | "no-questions";

/**
 * Opens a game with the questions of an assignment as they are now: their versions and the order of their
 * options are fixed, as an attempt's are. Everybody sees the same order, the teacher's.
 */
export async function createLiveGame(
  teacher: TeacherOfClass,
  assignmentId: string,
  settings: LiveSettings,
  now: Date,
): Promise<Result<{ gameId: string }, CreateLiveProblem>> {
  if (teacher.isArchived) return failed("archived");
  const setup = await findLiveSetup(teacher, assignmentId);
  if (setup === null) return failed("no-such-assignment");
  if (setup.asked.length === 0) return failed("no-questions");
  const gameId = uuid();
  const snapshot = planAttempt(
    setup.asked.map(({ item, lineageId, points }) => ({
      ...{ itemId: item.id, itemVersion: item.version, lineageId, factId: item.factId, points },
      ...{ optionCount: item.options.length, keepsOrder: true },
    })),
    false,
    gameId,
  );
  const { classId, userId: hostId } = teacher;
  await withFreePin((pin) =>
    db().$transaction(async (transaction) => {
      const { title } = setup;
      await transaction.liveGame.create({
        data: {
          ...{ id: gameId, classId, assignmentId, hostId, pin, title, snapshot },
          ...settings,
          createdAt: now,
        },
      });
      const event = {
        classId,
        assignmentId,
        byId: hostId,
        action: "live-open" as const,
        after: { gameId },
      };
      await recordClassEvents(transaction, [event], now);
    }),
  );
  return ok({ gameId });
}

/** Runs with a PIN that no game has; the index tells where two made the same in the same moment. */
async function withFreePin(run: (pin: string) => Promise<void>, tries = 8): Promise<void> {
  try {
    await run(makeLivePin((bound) => randomInt(bound)));
  } catch (error) {
    if (!isUniqueViolation(error) || tries <= 1) throw error;
    await withFreePin(run, tries - 1);
  }
}

/** The viewer as a teacher of the class that plays the game; null for everybody else. */
export async function findHostOfGame(
  viewer: Viewer | null,
  gameId: string,
): Promise<TeacherOfClass | null> {
  if (viewer === null || !z.guid().safeParse(gameId).success) return null;
  const game = await db().liveGame.findFirst({
    where: { id: gameId, classroom: { teachers: { some: { teacherId: viewer.userId } } } },
    select: { classId: true },
  });
  return game?.classId == null ? null : findTeacherOfClass(viewer, game.classId);
}

type GameRow = {
  state: LivePhase;
  position: number;
  questionStartedAt: Date | null;
  endedAt: Date | null;
  revision: number;
  snapshot: unknown;
};

/** A game's columns as the rules see them. */
export const liveStateOf = ({ state: phase, ...row }: Omit<GameRow, "snapshot">): LiveState => {
  const { position, questionStartedAt, endedAt, revision } = row;
  return { phase, position, questionStartedAt, endedAt, revision };
};

/** Holds a game of the teacher's class, so that no answer comes in while its state changes. */
async function holdGame(
  transaction: Transaction,
  { classId }: TeacherOfClass,
  gameId: string,
): Promise<GameRow | null> {
  const [row] = await transaction.$queryRaw<GameRow[]>`
    SELECT g."state", g."position", g."questionStartedAt", g."endedAt", g."revision", g."snapshot"
    FROM "LiveGame" g
    JOIN "Classroom" c ON c."id" = g."classId" AND c."archivedAt" IS NULL
    WHERE g."id" = ${gameId}::uuid AND g."classId" = ${classId}::uuid FOR UPDATE OF g`;
  return row ?? null;
}

export type LiveChangeProblem = LiveStepProblem | "no-such-game";

/**
 * Takes one step of a game.
 * @param seenRevision that of the state on the host's screen; from an older one no step is taken
 */
export async function stepLiveGame(
  teacher: TeacherOfClass,
  gameId: string,
  step: LiveStep,
  seenRevision: number,
  now: Date,
): Promise<Result<{ revision: number }, LiveChangeProblem>> {
  return db().$transaction(async (transaction) => {
    const game = await holdGame(transaction, teacher, gameId);
    if (game === null) return failed("no-such-game");
    const questionCount = planOf(game.snapshot).items.length;
    const stepped = stepLive(liveStateOf(game), questionCount, step, seenRevision, now);
    if (!stepped.ok) return stepped;
    const { phase, ...state } = stepped.value;
    const { revision } = state;
    await transaction.liveGame.update({
      where: { id: gameId },
      data: { ...state, state: phase, ...(phase === "ended" ? { pin: null } : {}) },
    });
    await announceGame(transaction, { gameId, revision });
    return ok({ revision });
  });
}

/** Takes a player out of a game, with their answers out of every figure, or takes them in again. */
export async function setLivePlayer(
  teacher: TeacherOfClass,
  gameId: string,
  playerId: string,
  isRemoved: boolean,
  now: Date,
): Promise<Result<{ revision: number }, "no-such-game" | "no-such-player">> {
  return db().$transaction(async (transaction) => {
    const game = await holdGame(transaction, teacher, gameId);
    if (game === null) return failed("no-such-game");
    const { count } = await transaction.livePlayer.updateMany({
      where: { id: playerId, gameId },
      data: { removedAt: isRemoved ? now : null },
    });
    if (count === 0) return failed("no-such-player");
    const revision = game.revision + 1;
    await transaction.liveGame.update({ where: { id: gameId }, data: { revision } });
    await announceGame(transaction, { gameId, revision });
    return ok({ revision });
  });
}

/**
 * Ends games whose host went home: without a new question for half a day. Their PINs are free again.
 * @returns how many
 */
export async function endForgottenGames(now: Date): Promise<number> {
  const before = new Date(now.getTime() - forgottenHours * 3_600_000);
  const games = await db().liveGame.findMany({
    where: {
      state: { not: "ended" },
      createdAt: { lt: before },
      OR: [{ questionStartedAt: null }, { questionStartedAt: { lt: before } }],
    },
    select: { id: true },
  });
  let ended = 0;
  for (const { id } of games) {
    await db().$transaction(async (transaction) => {
      const [row] = await transaction.$queryRaw<GameRow[]>`
        SELECT "state", "position", "questionStartedAt", "endedAt", "revision", "snapshot"
        FROM "LiveGame" WHERE "id" = ${id}::uuid FOR UPDATE`;
      if (row === undefined) return;
      const stepped = stepLive(liveStateOf(row), 1, "end", row.revision, now);
      if (!stepped.ok) return;
      const { phase, ...state } = stepped.value;
      await transaction.liveGame.update({
        where: { id },
        data: { ...state, state: phase, pin: null },
      });
      await announceGame(transaction, { gameId: id, revision: state.revision });
      ended += 1;
    });
  }
  return ended;
}
