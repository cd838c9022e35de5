import type { Claim } from "./claim";

/** A claim of an article's earlier version as it is stored. */
export type KnownClaim = { id: string; claim: Claim };

export type CarriedClaims = {
  /** Claims that the new version makes in the same words: earlier id and the new claim's id. */
  carried: { earlierId: string; claimId: string }[];
  /** Earlier claims that the new version does not make. */
  gone: string[];
};

/** What a claim says and by which words; a claim that moved within the text is the same. */
const identityOf = ({ predicate, statement, value, evidence, attribution }: Claim): string =>
  JSON.stringify([predicate, statement, value, evidence.exact, attribution]);

/**
 * Finds which claims of an article's earlier version its new version makes again in the same words.
 * The same claim twice is carried twice, in the order of the text.
 */
export function carryClaims(
  earlier: readonly KnownClaim[],
  later: readonly Claim[],
): CarriedClaims {
  const open = new Map<string, string[]>();
  for (const claim of later) {
    const identity = identityOf(claim);
    open.set(identity, [...(open.get(identity) ?? []), claim.id]);
  }
  const result: CarriedClaims = { carried: [], gone: [] };
  for (const { id, claim } of earlier) {
    const claimId = open.get(identityOf(claim))?.shift();
    if (claimId === undefined) result.gone.push(id);
    else result.carried.push({ earlierId: id, claimId });
  }
  return result;
}
