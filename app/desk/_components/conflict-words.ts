import type { ConflictChoice } from "./desk-view";

type Words = {
  /** On the button, and as the heading of the dialog. */
  choice: string;
  /** What it means, said before it is confirmed. */
  meaning: string;
  /** Said of a conflict that was settled so. */
  settled: string;
};

export const conflictWords: Record<ConflictChoice, Words> = {
  "same-by-precision": {
    choice: "The same, one less exact",
    meaning: "Both say the same; one of them says it less exactly, as “October” for “1 October”.",
    settled: "They say the same, one less exactly",
  },
  "compatible-range": {
    choice: "Both can be true",
    meaning: "The figures do not exclude one another, as “over 10,000” and “as many as 12,000”.",
    settled: "Both can be true",
  },
  "distinct-events": {
    choice: "Two different events",
    meaning: "They speak of different events; each fact stands for itself.",
    settled: "They are about different events",
  },
  "source-error": {
    choice: "One source is wrong",
    meaning: "The wrong one is rejected, and no question will take it for true.",
    settled: "One source is wrong",
  },
  open: {
    choice: "Leave it open",
    meaning: "Nothing is decided; while it is open, no question is made of it.",
    settled: "Sources disagree",
  },
};

/** The choices in the order in which they are offered. */
export const conflictChoices: readonly ConflictChoice[] = [
  "same-by-precision",
  "compatible-range",
  "distinct-events",
  "source-error",
  "open",
];
