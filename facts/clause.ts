import { z } from "zod";

/**
 * A clause: an assertion taken apart into subject, verb and complements, so that the same assertion
 * can be told ("Shigeru Ishiba took office on 1 October 2024") and asked ("When did Shigeru Ishiba
 * take office?").
 */

/** What kind of thing a phrase names; decides between who, what, where and when. */
export const phraseKindSchema = z.enum([
  "person",
  "people",
  "place",
  "organisation",
  "thing",
  "date",
  "quantity",
]);

export const clauseSubjectSchema = z.object({
  /** With its article where it needs one: "the APEC summit", "North Korean soldiers". */
  text: z.string(),
  plural: z.boolean(),
  kind: phraseKindSchema,
});

/**
 * The verb in the forms that telling and asking need. `auxiliaries` are those of the telling form
 * ("had been" in "had been deployed"); with none, the telling form is `past` or, for a state that
 * still holds, `present`.
 */
export const clauseVerbSchema = z.object({
  base: z.string(),
  past: z.string(),
  present: z.string(),
  participle: z.string(),
  tense: z.enum(["past", "present"]),
  auxiliaries: z.array(z.string()),
});

export const complementSchema = z.object({
  role: z.enum(["object", "predicative", "place", "time", "recipient", "other"]),
  /** "in", "on", "to" …; null for an object or a predicative. */
  preposition: z.string().nullable(),
  /** Without the preposition: "eastern Russia", "1 October 2024", "over 10,000 soldiers". */
  text: z.string(),
  kind: phraseKindSchema,
});

export const clauseSchema = z.object({
  subject: clauseSubjectSchema,
  verb: clauseVerbSchema,
  complements: z.array(complementSchema),
  /**
   * Which part the claim's value fills. "subject" and "complement" are whole parts; the two counts
   * are numbers in front of the counted noun ("over 10,000" of "over 10,000 soldiers"): `counted`
   * is then that noun phrase alone, and `text` of the part is number and noun together.
   */
  asked: z.union([
    z.object({ part: z.literal("subject") }),
    z.object({ part: z.literal("complement"), index: z.number().int().nonnegative() }),
    z.object({ part: z.literal("subject-count"), counted: z.string() }),
    z.object({
      part: z.literal("complement-count"),
      index: z.number().int().nonnegative(),
      counted: z.string(),
    }),
  ]),
});
export type Clause = z.infer<typeof clauseSchema>;
export type ClauseVerb = z.infer<typeof clauseVerbSchema>;
export type Complement = z.infer<typeof complementSchema>;

/**
 * Tells a clause as a sentence without its full stop.
 * @returns the words, and where those of the asked part stand in them.
 */
export function tellClause(clause: Clause): { text: string; slot: { start: number; end: number } } {
  const { subject, verb, complements, asked } = clause;
  const told =
    verb.auxiliaries.length > 0
      ? [...verb.auxiliaries, verb.participle].join(" ")
      : verb.tense === "past"
        ? verb.past
        : verb.present;
  let text = subject.text;
  let slot = { start: 0, end: subject.text.length };
  if (asked.part === "subject-count") {
    slot = countSlot(subject.text, asked.counted, 0);
  }
  text += ` ${told}`;
  complements.forEach((complement, index) => {
    text += complement.preposition === null ? " " : ` ${complement.preposition} `;
    const start = text.length;
    text += complement.text;
    if (asked.part === "complement" && asked.index === index) {
      slot = { start, end: text.length };
    }
    if (asked.part === "complement-count" && asked.index === index) {
      slot = countSlot(complement.text, asked.counted, start);
    }
  });
  return { text, slot };
}

/** The number's place in "over 10,000 soldiers" when "soldiers" is what is counted. */
function countSlot(phrase: string, counted: string, offset: number) {
  const at = phrase.lastIndexOf(counted);
  const end = at > 0 ? phrase.slice(0, at).trimEnd().length : phrase.length;
  return { start: offset, end: offset + end };
}
