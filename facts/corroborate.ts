import type { ArticleClaims, ClaimRef, Corroboration, FoundFact } from "./fact";
import { conflictsOf } from "./conflicts";
import { Neighbourhood } from "./matching-blocks";
import { compareAround } from "./matching-focus";
import { likenessMeter } from "./matching-likeness";
import { listContradictions } from "./matching-lists";
import { withoutAgreedPlaces } from "./matching-places";
import type { Profile } from "./matching-profile";
import { profilesOf } from "./matching-profiles";
import { groupClaims } from "./matching-groups";
import type { ComparedPair, Group } from "./matching-groups";
import { compareClaims, mayMeet } from "./matching";
import { countOrigins } from "./origins";
import { buildPlaceMap } from "./place-containment";
import { representativeOf } from "./matching-representative";

export type CorroborateOptions = {
  /**
   * The article that is asked about. Claims that have nothing to do with its claims are not compared:
   * its claims' facts and conflicts are those of the whole run, of the others nothing is said.
   */
  focus?: string;
};

/**
 * Groups the claims of articles into facts and finds where they contradict one another.
 *
 * Claims that say the same become one fact; each claim belongs to exactly one. Facts about the same
 * that are told otherwise are linked by a conflict, which is open where they cannot both be true.
 * Pure and deterministic: facts are numbered in the order of their first claims.
 *
 * Cost: O(n log n) for n claims. Each claim has a bounded number of keys and is compared with a
 * bounded number of others under each (see `Neighbourhood`); joining is union-find.
 */
export function corroborate(
  articles: readonly ArticleClaims[],
  { focus }: CorroborateOptions = {},
): Corroboration {
  const { profiles, pairs: settled } = settledPairs(articles, focus);
  const groups = groupClaims(profiles, settled);
  const conflicts = conflictsOf(groups, settled);
  const disputed = new Set(
    conflicts.flatMap(({ facts, resolution }) => (resolution === "open" ? facts : [])),
  );
  const facts = groups.map((group) => factOf(group, disputed.has(group.id)));
  return focus === undefined ? { facts, conflicts } : ofArticle(focus, { facts, conflicts });
}

/** All claims, and those compared that have to do with one another. What comparing took is let go. */
function settledPairs(articles: readonly ArticleClaims[], focus: string | undefined) {
  const { profiles, meter, neighbourhood } = prepare(articles);
  const places = placesOf(profiles);
  const compare = (first: Profile, second: Profile): ComparedPair | null => {
    if (!mayMeet(first, second)) {
      return null;
    }
    const verdict = compareClaims(first, second, meter.likeness(first, second), places);
    return verdict.kind === "unrelated" ? null : { first, second, verdict };
  };
  const listed = listContradictions(profiles, meter.likeness);
  let pairs: ComparedPair[] = [];
  if (focus === undefined) {
    neighbourhood.forEachPair((first, second) => {
      const pair = compare(first, second);
      if (pair !== null) {
        pairs.push(pair);
      }
    });
    pairs.push(...listed);
  } else {
    const isInFocus = ({ ref }: Profile) => ref.article === focus;
    pairs = compareAround(neighbourhood, profiles.filter(isInFocus), compare, listed);
  }
  return { profiles, pairs: withoutAgreedPlaces(pairs, profiles, places) };
}

/** The words of the sentences are forgotten once they are counted: of many claims they are most of the memory. */
function prepare(articles: readonly ArticleClaims[]) {
  const claims = profilesOf(articles);
  const { profiles, words } = claims;
  return {
    profiles,
    meter: likenessMeter(claims),
    neighbourhood: new Neighbourhood(profiles, words),
  };
}

/** The facts and conflicts that have a claim of the article, and the facts that those conflicts name. */
function ofArticle(article: string, { facts, conflicts }: Corroboration): Corroboration {
  const isOf = ({ claims }: { claims: readonly ClaimRef[] }) =>
    claims.some((ref) => ref.article === article);
  const kept = conflicts.filter(isOf);
  const named = new Set(kept.flatMap((conflict) => conflict.facts));
  return { facts: facts.filter((fact) => isOf(fact) || named.has(fact.id)), conflicts: kept };
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
