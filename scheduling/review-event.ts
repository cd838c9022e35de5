import { z } from "zod";
import { isIsoDate } from "@/lib/time";
import { grades } from "./memory";
import { studyDayOf } from "./study-day";

/**
 * One answer, or the taking back of one: the append-only log that memory is a fold of. The client
 * makes the id, so that sending the same event again changes nothing.
 */

/** Every way of asking a fact, planned ones too: the log outlives the kinds of questions. */
export const reviewKindSchema = z.enum([
  "multiple-choice",
  "true-false",
  "cloze",
  "typed-number",
  "typed-date",
  "timeline",
  "flashcard",
]);
export type ReviewKind = z.infer<typeof reviewKindSchema>;

/**
 * "study" is what memory is made of, and so is "practice", which a teacher assigned: it takes nothing
 * from the day's own limits. "cram" is practice before a test: the answer is logged, counts for the
 * streak and the time spent, and changes no memory and no day on which a fact is due.
 */
export const reviewModeSchema = z.enum(["study", "practice", "cram"]);
export type ReviewMode = z.infer<typeof reviewModeSchema>;

/** Whether answers of a mode are folded into the memory of the fact. */
export const movesMemory = (mode: ReviewMode): boolean => mode !== "cram";

/** The largest whole number that a database column for it holds. */
const largestInteger = 2_147_483_647;

export const reviewEventSchema = z
  .object({
    /** UUID version 7. */
    id: z.uuidv7(),
    learnerId: z.guid(),
    factId: z.guid(),
    itemId: z.guid(),
    itemVersion: z.number().int().min(1).max(largestInteger),
    kind: reviewKindSchema,
    /** How many answers there were to choose from; 0 where the answer is typed or recalled. */
    optionCount: z.number().int().min(0).max(100),
    /** The text that was chosen or typed; null where nothing was (a flashcard). */
    chosen: z.string().max(2_000).nullable(),
    correct: z.boolean(),
    /** The learner said "I guessed". */
    guessed: z.boolean(),
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    /** From showing the question to the answer. */
    latencyMs: z.number().int().min(0).max(largestInteger),
    /** UTC with milliseconds, as `Date.toISOString` writes it: such texts sort as times do. */
    answeredAt: z.iso.datetime({ precision: 3 }),
    /** The learner's study day, see study-day.ts. */
    studyDay: z.string().refine(isIsoDate, "Not a calendar date (YYYY-MM-DD)"),
    /** The client's name for itself; empty when it has none. */
    device: z.string().max(100),
    /** A tombstone names the event that it takes back; null for an answer. */
    undoes: z.uuidv7().nullable(),
    mode: reviewModeSchema.default("study"),
    /**
     * The day to ask again that whoever saved the answer chose within the range that the memory allows,
     * because little else is due on it. Outside of that range it is ignored; null lets chance choose.
     */
    plannedDay: z
      .string()
      .refine(isIsoDate, "Not a calendar date (YYYY-MM-DD)")
      .nullable()
      .default(null),
  })
  .superRefine((event, context) => {
    if (event.correct !== event.grade > grades.again) {
      context.addIssue({
        code: "custom",
        path: ["grade"],
        message: "A wrong answer has grade 1, a right one a higher grade",
      });
    }
    if (event.grade === grades.easy && event.kind !== "flashcard") {
      context.addIssue({
        code: "custom",
        path: ["grade"],
        message: "Only a flashcard is graded 4",
      });
    }
    if (event.undoes === event.id) {
      context.addIssue({
        code: "custom",
        path: ["undoes"],
        message: "An event does not undo itself",
      });
    }
  });
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** What belongs to the taking back, and not to the answer. */
export type UndoStamp = Pick<ReviewEvent, "id" | "answeredAt" | "studyDay" | "device">;

/**
 * The tombstone that takes an event back. The tombstone of a tombstone brings the answer back. It
 * carries a copy of what it undoes, so that every row of the log has the same columns.
 */
export function undoEvent(event: ReviewEvent, stamp: UndoStamp): ReviewEvent {
  return { ...event, ...stamp, undoes: event.id };
}

/**
 * An event as the server stores it: an answer cannot lie after its arrival, nor before its learner
 * began. A clock that is wrong moves the answer to the nearest time that can be true, and with it
 * its study day; a clock that can be right is believed. Decide this once, when an event first
 * arrives, and send the stored event back to the client.
 * @param notBefore when the learner's first answer was possible; null if that is not known.
 */
export function believableEvent(
  event: ReviewEvent,
  {
    receivedAt,
    notBefore,
    timeZone,
    rolloverHour,
  }: { receivedAt: Date; notBefore: Date | null; timeZone: string; rolloverHour?: number },
): ReviewEvent {
  const claimed = Date.parse(event.answeredAt);
  const earliest = notBefore?.getTime() ?? Number.NEGATIVE_INFINITY;
  const believed = Math.min(Math.max(claimed, earliest), receivedAt.getTime());
  if (believed === claimed) {
    return event;
  }
  const answeredAt = new Date(believed);
  return {
    ...event,
    answeredAt: answeredAt.toISOString(),
    studyDay: studyDayOf(answeredAt, timeZone, rolloverHour),
  };
}
