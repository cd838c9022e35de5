import type { Profile } from "./matching-profile";

/** How much two claims are about the same, all but `namesApart` in [0, 1]. */
export type Likeness = {
  /** Of what the two statements tell besides their values. */
  told: number;
  /** Of the subjects alone. */
  subject: number;
  /** Of what one tells with the sentence that the other rests on. */
  around: number;
  /** Of the two articles by their names: do they tell of the same story? */
  story: number;
  /**
   * What each tells that neither the other's statement nor its sentence has, as a share of what it
   * tells; the smaller of the two. Where it is high, both have something of their own.
   */
  apart: number;
  /** True where each tells of a name that the other does not have. */
  namesApart: boolean;
};

/** Compares claims by their concepts, rare ones weighing more. */
export type LikenessMeter = {
  likeness: (first: Profile, second: Profile) => Likeness;
  /** In how many claims of the collection a concept is told. */
  claimsWith: (concept: string) => number;
};

/** In a handful of claims no word is rare: weights are those of a collection of at least this size. */
const leastCollection = 300;
/** So many names of an article say what its story is. */
const mostStoryNames = 80;

/** A claim's concepts as ordered numbers, so that sharing is found by one walk along both. */
type Coded = {
  told: Int32Array;
  wide: Int32Array;
  subject: Int32Array;
  names: Int32Array;
  weight: number;
  subjectWeight: number;
};

/**
 * Prepares the comparison of claims: one pass over the concepts of all profiles; then each
 * comparison takes time in proportion to the words of the two sentences. A concept weighs
 * log(1 + N / n) (inverse document frequency, Spärck Jones 1972) with N claims, n of them telling it.
 */
export function likenessMeter(profiles: readonly Profile[]): LikenessMeter {
  const codes = new Map<string, number>();
  const counts: number[] = [];
  const codeOf = (concept: string) => {
    let code = codes.get(concept);
    if (code === undefined) {
      code = counts.length;
      codes.set(concept, code);
      counts.push(0);
    }
    return code;
  };
  const storyNames: Set<number>[] = [];
  const wides = profiles.map((profile) => {
    const wide = coded([...profile.told, ...profile.around], codeOf);
    for (const code of wide) {
      counts[code] = (counts[code] ?? 0) + 1;
    }
    const names = (storyNames[profile.articleIndex] ??= new Set<number>());
    profile.storyNames.forEach((name) => names.add(codeOf(name)));
    return wide;
  });
  const collection = Math.max(profiles.length, leastCollection);
  const weights = Float64Array.from(counts, (count) =>
    Math.log(1 + collection / Math.max(1, count)),
  );
  const weightOf = (code: number) => weights[code] ?? Math.log(1 + collection);
  const sum = (list: Int32Array) => list.reduce((total, code) => total + weightOf(code), 0);

  const coding: Coded[] = profiles.map((profile, index) => {
    const told = coded(
      profile.told.filter((concept) => !profile.valueWords.has(concept)),
      codeOf,
    );
    const subject = coded(profile.subject, codeOf);
    return {
      told,
      wide: wides[index] ?? new Int32Array(),
      subject,
      subjectWeight: sum(subject),
      names: coded(profile.names, codeOf),
      weight: sum(told),
    };
  });
  const codingOf = (profile: Profile) => {
    const known = coding[profile.index];
    if (known === undefined) {
      throw new Error("a profile is compared with the meter it was prepared for");
    }
    return known;
  };
  /** Weight of what two ordered lists share. */
  const shared = (first: Int32Array, second: Int32Array) => {
    let total = 0;
    let at = 0;
    for (const code of first) {
      while (at < second.length && (second[at] ?? 0) < code) {
        at += 1;
      }
      if (second[at] === code) {
        total += weightOf(code);
      }
    }
    return total;
  };
  const storyOf = storyMeter(storyNames, weightOf, shared, sum);

  return {
    claimsWith: (concept) => counts[codes.get(concept) ?? -1] ?? 0,
    likeness: (first, second) => {
      const [one, two] = [codingOf(first), codingOf(second)];
      // One sentence surrounds both claims it makes: that says nothing.
      const together =
        first.articleIndex === second.articleIndex &&
        first.claim.sentence === second.claim.sentence;
      const told = overlap(shared(one.told, two.told), one.weight, two.weight);
      const [oneInTwo, twoInOne] = [shared(one.told, two.wide), shared(two.told, one.wide)];
      return {
        told,
        subject: overlap(shared(one.subject, two.subject), one.subjectWeight, two.subjectWeight),
        around: together ? told : (oneInTwo + twoInOne) / Math.max(1e-9, one.weight + two.weight),
        story: storyOf(first.articleIndex, second.articleIndex),
        apart: Math.min(
          (one.weight - oneInTwo) / Math.max(1e-9, one.weight),
          (two.weight - twoInOne) / Math.max(1e-9, two.weight),
        ),
        namesApart: hasOwn(one.names, two.wide) && hasOwn(two.names, one.wide),
      };
    },
  };
}

/** Half of how much of the smaller is shared, half of how much of both. */
const overlap = (both: number, one: number, two: number) =>
  one === 0 || two === 0 ? 0 : 0.5 * (both / Math.min(one, two)) + both / (one + two);

const coded = (concepts: readonly string[], codeOf: (concept: string) => number) =>
  Int32Array.from(new Set(concepts), codeOf).sort();

function hasOwn(first: Int32Array, second: Int32Array): boolean {
  return first.some((code) => !second.includes(code));
}

/** How many of the names of the article with fewer are in the other one too, by weight; remembered. */
function storyMeter(
  storyNames: readonly Set<number>[],
  weightOf: (code: number) => number,
  shared: (first: Int32Array, second: Int32Array) => number,
  sum: (list: Int32Array) => number,
): (first: number, second: number) => number {
  const names = Array.from(storyNames, (codes) =>
    // The rarest names first: a long article must not be like everything.
    Int32Array.from(
      [...(codes ?? [])]
        .sort((one, two) => weightOf(two) - weightOf(one) || one - two)
        .slice(0, mostStoryNames),
    ).sort(),
  );
  const totals = names.map(sum);
  const memo = new Map<number, number>();
  return (first, second) => {
    if (first === second) {
      return 1;
    }
    const key = Math.min(first, second) * names.length + Math.max(first, second);
    const known = memo.get(key);
    if (known !== undefined) {
      return known;
    }
    const [one, two] = [names[first], names[second]];
    const smaller = Math.min(totals[first] ?? 0, totals[second] ?? 0);
    const likeness = !one || !two || smaller === 0 ? 0 : shared(one, two) / smaller;
    memo.set(key, likeness);
    return likeness;
  };
}
