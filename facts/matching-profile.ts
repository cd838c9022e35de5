import type { Claim, Hedge, Quantity, TimeSpan } from "./claim";
import type { ArticleClaims, ClaimRef } from "./fact";
import { marksOf } from "./matching-marks";
import type { Marks } from "./matching-marks";
import { participantsOf } from "./matching-participants";
import type { Participants } from "./matching-participants";
import { officeOf } from "./matching-office";
import { hedgeOf, isSourceWord, speakerOf } from "./matching-source";
import { measureOf } from "./matching-units";
import type { Measure } from "./matching-units";
import { conceptsOf, foldText } from "./matching-words";

/** A claim as matching sees it. */
export type Profile = {
  /** Position among all profiles; the order of the articles and of the claims in them. */
  index: number;
  ref: ClaimRef;
  articleIndex: number;
  publisher: string;
  publishedAt: string;
  claim: Claim;
  /** Only claims of one family are ever compared: "quantity:length", "date", "person" … */
  family: string;
  measure: Measure | null;
  /** When it holds: the event's time, for a measure else the day it was said or printed. */
  holdsAt: TimeSpan;
  /** The claim's hedge; a source's figure for a time to come is an estimate, however plainly told. */
  hedge: Hedge;
  /** Who is said to have said so, also where the sentence has the source for its subject. */
  speaker: string | null;
  /** What the statement tells besides its value and its speaker. */
  told: readonly string[];
  subject: readonly string[];
  /** True where the subject is a proper name and nothing else. */
  subjectIsName: boolean;
  /** True where what is told, besides the value, has a proper name. */
  hasNames: boolean;
  /** Whether the claim, or its sentence, says when. */
  hasTime: boolean;
  /** The verb's concept where the claim has one. */
  verb: string | null;
  /** Names that carry a number: "apollo-11". */
  numbered: readonly string[];
  /** What a share is of: "of the vote". */
  of: readonly string[];
  /** Numbers in subject and object: "40 gold medals". */
  figures: readonly string[];
  /** The value's own words, which must not count as likeness. */
  valueWords: readonly string[];
  /** Words that contrast with others, and marks of another time than now. */
  marks: Marks;
  /** Who took part in the event that it tells of. */
  participants: Participants;
};

/** Words that are asked for once, to set claims beside one another, and can be forgotten then. */
export type ClaimWords = {
  /** Concepts of what is told that stand in proper names: they pick out what is meant. */
  names: readonly string[];
  sentence: SentenceWords;
};

/** What the claims of one sentence share. */
export type SentenceWords = {
  /** Concepts of the sentence and of every statement made of it. */
  concepts: readonly string[];
  /** Concepts of the proper names in the sentence. */
  names: readonly string[];
};

/** The last day asked for: the claims of an article come one after another. */
let lastDay: TimeSpan = {
  start: "",
  end: "",
  precision: "day",
  resolvedFrom: "explicit",
};

function dayOf(iso: string): TimeSpan {
  if (lastDay.start !== iso) {
    lastDay = { ...lastDay, start: iso, end: iso };
  }
  return lastDay;
}

const nothing: readonly string[] = [];

/** A list that is kept: filtered lists hold room for more, and most lists are empty. */
const kept = (list: readonly string[]): readonly string[] =>
  list.length === 0 ? nothing : list.slice();

export const sentenceWords = (exact: string): SentenceWords => ({
  concepts: unique(conceptsOf(exact)).filter((concept) => !isDateWord(concept)),
  names: namesIn([exact]),
});

/**
 * The profile of one claim, as far as it is known without the other claims of its sentence.
 * @param sentence the words of its sentence where they are known from another claim
 */
export function profileOf(
  claim: Claim,
  article: Pick<ArticleClaims, "article" | "publisher" | "publishedAt">,
  articleIndex: number,
  index: number,
  sentence: SentenceWords = sentenceWords(claim.evidence.exact),
): { profile: Profile; words: ClaimWords } {
  const { value } = claim;
  const measure = value.type === "quantity" ? measureOf(withItsUnit(value, claim)) : null;
  const slotText = claim.statement.slice(claim.slot.start, claim.slot.end);
  const statement =
    claim.statement.slice(0, claim.slot.start) + " " + claim.statement.slice(claim.slot.end);
  const speaker = speakerOf(claim);
  const unsaid = withoutSpeaker(statement, speaker);
  const subject = speaker === claim.subject ? "" : claim.subject;
  const subjectConcepts = conceptsOf(subject);
  const valueWords = unique(conceptsOf(valueText(claim) + " " + slotText));
  const told = unique([
    ...conceptsOf(unsaid),
    ...subjectConcepts,
    ...partTexts(claim).flatMap(conceptsOf),
    ...(measure?.counted ?? []),
    figurePredicates.has(claim.predicate) ? "@figure" : `@${claim.predicate}`,
  ]).filter((concept) => !isDateWord(concept) && !isSourceWord(concept, claim, speaker));
  const names = namesIn([subject, ...Object.values(claim.parts), unsaid]).filter(
    (concept) => !valueWords.includes(concept) && !isDateWord(concept),
  );
  const profile: Profile = {
    index,
    ref: { article: article.article, claim: claim.id },
    articleIndex,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    claim,
    family: familyOf(claim, measure),
    measure,
    holdsAt: claim.eventTime ?? claim.statementTime ?? dayOf(article.publishedAt),
    told: kept(told),
    subject: kept(
      unique(claim.predicate === "role-holder" ? officeOf(subject) : subjectConcepts).filter(
        (concept) => !isDateWord(concept),
      ),
    ),
    subjectIsName: isProperName(subject),
    speaker,
    hedge: hedgeOf(claim, speaker, article.publishedAt),
    verb: verbOf(claim),
    hasTime: claim.eventTime !== null,
    hasNames: names.length > 0,
    numbered: kept(
      numberedNames(`${claim.subject} ${Object.values(claim.parts).join(" ")} ${unsaid}`),
    ),
    valueWords: kept(valueWords),
    of: measure?.dimension === "%" ? kept(wholeOf(claim)) : nothing,
    figures: kept(figuresIn(claim)),
    marks: marksOf(claim),
    participants: participantsOf(claim),
  };
  return { profile, words: { names: kept(names), sentence } };
}

/** Whether a figure is a level, a change or a share, one writer sees otherwise than the next. */
const figurePredicates: ReadonlySet<string> = new Set<Claim["predicate"]>([
  "count",
  "amount",
  "change",
  "level",
  "share",
  "measure",
]);

export const unique = <Member>(members: readonly Member[]) => [...new Set(members)];

/** What the parts tell; a verb that leaves it to other words tells nothing. */
const partTexts = ({ parts }: Claim) =>
  Object.entries(parts)
    .filter(([part, text]) => part !== "relation" && !(part === "verb" && lightVerbs.has(text)))
    .map(([, text]) => text);

/** Verbs that leave it to other words what happens. */
const lightVerbs = new Set(
  "be become have make do take carry-out hold play stage occur happen take-place begin start come go get continue strike hit shake".split(
    " ",
  ),
);

function verbOf({ parts, clause }: Claim): string | null {
  const word = parts["verb"];
  if (word === undefined || lightVerbs.has(word) || lightVerbs.has(clause?.verb.base ?? "")) {
    // "Had been in force since 2016": what has been so since then began then.
    return parts["relation"] === "since" ? (conceptsOf("introduced")[0] ?? null) : null;
  }
  // Verbs of saying are no concepts of their own, but still other verbs than the rest.
  return conceptsOf(word.replaceAll("-", " "))[0] ?? word;
}

/** Days, months and bare numbers pick out a time, which is compared as a time. */
export const isDateWord = (concept: string) =>
  /^\d+(?:st|nd|rd|th)?$/u.test(concept) ||
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
    concept,
  );

function familyOf(claim: Claim, measure: Measure | null): string {
  const { type } = claim.value;
  if (measure !== null) {
    return `quantity:${measure.dimension}`;
  }
  // Readers are not sure of the type of a strange name; its role tells more than its type.
  return type === "organisation" || type === "thing" ? "named" : type;
}

function valueText(claim: Claim): string {
  const { value } = claim;
  switch (value.type) {
    case "quantity":
    case "ordinal":
    case "date":
      return "";
    default:
      return [value.name, ...value.aliases].join(" ");
  }
}

/** Drops "The State Department said on 12 November 2024 that" from a statement. */
function withoutSpeaker(statement: string, speaker: string | null): string {
  if (speaker === null) {
    return statement;
  }
  const at = statement.toLowerCase().indexOf(speaker.toLowerCase());
  return at < 0 ? statement : statement.slice(0, at) + " " + statement.slice(at + speaker.length);
}

/** "Chandrayaan-3", "the Bank of Japan": every word a name but for those that join. */
const isProperName = (text: string) =>
  /^\p{Lu}/u.test(text) &&
  text
    .split(/[\s,]+/u)
    .every((word) => /^[\p{Lu}\p{N}]|^(?:of|the|and|for|de|la|del|al|von|van|bin)$/u.test(word));

/** The concepts of capitalised words, but for the first word of a text, which has its capital for another reason. */
export function namesIn(texts: readonly string[]): string[] {
  const runs = texts.flatMap(
    (text) =>
      text
        .trim()
        .replace(/^(?:The|A|An|Its?|His|Her|Their|In|On|At|By) /u, "")
        .match(
          /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}.'’-]*)(?: (?:of|de|la|del) (?=\p{Lu})| (?=\p{Lu})|\p{Lu}[\p{L}\p{N}.'’-]*)*/gu,
        ) ?? [],
  );
  return unique(runs.flatMap((run) => conceptsOf(run)));
}

/** "Apollo 11", "Chandrayaan-3": a name and its number; years and days of a month are none. */
function numberedNames(text: string): string[] {
  const names =
    text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]{2,}[ -]\d{1,3}(?![\p{N}.,]\d|\p{N})/gu) ?? [];
  return unique(names.map((name) => foldText(name).replace(" ", "-"))).filter(
    (name) => !isDateWord(name.slice(0, name.lastIndexOf("-"))),
  );
}

const [earthquake = ""] = conceptsOf("earthquake");

/** An earthquake that is "measured at 7.5" is so by its magnitude. */
function withItsUnit(value: Quantity, { subject, parts }: Claim): Quantity {
  const told = conceptsOf(`${subject} ${parts["object"] ?? ""}`);
  return value.unit === "" && told.includes(earthquake) ? { ...value, unit: "magnitude" } : value;
}

/** The first words behind "59 percent of the". */
function wholeOf({ statement, slot, parts }: Claim): string[] {
  const told = statement.slice(slot.start, slot.end + 60);
  const behind = /^.{0,60}?(?:%|\bper ?cent)\s*of ((?:\S+\s*){1,3})/u.exec(told)?.[1];
  return conceptsOf(behind ?? parts["of"] ?? "");
}

/** The numbers in what a claim is about, its own value aside. */
function figuresIn(claim: Claim): string[] {
  const told = [claim.subject, claim.parts["object"] ?? ""].join(" ");
  return unique(told.match(/\d[\d,. ]*\d|\d/gu) ?? []);
}
