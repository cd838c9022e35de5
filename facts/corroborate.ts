import type { ArticleClaims, ClaimRef, Corroboration, FoundFact } from "./fact";
import { conflictsOf } from "./conflicts";
import { compareWithinBlocks } from "./matching-blocks";
import { likenessMeter } from "./matching-likeness";
import { listContradictions } from "./matching-lists";
import { withoutAgreedPlaces } from "./matching-places";
import { profilesOf } from "./matching-profile";
import type { Profile } from "./matching-profile";
import { groupClaims } from "./matching-groups";
import type { ComparedPair, Group } from "./matching-groups";
import { compareClaims, mayMeet } from "./matching";
import type { Verdict } from "./matching-verdict";
import { countOrigins } from "./origins";
import { buildPlaceMap } from "./place-containment";
import { representativeOf } from "./matching-representative";

/**
 * Groups the claims of articles into facts and finds where they contradict one another.
 *
 * Claims that say the same become one fact; each claim belongs to exactly one. Facts about the same
 * that are told otherwise are linked by a conflict, which is open where they cannot both be true.
 * Pure and deterministic: facts are numbered in the order of their first claims.
 *
 * Cost: O(n log n) for n claims. Each claim enters a bounded number of blocks and is compared with a
 * bounded number of others in each (see compareWithinBlocks); joining is union-find.
 */
export function corroborate(articles: readonly ArticleClaims[]): Corroboration {
  const profiles = profilesOf(articles);
  const meter = likenessMeter(profiles);
  const places = placesOf(profiles);
  const pairs: ComparedPair[] = [];
  compareWithinBlocks(profiles, meter, (first, second) => {
    if (!mayMeet(first, second)) {
      return false;
    }
    const verdict = compareClaims(first, second, meter.likeness(first, second), places);
    if (verdict.kind !== "unrelated") {
      pairs.push({ first, second, verdict });
    }
    return canStandFor(first, second, verdict);
  });
  pairs.push(...listContradictions(profiles, meter.likeness));
  const settled = withoutAgreedPlaces(pairs, profiles, places);
  const groups = groupClaims(profiles, settled);
  const conflicts = conflictsOf(groups, settled);
  const disputed = new Set(
    conflicts.flatMap(({ facts, resolution }) => (resolution === "open" ? facts : [])),
  );
  return {
    facts: groups.map((group) => factOf(group, disputed.has(group.id))),
    conflicts,
  };
}

/** Claims so much alike are compared with others by one of them. */
const nearlyVerbatim = 0.8;

/** A surname is no stand-in for the full name: it would meet a namesake as well. */
function canStandFor(first: Profile, second: Profile, verdict: Verdict): boolean {
  const [one, two] = [first.claim.value, second.claim.value];
  const sameWords = !("name" in one) || !("name" in two) || one.name === two.name;
  return verdict.kind === "same" && verdict.strength >= nearlyVerbatim && sameWords;
}

function placesOf(profiles: readonly Profile[]) {
  const names: { name: string; aliases: readonly string[] }[] = [];
  const texts = new Set<string>();
  for (const { claim } of profiles) {
    if (claim.value.type === "place") {
      names.push(claim.value);
    }
    texts.add(claim.evidence.exact);
  }
  return buildPlaceMap(names, texts);
}

function factOf(group: Group, isDisputed: boolean): FoundFact {
  const representative = representativeOf(group.members);
  const origins = countOrigins(group.members);
  return {
    id: group.id,
    statement: representative.claim.statement,
    status: isDisputed ? "disputed" : origins >= 2 ? "corroborated" : "single-source",
    origins,
    claims: group.members.map(({ ref }): ClaimRef => ref),
    representative: representative.ref,
  };
}
