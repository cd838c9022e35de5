import { unbrokenDates } from "@/app/_components/day-text";
import type { FactPageProps, FactRow, FactHistoryEntry } from "@/app/facts/_components/fact-view";
import type { ConflictResolution } from "@/facts/fact";
import type { AuditRecord } from "@/server/audit";
import type { FactPage } from "@/server/facts";
import type { FactRecord } from "@/server/fact-records";
import { auditWords, whoWords } from "./audit-words";
import { onePerFact, partsOf, sourceQuoteOf } from "./source-quote-of";
import { othersSayBeside } from "./value-words";

const settledWords: Record<ConflictResolution, string | null> = {
  open: null,
  "same-by-precision": "They say the same, one more exactly than the other.",
  "compatible-range": "Both figures can be right at once.",
  "distinct-events": "They are about two different events.",
  "source-error": "An editor found that one source is wrong.",
};

export function factPageOf(page: FactPage, isEditor: boolean, timeZone: string): FactPageProps {
  const { fact } = page;
  return {
    topic: fact.topic,
    story: fact.story,
    standing: fact.status,
    statementParts: partsOf(unbrokenDates(fact.statement), fact.body.slot),
    origins: fact.origins,
    evidence: fact.claims.filter((record) => record.isValid).map(outwardQuoteOf),
    othersSay: othersSayBeside(fact),
    conflicts: fact.conflicts.map((conflict) => ({
      id: conflict.id,
      reason: conflict.reason,
      settled: settledWords[conflict.resolution],
      sides: onePerFact(conflict).map((side) => ({
        statement: side.claim.statement,
        quote: sourceQuoteOf(side),
      })),
    })),
    history: page.history.map(historyEntryOf),
    successor:
      page.successor === null
        ? null
        : { statement: page.successor.statement, href: `/facts/${page.successor.id}` },
    deskHref: isEditor ? deskHrefOf(fact) : null,
    timeZone,
  };
}

/** A quote on the fact's own page leads to its publisher or nowhere. */
function outwardQuoteOf(record: FactRecord["claims"][number]) {
  return { ...sourceQuoteOf(record), href: record.url };
}

function deskHrefOf(fact: FactRecord): string | null {
  const [first] = fact.claims;
  return first === undefined ? null : `/desk/articles/${first.articleId}?fact=${fact.id}`;
}

function statementIn(json: AuditRecord["before"]): string | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  return typeof json["statement"] === "string" ? json["statement"] : null;
}

function historyEntryOf(record: AuditRecord): FactHistoryEntry {
  const before = statementIn(record.before);
  const after = statementIn(record.after);
  return {
    id: record.id,
    at: record.at.toISOString(),
    who: whoWords(record),
    what: auditWords(record),
    reason: record.reason,
    change: before !== null && after !== null && before !== after ? { before, after } : null,
  };
}

export function factRowOf(fact: FactRecord): FactRow {
  return {
    id: fact.id,
    href: `/facts/${fact.id}`,
    statementParts: partsOf(unbrokenDates(fact.statement), fact.body.slot),
    standing: fact.status,
    topic: fact.topic,
    story: fact.story,
    origins: fact.origins,
  };
}
