import "server-only";
import { decide } from "@/facts/fact-status";
import type { FactStanding } from "@/facts/fact-status";
import { countOrigins } from "@/facts/origins";
import type { Transaction } from "./db";
import { openConflictsOf, toSourcedClaim } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { stateOf } from "./fact-state";
import { lockFacts, saveStep } from "./fact-steps";
import type { Editor } from "./session";

/**
 * Whether all that the fact knows of its date was worked out from words like "on Tuesday", and no
 * source names the day.
 */
function hasRelativeDateOnly(fact: FactRecord): boolean {
  const isRelative = ({ value, eventTime }: FactRecord["body"]) =>
    value.type === "date"
      ? value.resolvedFrom === "relative"
      : eventTime !== null && eventTime.resolvedFrom === "relative";
  return (
    isRelative(fact.body) &&
    fact.claims.filter((record) => record.isValid).every((record) => isRelative(record.claim))
  );
}

/** What the rules of the desk need to know of a fact. */
export function standingOf(fact: FactRecord): FactStanding {
  return {
    status: fact.status,
    origins: countOrigins(fact.claims.filter((record) => record.isValid).map(toSourcedClaim)),
    openConflicts: openConflictsOf(fact).length,
    relativeDateOnly: hasRelativeDateOnly(fact),
  };
}

/** What happened to evidence: it came or went, or its publisher took words back. */
export type EvidenceNews = "evidence-changed" | "evidence-corrected";

/**
 * Gives facts whose evidence or conflicts changed the status that follows, and retires the items of
 * those that no longer stand. What a person decided is left alone unless a source now contradicts it,
 * took its words back, or no source is left; that is written down.
 * @returns how many verified facts wait to be looked at again.
 */
export async function refreshFacts(
  transaction: Transaction,
  editor: Editor,
  factIds: readonly string[],
  now: Date,
  options: { news?: EvidenceNews; batchId?: string } = {},
): Promise<number> {
  const { news = "evidence-changed" } = options;
  if (factIds.length === 0) return 0;
  let reopened = 0;
  for (const fact of await lockFacts(transaction, [...new Set(factIds)])) {
    const standing = standingOf(fact);
    if (standing.origins !== fact.origins) {
      await transaction.fact.update({
        where: { id: fact.id },
        data: { origins: standing.origins, revision: { increment: 1 } },
      });
    }
    const outcome = decide(standing, { kind: news, by: "machine" });
    if (!outcome.ok || outcome.value.next === fact.status) continue;
    const { next, reason } = outcome.value;
    if (reason === null) {
      await transaction.fact.update({
        where: { id: fact.id },
        data: { status: next, revision: { increment: 1 } },
      });
      continue;
    }
    const step = { next: { ...stateOf(fact), status: next }, action: "evidence-changed", reason };
    const { batchId } = options;
    await saveStep(
      transaction,
      editor,
      fact,
      batchId === undefined ? step : { ...step, batchId },
      now,
    );
    reopened += 1;
  }
  return reopened;
}
