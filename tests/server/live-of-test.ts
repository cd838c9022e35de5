import { v7 as uuid } from "uuid";
import type { LiveStep } from "@/assignments/live-game";
import type { LiveSettings } from "@/assignments/live-settings";
import { makeAssignment } from "@/server/assignments";
import { db } from "@/server/db";
import { saveLiveAnswer } from "@/server/live-answers";
import { createLiveGame, stepLiveGame } from "@/server/live-games";
import { findLiveSeat, joinLiveGame } from "@/server/live-joining";
import { liveHostPage, livePlayerPage } from "@/server/live-pages";
import { loadLiveSituation } from "@/server/live-situation";
import type { TeacherOfClass, Viewer } from "@/server/session";
import { createGuest } from "@/server/users";
import { now } from "./attempts-of-test";
import { done } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { newTeacher, storeStudent } from "./students-of-test";

export const plain: LiveSettings = {
  secondsAQuestion: null,
  isSpeedScored: false,
  allowsGuests: true,
  showsPlaces: true,
};

/** What came of a step; a refusal fails the test with its name. */
export function taken<Value>(
  result: { ok: true; value: Value } | { ok: false; problem: string },
): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

/** A game of three questions in its lobby, its teacher and a student of the class. */
export async function openGame(settings: Partial<LiveSettings> = {}) {
  const teacher = await newTeacher();
  const student = await storeStudent(teacher, { nickname: "Kim" });
  for (const title of ["One", "Two", "Three"]) await storeQuestion(title);
  const wanted = { title: "News", kind: "quiz" as const, source: { from: "week" as const } };
  const { assignmentId } = done(await makeAssignment(teacher, { ...wanted, count: 10 }, now));
  const created = await createLiveGame(teacher, assignmentId, { ...plain, ...settings }, now);
  const { gameId } = taken(created);
  return { teacher, student, assignmentId, gameId };
}

export const situationOf = async (gameId: string) => {
  const situation = await loadLiveSituation(gameId);
  if (situation === null) throw new Error("There is no such game.");
  return situation;
};

/** Takes steps as somebody who sees the present state. */
export async function step(
  teacher: TeacherOfClass,
  gameId: string,
  steps: readonly LiveStep[],
  at = now,
): Promise<void> {
  for (const each of steps) {
    const { revision } = await db().liveGame.findUniqueOrThrow({ where: { id: gameId } });
    taken(await stepLiveGame(teacher, gameId, each, revision, at));
  }
}

/** Somebody without an account who plays under a name of their choice. */
export async function guestIn(gameId: string, name: string): Promise<Viewer> {
  const guest = await createGuest("UTC");
  taken(await joinLiveGame(guest, gameId, name, now));
  return guest;
}

export const answer = (
  viewer: Viewer,
  gameId: string,
  position: number,
  optionId: string,
  at = now,
) => saveLiveAnswer(viewer, gameId, { position, answer: { optionId } }, at);

export async function playerIdOf(viewer: Viewer, gameId: string): Promise<string> {
  const seat = await findLiveSeat(viewer, gameId);
  if (seat.kind !== "player") throw new Error(`They do not play: ${seat.kind}.`);
  return seat.playerId;
}

export async function playerPage(viewer: Viewer, gameId: string) {
  const page = livePlayerPage(await situationOf(gameId), await playerIdOf(viewer, gameId));
  if (page === null) throw new Error("They do not play.");
  return page;
}

export const hostPage = async (gameId: string) => liveHostPage(await situationOf(gameId));

export const nobody = uuid();
