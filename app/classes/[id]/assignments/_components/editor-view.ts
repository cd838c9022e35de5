import type { ItemWords } from "@/app/_components/question-words";
import type { Terms } from "@/assignments/terms";
import type { ItemKind } from "@/questions/item";

/** An assignment for the page on which its teacher changes it. */
export type EditorView = {
  id: string;
  revision: number;
  title: string;
  kind: "quiz" | "practice";
  status: "draft" | "published" | "archived";
  attempts: number;
  questions: EditorQuestion[];
  /** Whether one of them brings another number of points than 1. */
  hasPoints: boolean;
};

export type EditorQuestion = {
  itemId: string;
  stem: string;
  kindWords: string;
  /** The right answer, in words. */
  answer: string;
  /** What becomes of it for students who begin now. */
  standing: "in-use" | "replaced" | "left-out";
  points: number;
  /** What can be changed of it, where the class's teachers wrote it; null for the library's. */
  own: (ItemWords & { kind: ItemKind; /** The fact that it asks. */ statement: string }) | null;
};

/** A fact that may be asked, with what the class's teachers wrote for it and do not ask here. */
export type FactToAsk = {
  id: string;
  statement: string;
  isAsked: boolean;
  own: { itemId: string; stem: string }[];
};

/** Title and terms as the fields of a form hold them. */
export type TermsFields = {
  title: string;
  opensAt: string;
  dueAt: string;
  closesAt: string;
  timeLimitMinutes: string;
  attemptsAllowed: string;
} & Pick<Terms, "whichCounts" | "isShuffled" | "feedbackWhen" | "showsScore">;

/** An exception in words. */
export type ExceptionView = { who: string; words: string };
