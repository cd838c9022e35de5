import type { LikenessMeter } from "./matching-likeness";
import type { Profile } from "./matching-profile";

/** So many of the rarest concepts of a claim's statement open a block. */
const conceptsPerClaim = 4;
/** A block remembers so many claims that say different things. */
const blockSize = 14;

/**
 * Compares each claim with the earlier ones that may be about the same. Claims meet in a block when
 * they are of one family and share a rare concept of their statement, or the value itself. A block
 * remembers the last claims only, and of those that say nearly the same words only the last: what a
 * hundred papers repeat takes one place.
 *
 * Cost: O(n · k · b) comparisons for n claims, with at most k keys a claim and b places a block; never
 * all with all.
 * @param compare is called once for each pair, in order of publication; says whether one can stand for the other
 */
export function compareWithinBlocks(
  profiles: readonly Profile[],
  meter: LikenessMeter,
  compare: (first: Profile, second: Profile) => boolean,
): void {
  const blocks = new Map<string, Profile[]>();
  const byPublication = [...profiles].sort(
    (first, second) =>
      compareText(first.publishedAt, second.publishedAt) || first.index - second.index,
  );
  for (const profile of byPublication) {
    const own = keysOf(profile, meter).map((key) => {
      const name = `${profile.family}|${key}`;
      const block = blocks.get(name) ?? [];
      blocks.set(name, block);
      return block;
    });
    const repeated = new Set<Profile>();
    for (const other of new Set(own.flat())) {
      const [first, second] = other.index < profile.index ? [other, profile] : [profile, other];
      if (compare(first, second)) {
        repeated.add(other);
      }
    }
    for (const block of own) {
      const at = block.findIndex((other) => repeated.has(other));
      if (at >= 0) {
        block.splice(at, 1);
      } else if (block.length >= blockSize) {
        block.shift();
      }
      block.push(profile);
    }
  }
}

const compareText = (first: string, second: string) =>
  first < second ? -1 : first > second ? 1 : 0;

function keysOf(profile: Profile, meter: LikenessMeter): string[] {
  // A concept that no other claim tells leads nowhere.
  const rarest = (concepts: readonly string[], count: number) =>
    concepts
      .map((concept) => ({ concept, claims: meter.claimsWith(concept) }))
      .filter(({ claims }) => claims > 1)
      .sort(
        (first, second) =>
          first.claims - second.claims || compareText(first.concept, second.concept),
      )
      .slice(0, count)
      .map(({ concept }) => concept);
  return [
    ...new Set([
      ...rarest(profile.told, conceptsPerClaim),
      ...rarest(profile.subject, 2),
      ...rarest(profile.around, 2),
      ...profile.blockKeys,
    ]),
  ];
}
