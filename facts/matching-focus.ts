import type { Neighbourhood } from "./matching-blocks";
import type { ComparedPair } from "./matching-groups";
import type { Profile } from "./matching-profile";

/**
 * Compares only what the facts and conflicts of some claims depend on: those claims with their
 * neighbours, then whatever says the same as one of them with its neighbours, and so on; and, beside
 * a contradiction, all that says the same as the other side.
 *
 * A group of claims grows along pairs that agree, and is kept apart from others by contradictions
 * among what it grew from; so what lies beyond can change nothing.
 * @param compare gives what comparing two claims found, null for nothing; asked once for each pair
 * @param listed pairs that were found otherwise and count like the rest
 */
export function compareAround(
  neighbourhood: Neighbourhood,
  focus: readonly Profile[],
  compare: (first: Profile, second: Profile) => ComparedPair | null,
  listed: readonly ComparedPair[],
): ComparedPair[] {
  const neighbours = new Map<number, Profile[]>();
  const add = (first: Profile, second: Profile) => {
    const known = neighbours.get(first.index);
    if (known === undefined) {
      neighbours.set(first.index, [second]);
    } else {
      known.push(second);
    }
  };
  neighbourhood.forEachPair((first, second) => {
    add(first, second);
    add(second, first);
  });
  const listedOf = new Map<number, ComparedPair[]>();
  for (const pair of listed) {
    for (const { index } of [pair.first, pair.second]) {
      listedOf.set(index, [...(listedOf.get(index) ?? []), pair]);
    }
  }

  const pairs: ComparedPair[] = [];
  const done = new Set<number>();
  const kept = new Set<ComparedPair>();
  /** Compares claims with their neighbours and goes on to those that agree; returns whom they contradict. */
  const grow = (start: readonly Profile[]): Profile[] => {
    const waiting = start.filter(({ index }) => !done.has(index));
    const others: Profile[] = [];
    waiting.forEach(({ index }) => done.add(index));
    for (let profile = waiting.pop(); profile !== undefined; profile = waiting.pop()) {
      const found = listedOf.get(profile.index)?.filter((pair) => !kept.has(pair)) ?? [];
      found.forEach((pair) => kept.add(pair));
      for (const other of neighbours.get(profile.index) ?? []) {
        if (!compared.has(pairKey(profile, other))) {
          compared.add(pairKey(profile, other));
          const [first, second] = profile.index < other.index ? [profile, other] : [other, profile];
          const pair = compare(first, second);
          if (pair !== null) {
            found.push(pair);
          }
        }
      }
      for (const pair of found) {
        pairs.push(pair);
        const other = pair.first === profile ? pair.second : pair.first;
        if (pair.verdict.kind === "linked" && !agrees(pair)) {
          others.push(other);
        } else if (agrees(pair) && !done.has(other.index)) {
          done.add(other.index);
          waiting.push(other);
        }
      }
    }
    return others;
  };
  const compared = new Set<number>();
  grow(grow(focus));
  return pairs;
}

const pairKey = (first: Profile, second: Profile) =>
  Math.min(first.index, second.index) * 2 ** 26 + Math.max(first.index, second.index);

/** Pairs along which a group may grow: a month joins the day that it holds. */
const agrees = ({ verdict }: ComparedPair) =>
  verdict.kind === "same" ||
  (verdict.kind === "linked" && verdict.resolution === "same-by-precision");
