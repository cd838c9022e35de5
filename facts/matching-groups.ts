import type { Verdict } from "./matching-verdict";
import type { Profile } from "./matching-profile";

/** Two claims that were compared and are not unrelated. */
export type ComparedPair = {
  first: Profile;
  second: Profile;
  verdict: Exclude<Verdict, { kind: "unrelated" }>;
};

/** Claims that say the same, in the order of the text. */
export type Group = { id: string; members: Profile[] };

/**
 * Joins claims that say the same by union-find, strongest likeness first. Two groups stay apart
 * where the comparison of any two of their members found a contradiction, so that a vague claim
 * between two contradicting ones does not make all three one. A coarser date ("October") joins the
 * finer one that it holds, when all finer dates that it was compared with are the same.
 */
export function groupClaims(profiles: readonly Profile[], pairs: readonly ComparedPair[]): Group[] {
  const parent = profiles.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) {
      root = parent[root] ?? root;
    }
    let at = index;
    while (at !== root) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  /** Roots that must not be joined, in both directions. */
  const apart = new Map<number, Set<number>>();
  const keepApart = (first: number, second: number) => {
    apart.set(first, (apart.get(first) ?? new Set()).add(second));
    apart.set(second, (apart.get(second) ?? new Set()).add(first));
  };
  const join = (first: number, second: number) => {
    const [one, two] = [find(first), find(second)];
    if (one === two || apart.get(one)?.has(two)) {
      return;
    }
    const [root, child] = one < two ? [one, two] : [two, one];
    parent[child] = root;
    for (const other of apart.get(child) ?? []) {
      apart.get(other)?.delete(child);
      keepApart(root, other);
    }
    apart.delete(child);
  };

  for (const { first, second, verdict } of pairs) {
    if (
      verdict.kind === "apart" ||
      (verdict.kind === "linked" && verdict.resolution !== "same-by-precision")
    ) {
      keepApart(first.index, second.index);
    }
  }
  const strongestFirst = [...pairs].sort(
    (one, two) =>
      two.verdict.strength - one.verdict.strength ||
      one.first.index - two.first.index ||
      one.second.index - two.second.index,
  );
  for (const { first, second, verdict } of strongestFirst) {
    if (verdict.kind === "same") {
      join(first.index, second.index);
    }
  }
  joinCoarserDates(strongestFirst, find, join);

  const byRoot = new Map<number, Profile[]>();
  for (const profile of profiles) {
    const root = find(profile.index);
    const known = byRoot.get(root);
    if (known) {
      known.push(profile);
    } else {
      byRoot.set(root, [profile]);
    }
  }
  return [...byRoot.values()].map((members, index) => ({ id: `f${index + 1}`, members }));
}

function joinCoarserDates(
  pairs: readonly ComparedPair[],
  find: (index: number) => number,
  join: (first: number, second: number) => void,
) {
  const finerOf = new Map<number, Set<number>>();
  for (const { first, second, verdict } of pairs) {
    if (verdict.kind === "linked" && verdict.resolution === "same-by-precision") {
      const [coarse, fine] = coarserFirst(first, second);
      const root = find(coarse.index);
      finerOf.set(root, (finerOf.get(root) ?? new Set()).add(find(fine.index)));
    }
  }
  for (const [coarse, finer] of finerOf) {
    const roots = new Set([...finer].map(find));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) {
      join(coarse, only);
    }
  }
}

function coarserFirst(first: Profile, second: Profile): [Profile, Profile] {
  const days = ({ claim }: Profile) =>
    claim.value.type === "date" ? Date.parse(claim.value.end) - Date.parse(claim.value.start) : 0;
  return days(first) >= days(second) ? [first, second] : [second, first];
}
