import type { ComparedPair } from "./matching-groups";
import type { Profile } from "./matching-profile";
import type { PlaceMap } from "./place-containment";

/**
 * Drops contradictions of place between two sentences that agree on another place: "in Lima, Peru"
 * and "in Peru, not far from Ecuador" name one place together, whatever else they name.
 */
export function withoutAgreedPlaces(
  pairs: readonly ComparedPair[],
  profiles: readonly Profile[],
  places: PlaceMap,
): ComparedPair[] {
  const bySentence = new Map<string, Profile[]>();
  const keyOf = ({ articleIndex, claim }: Profile) => `${articleIndex} ${claim.sentence}`;
  for (const profile of profiles) {
    if (profile.claim.value.type === "place") {
      bySentence.set(keyOf(profile), [...(bySentence.get(keyOf(profile)) ?? []), profile]);
    }
  }
  const agree = (first: Profile, second: Profile) => {
    const [one, two] = [first.claim.value, second.claim.value];
    const relation =
      one.type === "place" && two.type === "place"
        ? places.relation(one.name, two.name)
        : "unknown";
    return relation === "same" || relation === "contains" || relation === "inside";
  };
  return pairs.filter(({ first, second, verdict }) => {
    if (
      verdict.kind !== "linked" ||
      verdict.conflict !== "place" ||
      verdict.resolution !== "open"
    ) {
      return true;
    }
    const [ones, twos] = [bySentence.get(keyOf(first)) ?? [], bySentence.get(keyOf(second)) ?? []];
    return (
      keyOf(first) !== keyOf(second) && !ones.some((one) => twos.some((two) => agree(one, two)))
    );
  });
}
