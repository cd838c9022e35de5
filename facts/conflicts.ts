import type { ConflictKind, FoundConflict } from "./fact";
import { reasonFor } from "./matching-reasons";
import type { ComparedPair, Group } from "./matching-groups";

/**
 * One conflict for each two facts that were found to be about the same thing and told otherwise, in
 * the order of the facts. Of several comparisons between two facts the strongest speaks.
 * @param groups the facts
 * @param pairs the comparisons, those that found the same are passed over
 */
export function conflictsOf(
  groups: readonly Group[],
  pairs: readonly ComparedPair[],
): FoundConflict[] {
  const groupOf = new Map<number, Group>();
  groups.forEach((group) => group.members.forEach(({ index }) => groupOf.set(index, group)));
  const order = new Map(groups.map((group, index) => [group.id, index]));
  const strongest = new Map<string, { pair: ComparedPair; between: Group[] }>();
  for (const pair of pairs) {
    if (pair.verdict.kind !== "linked") {
      continue;
    }
    const [one, two] = [groupOf.get(pair.first.index), groupOf.get(pair.second.index)];
    if (one === undefined || two === undefined) {
      continue;
    }
    const between = one === two ? [one] : inOrder(one, two, order);
    const key = between.map(({ id }) => id).join(" ");
    const known = strongest.get(key);
    if (known === undefined || speaksBefore(pair, known.pair)) {
      strongest.set(key, { pair, between });
    }
  }
  const rank = ({ between }: { between: Group[] }) => [
    order.get(between[0]?.id ?? "") ?? 0,
    order.get(between[1]?.id ?? "") ?? 0,
  ];
  return [...strongest.values()]
    .sort((first, second) => {
      const [one, two] = [rank(first), rank(second)];
      return (one[0] ?? 0) - (two[0] ?? 0) || (one[1] ?? 0) - (two[1] ?? 0);
    })
    .flatMap(({ pair, between }, index) => {
      const { verdict } = pair;
      if (verdict.kind !== "linked") {
        return [];
      }
      const conflict: FoundConflict = {
        id: `x${index + 1}`,
        kind: verdict.conflict satisfies ConflictKind,
        resolution: verdict.resolution,
        reason: reasonFor(pair.first, pair.second, verdict),
        facts: between.map(({ id }) => id),
        claims: between.flatMap(({ members }) => members.map(({ ref }) => ref)),
      };
      return [conflict];
    });
}

/** The stronger likeness, then the earlier claims. */
const speaksBefore = (one: ComparedPair, two: ComparedPair): boolean =>
  (one.verdict.strength - two.verdict.strength ||
    two.first.index - one.first.index ||
    two.second.index - one.second.index) > 0;

function inOrder(first: Group, second: Group, order: ReadonlyMap<string, number>): Group[] {
  return (order.get(first.id) ?? 0) <= (order.get(second.id) ?? 0)
    ? [first, second]
    : [second, first];
}
