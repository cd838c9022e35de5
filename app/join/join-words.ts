import { nicknameWords, pinWords } from "@/assignments/coming-in-words";
import type { JoinProblem } from "@/server/joining";
import type { PinProblem } from "@/server/pin-sign-in";

/** What a code that opens nothing is told. */
export const doorWords = {
  unknown: "No class has this code. Look at it again, or ask your teacher.",
  changed: "The code of this class was changed. Ask your teacher for the new one.",
  closed: "This class lets nobody new in at the moment. Ask your teacher to open it.",
  archived: "This class is over, so nobody new can join it.",
} as const;

const otherWords = {
  full: "This class is full. Ask your teacher.",
  removed: "Your teacher took this name out of the class. Ask your teacher to let you in again.",
  "tried-too-often":
    "This PIN was typed wrong too often. Wait a quarter of an hour, or ask your teacher for a new PIN.",
  "busy-network": "Too many people are trying to get in at once. Wait a few minutes.",
  "needs-pin": "Choose a PIN, so that you find your way back. Reload the page.",
  wrong:
    "Name or PIN is not right. Look at how your name is written; your teacher can give you a new PIN.",
} as const;

const nameTaken =
  "Somebody in this class has this name. If it is you, choose “I have been here before”; if not, add an initial.";

type Problem = JoinProblem | PinProblem | "needs-pin";
type Field = "nickname" | "pin" | "way";

const isKeyOf = <Words extends object>(words: Words, key: PropertyKey): key is keyof Words =>
  Object.hasOwn(words, key);

/** What `refusedWith` takes: the sentence beside its field, or about the whole form. */
export function joinRefusal<Values extends Partial<Record<Field, string>>>(
  problem: Problem,
  values: Values,
): [errors: Partial<Record<Field, string>>, values: Values, message: string | null] {
  if (problem === "name-taken") return [{ nickname: nameTaken }, values, null];
  if (isKeyOf(nicknameWords, problem)) return [{ nickname: nicknameWords[problem] }, values, null];
  if (isKeyOf(pinWords, problem)) return [{ pin: pinWords[problem] }, values, null];
  const message = isKeyOf(doorWords, problem) ? doorWords[problem] : otherWords[problem];
  return [{}, values, message];
}
