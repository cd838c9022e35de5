import type { ArticleClaims } from "./fact";
import { namesIn, profileOf, unique } from "./matching-profile";
import type { ClaimWords, Profile, SentenceWords } from "./matching-profile";
import { predicates } from "./predicates";

/** The names of an article: what its story is made of. Indexed like the articles. */
export type StoryNames = readonly ReadonlySet<string>[];

/** All claims as matching sees them; `words` is indexed like `profiles`. */
export type ProfiledClaims = {
  profiles: Profile[];
  words: ClaimWords[];
  storyNames: StoryNames;
};

/** Makes the profiles of all claims, in order. */
export function profilesOf(articles: readonly ArticleClaims[]): ProfiledClaims {
  const profiles: Profile[] = [];
  const words: ClaimWords[] = [];
  const storyNames = articles.map((article, articleIndex) => {
    const names = new Set<string>();
    const bySentence = new Map<number, Sibling[]>();
    for (const claim of article.claims) {
      const siblings = bySentence.get(claim.sentence) ?? [];
      const known = siblings.find(
        ({ profile }) => profile.claim.evidence.exact === claim.evidence.exact,
      );
      const sibling = profileOf(
        claim,
        article,
        articleIndex,
        profiles.length,
        known?.words.sentence,
      );
      profiles.push(sibling.profile);
      words.push(sibling.words);
      siblings.push(sibling);
      bySentence.set(claim.sentence, siblings);
      for (const name of namesIn([claim.subject, claim.statement])) names.add(name);
      for (const name of sibling.words.sentence.names) names.add(name);
    }
    for (const siblings of bySentence.values()) {
      shareSentence(siblings);
    }
    return names;
  });
  return { profiles, words, storyNames };
}

type Sibling = { profile: Profile; words: ClaimWords };

/**
 * Claims of one sentence tell of one another: where and when the stage fell is where and when the
 * nine people died, when only one claim carries it.
 */
function shareSentence(siblings: readonly Sibling[]) {
  const [only] = siblings.flatMap(({ profile: { claim } }) =>
    claim.eventTime === null ? [] : [claim.eventTime],
  );
  const starts = siblings.map(({ profile }) => profile.claim.eventTime?.start ?? "");
  const times = new Set(starts.filter((start) => start !== ""));
  const shared: SentenceWords = {
    concepts: unique(
      siblings.flatMap(({ profile, words }) => [...profile.told, ...words.sentence.concepts]),
    ),
    names: unique(siblings.flatMap(({ words }) => words.sentence.names)),
  };
  for (const { profile, words } of siblings) {
    words.sentence = shared;
    const { eventTime, statementTime, predicate } = profile.claim;
    // When somebody spoke is not when it happened, and an office lasts.
    // "The firm, founded in 1902, has 11,000 workers": what is so now was not so then.
    const { clause } = profile.claim;
    const isNow =
      clause !== null && clause.verb.tense === "present" && clause.verb.auxiliaries.length === 0;
    const isTimed =
      statementTime === null &&
      predicates[predicate].temporality !== "state" &&
      times.size === 1 &&
      !isNow;
    if (eventTime === null && only !== undefined && isTimed) {
      profile.holdsAt = only;
      profile.hasTime = true;
    }
  }
}
