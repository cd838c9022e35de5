import type { Terms } from "@/assignments/terms";

/** An assignment for the page on which its teacher changes it. */
export type EditorView = {
  id: string;
  revision: number;
  title: string;
  kind: "quiz" | "practice";
  status: "draft" | "published" | "archived";
  attempts: number;
  questions: EditorQuestion[];
};

export type EditorQuestion = {
  itemId: string;
  stem: string;
  kindWords: string;
  /** The right answer, in words. */
  answer: string;
  /** What becomes of it for students who begin now. */
  standing: "in-use" | "replaced" | "left-out";
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
