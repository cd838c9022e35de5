import "server-only";
import { z } from "zod";
import type { RegradePolicy } from "@/assignments/regrade";
import { planOf } from "./attempts";
import { db } from "./db";
import { findCause } from "./regrade";
import { policyFromRow } from "./regrade-attempts";
import type { CauseTold } from "./regrade";
import type { Viewer } from "./session";

/** A score that a regrade changed, for the student whose it is. */
export type ScoreNotice = {
  proposalId: string;
  attemptId: string;
  /** Places of the questions in the attempt, from 1. */
  numbers: number[];
  /** The score before and since; the other way round once it was taken back. */
  before: number;
  after: number;
  at: Date;
  /** Null once it was taken back. */
  policy: RegradePolicy | null;
  cause: "fact-corrected" | "item-changed" | "item-retired";
  /** Why, and what was put right; to be told only where what is right is told. */
  told: CauseTold | null;
  /** What the fact says by now; null where it is not known as right any more. */
  statementNow: string | null;
  isSeen: boolean;
};

const causes = {
  fact_corrected: "fact-corrected",
  item_changed: "item-changed",
  item_retired: "item-retired",
} as const;

/**
 * What became of the viewer's scores by regrades, the latest first. Whether scores may be told is the
 * caller's to know.
 * @param assignmentIds of these assignments
 */
export async function loadScoreNotices(
  viewer: Viewer,
  assignmentIds: readonly string[],
): Promise<(ScoreNotice & { assignmentId: string })[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await db().scoreChange.findMany({
    where: {
      studentId: viewer.userId,
      attempt: { assignmentId: { in: [...assignmentIds] }, isPreview: false },
    },
    include: {
      attempt: { select: { assignmentId: true, snapshot: true } },
      proposal: {
        include: {
          itemBefore: {
            select: {
              id: true,
              fact: {
                select: {
                  statement: true,
                  status: true,
                  supersededBy: { select: { statement: true, status: true } },
                },
              },
            },
          },
        },
      },
    },
    orderBy: [{ at: "desc" }, { proposalId: "desc" }],
  });
  const notices: (ScoreNotice & { assignmentId: string })[] = [];
  for (const { attempt, proposal, ...row } of rows) {
    if (row.before === row.after) continue;
    const { id: itemId, fact } = proposal.itemBefore;
    const now = fact.supersededBy ?? fact;
    const isUndone = row.undoneAt !== null;
    notices.push({
      proposalId: row.proposalId,
      attemptId: row.attemptId,
      assignmentId: attempt.assignmentId,
      numbers: planOf(attempt.snapshot).items.flatMap((planned, place) =>
        planned.itemId === itemId ? [place + 1] : [],
      ),
      before: isUndone ? row.after : row.before,
      after: isUndone ? row.before : row.after,
      at: row.undoneAt ?? row.at,
      policy: isUndone || proposal.policy === null ? null : policyFromRow[proposal.policy],
      cause: causes[proposal.cause],
      told: await findCause(db(), proposal.causeId),
      statementNow: now.status === "verified" ? now.statement : null,
      isSeen: row.seenAt !== null,
    });
  }
  return notices;
}

/** Notes that the viewer has read what became of their scores in an assignment. */
export async function seeScoreNotices(
  viewer: Viewer,
  assignmentId: string,
  now: Date,
): Promise<void> {
  if (!z.guid().safeParse(assignmentId).success) return;
  await db().scoreChange.updateMany({
    where: { studentId: viewer.userId, seenAt: null, attempt: { assignmentId } },
    data: { seenAt: now },
  });
}
