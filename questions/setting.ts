import type { Claim, TimeSpan } from "@/facts/claim";
import { predicates } from "@/facts/predicates";
import type { AskableFact, Setting } from "./item";
import type { ItemContext } from "./item-context";
import { namesIn } from "./names-in";
import { isProperty } from "./property";
import { claimsOfArticle, scenesTold } from "./scenes";
import type { Scene } from "./scenes";
import { containsWords, contentWords, overlapShare } from "./words";

/**
 * What an article is about is told once and meant ever after: "the quake", "the ferry". A question
 * about such a part begins with a sentence that tells what happened, made of another fact that stands.
 */

/** So long after what happened a report is still about it. */
const mostDays = 45;

const msADay = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / msADay;

/**
 * The sentence that tells what a fact belongs to.
 * @returns null where no fact of the story tells it, or the fact may belong to something else
 */
export function findSetting(fact: AskableFact, context: ItemContext): Setting | null {
  if (!mayBelong(fact)) {
    return null;
  }
  const { articleId } = fact.representative;
  const scene = scenesTold(context, fact.story, articleId).find(
    (each) => each.factId !== fact.id && belongsTo(fact, each, context),
  );
  return scene === undefined
    ? null
    : { factId: scene.factId, sentence: scene.sentence, happened: scene.happened };
}

const yearPattern = /(?<![\d,.])(?:1[89]|20)\d{2}(?![\d,]|\.\d)/g;

/** Whether the fact can belong to an event at all: whose office somebody holds, and what a thing weighs, does not. */
const mayBelong = ({ representative: { claim } }: AskableFact): boolean =>
  predicates[claim.predicate].temporality !== "state" && !isProperty(claim) && !looksBack(claim);

/** Whether the fact is told of the scene, and not of something long before. */
function belongsTo(fact: AskableFact, scene: Scene, context: ItemContext): boolean {
  const { claim, articleId, publishedAt } = fact.representative;
  const { happened } = scene;
  const isAfter =
    claim.eventTime === null ||
    claim.eventTime.start >= happened.start ||
    introduces(scene.sentence, claim);
  const age = daysBetween(happened.start, publishedAt);
  const { prefix, exact, suffix } = claim.evidence;
  const years = `${prefix}${exact}${suffix}`.match(yearPattern) ?? [];
  const own = new Set([happened.start.slice(0, 4), publishedAt.slice(0, 4)]);
  return (
    isAfter &&
    age >= 0 &&
    age <= mostDays &&
    (scene.articleId !== articleId || claim.sentence >= scene.claim.sentence) &&
    years.every((year) => own.has(year)) &&
    !tellsTheSame(claim, scene) &&
    !isBackground(fact, happened, context)
  );
}

/** The event itself is not asked behind a sentence that tells it. */
const tellsTheSame = ({ clause, eventTime }: Claim, { claim, happened }: Scene): boolean =>
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

/** "In Kobe in 1995 … More than 6,000 people died": what was dated last before it was another time. */
function isBackground(
  { representative: { claim, articleId }, story }: AskableFact,
  happened: TimeSpan,
  context: ItemContext,
): boolean {
  const before = claimsOfArticle(context, story, articleId)
    .map(({ source }) => source.claim)
    .filter(
      ({ sentence, eventTime }) =>
        sentence < claim.sentence && sentence >= claim.sentence - 2 && eventTime !== null,
    )
    .sort((one, other) => other.sentence - one.sentence)[0];
  const time = before?.eventTime ?? null;
  return time !== null && time.start < happened.start;
}
