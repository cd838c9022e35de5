import type { Claim } from "@/facts/claim";
import { findPlace } from "@/facts/gazetteer";
import { tellClause } from "@/facts/clause";
import type { Clause } from "@/facts/clause";
import { groupBy } from "@/lib/group-by";
import { findUnaskable } from "./askable-clause";
import { dateWords } from "./date-words";
import { valueInquiry } from "./inquiry";
import type { AskableFact, Setting } from "./item";
import type { IndexedClaim, ItemContext } from "./item-context";
import { namesKnown } from "./known-names";
import { namesIn } from "./names-in";
import { wordsFor } from "./setting-words";
import { simplePast } from "./verb-forms";
import { capitalise, contentWords, plainWords, singular } from "./words";

/**
 * The events of a story that can be told in one sentence, so that a question about a part of one is
 * understood behind it: made of facts that stand, sound by every rule.
 */

/** How far into its article the event itself is told. */
const latestSentence = 5;
const wantedWords = 17;
const mostWords = 22;
/** A fact that can set the scene, and what it needs to be chosen. */
export type Scene = Setting & {
  claim: Claim;
  articleId: string;
  supports: number;
  /** Its names and its words for what happened, in plain letters. */
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
};

type Stage = {
  scenesOf: ReadonlyMap<string, Scene>;
  byDay: ReadonlyMap<string, readonly Scene[]>;
  claimsOf: ReadonlyMap<string, readonly IndexedClaim[]>;
  /** The scenes that an article tells of; found when they are asked for. */
  told: Map<string, readonly Scene[]>;
};

const known = new WeakMap<ItemContext, Map<string, Stage>>();

/** A story's scenes, worked out once for all its facts. */
function stageOf(context: ItemContext, story: string): Stage {
  const stages = known.get(context) ?? new Map<string, Stage>();
  known.set(context, stages);
  const found = stages.get(story);
  if (found !== undefined) {
    return found;
  }
  const claims = context.claimsByStory.get(story) ?? [];
  const countryOf = countriesOfNames(claims.map(({ source }) => source.claim));
  const scenes = (context.factsByStory.get(story) ?? [])
    .flatMap((fact) => sceneOf(fact, countryOf) ?? [])
    .sort(
      (one, other) =>
        other.supports - one.supports ||
        one.claim.sentence - other.claim.sentence ||
        one.sentence.length - other.sentence.length ||
        (one.sentence < other.sentence ? -1 : 1),
    );
  const stage: Stage = {
    scenesOf: new Map(scenes.map((scene) => [scene.factId, scene])),
    byDay: groupBy(scenes, ({ happened }) => happened.start),
    claimsOf: groupBy(claims, ({ source }) => source.articleId),
    told: new Map(),
  };
  stages.set(story, stage);
  return stage;
}

/** The claims of an article, as the context holds them. */
export const claimsOfArticle = (context: ItemContext, story: string, articleId: string) =>
  stageOf(context, story).claimsOf.get(articleId) ?? [];

/**
 * The scenes of a story that an article tells of: its own first, then the best of the others. A claim of
 * the scene's fact tells of it, and so does one of that day that shares a name or a word for it.
 */
export function scenesTold(
  context: ItemContext,
  story: string,
  articleId: string,
): readonly Scene[] {
  const stage = stageOf(context, story);
  const found = stage.told.get(articleId);
  if (found !== undefined) {
    return found;
  }
  const told = new Set<Scene>();
  for (const { source, factId } of stage.claimsOf.get(articleId) ?? []) {
    const own = factId === null ? undefined : stage.scenesOf.get(factId);
    if (own !== undefined) told.add(own);
    const { eventTime, statement } = source.claim;
    for (const scene of eventTime === null ? [] : (stage.byDay.get(eventTime.start) ?? [])) {
      if (!told.has(scene) && tellsOf(statement, scene)) told.add(scene);
    }
  }
  const rank = new Map([...stage.scenesOf.values()].map((scene, place) => [scene, place]));
  const scenes = [...told].sort(
    (one, other) =>
      Number(other.articleId === articleId) - Number(one.articleId === articleId) ||
      (rank.get(one) ?? 0) - (rank.get(other) ?? 0),
  );
  stage.told.set(articleId, scenes);
  return scenes;
}

const tellsOf = (statement: string, { names, words }: Scene): boolean =>
  namesIn(statement).some((name) => names.has(plainWords(name))) ||
  contentWords(statement).some((word) => words.has(singular(word)));

/** What a scene may fail of all that a question must not: it is not asked for. */
const forAnswersOnly = new Set(["open-answer", "trivial"]);

/** What happened for everybody to see, whoever was the first to say so. */
const isSeenByAll =
  /^(?:capsize|sink|crash|strike|hit|erupt|explode|collapse|break out|derail|collide|run into|flood|sweep|sweep away|shake|rock|kill|die)$/;

function sceneOf(fact: AskableFact, countryOf: CountryOf): Scene | null {
  const { claim, articleId } = fact.representative;
  const { clause, attribution, eventTime } = claim;
  if (
    clause === null ||
    (attribution.speaker !== null && !isSeenByAll.test(clause.verb.base)) ||
    attribution.hedge !== "none" ||
    eventTime?.precision !== "day" ||
    claim.sentence > latestSentence ||
    clause.verb.base === "be" ||
    clause.verb.auxiliaries[0] === "had"
  ) {
    return null;
  }
  const subject = asFirstMention(clause.subject);
  if (subject === null || !clause.complements.some(({ role }) => role === "time")) {
    return null;
  }
  // Held against the rules as if it were asked when that was: all else is told.
  const time = clause.complements.findIndex(({ role }) => role === "time");
  const told: Clause = {
    ...clause,
    subject,
    verb: simplePast(clause.verb, subject.plural),
    asked: { part: "complement", index: time },
  };
  const dated: Claim = { ...claim, clause: told, value: { type: "date", ...eventTime } };
  const inquiry = valueInquiry({
    ...fact,
    representative: { ...fact.representative, claim: dated },
  });
  const obstacle = "rule" in inquiry ? inquiry : findUnaskable(inquiry);
  if (obstacle !== null && !forAnswersOnly.has(obstacle.rule)) {
    return null;
  }
  const sentence = withCountry(tellShortly(told), countryOf);
  const date = dateWords(eventTime);
  if (
    date === null ||
    !sentence.includes(date) ||
    / for the first time\.$/.test(sentence) ||
    // "for helping": whom, the clause has lost.
    clause.complements.some(({ text }) => /^\p{Ll}+ing$/u.test(text)) ||
    !isNamed(sentence) ||
    wordCount(sentence) > mostWords
  ) {
    return null;
  }
  const supports = new Set(fact.claims.map((source) => source.articleId)).size;
  return {
    ...{ factId: fact.id, sentence, happened: eventTime, claim, articleId, supports },
    names: new Set(namesIn(sentence).map(plainWords)),
    words: wordsFor(sentence),
  };
}

const wordCount = (text: string) => text.split(" ").length;

/** The clause as a sentence; a long one without the places at its end that are not needed to name it. */
function tellShortly(clause: Clause): string {
  const tell = (complements: Clause["complements"]) =>
    `${capitalise(tellClause({ ...clause, complements, asked: { part: "subject" } }).text)}.`;
  let { complements } = clause;
  while (wordCount(tell(complements)) > wantedWords) {
    const last = complements.findLastIndex(({ role }) => role === "place");
    const fewer = complements.filter((_, index) => index !== last);
    if (last < 0 || !isNamed(tell(fewer))) break;
    complements = fewer;
  }
  return tell(complements);
}

type CountryOf = (name: string) => string | null;

/** Whose a name is by the story's sources: "Japan" of "Noto Peninsula", where one says "Japan's Noto Peninsula". */
function countriesOfNames(claims: readonly Claim[]): CountryOf {
  const found = new Map<string, string | null>();
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) {
      return before;
    }
    const owned = new RegExp(`(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)['’]s ${name}\\b`, "u");
    const country =
      claims
        .map(({ statement }) => owned.exec(statement)?.[1])
        .find((owner) => owner !== undefined && findPlace(owner)?.kind === "country") ?? null;
    found.set(name, country);
    return country;
  };
}

/** "the Noto Peninsula" told as "Japan’s Noto Peninsula", where a source says so: then everybody can place it. */
function withCountry(sentence: string, countryOf: CountryOf): string {
  if (namesKnown(sentence)) {
    return sentence;
  }
  for (const [whole, name] of sentence.matchAll(
    /\bthe (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/gu,
  )) {
    const country = name === undefined ? null : countryOf(name);
    if (country !== null) {
      return sentence.replace(whole, `${country}’s ${name}`);
    }
  }
  return sentence;
}

const isNamed = (sentence: string) => namesIn(sentence.replace(/^\S+ /, "")).length > 0;

/** "The powerful earthquake" is told for the first time: "a powerful earthquake". Null where that cannot be. */
function asFirstMention(subject: Clause["subject"]): Clause["subject"] | null {
  const { text, plural } = subject;
  const definite = /^[Tt]he ((?:\p{Ll}[\p{L}-]* )*\p{Ll}[\p{L}-]*)$/u.exec(text)?.[1];
  if (definite === undefined) {
    return subject;
  }
  if (plural) {
    return null;
  }
  return { ...subject, text: `${/^(?:[aeio]|u(?!ni|s))/.test(definite) ? "an" : "a"} ${definite}` };
}
