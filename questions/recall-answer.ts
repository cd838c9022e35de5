import type { AnswerCheck, AnswerGrade, ItemAnswer } from "./kind";

export function validateRecall(answer: ItemAnswer): AnswerCheck {
  return "recalled" in answer
    ? { state: "complete", readAs: null }
    : { state: "invalid", reason: null };
}

/** A card that was turned counts as not recalled until its learner says otherwise. */
export function gradeRecall(answer: ItemAnswer): AnswerGrade {
  return "recalled" in answer
    ? {
        state: "graded",
        correct: answer.recalled !== null && answer.recalled > 1,
        rightOptionId: null,
        readAs: null,
      }
    : { state: "invalid", reason: null };
}
