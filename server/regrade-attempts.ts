import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { unansweredOf } from "@/assignments/answered";
import { regradeAttempt } from "@/assignments/regrade";
import type {
  GivenAnswer,
  QuestionChange,
  RegradedAttempt,
  RegradePolicy,
} from "@/assignments/regrade";
import type { Prisma } from "@/prisma/generated/client";
import { planOf } from "./attempts";
import type { Db, Transaction } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { handedInSchema } from "./reviews";

/** Loading attempts for a regrade and writing what it makes of them. */

export const policyToRow = {
  "full-credit": "full_credit",
  "current-or-previous": "current_or_previous",
  "current-only": "current_only",
  "no-regrade": "no_regrade",
} as const satisfies Record<RegradePolicy, string>;

export const policyFromRow = {
  full_credit: "full-credit",
  current_or_previous: "current-or-previous",
  current_only: "current-only",
  no_regrade: "no-regrade",
} as const;

/** An attempt that is over and that asked the question. */
export type AskedAttempt = {
  studentId: string;
  id: string;
  number: number;
  score: number;
  maxScore: number;
  given: GivenAnswer[];
};

/**
 * The attempts of an assignment that are over and asked an item; previews are left out.
 * @param only those with these ids; null for all
 */
export async function loadAskedAttempts(
  database: Db | Transaction,
  assignmentId: string,
  itemId: string,
  only: readonly string[] | null = null,
): Promise<AskedAttempt[]> {
  const rows = await database.attempt.findMany({
    where: {
      ...{ assignmentId, isPreview: false, submittedAt: { not: null } },
      ...(only === null ? {} : { id: { in: [...only] } }),
    },
    include: { answers: true },
    orderBy: [{ studentId: "asc" }, { number: "asc" }],
  });
  return rows.flatMap(({ studentId, id, number, score, maxScore, snapshot, answers }) => {
    const given = planOf(snapshot).items.flatMap<GivenAnswer>((planned, position) => {
      if (planned.itemId !== itemId) return [];
      const stored = answers.find((each) => each.position === position);
      return [
        {
          position,
          answer: stored === undefined ? null : handedInSchema.parse(stored.answer),
          points: stored?.points ?? 0,
          correct: stored?.correct ?? false,
          maxPoints: planned.points,
        },
      ];
    });
    const asked = { studentId, id, number, score: score ?? 0, maxScore: maxScore ?? 0, given };
    return given.length === 0 ? [] : [asked];
  });
}

/** What a regrade changed of an attempt's answers, as ScoreChange keeps it. */
export const changedAnswersSchema = z.array(
  z.object({
    position: z.number().int(),
    /** No answer had been given: taking it back leaves none. */
    wasEmpty: z.boolean(),
    before: z.object({ points: z.number(), correct: z.boolean() }),
    after: z.object({ points: z.number(), correct: z.boolean() }),
  }),
);
export type ChangedAnswers = z.infer<typeof changedAnswersSchema>;

export type AttemptChange = {
  attempt: AskedAttempt;
  regraded: RegradedAttempt;
};

/** What a policy makes of attempts, with those that stay. */
export const regradeAll = (
  change: QuestionChange,
  policy: RegradePolicy,
  attempts: readonly AskedAttempt[],
): AttemptChange[] =>
  attempts.map((attempt) => ({ attempt, regraded: regradeAttempt(change, policy, attempt) }));

/** Gives answers points and rightness, and attempts their score. */
export async function writePoints(
  transaction: Transaction,
  attempts: readonly { studentId: string; id: string; score: number }[],
  answers: readonly {
    studentId: string;
    attemptId: string;
    position: number;
    points: number;
    correct: boolean;
  }[],
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Attempt" a SET "score" = x."score"
    FROM jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
      AS x("studentId" uuid, "id" uuid, "score" float)
    WHERE a."studentId" = x."studentId" AND a."id" = x."id"`;
  await transaction.$executeRaw`
    UPDATE "AttemptAnswer" a SET "points" = x."points", "correct" = x."correct"
    FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      AS x("studentId" uuid, "attemptId" uuid, "position" int, "points" float, "correct" boolean)
    WHERE a."studentId" = x."studentId" AND a."attemptId" = x."attemptId"
      AND a."position" = x."position"`;
}

/**
 * Writes what a regrade makes of attempts: points, scores, and a ScoreChange for each whose answers
 * changed. A question that was left empty and earns points gets an empty answer that holds them.
 * @param seenAt when their students have seen it: null where they are still to be told
 * @returns the changes of scores
 */
export async function writeRegrade(
  transaction: Transaction,
  proposal: { id: string; itemBefore: StoredItem },
  changes: readonly AttemptChange[],
  seenAt: Date | null,
  now: Date,
): Promise<AttemptChange[]> {
  const changed = changes.filter(({ regraded }) => regraded.answers.length > 0);
  const isEmpty = ({ given }: AskedAttempt, position: number) =>
    given.some((each) => each.position === position && each.answer === null);
  await transaction.attemptAnswer.createMany({
    data: changed.flatMap(({ attempt, regraded }) =>
      regraded.answers
        .filter(({ position }) => isEmpty(attempt, position))
        .map(({ position }) => ({
          ...{ studentId: attempt.studentId, attemptId: attempt.id, position, eventId: uuid() },
          ...{ answer: unansweredOf(proposal.itemBefore.kind), answeredAt: now, receivedAt: now },
        })),
    ),
  });
  await writePoints(
    transaction,
    changed.map(({ attempt, regraded }) => ({
      ...{ studentId: attempt.studentId, id: attempt.id, score: regraded.after },
    })),
    changed.flatMap(({ attempt: { studentId, id }, regraded }) =>
      regraded.answers.map(({ position, after }) => ({
        ...{ studentId, attemptId: id, position, ...after },
      })),
    ),
  );
  const key = { proposalId: proposal.id };
  await transaction.scoreChange.deleteMany({
    where: { ...key, attemptId: { in: changed.map(({ attempt }) => attempt.id) } },
  });
  await transaction.scoreChange.createMany({
    data: changed.map(({ attempt, regraded: { before, after, answers } }) => ({
      ...{ ...key, studentId: attempt.studentId, attemptId: attempt.id, before, after },
      answers: answers.map((each) => ({ ...each, wasEmpty: isEmpty(attempt, each.position) })),
      ...{ at: now, seenAt },
    })),
  });
  return changed.filter(({ regraded }) => regraded.before !== regraded.after);
}

/**
 * Follows for attempts that were just handed in what was decided about their assignments while they
 * ran: they began with the question as it was, and end as everybody else's.
 */
export async function regradeHandedIn(
  transaction: Transaction,
  attempts: readonly { id: string; assignmentId: string }[],
  now: Date,
): Promise<void> {
  if (attempts.length === 0) return;
  const where = {
    assignmentId: { in: [...new Set(attempts.map(({ assignmentId }) => assignmentId))] },
    status: "applied",
  } satisfies Prisma.RegradeProposalWhereInput;
  // Nearly always there is none, and then no question is looked up.
  if ((await transaction.regradeProposal.count({ where })) === 0) return;
  const decided = await transaction.regradeProposal.findMany({
    where,
    include: { itemBefore: true, itemAfter: true },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  for (const { id, assignmentId, policy, itemBefore, itemAfter } of decided) {
    if (policy === null) continue;
    const ids = attempts
      .filter((each) => each.assignmentId === assignmentId)
      .map((each) => each.id);
    const before = toStoredItem(itemBefore);
    const change = { before, after: itemAfter === null ? null : toStoredItem(itemAfter) };
    const asked = await loadAskedAttempts(transaction, assignmentId, before.id, ids);
    const changes = regradeAll(change, policyFromRow[policy], asked);
    // Their students have seen no other score: nobody need be told that it changed.
    await writeRegrade(transaction, { id, itemBefore: before }, changes, now, now);
  }
}
