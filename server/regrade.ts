import "server-only";
import { z } from "zod";
import { countScores, findRegradeProblem, regradePolicySchema } from "@/assignments/regrade";
import type { RegradePolicy, RegradeProblem, ScoreCounts } from "@/assignments/regrade";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { isInUse, findReplacements } from "./current-items";
import { db } from "./db";
import type { Db, Transaction } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { loadAskedAttempts, policyFromRow, regradeAll } from "./regrade-attempts";
import type { AskedAttempt } from "./regrade-attempts";
import type { TeacherOfClass } from "./session";
import { findToldFact } from "./told-fact";
import type { ToldFact } from "./told-fact";

/** What teachers are asked about scores that rest on a question which was put right. */

const countsSchema = z.object({ rise: z.number(), fall: z.number(), stay: z.number() });

const lineInclude = {
  itemBefore: true,
  itemAfter: true,
  decidedBy: { select: { name: true } },
} as const;

const loadRows = (teacher: TeacherOfClass, assignmentId: string) =>
  db().regradeProposal.findMany({
    where: { assignmentId, assignment: { classId: teacher.classId } },
    include: lineInclude,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
export type ProposalRow = Awaited<ReturnType<typeof loadRows>>[number];

export type RegradeLine = {
  id: string;
  cause: "fact-corrected" | "item-changed" | "item-retired";
  status: "open" | "applied" | "dismissed" | "withdrawn";
  /** The question as it was asked. */
  stem: string;
  /** A teacher gave a question of the class other words, or took them back; null for every other cause. */
  ownChange: { who: string | null } | null;
  createdAt: Date;
  policy: RegradePolicy | null;
  decidedAt: Date | null;
  /** Null once that account is erased. */
  decidedBy: string | null;
  /** What it did to the scores; null until it was applied. */
  counts: ScoreCounts | null;
  /** What it rests on was taken back. */
  isCauseUndone: boolean;
};

const causes = {
  fact_corrected: "fact-corrected",
  item_changed: "item-changed",
  item_retired: "item-retired",
} as const;

/** Who made the versions by which teachers changed questions of their class, by what a proposal names. */
async function findOwnChanges(
  { classId }: TeacherOfClass,
  rows: readonly Pick<ProposalRow, "causeId">[],
): Promise<Map<string, { who: string | null }>> {
  const made = await db().item.findMany({
    where: { id: { in: rows.map(({ causeId }) => causeId) }, classId },
    select: { id: true, author: { select: { name: true } } },
  });
  return new Map(made.map(({ id, author }) => [id, { who: author?.name ?? null }]));
}

const toLine = (
  row: ProposalRow,
  ownChanges: ReadonlyMap<string, { who: string | null }>,
): RegradeLine => ({
  id: row.id,
  cause: causes[row.cause],
  status: row.status,
  stem: row.itemBefore.stem,
  ownChange: ownChanges.get(row.causeId) ?? null,
  createdAt: row.createdAt,
  policy: row.policy === null ? null : policyFromRow[row.policy],
  decidedAt: row.decidedAt,
  decidedBy: row.decidedBy?.name ?? null,
  counts: countsSchema.safeParse(row.result).data ?? null,
  isCauseUndone: row.causeUndoneAt !== null,
});

/** What was proposed and decided about an assignment's scores, the latest first. */
export async function loadRegradeLines(
  teacher: TeacherOfClass,
  assignmentId: string,
): Promise<RegradeLine[]> {
  const rows = await loadRows(teacher, assignmentId);
  const ownChanges = await findOwnChanges(teacher, rows);
  return rows.map((row) => toLine(row, ownChanges));
}

/** What a question is by now: as it was asked, what took its place, or null. */
export async function currentItemOf(
  database: Db | Transaction,
  itemBefore: ProposalRow["itemBefore"],
): Promise<StoredItem | null> {
  if (isInUse(itemBefore)) return toStoredItem(itemBefore);
  return (await findReplacements(database, [itemBefore.id])).get(itemBefore.id) ?? null;
}

export type RegradeRow = {
  studentId: string;
  /** Of several attempts: which one. */
  number: number;
  nickname: string;
  before: number;
  after: number;
  maxScore: number;
};

/** What a policy would do. Nothing is written by finding out. */
export type DryRun =
  | { ok: true; counts: ScoreCounts; /** Whose score changes, by name. */ rows: RegradeRow[] }
  | { ok: false; problem: RegradeProblem };

/** What a policy would do to attempts. */
export function dryRunOf(
  change: { before: StoredItem; after: StoredItem | null },
  policy: RegradePolicy,
  attempts: readonly AskedAttempt[],
  nicknames: ReadonlyMap<string, string>,
): DryRun {
  const problem = findRegradeProblem(change, policy);
  if (problem !== null) return { ok: false, problem };
  const changes = regradeAll(change, policy, attempts);
  const rows = changes
    .filter(({ regraded }) => regraded.before !== regraded.after)
    .map(({ attempt: { studentId, number, maxScore }, regraded: { before, after } }) => {
      const nickname = nicknames.get(studentId) ?? "Somebody who has left";
      return { studentId, number, nickname, before, after, maxScore };
    })
    .sort((one, other) => one.nickname.localeCompare(other.nickname, "en"));
  return { ok: true, counts: countScores(changes.map(({ regraded }) => regraded)), rows };
}

/** Why a question is out of use, from the audit; without who it was. */
export type CauseTold = {
  at: Date;
  reason: string | null;
  /** What the fact said before; null where the question alone was decided on. */
  statement: string | null;
};

const statedSchema = z.object({ statement: z.string() });

/** What the audit says of the decision that put a question right. */
export async function findCause(
  database: Db | Transaction,
  decisionId: string,
): Promise<CauseTold | null> {
  const row = await database.decision.findUnique({ where: { id: decisionId } });
  if (row === null) return null;
  const statement = statedSchema.safeParse(row.before).data?.statement ?? null;
  return { at: row.at, reason: row.reason, statement };
}

export type RegradePage = RegradeLine & {
  title: string;
  before: StoredItem;
  /** What the question is by now; null where nothing took its place. */
  after: StoredItem | null;
  told: CauseTold | null;
  /** The fact as it stands by now. */
  fact: (ToldFact & { id: string; isVerified: boolean }) | null;
  dryRuns: Record<RegradePolicy, DryRun>;
  /** Attempts that are over and asked it, and those that still run. */
  attempts: number;
  running: number;
};

/** The fact that an item asks by now: its own, or what took that one's place. */
async function findFactNow(factId: string): Promise<RegradePage["fact"]> {
  let id = factId;
  for (let step = 0; step < 10; step += 1) {
    const row = await db().fact.findUnique({
      where: { id },
      select: { supersededById: true, status: true },
    });
    if (row === null) return null;
    if (row.supersededById === null) {
      const told = await findToldFact(id);
      return told === null ? null : { ...told, id, isVerified: row.status === "verified" };
    }
    id = row.supersededById;
  }
  return null;
}

/**
 * A proposal with all that a teacher needs to decide: what changed, why, and what each policy would do.
 * @returns null when there is none of this assignment in the teacher's class
 */
export async function findRegrade(
  teacher: TeacherOfClass,
  assignmentId: string,
  proposalId: string,
  now: Date,
): Promise<RegradePage | null> {
  const ids = z.tuple([z.guid(), z.guid()]).safeParse([assignmentId, proposalId]);
  if (!ids.success) return null;
  await settleOverdueAttempts(db(), now, { classId: teacher.classId });
  const row = await db().regradeProposal.findFirst({
    where: { id: proposalId, assignmentId, assignment: { classId: teacher.classId } },
    include: { ...lineInclude, assignment: { select: { title: true } } },
  });
  if (row === null) return null;
  const before = toStoredItem(row.itemBefore);
  const isOpen = row.status === "open";
  const after = isOpen
    ? await currentItemOf(db(), row.itemBefore)
    : row.itemAfter === null
      ? null
      : toStoredItem(row.itemAfter);
  const attempts = await loadAskedAttempts(db(), assignmentId, before.id);
  const students = await db().student.findMany({
    where: { classId: teacher.classId },
    select: { userId: true, nickname: true },
  });
  const nicknames = new Map(students.map(({ userId, nickname }) => [userId, nickname]));
  const change = { before, after };
  const dryRuns = regradePolicySchema.options.map(
    (policy) => [policy, dryRunOf(change, policy, attempts, nicknames)] as const,
  );
  return {
    ...toLine(row, await findOwnChanges(teacher, [row])),
    title: row.assignment.title,
    before,
    after,
    told: await findCause(db(), row.causeId),
    fact: await findFactNow(before.factId),
    dryRuns: Object.fromEntries(dryRuns) as RegradePage["dryRuns"],
    attempts: attempts.length,
    running: await db().attempt.count({
      where: { assignmentId, submittedAt: null, isPreview: false },
    }),
  };
}

/** How many proposals wait for a decision, by assignment of the teacher's class. */
export async function countOpenRegrades(teacher: TeacherOfClass): Promise<Map<string, number>> {
  const rows = await db().regradeProposal.groupBy({
    by: ["assignmentId"],
    where: { status: "open", assignment: { classId: teacher.classId } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ assignmentId, _count }) => [assignmentId, _count._all]));
}
