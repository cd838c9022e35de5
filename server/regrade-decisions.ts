import "server-only";
import { z } from "zod";
import { roundedPoints } from "@/assignments/credit";
import { countScores, findRegradeProblem } from "@/assignments/regrade";
import type { RegradePolicy, RegradeProblem } from "@/assignments/regrade";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { recordClassEvents } from "./class-events";
import { db } from "./db";
import type { Transaction } from "./db";
import { toStoredItem } from "./items";
import { currentItemOf } from "./regrade";
import {
  changedAnswersSchema,
  loadAskedAttempts,
  policyToRow,
  regradeAll,
  writePoints,
  writeRegrade,
} from "./regrade-attempts";
import type { AttemptChange } from "./regrade-attempts";
import type { TeacherOfClass } from "./session";

/** Attempts of a whole year may be regraded in one go. */
const regradeTimeoutMs = 120_000;

/**
 * Why nothing was decided; besides why the policy cannot be followed:
 * - gone: it is not here, or not this teacher's
 * - archived: nothing changes in an archived class
 * - decided: somebody decided about it meanwhile, or what it rests on was taken back
 * - question-changed: the question is another by now than the teacher saw
 * - scores-would-fall: that was not confirmed
 * - later-regrade: another regrade changed the same answers since
 */
export type DecideProblem =
  | RegradeProblem
  | "gone"
  | "archived"
  | "decided"
  | "question-changed"
  | "scores-would-fall"
  | "later-regrade";

export type RegradeChoice = {
  assignmentId: string;
  proposalId: string;
  policy: RegradePolicy;
  /** The question of today that the teacher saw; null where nothing took its place. */
  itemAfterId: string | null;
  /** The teacher has read that scores fall. */
  allowsFall: boolean;
};

/** Holds an assignment with all its attempts: what is being handed in is waited for. */
async function hold(transaction: Transaction, teacher: TeacherOfClass, assignmentId: string) {
  await transaction.$executeRaw`
    SELECT 1 FROM "Assignment" WHERE "id" = ${assignmentId}::uuid
      AND "classId" = ${teacher.classId}::uuid FOR NO KEY UPDATE`;
  await transaction.$executeRaw`
    SELECT 1 FROM "Attempt" WHERE "assignmentId" = ${assignmentId}::uuid
    ORDER BY "studentId", "id" FOR UPDATE`;
}

const findRow = (transaction: Transaction, teacher: TeacherOfClass, ids: Ids) =>
  transaction.regradeProposal.findFirst({
    where: {
      id: ids.proposalId,
      assignmentId: ids.assignmentId,
      assignment: { classId: teacher.classId },
    },
    include: { itemBefore: true },
  });

type Ids = { assignmentId: string; proposalId: string };
const isId = ({ assignmentId, proposalId }: Ids): boolean =>
  z.tuple([z.guid(), z.guid()]).safeParse([assignmentId, proposalId]).success;

/**
 * Decides what becomes of the scores: follows a policy for every attempt that is over, writes down who
 * changed from what to what, and leaves a word for each of them. With "no-regrade" the scores stay.
 * Of two teachers at once the second is told. Attempts that still run are regraded when handed in.
 * @returns the attempts whose score changed
 */
export async function applyRegrade(
  teacher: TeacherOfClass,
  choice: RegradeChoice,
  now: Date,
): Promise<Result<AttemptChange[], DecideProblem>> {
  const { assignmentId, proposalId, policy, itemAfterId } = choice;
  if (teacher.isArchived) return failed("archived");
  if (!isId(choice)) return failed("gone");
  return db().$transaction(
    async (transaction) => {
      await hold(transaction, teacher, assignmentId);
      const row = await findRow(transaction, teacher, choice);
      if (row === null) return failed("gone");
      if (row.status !== "open") return failed("decided");
      await settleOverdueAttempts(transaction, now, { classId: teacher.classId });
      const before = toStoredItem(row.itemBefore);
      const after = await currentItemOf(transaction, row.itemBefore);
      if ((after?.id ?? null) !== itemAfterId) return failed("question-changed");
      const change = { before, after };
      const problem = findRegradeProblem(change, policy);
      if (problem !== null) return failed(problem);
      const attempts = await loadAskedAttempts(transaction, assignmentId, before.id);
      const changes = regradeAll(change, policy, attempts);
      const counts = countScores(changes.map(({ regraded }) => regraded));
      if (counts.fall > 0 && !choice.allowsFall) return failed("scores-would-fall");
      const proposal = { id: proposalId, itemBefore: before };
      const changed = await writeRegrade(transaction, proposal, changes, null, now);
      const isDismissed = policy === "no-regrade";
      await transaction.regradeProposal.update({
        where: { id: proposalId },
        data: {
          status: isDismissed ? "dismissed" : "applied",
          policy: policyToRow[policy],
          itemAfterId,
          result: counts,
          ...{ decidedById: teacher.userId, decidedAt: now },
        },
      });
      const decided = { proposalId, policy, ...counts };
      await record(transaction, teacher, assignmentId, now, [
        { action: isDismissed ? "regrade-dismiss" : "regrade-apply", after: decided },
        ...changed.map(({ attempt, regraded }) => ({
          ...{ action: "score-change" as const, studentId: attempt.studentId },
          before: { attemptId: attempt.id, score: regraded.before },
          after: { attemptId: attempt.id, score: regraded.after, proposalId },
        })),
      ]);
      return ok(changed);
    },
    { timeout: regradeTimeoutMs },
  );
}

type Event = Omit<Parameters<typeof recordClassEvents>[1][number], "classId" | "byId">;

const record = (
  transaction: Transaction,
  { classId, userId: byId }: TeacherOfClass,
  assignmentId: string,
  now: Date,
  events: readonly Event[],
) =>
  recordClassEvents(
    transaction,
    events.map((event) => ({ ...event, classId, byId, assignmentId })),
    now,
  );

/**
 * Takes a decision about scores back: they are as before it, their students are told, and the teacher
 * may decide anew. Where a later regrade changed the same answers, that one has to go first.
 * @returns how many scores went back
 */
export async function undoRegrade(
  teacher: TeacherOfClass,
  ids: Ids,
  now: Date,
): Promise<Result<number, DecideProblem>> {
  const { assignmentId, proposalId } = ids;
  if (teacher.isArchived) return failed("archived");
  if (!isId(ids)) return failed("gone");
  return db().$transaction(
    async (transaction) => {
      await hold(transaction, teacher, assignmentId);
      const row = await findRow(transaction, teacher, ids);
      if (row === null) return failed("gone");
      if (row.status !== "applied" && row.status !== "dismissed") return failed("decided");
      const changes = await loadChanges(transaction, proposalId);
      if (!changes.every(({ isAsLeft }) => isAsLeft)) return failed("later-regrade");
      await takeBack(transaction, proposalId, changes, now);
      await transaction.regradeProposal.update({
        where: { id: proposalId },
        data: {
          status: row.causeUndoneAt === null ? "open" : "withdrawn",
          ...{ policy: null, result: {}, itemAfterId: null, decidedById: null, decidedAt: null },
        },
      });
      const moved = changes.filter(({ before, after }) => before !== after);
      await record(transaction, teacher, assignmentId, now, [
        { action: "regrade-undo" as const, after: { proposalId } },
        ...moved.map(({ studentId, attemptId, score, back }) => ({
          ...{ action: "score-change" as const, studentId, before: { attemptId, score } },
          after: { attemptId, score: back, proposalId },
        })),
      ]);
      return ok(moved.length);
    },
    { timeout: regradeTimeoutMs },
  );
}

/** What a regrade changed, and whether it is still as it left it. */
async function loadChanges(transaction: Transaction, proposalId: string) {
  const rows = await transaction.scoreChange.findMany({
    where: { proposalId, undoneAt: null },
    include: { attempt: { select: { score: true, answers: true } } },
  });
  return rows.map(({ studentId, attemptId, before, after, answers, attempt }) => {
    const changed = changedAnswersSchema.parse(answers);
    const isAsLeft = changed.every((each) => {
      const stored = attempt.answers.find(({ position }) => position === each.position);
      return stored?.points === each.after.points && stored.correct === each.after.correct;
    });
    const score = attempt.score ?? 0;
    const back = roundedPoints(score - after + before);
    return { studentId, attemptId, before, after, changed, isAsLeft, score, back };
  });
}

async function takeBack(
  transaction: Transaction,
  proposalId: string,
  changes: Awaited<ReturnType<typeof loadChanges>>,
  now: Date,
): Promise<void> {
  await writePoints(
    transaction,
    changes.map(({ studentId, attemptId, back }) => ({ studentId, id: attemptId, score: back })),
    changes.flatMap(({ studentId, attemptId, changed }) =>
      changed.map(({ position, before }) => ({ studentId, attemptId, position, ...before })),
    ),
  );
  for (const { studentId, attemptId, changed } of changes) {
    const positions = changed.filter(({ wasEmpty }) => wasEmpty).map(({ position }) => position);
    if (positions.length === 0) continue;
    await transaction.attemptAnswer.deleteMany({
      where: { studentId, attemptId, position: { in: positions } },
    });
  }
  const isTold = changes.filter(({ before, after }) => before !== after);
  for (const [rows, seenAt] of [
    [isTold, null],
    [changes.filter((each) => !isTold.includes(each)), now],
  ] as const) {
    await transaction.scoreChange.updateMany({
      where: { proposalId, attemptId: { in: rows.map(({ attemptId }) => attemptId) } },
      data: { undoneAt: now, seenAt },
    });
  }
}
