import "server-only";
import { failed } from "@/lib/result";
import type { Result } from "@/lib/result";
import { joinWithPin } from "./joining";
import type { Entered, JoinProblem } from "./joining";
import { nameLivePlaces } from "./live-seats";
import { allowAtDoor, signInWithPin } from "./pin-sign-in";
import type { PinProblem } from "./pin-sign-in";
import { adoptGuestAnswers } from "./reviews";
import { isGuest } from "./session";
import type { Viewer } from "./session";
import { findViewer } from "./users";

/** Through the door for the first time, or again. */
export type Entry = {
  way: "new" | "back";
  code: string;
  nickname: string;
  pin: string;
  timeZone: string;
};

/**
 * Lets a student without e-mail in, and gives them what this browser answered as a guest, in live games too.
 * @param viewer who the browser is so far; an account stays as it is.
 * @param network where the request came from, as `requestNetwork` gives it.
 */
export async function enterClass(
  viewer: Viewer | null,
  entry: Entry,
  network: string | null,
  now: Date,
): Promise<Result<Entered, JoinProblem | PinProblem>> {
  const guest = viewer !== null && isGuest(viewer) ? viewer : null;
  const entered =
    entry.way === "back"
      ? await signInWithPin(entry, network, now)
      : (await allowAtDoor(network))
        ? await joinWithPin(guest, entry, now)
        : failed("busy-network" as const);
  if (!entered.ok || guest === null) return entered;
  const student = await findViewer(entered.value.userId);
  if (student !== null) await adoptGuestAnswers(student, guest);
  // A guest's own row may have become the student: then nothing was to be given over.
  await nameLivePlaces(entered.value.userId);
  return entered;
}
