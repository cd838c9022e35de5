import type { AuditEntry } from "@/app/desk/_components/desk-lists";
import type { AuditRecord } from "@/server/audit";

/** What was done, in words that follow a name. */
const actionWords: Record<string, string> = {
  verify: "verified this fact",
  reject: "rejected this fact",
  edit: "changed the words of this fact",
  restore: "put this fact back to wait",
  supersede: "replaced this fact",
  expire: "marked this fact as out of date",
  resolve: "settled a disagreement",
  undo: "took a decision back",
  import: "brought this article in",
  "evidence-changed": "changed where this fact stands, by new evidence",
  "grant-role": "changed a role",
};

export function auditWords(record: AuditRecord): string {
  return actionWords[record.action] ?? record.action;
}

export function whoWords(record: AuditRecord): string {
  return record.who ?? "Stet's operator";
}

export function auditEntryOf(record: AuditRecord): AuditEntry {
  const { fact, article } = record;
  return {
    id: record.id,
    at: record.at.toISOString(),
    who: whoWords(record),
    what: auditWords(record),
    about: fact?.statement ?? article?.title ?? record.conflictReason ?? "",
    href:
      fact !== null
        ? `/facts/${fact.id}`
        : article !== null
          ? `/desk/articles/${article.id}`
          : null,
    reason: record.reason,
  };
}
