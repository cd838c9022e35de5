import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import type { FactRecord } from "./fact-records";
import type { Editor } from "./session";

/** An entry of the audit: who did what to which thing, when and why. */
export type AuditRecord = {
  id: string;
  at: Date;
  /** Null for the operator of the installation, who loaded the starter library too. */
  who: string | null;
  action: string;
  reason: string | null;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  fact: { id: string; statement: string } | null;
  article: { id: string; title: string } | null;
  /** A question, with the fact that it asks. */
  item: { factId: string; stem: string } | null;
  conflictReason: string | null;
};

const include = {
  user: { select: { name: true, email: true } },
  fact: { select: { id: true, statement: true } },
  article: { select: { id: true, title: true } },
  item: { select: { factId: true, stem: true } },
  conflict: { select: { reason: true } },
} satisfies Prisma.DecisionInclude;

type Row = Prisma.DecisionGetPayload<{ include: typeof include }>;

function toRecord(row: Row): AuditRecord {
  return {
    id: row.id,
    at: row.at,
    who: row.user === null ? null : (row.user.name ?? row.user.email),
    action: row.action,
    reason: row.reason,
    before: row.before,
    after: row.after,
    fact: row.fact,
    article: row.article,
    item: row.item,
    conflictReason: row.conflict?.reason ?? null,
  };
}

/** What was decided about a fact and about the conflicts that it is in, newest first. */
export async function loadDecisionsOf(fact: FactRecord): Promise<AuditRecord[]> {
  const rows = await db().decision.findMany({
    where: {
      OR: [
        { factId: fact.id },
        { conflictId: { in: fact.conflicts.map((conflict) => conflict.id) } },
      ],
    },
    include,
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(toRecord);
}

/** What was decided about a question, whichever version it was about, newest first. */
export async function loadDecisionsOfItem(_editor: Editor, itemId: string): Promise<AuditRecord[]> {
  const item = await db().item.findUnique({ where: { id: itemId }, select: { lineageId: true } });
  if (item === null) return [];
  const rows = await db().decision.findMany({
    where: { item: { lineageId: item.lineageId } },
    include,
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(toRecord);
}

const auditLength = 200;

/** What taking a decision back takes along: all decisions of its go, and the fact's questions in use. */
export type TakingBack = { decisions: number; questions: number };

/** Decisions that nobody took, or that are taken back in a place of their own. */
const notTakenBack: readonly string[] = [
  ...["undo", "import", "split-off", "grant-role", "suspend", "evidence-changed"],
  ...["feed-subscribe", "feed-change", "feed-pause", "feed-resume", "feed-remove"],
];

/**
 * The latest decisions of everybody; `takingBack` where nothing was decided on the same thing since.
 * What cannot be told without trying (evidence came in meanwhile) is told by `undoDecision`.
 */
export async function loadAudit(
  _editor: Editor,
): Promise<(AuditRecord & { takingBack: TakingBack | null })[]> {
  const rows = await db().decision.findMany({
    include,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: auditLength,
  });
  const latest = latestOfEach(rows);
  const batchIds = rows.flatMap(({ batchId }) => batchId ?? []);
  const batches = await db().decision.groupBy({
    by: ["batchId"],
    where: { batchId: { in: batchIds }, action: { not: "split-off" } },
    _count: { _all: true },
  });
  const questions = await db().item.groupBy({
    by: ["factId"],
    where: {
      factId: { in: [...latest].flatMap(({ factId, itemId }) => (itemId ? [] : (factId ?? []))) },
      status: { in: ["live", "suspended"] },
    },
    _count: { _all: true },
  });
  const sizeOf = (row: Row) =>
    batches.find(({ batchId }) => batchId === row.batchId)?._count._all ?? 1;
  const questionsOf = (row: Row) =>
    row.itemId === null
      ? (questions.find(({ factId }) => factId === row.factId)?._count._all ?? 0)
      : 0;
  return rows.map((row) => ({
    ...toRecord(row),
    takingBack: latest.has(row) ? { decisions: sizeOf(row), questions: questionsOf(row) } : null,
  }));
}

/** Of the decisions on each thing that stand the latest, where it is one that can be taken back. */
function latestOfEach(newestFirst: readonly Row[]): Set<Row> {
  const takenBack = new Set(newestFirst.map(({ undoesId }) => undoesId));
  const decided = new Set<string>();
  const latest = new Set<Row>();
  for (const row of newestFirst) {
    if (row.action === "undo" || takenBack.has(row.id)) continue;
    const about = row.itemId ?? row.conflictId ?? row.articleId ?? row.factId;
    if (about === null || decided.has(about)) continue;
    decided.add(about);
    if (!notTakenBack.includes(row.action)) latest.add(row);
  }
  return latest;
}
