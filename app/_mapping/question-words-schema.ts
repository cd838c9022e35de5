import { z } from "zod";

/** The words of a question as they arrive from its form. */
export const questionWordsShape = {
  stem: z.string().max(500),
  options: z
    .array(
      z.object({
        text: z.string().max(200),
        correct: z.boolean(),
        why: z.string().max(300).nullable(),
      }),
    )
    .max(6),
  explanation: z.string().max(2000),
  confirmWarnings: z.boolean(),
};
