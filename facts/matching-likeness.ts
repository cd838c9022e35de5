import { ConceptLists } from "./matching-concept-lists";
import { isCountry } from "./matching-words";
import type { ClaimWords, Profile } from "./matching-profile";
import type { ProfiledClaims, StoryNames } from "./matching-profiles";

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
  /** False where one of the articles has too few names to say what its story is. */
  isStoryKnown: boolean;
  /**
   * What each tells that neither the other's statement nor its sentence has, as a share of what it
   * tells; the smaller of the two. Where it is high, both have something of their own.
   */
  apart: number;
  /** True where each tells of a name that the other does not have. */
  namesApart: boolean;
  /** True where they share a name that is no country's. */
  sharesName: boolean;
  /**
   * True where they share no name but countries', and each tells of a name that the other's whole
   * article does not have.
   */
  strangers: boolean;
};

/** Compares claims by their concepts, rare ones weighing more. */
export type LikenessMeter = {
  likeness: (first: Profile, second: Profile) => Likeness;
};

/** In a handful of claims no word is rare: weights are those of a collection of at least this size. */
const leastCollection = 300;
/** Fewer names do not say what a story is about. */
const fewestStoryNames = 5;
/** So many names of an article say what its story is. */
const mostStoryNames = 80;

/**
 * Prepares the comparison of claims: one pass over the concepts of all profiles; then each
 * comparison takes time in proportion to the words of the two sentences. A concept weighs
 * log(1 + N / n) (inverse document frequency, Spärck Jones 1972) with N claims, n of them telling it.
 */
export function likenessMeter(claims: ProfiledClaims): LikenessMeter {
  const { profiles, storyNames } = claims;
  const { lists, counts } = listConcepts(claims);
  const firstStory = profiles.length * listsPerClaim;
  const collection = Math.max(profiles.length, leastCollection);
  const weights = Float64Array.from({ length: lists.size }, (_, code) =>
    Math.log(1 + collection / Math.max(1, counts[code] ?? 0)),
  );
  const weightOf = (list: number) => lists.weight(list, weights);
  const shared = (first: number, second: number) => lists.sharedWeight(first, second, weights);
  const toldWeights = Float64Array.from(profiles, ({ index }) => weightOf(toldOf(index)));
  const subjectWeights = Float64Array.from(profiles, ({ index }) => weightOf(subjectOf(index)));
  const storyOf = storyMeter(storyNames, lists, weights);
  const storySizes = storyNames.map(({ size }) => size);
  const hasStory = (article: number) => (storySizes[article] ?? 0) >= fewestStoryNames;

  return {
    likeness: (first, second) => {
      const [one, two] = [first.index, second.index];
      // One sentence surrounds both claims it makes: that says nothing.
      const together =
        first.articleIndex === second.articleIndex &&
        first.claim.sentence === second.claim.sentence;
      const [weightOne, weightTwo] = [toldWeights[one] ?? 0, toldWeights[two] ?? 0];
      const told = overlap(shared(toldOf(one), toldOf(two)), weightOne, weightTwo);
      const oneInTwo = shared(toldOf(one), wideOf(two));
      const twoInOne = shared(toldOf(two), wideOf(one));
      const namesApart =
        lists.hasOwn(namesOf(one), [wideOf(two)]) && lists.hasOwn(namesOf(two), [wideOf(one)]);
      const sharesName = shared(ownNamesOf(one), ownNamesOf(two)) > 0;
      return {
        told,
        subject: overlap(
          shared(subjectOf(one), subjectOf(two)),
          subjectWeights[one] ?? 0,
          subjectWeights[two] ?? 0,
        ),
        around: together ? told : (oneInTwo + twoInOne) / Math.max(1e-9, weightOne + weightTwo),
        story: storyOf(first.articleIndex, second.articleIndex),
        isStoryKnown: hasStory(first.articleIndex) && hasStory(second.articleIndex),
        apart: Math.min(
          (weightOne - oneInTwo) / Math.max(1e-9, weightOne),
          (weightTwo - twoInOne) / Math.max(1e-9, weightTwo),
        ),
        namesApart,
        sharesName,
        strangers:
          namesApart &&
          !sharesName &&
          lists.hasOwn(namesOf(one), [wideOf(two), firstStory + second.articleIndex]) &&
          lists.hasOwn(namesOf(two), [wideOf(one), firstStory + first.articleIndex]),
      };
    },
  };
}

/** The lists of each claim, then the names of each article; and in how many claims each concept is told. */
function listConcepts({ profiles, words, storyNames }: ProfiledClaims) {
  const lists = new ConceptLists(profiles.length * listsPerClaim + storyNames.length);
  const counts: number[] = [];
  profiles.forEach((profile, index) => {
    const { names, sentence } = words[index] ?? nothing;
    const isOther = (concept: string) => !profile.valueWords.includes(concept);
    lists.add(profile.told.filter(isOther));
    const wide = lists.add([...profile.told, ...sentence.concepts.filter(isOther)]);
    for (const code of wide) {
      counts[code] = (counts[code] ?? 0) + 1;
    }
    lists.add(profile.subject);
    lists.add(names);
    lists.add(names.filter((name) => !isCountry(name)));
  });
  storyNames.forEach((names) => lists.add(names));
  return { lists, counts };
}

const nothing: ClaimWords = { names: [], sentence: { concepts: [], names: [] } };

/** Each claim has five lists of concepts. */
const listsPerClaim = 5;
const toldOf = (index: number) => index * listsPerClaim;
const wideOf = (index: number) => index * listsPerClaim + 1;
const subjectOf = (index: number) => index * listsPerClaim + 2;
const namesOf = (index: number) => index * listsPerClaim + 3;
/** Its names but for those of countries. */
const ownNamesOf = (index: number) => index * listsPerClaim + 4;

/** Half of how much of the smaller is shared, half of how much of both. */
const overlap = (both: number, one: number, two: number) =>
  one === 0 || two === 0 ? 0 : 0.5 * (both / Math.min(one, two)) + both / (one + two);

/** How many of the names of the article with fewer are in the other one too, by weight; remembered. */
function storyMeter(
  storyNames: StoryNames,
  lists: ConceptLists,
  weights: Float64Array,
): (first: number, second: number) => number {
  const weightOf = (name: string) => weights[lists.codeOf(name)] ?? 0;
  const rarest = new ConceptLists(storyNames.length);
  const rarestWeights: number[] = [];
  for (const names of storyNames) {
    const ranked = [...names].sort(
      (one, two) => weightOf(two) - weightOf(one) || (one < two ? -1 : 1),
    );
    // A long article must not be like everything.
    for (const name of ranked.slice(0, mostStoryNames)) {
      rarestWeights[rarest.codeOf(name)] = weightOf(name);
    }
    rarest.add(ranked.slice(0, mostStoryNames));
  }
  const weightsOfNames = Float64Array.from(rarestWeights);
  const totals = storyNames.map((_, article) => rarest.weight(article, weightsOfNames));
  // The names themselves are let go.
  const articles = storyNames.length;
  const memo = new Map<number, number>();
  return (first, second) => {
    if (first === second) {
      return 1;
    }
    const key = Math.min(first, second) * articles + Math.max(first, second);
    const known = memo.get(key);
    if (known !== undefined) {
      return known;
    }
    const smaller = Math.min(totals[first] ?? 0, totals[second] ?? 0);
    const likeness =
      smaller === 0 ? 0 : rarest.sharedWeight(first, second, weightsOfNames) / smaller;
    if (memo.size >= largestMemo) {
      memo.clear();
    }
    memo.set(key, likeness);
    return likeness;
  };
}

/** Articles meet in the order of their publication: pairs long past are not asked for again. */
const largestMemo = 200_000;
