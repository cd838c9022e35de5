import type { Claim, TimeSpan } from "@/facts/claim";
import { findPlace } from "@/facts/gazetteer";
import { predicates } from "@/facts/predicates";
import { tellClause } from "@/facts/clause";
import type { Clause } from "@/facts/clause";
import { findUnaskable } from "./askable-clause";
import { dateWords } from "./date-words";
import { valueInquiry } from "./inquiry";
import type { AskableFact, Setting } from "./item";
import type { ItemContext } from "./item-context";
import { namesKnown } from "./known-names";
import { namesIn } from "./names-in";
import { namesSame } from "./setting-words";
import { isProperty } from "./property";
import { simplePast } from "./verb-forms";
import { capitalise, containsWords, contentWords, overlapShare } from "./words";

/**
 * What an article is about is told once and meant ever after: "the quake", "the ferry". A question
 * about such a part begins with a sentence that tells what happened, made of another fact that stands.
 */

/** How far into its article the event itself is told. */
const latestSentence = 5;
const wantedWords = 17;
const mostWords = 22;
/** So long after what happened a report is still about it. */
const mostDays = 45;

const msADay = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / msADay;

/** A fact that can set the scene, and what it needs to be chosen. */
type Candidate = Setting & { claim: Claim; articleId: string; supports: number };

const known = new WeakMap<ItemContext, Map<string, readonly Candidate[]>>();

/** The facts of a story that can set the scene, the best first. */
function candidatesOf(context: ItemContext, story: string): readonly Candidate[] {
  const stories = known.get(context) ?? new Map<string, readonly Candidate[]>();
  known.set(context, stories);
  const found = stories.get(story);
  if (found !== undefined) {
    return found;
  }
  const claims = (context.claimsByStory.get(story) ?? []).map(({ source }) => source.claim);
  const candidates = (context.factsByStory.get(story) ?? [])
    .flatMap((fact) => candidateOf(fact, claims) ?? [])
    .sort(
      (one, other) =>
        other.supports - one.supports ||
        one.claim.sentence - other.claim.sentence ||
        one.sentence.length - other.sentence.length ||
        (one.sentence < other.sentence ? -1 : 1),
    );
  stories.set(story, candidates);
  return candidates;
}

/** What a scene may fail of all that a question must not: it is not asked for. */
const forAnswersOnly = new Set(["open-answer", "trivial"]);

/** What happened for everybody to see, whoever was the first to say so. */
const isSeenByAll =
  /^(?:capsize|sink|crash|strike|hit|erupt|explode|collapse|break out|derail|collide|run into|flood|sweep|sweep away|shake|rock|kill|die)$/;

function candidateOf(fact: AskableFact, claims: readonly Claim[]): Candidate | null {
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
  const sentence = withCountry(tellShortly(told), claims);
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
  return { factId: fact.id, sentence, happened: eventTime, claim, articleId, supports };
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

/** "the Noto Peninsula", where a source of the story says "Japan's Noto Peninsula": so told, everybody can place it. */
function withCountry(sentence: string, claims: readonly Claim[]): string {
  if (namesKnown(sentence)) {
    return sentence;
  }
  for (const [whole, name] of sentence.matchAll(
    /\bthe (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/gu,
  )) {
    const owned = new RegExp(`(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)['’]s ${name}\\b`, "u");
    const country = claims
      .map(({ statement }) => owned.exec(statement)?.[1])
      .find((owner) => owner !== undefined && findPlace(owner)?.kind === "country");
    if (country !== undefined) {
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

/**
 * The sentence that tells what a fact belongs to.
 * @returns null where no fact of the story tells it, or the fact may belong to something else
 */
export function findSetting(fact: AskableFact, context: ItemContext): Setting | null {
  const { articleId } = fact.representative;
  const fit = candidatesOf(context, fact.story).filter(
    (candidate) => candidate.factId !== fact.id && belongsTo(fact, candidate, context),
  );
  const own = fit.find((candidate) => candidate.articleId === articleId) ?? fit[0];
  return own === undefined
    ? null
    : { factId: own.factId, sentence: own.sentence, happened: own.happened };
}

const yearPattern = /(?<![\d,.])(?:1[89]|20)\d{2}(?![\d,]|\.\d)/g;

/** Whether the fact is told of what the candidate tells, and not of something long before. */
function belongsTo(fact: AskableFact, candidate: Candidate, context: ItemContext): boolean {
  const { claim, articleId, publishedAt } = fact.representative;
  const { happened } = candidate;
  // Whose office somebody holds, and what a thing weighs, is told by no event.
  const isPassing = predicates[claim.predicate].temporality !== "state" && !isProperty(claim);
  const isAfter =
    claim.eventTime === null ||
    claim.eventTime.start >= happened.start ||
    introduces(candidate.sentence, claim);
  const age = daysBetween(happened.start, publishedAt);
  const { prefix, exact, suffix } = claim.evidence;
  const years = `${prefix}${exact}${suffix}`.match(yearPattern) ?? [];
  const own = new Set([happened.start.slice(0, 4), publishedAt.slice(0, 4)]);
  return (
    isPassing &&
    isAfter &&
    !tellsTheSame(claim, candidate) &&
    age >= 0 &&
    age <= mostDays &&
    years.every((year) => own.has(year)) &&
    !looksBack(claim) &&
    (candidate.articleId !== articleId || claim.sentence >= candidate.claim.sentence) &&
    isTold(articleId, candidate, context) &&
    !isBackground(claim, articleId, happened, fact.story, context)
  );
}

/** The event itself is not asked behind a sentence that tells it. */
const tellsTheSame = ({ clause, eventTime }: Claim, { claim, happened }: Candidate): boolean =>
  eventTime?.start === happened.start &&
  clause?.verb.base === claim.clause?.verb.base &&
  overlapShare(
    contentWords(clause?.subject.text ?? ""),
    contentWords(claim.clause?.subject.text ?? ""),
  ) >= 0.5;

/** "had been killed" is of before, but for what somebody says had happened by a day. */
const looksBack = ({ clause, attribution }: Claim): boolean =>
  clause?.verb.auxiliaries[0] === "had" &&
  (attribution.speaker === null ||
    !clause.complements.some(({ preposition }) => preposition === "by"));

/** Whether the sentence names who or what the fact is about, which then may be of any time. */
export const introduces = (sentence: string, { clause, subject }: Claim): boolean =>
  namesIn(subject).length > 0 &&
  containsWords(sentence, subject) &&
  clause?.subject.text === subject;

/** Whether the article tells of what happened that day at all. */
function isTold(articleId: string, candidate: Candidate, context: ItemContext): boolean {
  const claims = context.claimsByStory.get(storyOf(candidate, context)) ?? [];
  return claims.some(
    ({ source, factId }) =>
      source.articleId === articleId &&
      (factId === candidate.factId ||
        (source.claim.eventTime?.start === candidate.happened.start &&
          namesSame(source.claim.statement, candidate.sentence))),
  );
}

const storyOf = ({ articleId, claim }: Candidate, context: ItemContext) =>
  context.indexed.get(`${articleId}\n${claim.id}`)?.story ?? "";

/** "In Kobe in 1995 … More than 6,000 people died": what was dated last before it was another time. */
function isBackground(
  claim: Claim,
  articleId: string,
  happened: TimeSpan,
  story: string,
  context: ItemContext,
): boolean {
  const before = (context.claimsByStory.get(story) ?? [])
    .map(({ source }) => source)
    .filter(
      (source) =>
        source.articleId === articleId &&
        source.claim.sentence < claim.sentence &&
        source.claim.sentence >= claim.sentence - 2 &&
        source.claim.eventTime !== null,
    )
    .sort((one, other) => other.claim.sentence - one.claim.sentence)[0];
  const time = before?.claim.eventTime ?? null;
  return time !== null && time.start < happened.start;
}
