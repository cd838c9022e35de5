import type { Recall } from "@/questions/kind";
import type {
  AnswerAmendment,
  AsideChange,
  StudyAnswer,
  Told,
} from "@/app/study/_components/study-card";

/** Something that the learner did and the server has yet to hear of. */
export type Letter =
  | { kind: "answer"; body: StudyAnswer }
  | { kind: "guess"; body: AnswerAmendment & { guessed: boolean } }
  | { kind: "recall"; body: AnswerAmendment & { recalled: Recall } }
  | { kind: "undo"; body: AnswerAmendment }
  | { kind: "set-aside"; body: AsideChange };

/** What became of a letter that arrived. */
export type LetterReply = { eventId: string } & (
  | { state: "told"; told: Told }
  | { state: "due"; answerEventId: string; dueInDays: number | null }
  | { state: "undone" }
  | { state: "set-aside" }
  /** Saved; what is right is told when the quiz that asks it too is over. */
  | { state: "sealed" }
  | { state: "refused"; error: string }
);

/** An answer of the same learner that another device sent. */
export type AnswerElsewhere = { eventId: string; factId: string; undoes: string | null };

/**
 * What comes back for a batch. `ok: false` means that nothing in it was taken: all of it waits.
 * `elsewhere` is what other devices sent since the cursor that this one told last.
 */
export type Delivery =
  | { ok: true; replies: LetterReply[]; elsewhere: AnswerElsewhere[]; cursor: string }
  | { ok: false; error: string };

/** A letter in this browser's storage, with whose it is. */
export type KeptLetter = { learnerKey: string; letter: Letter };

const letterKinds = ["answer", "guess", "recall", "undo", "set-aside"];

/** A stored text as a letter, or null when it is none; the server parses the body in full. */
export function parseLetter(text: string | null): Letter | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "null");
    if (typeof parsed !== "object" || parsed === null) return null;
    const { kind, body } = parsed as Partial<Letter>;
    const isKnown = letterKinds.some((each) => each === kind);
    return isKnown && typeof body?.eventId === "string" ? (parsed as Letter) : null;
  } catch {
    return null;
  }
}
