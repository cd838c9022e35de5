import type { NicknameProblem } from "./nickname";
import type { PinProblem } from "./pin";

/** What is wrong with a nickname or a PIN, and how to mend it, for whoever typed it. */
export const nicknameWords: Readonly<Record<NicknameProblem, string>> = {
  empty: "Write a name that can be seen.",
  "too-long": "This name is too long: use at most 40 characters.",
};

export const pinWords: Readonly<Record<PinProblem, string>> = {
  "not-digits": "A PIN has digits only.",
  "wrong-length": "A PIN has four, five or six digits.",
  "too-easy":
    "This PIN is too easy to guess: do not repeat one digit, and do not count up or down.",
};
