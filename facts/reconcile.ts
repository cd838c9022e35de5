import type { ClaimRef, Corroboration } from "./fact";

/** A fact that is stored already, with the claims that belong to it. */
export type ExistingFact = { factId: string; claims: readonly ClaimRef[] };

/** What to save so that stored facts take in what was found. */
export type ReconcilePlan = {
  /** New claims that join a stored fact; every fact at most once, claims never empty. */
  joins: { factId: string; claims: ClaimRef[] }[];
  /** Groups of which no claim is stored yet: each becomes a new fact. */
  creations: {
    /** Id of the found fact, which conflicts refer to. */
    foundId: string;
    statement: string;
    representative: ClaimRef;
    claims: ClaimRef[];
  }[];
  /** Which stored fact each found fact now stands for; null for one that is to be created. */
  factOf: { foundId: string; factId: string | null }[];
};

const keyOf = (ref: ClaimRef) => JSON.stringify([ref.article, ref.claim]);

/**
 * Plans how newly found facts enter a store. Memberships that exist never change: a person may have
 * split or merged them. A group that touches several stored facts gives its new claims to the one
 * with which it shares most claims (ties: the smallest id in code-unit order). A claim stored in two facts
 * counts for the smaller id. Carrying the plan out and planning again gives an empty plan.
 *
 * Linear in the number of claims.
 */
export function reconcile(found: Corroboration, existing: readonly ExistingFact[]): ReconcilePlan {
  const home = new Map<string, string>();
  for (const fact of existing) {
    for (const claim of fact.claims) {
      const key = keyOf(claim);
      const known = home.get(key);
      if (known === undefined || fact.factId < known) {
        home.set(key, fact.factId);
      }
    }
  }

  const joins = new Map<string, ClaimRef[]>();
  const plan: ReconcilePlan = { joins: [], creations: [], factOf: [] };
  const placed = new Set<string>();
  for (const group of found.facts) {
    const shared = new Map<string, number>();
    const fresh: ClaimRef[] = [];
    for (const claim of group.claims) {
      const key = keyOf(claim);
      const factId = home.get(key);
      if (factId !== undefined) {
        shared.set(factId, (shared.get(factId) ?? 0) + 1);
      } else if (!placed.has(key)) {
        placed.add(key);
        fresh.push(claim);
      }
    }
    const factId = mostShared(shared);
    if (factId !== null) {
      plan.factOf.push({ foundId: group.id, factId });
      if (fresh.length > 0) {
        joins.set(factId, [...(joins.get(factId) ?? []), ...fresh]);
      }
    } else if (fresh.length > 0) {
      plan.factOf.push({ foundId: group.id, factId: null });
      plan.creations.push({
        foundId: group.id,
        statement: group.statement,
        representative: group.representative,
        claims: fresh,
      });
    }
  }
  plan.joins = [...joins].map(([factId, claims]) => ({ factId, claims }));
  return plan;
}

function mostShared(shared: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestCount = 0;
  for (const [factId, count] of shared) {
    if (count > bestCount || (count === bestCount && best !== null && factId < best)) {
      best = factId;
      bestCount = count;
    }
  }
  return best;
}
