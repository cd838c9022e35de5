import type { Likeness } from "./matching-likeness";
import type { ComparedPair } from "./matching-groups";
import { contrasts } from "./matching-contrast";
import type { Profile } from "./matching-profile";
import { spansOverlap } from "./intervals";
import { nameBlockKeys, sameName } from "./name-match";
import { predicates } from "./predicates";

/** People that one sentence names together: those who met, those who voted against. */
type NameList = { index: number; members: Profile[] };

/** Two lists must be so much alike, besides their names, before a difference in one name counts. */
const leastAlike = 0.3;
/** A name that so many lists have tells nothing of what they are about. */
const largestBlock = 40;

/**
 * Finds lists of people that agree but for one name ("Biden, Kishida and Yoon" and "Biden, Yoon and
 * Ishiba" of one meeting): the two names that are left over contradict one another. Of two people,
 * the ones left over must share a name (Asahi Noguchi, Akira Noguchi).
 *
 * Each list is compared with at most `largestBlock` others for each of its names.
 */
export function listContradictions(
  profiles: readonly Profile[],
  likeness: (first: Profile, second: Profile) => Likeness,
): ComparedPair[] {
  const lists = nameLists(profiles);
  const byName = new Map<string, NameList[]>();
  const compared = new Set<string>();
  const pairs: ComparedPair[] = [];
  for (const list of lists) {
    const keys = new Set(list.members.flatMap(blockKeysOf));
    const others = new Set([...keys].flatMap((key) => byName.get(key) ?? []));
    for (const other of others) {
      const key = `${other.index} ${list.index}`;
      if (!compared.has(key)) {
        compared.add(key);
        const pair = compareLists(other, list, likeness);
        if (pair !== null) {
          pairs.push(pair);
        }
      }
    }
    for (const key of keys) {
      byName.set(key, [...(byName.get(key) ?? []), list].slice(-largestBlock));
    }
  }
  return pairs;
}

const blockKeysOf = ({ claim }: Profile) =>
  "name" in claim.value ? nameBlockKeys(claim.value.type, claim.value) : [];

/** Plain claims of one sentence, predicate and subject that name at least two people. */
function nameLists(profiles: readonly Profile[]): NameList[] {
  const lists = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const { claim } = profile;
    if (
      claim.value.type !== "person" ||
      claim.attribution.hedge !== "none" ||
      predicates[claim.predicate].cardinality !== "many"
    ) {
      continue;
    }
    const key = [profile.articleIndex, claim.sentence, claim.predicate, claim.subject].join("\n");
    lists.set(key, [...(lists.get(key) ?? []), profile]);
  }
  return [...lists.values()]
    .filter((members) => members.length >= 2)
    .map((members, index) => ({ index, members }));
}

const isSame = (first: Profile, second: Profile) => {
  const [one, two] = [first.claim.value, second.claim.value];
  return "name" in one && "name" in two && sameName("person", one, two);
};

function compareLists(
  first: NameList,
  second: NameList,
  likeness: (first: Profile, second: Profile) => Likeness,
): ComparedPair | null {
  if (first.members.length !== second.members.length) {
    return null;
  }
  const leftOfFirst = first.members.filter(
    (one) => !second.members.some((two) => isSame(one, two)),
  );
  const leftOfSecond = second.members.filter(
    (two) => !first.members.some((one) => isSame(one, two)),
  );
  const [one] = leftOfFirst;
  const [two] = leftOfSecond;
  if (leftOfFirst.length !== 1 || leftOfSecond.length !== 1 || !one || !two) {
    return null;
  }
  const { told, around } = likeness(one, two);
  const alike = Math.max(told, around);
  const nearNames = blockKeysOf(one).some((key) => blockKeysOf(two).includes(key));
  const isMeant = first.members.length > 2 || nearNames;
  if (
    !isMeant ||
    alike < leastAlike ||
    contrasts(one, two) ||
    !spansOverlap(one.holdsAt, two.holdsAt)
  ) {
    return null;
  }
  return {
    first: one,
    second: two,
    verdict: {
      kind: "linked",
      conflict: nearNames ? "identity" : "participants",
      resolution: "open",
      strength: alike,
    },
  };
}
