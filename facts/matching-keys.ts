import type { Claim } from "./claim";
import { organisationWords } from "./matching-organisation-names";
import { soundKey } from "./matching-person-names";
import { nameBlockKeys } from "./name-match";
import { conceptsOf, isCountry } from "./matching-words";
import { isDateWord, profileOf, unique } from "./matching-profile";
import type { ClaimWords, Profile } from "./matching-profile";

/** Articles of one story appear within so many days of one another, or within twice as many. */
const windowDays = 10;
const mostNames = 4;
const mostTopics = 3;

/**
 * What a claim can be found by, without knowing any other claim.
 *
 * Any two claims that `corroborate` compares share a key, but for the keys of topics, of which the
 * windows must be neighbours. A claim has ten keys at most, and six on average.
 */
export type BlockKeys = {
  /** The value, and the names that the claim tells. */
  lasting: string[];
  /** What it counts or tells of, which only means something within one story's time. */
  topics: string[];
  /** Number of the window of days in which it was published. */
  window: number;
};

/** The keys of one claim, as they are stored beside it. */
export function blockKeysOf(claim: Claim, publishedAt: string): string[] {
  const { lasting, topics, window } = ownKeys(claim, publishedAt);
  return [...lasting, ...topics.map((topic) => `${topic}@${window}`)];
}

/** The keys under which to look for claims that may be about the same as this one. */
export function lookupKeysOf(claim: Claim, publishedAt: string): string[] {
  const { lasting, topics, window } = ownKeys(claim, publishedAt);
  return [
    ...lasting,
    ...topics.flatMap((topic) => [window - 1, window, window + 1].map((at) => `${topic}@${at}`)),
  ];
}

function ownKeys(claim: Claim, publishedAt: string): BlockKeys {
  const { profile, words } = profileOf(claim, { article: "", publisher: "", publishedAt }, 0, 0);
  return keysOfProfile(profile, words);
}

const windowOf = (publishedAt: string): number =>
  Math.floor(Date.parse(publishedAt) / (windowDays * 86_400_000));

/** The keys of a claim whose profile is known. */
export function keysOfProfile(profile: Profile, words: ClaimWords): BlockKeys {
  const { family } = profile;
  const names = unique([...words.names, ...words.sentence.names]).filter(
    (name) => !profile.valueWords.includes(name) && !isDateWord(name),
  );
  const own = exceptGeneral(names, generalConcepts);
  const ranked = [...own.filter((name) => !isCountry(name)), ...own.filter(isCountry)];
  const lasting = [
    ...valueKeys(profile).map((key) => `${family}|${key}`),
    ...ranked.slice(0, mostNames).map((name) => `${family}|${name}`),
  ];
  const topics = unique([
    ...(profile.verb === null ? [] : [profile.verb]),
    ...ends(profile.measure?.counted ?? []),
    ...profile.subject.filter((concept) => !isCountry(concept)).slice(0, 2),
    ...profile.told.filter((concept) => !concept.startsWith("@") && !isCountry(concept)).slice(-2),
  ]).filter((concept) => !ranked.slice(0, mostNames).includes(concept));
  return {
    lasting: unique(lasting),
    topics: topics.slice(0, mostTopics).map((topic) => `${family}|${topic}`),
    window: windowOf(profile.publishedAt),
  };
}

/** Words that so many names have that they lead everywhere. */
const generalWords =
  "president minister prime government ministry department council commission committee party group " +
  "holdings company corporation bank union court house parliament senate agency office institute " +
  "university national international central united general new north south east west republic " +
  "state city county treaty agreement summit cup league club world association organisation " +
  "service center federal supreme royal high security trade development police army force";
const generalConcepts: ReadonlySet<string> = new Set(conceptsOf(generalWords));
const generalSounds: ReadonlySet<string> = new Set(organisationWords(generalWords).map(soundKey));

/** The keys that lead somewhere; general ones only where there are no others. */
function exceptGeneral(keys: readonly string[], general: ReadonlySet<string>): readonly string[] {
  const own = keys.filter((key) => !general.has(key));
  return own.length > 0 ? own : keys;
}

/** The first and the last, which of a counted noun phrase are seldom both left out. */
const ends = (words: readonly string[]) => [...words.slice(0, 1), ...words.slice(1).slice(-1)];

/** Keys under which a claim with the same value is found even when it is told in other words. */
function valueKeys({ claim: { value }, measure, publishedAt }: Profile): string[] {
  switch (value.type) {
    case "quantity": {
      const { amount, lower, upper } = measure?.quantity ?? value;
      const ends = [lower, upper].filter((end): end is number => end !== null && end !== 0);
      return unique([amount, ...ends]).map((number) => `=${Number(number.toPrecision(6))}`);
    }
    case "ordinal":
      return [`#${value.number}`];
    case "date": {
      const [year, month] = [`@${value.start.slice(0, 4)}`, `@${value.start.slice(0, 7)}`];
      const isOfThisYear = publishedAt.slice(0, 4) === value.start.slice(0, 4);
      // In a year long past hardly anything happened; of the year of publication all is news.
      return value.precision === "year" ? [year] : isOfThisYear ? [month] : [month, year];
    }
    case "place":
      // Under the same keys as the places that a claim names besides: "at Sriharikota in Andhra Pradesh".
      return ends(unique(conceptsOf(value.name)));
    default:
      return exceptGeneral(nameBlockKeys(value.type, value), generalSounds).map((key) => `~${key}`);
  }
}
