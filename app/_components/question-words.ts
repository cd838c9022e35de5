import type { HandKind } from "@/questions/hand-kinds";

/** An answer to choose from, as it is typed. */
export type ItemOption = { text: string; correct: boolean; why: string | null };

/** What is typed of a question. */
export type ItemWords = { stem: string; options: ItemOption[]; explanation: string };

/** What was found about the words: faults must be mended, warnings may stand. */
export type ItemFindings = { faults: string[]; warnings: string[] };

/** A question as its form sends it. */
export type TypedQuestion = ItemWords & {
  kind: HandKind;
  /** Its author has read the warnings and lets it stand. */
  confirmWarnings: boolean;
  asDraft: boolean;
};

/** Why nothing was kept. */
export type QuestionRefusal = { message: string; findings?: ItemFindings };
