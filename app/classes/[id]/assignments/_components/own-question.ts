import type { ItemWords, QuestionRefusal } from "@/app/_components/question-words";
import type { HandKind } from "@/questions/hand-kinds";

/** A question that a teacher writes for a fact of an assignment, or one that gets other words. */
export type OwnQuestion = ItemWords & {
  about: { factId: string; kind: HandKind } | { itemId: string };
  confirmWarnings: boolean;
};

/** The assignment as the teacher sees it. */
export type OwnQuestionPlace = { classId: string; assignmentId: string; revision: number };

/** What a step said, and the id of what takes it back. */
export type Said = { message: string; undo: string };

export type OwnQuestionOutcome = ({ ok: true } & Said) | ({ ok: false } & QuestionRefusal);

export type SaveOwnQuestion = (question: OwnQuestion) => Promise<OwnQuestionOutcome>;
