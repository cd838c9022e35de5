import "server-only";
import { z } from "zod";
import { findOverrideProblems, findTermsProblems } from "@/assignments/check-terms";
import type { TermsField } from "@/assignments/check-terms";
import { assignmentKindSchema, overridesSchema, termsSchema } from "@/assignments/terms";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { extendDeadlines } from "./attempt-deadlines";
import { recordClassEvents } from "./class-events";
import type { ClassAction } from "./class-events";
import { db } from "./db";
import type { Transaction } from "./db";
import type { ItemProblem } from "./hand-items";
import type { TeacherOfClass } from "./session";

/** What of an assignment can be changed, and is kept by the audit before and after every change. */
export const assignmentStateSchema = z.object({
  title: z.string(),
  kind: assignmentKindSchema,
  status: z.enum(["draft", "published", "archived"]),
  terms: termsSchema,
  overrides: overridesSchema,
  publishedAt: z.iso.datetime().nullable(),
  /** In the teacher's order; one exact version each. */
  questions: z.array(
    z.object({ itemId: z.guid(), lineageId: z.guid(), factId: z.guid(), points: z.number() }),
  ),
});
export type AssignmentState = z.infer<typeof assignmentStateSchema>;
export type AssignedQuestion = AssignmentState["questions"][number];

/** A question that got other words: its new version, and what the one before was. */
const rewrittenSchema = z.object({
  madeId: z.guid(),
  before: z.object({
    id: z.guid(),
    status: z.enum(["draft", "retired"]),
    retiredReason: z.string().nullable(),
    retiredById: z.guid().nullable(),
  }),
});
export type Rewritten = z.infer<typeof rewrittenSchema>;

/** What the audit keeps of a change. */
export const assignmentEventSchema = z.object({
  state: assignmentStateSchema,
  revision: z.number().int(),
  rewritten: rewrittenSchema.optional(),
});

/** What of an assignment a teacher sees, so that nothing is changed that somebody else has changed. */
export type Seen = { assignmentId: string; revision: number };

/** Why nothing was changed: a sentence, and where it is about one field, that field. */
export type AssignmentProblem = {
  message: string;
  errors: Partial<Record<TermsField | "title" | "overrides" | "points", string>>;
  /** What is amiss with a question that a teacher writes. */
  findings?: Pick<ItemProblem, "faults" | "warnings">;
};

export const refuseChange = (message: string, errors: AssignmentProblem["errors"] = {}) =>
  failed<AssignmentProblem>({ message, errors });

export const assignmentGone = "This assignment is not here any more. Reload the page.";
const changedSince =
  "Somebody changed this assignment meanwhile, perhaps you in another tab. Reload the page and try again.";
export const classArchived =
  "This class is archived, so nothing in it changes. Restore the class first.";

/** The columns of an assignment from which its state is read. */
export const stateInclude = { items: { orderBy: { position: "asc" } } } as const;

type StateRow = {
  title: string;
  kind: AssignmentState["kind"];
  status: AssignmentState["status"];
  defaults: unknown;
  overrides: unknown;
  publishedAt: Date | null;
  items: readonly AssignedQuestion[];
};

/** An assignment's row as its state. */
export function toAssignmentState(row: StateRow): AssignmentState {
  return {
    title: row.title,
    kind: row.kind,
    status: row.status,
    terms: termsSchema.parse(row.defaults),
    overrides: overridesSchema.parse(row.overrides),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    questions: row.items.map(({ itemId, lineageId, factId, points }) => ({
      itemId,
      lineageId,
      factId,
      points,
    })),
  };
}

/** What a change came to; `eventId` is what takes it back. */
export type Changed = { eventId: string; revision: number; message: string };

export type Decision = {
  state: AssignmentState;
  message: string;
  /** For who takes it back. */
  rewritten?: Rewritten;
};

/**
 * Changes an assignment of the teacher's class: it is read and locked, `decide` says what becomes of
 * it, and the change is saved with what was before. Running attempts get the time that new terms give.
 * A revision older than the present one is refused.
 * @param options how many milliseconds it may take, where `decide` reads much
 */
export async function changeAssignment(
  teacher: TeacherOfClass,
  { assignmentId, revision }: Seen,
  action: ClassAction,
  decide: (
    state: AssignmentState,
    transaction: Transaction,
  ) => Promise<Result<Decision, AssignmentProblem>> | Result<Decision, AssignmentProblem>,
  now: Date,
  options: { timeout?: number } = {},
): Promise<Result<Changed, AssignmentProblem>> {
  const { classId } = teacher;
  if (teacher.isArchived) return refuseChange(classArchived);
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`
      SELECT 1 FROM "Assignment" WHERE "id" = ${assignmentId}::uuid AND "classId" = ${classId}::uuid
      FOR NO KEY UPDATE`;
    const row = await transaction.assignment.findFirst({
      where: { id: assignmentId, classId },
      include: stateInclude,
    });
    if (row === null) return refuseChange(assignmentGone);
    if (row.revision !== revision) return refuseChange(changedSince);
    const before = toAssignmentState(row);
    const decided = await decide(before, transaction);
    if (!decided.ok) return decided;
    const { state, message, rewritten } = decided.value;
    const problem = findStateProblem(state);
    if (problem !== null) return failed(problem);
    const next = revision + 1;
    await writeState(transaction, assignmentId, state, next);
    if (state.status === "published") await extendDeadlines(transaction, assignmentId);
    const event = {
      classId,
      assignmentId,
      byId: teacher.userId,
      action,
      before: { state: before, revision },
      after: { state, revision: next, ...(rewritten === undefined ? {} : { rewritten }) },
    };
    const [eventId = ""] = await recordClassEvents(transaction, [event], now);
    return ok({ eventId, revision: next, message });
  }, options);
}

/** What contradicts itself in a state, whoever made it. */
export function findStateProblem(state: AssignmentState): AssignmentProblem | null {
  const [first, ...others] = findTermsProblems(state.terms);
  if (first !== undefined) {
    const all = [...others.reverse(), first];
    const errors = Object.fromEntries(all.map(({ field, message }) => [field, message]));
    return { message: "Some settings contradict each other. Nothing was changed.", errors };
  }
  const [exception] = findOverrideProblems(state.terms, state.overrides);
  return exception === undefined
    ? null
    : { message: exception.message, errors: { overrides: exception.message } };
}

async function writeState(
  transaction: Transaction,
  assignmentId: string,
  { questions, terms, ...state }: AssignmentState,
  revision: number,
): Promise<void> {
  const { title, status, overrides, publishedAt } = state;
  await transaction.assignment.update({
    where: { id: assignmentId },
    data: { title, status, defaults: terms, overrides, publishedAt, revision },
  });
  await transaction.assignmentItem.deleteMany({ where: { assignmentId } });
  await transaction.assignmentItem.createMany({
    data: questions.map((question, position) => ({ assignmentId, position, ...question })),
  });
}
