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

/** The latest decisions of everybody. */
export async function loadAudit(_editor: Editor): Promise<AuditRecord[]> {
  const rows = await db().decision.findMany({
    include,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: auditLength,
  });
  return rows.map(toRecord);
}
