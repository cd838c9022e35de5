import "server-only";
import { readNickname } from "@/assignments/nickname";
import { plainDigits } from "@/assignments/pin";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import { findDoor } from "./joining";
import type { Door, Entered } from "./joining";
import { allowAttempt, forgiveAttempts } from "./rate-limit";
import { isSecretOf } from "./secret-hash";

export type PinProblem =
  /** This name of this class was tried too often; others sign in as ever. */
  | "tried-too-often"
  /** So much comes from one network that it is no school any more. */
  | "busy-network"
  /** Name or PIN: which of them is not told. */
  | "wrong"
  | Exclude<Door["kind"], "open" | "closed" | "archived">;

/**
 * Whether one more code or PIN may be tried from a network; whole schools share one.
 * @param network as `requestNetwork` gives it; null where nobody knows.
 */
export async function allowAtDoor(network: string | null): Promise<boolean> {
  return network === null || allowAttempt("class-door", network);
}

const triesKey = (classId: string, nicknameKey: string) => `${classId}:${nicknameKey}`;

/**
 * Signs a student in by code, nickname and PIN. Takes as long whichever of them is wrong. Students of
 * a class that is closed to new ones, or archived, sign in as before.
 * @param network where the request came from, as `requestNetwork` gives it.
 */
export async function signInWithPin(
  typed: { code: string; nickname: string; pin: string },
  network: string | null,
  now: Date,
): Promise<Result<Entered, PinProblem>> {
  if (!(await allowAtDoor(network))) return failed("busy-network");
  const door = await findDoor(typed.code, now);
  if (door.kind === "unknown" || door.kind === "changed") return failed(door.kind);
  const { classId } = door;
  const nickname = readNickname(typed.nickname);
  const nicknameKey = nickname.ok ? nickname.value.key : "";
  const key = triesKey(classId, nicknameKey);
  // Both are counted, whichever refuses.
  const allowed = [await allowAttempt("pin", key), await allowAttempt("pin-day", key)];
  if (allowed.includes(false)) return failed("tried-too-often");
  const place = await db().student.findUnique({
    where: { classId_nicknameKey: { classId, nicknameKey } },
    include: { user: { select: { tokenVersion: true, isPinStudent: true } } },
  });
  const matches = await isSecretOf(place?.pinHash ?? null, plainDigits(typed.pin));
  if (place === null || !matches || place.removedAt !== null || !place.user.isPinStudent) {
    return failed("wrong");
  }
  await forgiveTries(classId, nicknameKey);
  return ok({ userId: place.userId, tokenVersion: place.user.tokenVersion, classId });
}

/** Forgets how often PINs were tried for a name: after the right one, and after a new one was made. */
export async function forgiveTries(classId: string, nicknameKey: string): Promise<void> {
  const key = triesKey(classId, nicknameKey);
  await Promise.all([forgiveAttempts("pin", key), forgiveAttempts("pin-day", key)]);
}
