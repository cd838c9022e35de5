import "server-only";
import { v7 as uuid } from "uuid";
import { decide } from "@/facts/fact-status";
import type { FactStanding } from "@/facts/fact-status";
import { countOrigins } from "@/facts/origins";
import type { Transaction } from "./db";
import { loadFacts, openConflictsOf, toSourcedClaim } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { retireItems } from "./items";
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

/**
 * Gives facts whose evidence or conflicts changed the status that follows, and retires the items of
 * those that no longer stand. What a person decided is left alone unless a source now contradicts it
 * or no source is left; that is written down.
 */
export async function refreshFacts(
  transaction: Transaction,
  editor: Editor,
  factIds: readonly string[],
  now: Date,
): Promise<void> {
  if (factIds.length === 0) return;
  const facts = await loadFacts(transaction, { id: { in: [...new Set(factIds)] } });
  for (const fact of facts) {
    const standing = standingOf(fact);
    const outcome = decide(standing, { kind: "evidence-changed", by: "machine" });
    if (!outcome.ok) continue;
    const { next, reason, retiresItems } = outcome.value;
    if (next === fact.status && standing.origins === fact.origins) continue;
    await transaction.fact.update({
      where: { id: fact.id },
      data: { status: next, origins: standing.origins, revision: { increment: 1 } },
    });
    if (retiresItems)
      await retireItems(transaction, fact.id, reason ?? "The fact no longer stands.");
    if (reason !== null) {
      await transaction.decision.create({
        data: {
          id: uuid(),
          userId: editor.userId,
          at: now,
          action: "evidence-changed",
          factId: fact.id,
          reason,
          before: { status: fact.status },
          after: { status: next },
        },
      });
    }
  }
}
