import { z } from "zod";

/**
 * The terms of an assignment: when it may be taken, how often, and what is told afterwards. One set
 * holds for the class; overrides change single fields for some students.
 */

/** Of several attempts: which one the score is taken from. */
export const whichCountsSchema = z.enum(["first", "last", "best", "average"]);
export type WhichCounts = z.infer<typeof whichCountsSchema>;

/** When a student is told what was right: after each answer, after handing in, after closing. */
export const feedbackWhenSchema = z.enum(["at-once", "after-submit", "after-close"]);
export type FeedbackWhen = z.infer<typeof feedbackWhenSchema>;

/** A quiz is scored; practice is repeated in the students' own daily questions. */
export const assignmentKindSchema = z.enum(["quiz", "practice"]);
export type AssignmentKind = z.infer<typeof assignmentKindSchema>;

/** UTC with milliseconds, as `Date.toISOString` writes it: such texts sort as times do. */
const instantSchema = z.iso.datetime({ precision: 3 });

/** The longest time limit: a day. */
export const mostMinutes = 1_440;
export const mostAttempts = 20;

export const termsSchema = z.object({
  /** Null: from the moment it is published. */
  opensAt: instantSchema.nullable(),
  /** What is handed in later is marked as late; null: never late. */
  dueAt: instantSchema.nullable(),
  /** From then on nothing is taken in; null: it stays open. */
  closesAt: instantSchema.nullable(),
  timeLimitMinutes: z.number().min(1).max(mostMinutes).nullable(),
  /** Null: as often as they like. */
  attemptsAllowed: z.number().int().min(1).max(mostAttempts).nullable(),
  whichCounts: whichCountsSchema,
  /** Questions and options in another order for each student. */
  isShuffled: z.boolean(),
  feedbackWhen: feedbackWhenSchema,
  showsScore: z.boolean(),
});
export type Terms = z.infer<typeof termsSchema>;

/** What an override may change: each field by itself. */
export const termsChangeSchema = termsSchema
  .pick({
    opensAt: true,
    dueAt: true,
    closesAt: true,
    timeLimitMinutes: true,
    attemptsAllowed: true,
  })
  .partial();
export type TermsChange = z.infer<typeof termsChangeSchema>;

/** Other terms for some: students by their ids, or everybody who has one of the labels. */
export const overrideSchema = z.object({
  who: z.union([
    z.object({ studentIds: z.array(z.guid()).min(1).max(500) }),
    z.object({ labels: z.array(z.string().min(1).max(40)).min(1).max(20) }),
  ]),
  set: termsChangeSchema,
});
export type Override = z.infer<typeof overrideSchema>;

/** Overrides in order: of two that name the same field for the same student, the later one holds. */
export const overridesSchema = z.array(overrideSchema).max(200);

/** What holds until the teacher says otherwise. */
export const defaultTerms: Record<AssignmentKind, Terms> = {
  quiz: {
    opensAt: null,
    dueAt: null,
    closesAt: null,
    timeLimitMinutes: null,
    attemptsAllowed: 1,
    whichCounts: "best",
    isShuffled: true,
    feedbackWhen: "after-submit",
    showsScore: true,
  },
  practice: {
    opensAt: null,
    dueAt: null,
    closesAt: null,
    timeLimitMinutes: null,
    attemptsAllowed: null,
    whichCounts: "best",
    isShuffled: true,
    feedbackWhen: "at-once",
    showsScore: true,
  },
};
