import { predicates } from "@/facts/predicates";
import type { Claim, TimeSpan } from "@/facts/claim";
import type { Clause } from "@/facts/clause";
import { dateWords, namesYear, spanFrom, whenWords } from "./date-words";
import type { AskedInquiry, Inquiry, Obstacle } from "./inquiry";
import { findUnquestionable } from "./askable-clause";
import { questionCore } from "./question-core";
import { isFounding, isProperty } from "./property";
import { behindSetting } from "./setting-reading";
import { inPast, isPresent, runsSince, simplePast } from "./verb-forms";
import { capitalise, containsWords, insideSentence } from "./words";

/** A finished stem, with what it says besides the question itself. */
export type Stem = {
  text: string;
  /** The template's name; two stems of one inquiry differ in it. */
  wording: string;
  /** True where the question asks which figure a speaker gave, not how many there are. */
  asksFigure: boolean;
  /** Who the stem says said so; null for the article's own voice. */
  speaker: string | null;
  /** The time that the stem names and that is not the key; null for none. */
  when: TimeSpan | null;
};

/** The speaker with the article that the statement gives it: "the US State Department". */
export function speakerWords(inquiry: Pick<Inquiry, "claim">): string | null {
  const { speaker } = inquiry.claim.attribution;
  if (speaker === null) {
    return null;
  }
  const { statement } = inquiry.claim;
  const at = statement.toLowerCase().indexOf(`the ${speaker.toLowerCase()}`);
  const hasArticle = /^the /i.test(speaker);
  return !hasArticle && at >= 0 ? `the ${speaker}` : insideSentence(speaker);
}

type Adverbials = {
  /** Stands at the end or at the head: "according to the agency on 12 November 2024". */
  source: string | null;
  /** "on 12 November 2024". */
  time: string | null;
  when: TimeSpan | null;
  verb: Clause["verb"];
};

/** What is said besides the clause: who says so, and when it was. */
function adverbialsOf(inquiry: AskedInquiry): Adverbials {
  const { claim, clause, key, publishedAt } = inquiry;
  const { temporality } = predicates[claim.predicate];
  const speaker = speakerWords(inquiry);
  const clauseWords = [clause.subject.text, ...clause.complements.map(({ text }) => text)];
  const isAskedForTime = key.type === "date";
  const namesTime =
    clause.complements.some(({ role, text }) => role === "time" && namesYear(text)) ||
    clauseWords.some(namesYear);
  const plural = clause.subject.plural;
  if (speaker !== null) {
    const { statementTime } = claim;
    const said = statementTime && !isSameTime(statementTime, key) ? whenWords(statementTime) : null;
    const isTimed = claim.eventTime !== null || isAskedForTime || namesTime;
    // What goes on since a year went on up to when it was said.
    const fallback = isTimed && !runsSince(clause) ? null : month(publishedAt);
    const source = [`according to ${speaker}`, said ?? (fallback && whenWords(fallback))];
    const time =
      claim.eventTime && !namesTime && !isAskedForTime ? whenWords(claim.eventTime) : null;
    return {
      source: source.filter((part) => part !== null).join(" "),
      time: said !== null && time === said ? null : time,
      when: said !== null ? statementTime : isAskedForTime ? null : (claim.eventTime ?? fallback),
      verb: isPresent(clause.verb) ? inPast(clause.verb) : clause.verb,
    };
  }
  if (isProperty(claim)) {
    return { source: null, time: null, when: null, verb: clause.verb };
  }
  if (isAskedForTime) {
    return { source: null, time: null, when: null, verb: simplePast(clause.verb, plural) };
  }
  if (runsSince(clause)) {
    return { ...reportedOnly(inquiry), verb: inPast(clause.verb) };
  }
  if (namesTime) {
    return {
      source: null,
      time: null,
      when: claim.eventTime,
      verb: simplePast(clause.verb, plural),
    };
  }
  if (claim.eventTime && temporality !== "state") {
    const verb = simplePast(clause.verb, plural);
    return { source: null, time: whenWords(claim.eventTime), when: claim.eventTime, verb };
  }
  if (isPresent(clause.verb) && temporality !== "event") {
    const when =
      claim.eventTime ?? (temporality === "state" ? month(publishedAt) : day(publishedAt));
    const words = temporality === "measure" && !claim.eventTime ? asOf(when) : whenWords(when);
    return { source: null, time: words, when, verb: inPast(clause.verb) };
  }
  if ((claim.value.type === "ordinal" && temporality === "event") || isFounding(claim)) {
    // A place in a row and a foundation happen once: no time is needed to tell which.
    return { source: null, time: null, when: null, verb: simplePast(clause.verb, plural) };
  }
  return { ...reportedOnly(inquiry), verb: simplePast(clause.verb, plural) };
}

/** Where nothing else tells when it was so. */
function reportedOnly({ claim, publishedAt }: AskedInquiry): Omit<Adverbials, "verb"> {
  const when = reportTime(claim, publishedAt);
  return { source: asReported(when), time: null, when };
}

/** How exactly it has to be told when something was reported: a measure changes by the day. */
export const reportTime = ({ predicate }: Claim, publishedAt: string): TimeSpan =>
  predicates[predicate].temporality === "measure" ? day(publishedAt) : month(publishedAt);

/** "as reported in August 2025" */
export const asReported = (span: TimeSpan) => `as reported ${whenWords(span) ?? ""}`.trim();

/** "as of 4 January 2024": a measure that was taken by then. */
export const asOf = (span: TimeSpan) => `as of ${dateWords(span) ?? ""}`.trim();

const month = (iso: string) => spanFrom(iso, "month");
const day = (iso: string) => spanFrom(iso, "day");

const isSameTime = (span: TimeSpan, key: Inquiry["key"]) =>
  key.type === "date" && span.start <= key.end && key.start <= span.end;

/**
 * The stems that ask an inquiry, the plainest first; none, with the obstacle, where its clause gives
 * no question that a person would ask.
 */
export function stemsOf(inquiry: AskedInquiry): { stems: Stem[]; obstacle: Obstacle | null } {
  const unquestionable = findUnquestionable(inquiry);
  if (unquestionable) {
    return { stems: [], obstacle: unquestionable };
  }
  const said = adverbialsOf(inquiry);
  const clause = { ...bornAlone(inquiry), verb: said.verb };
  const core = questionCore(inquiry, clause);
  const stems: Stem[] = [];
  const speaker = inquiry.claim.attribution.speaker;
  const about = { speaker, when: said.when };
  if (core !== null) {
    for (const { text: question, wording } of core) {
      const time = said.time === null || containsWords(question, said.time) ? "" : ` ${said.time}`;
      const back = said.source === null ? "" : `, ${said.source}`;
      const text = `${capitalise(question)}${time}${back}?`;
      stems.push({ text, wording, asksFigure: false, ...about });
      const front = said.source ?? said.time;
      if (front !== null && (time !== "" || said.source !== null)) {
        const rest = said.source === null ? "" : time;
        stems.push({
          text: `${capitalise(front)}, ${question}${rest}?`,
          wording: `${wording}, source first`,
          asksFigure: false,
          ...about,
        });
      }
    }
  }
  stems.push(...figureStems(inquiry).map((stem) => ({ ...stem, ...about })));
  return stems.length > 0
    ? {
        stems: stems.map((stem) => ({ ...stem, text: behindSetting(inquiry.fact, stem.text) })),
        obstacle: null,
      }
    : {
        stems,
        obstacle: {
          rule: "no-stem",
          reason: "no question that a person would ask fits the clause",
        },
      };
}

/** Nobody asks when somebody was born in Mexico City, nor where on a day. */
function bornAlone({ clause, key }: AskedInquiry): Clause {
  const { asked, complements, verb } = clause;
  const isBirth = /^(?:date|place)$/.test(key.type) && /^(?:bear|born)$/.test(verb.base);
  if (!isBirth || asked.part !== "complement") {
    return clause;
  }
  const part = complements[asked.index];
  return part
    ? { ...clause, complements: [part], asked: { part: "complement", index: 0 } }
    : clause;
}

/** "What figure did … give on … for the number of …?" for counts. */
function figureStems(inquiry: AskedInquiry): Omit<Stem, "speaker" | "when">[] {
  const { claim, clause, publishedAt } = inquiry;
  const counted = countedPhrase(clause)?.replace(/^(?:%|per ?cent) of /i, "") ?? null;
  const isShare = "counted" in clause.asked && /^(?:%|per ?cent)/i.test(clause.asked.counted);
  const number = isShare ? "share" : "number";
  if (counted === null || inquiry.key.type !== "quantity" || inquiry.direction === "subject") {
    return [];
  }
  const speaker = speakerWords(inquiry);
  const words = (span: TimeSpan) => (dateWords(span) === null ? null : whenWords(span));
  if (speaker === null) {
    const reported = words(day(publishedAt)) ?? "";
    return [
      {
        text: `What figure was reported ${reported} for the ${number} of ${counted}?`,
        wording: "reported figure",
        asksFigure: true,
      },
    ];
  }
  const isTimed =
    !runsSince(clause) &&
    clause.complements.some(({ role, text }) => role === "time" && namesYear(text));
  if (claim.statementTime === null && isTimed) {
    return [
      {
        text: `What figure did ${speaker} give for the ${number} of ${counted}?`,
        wording: "figure given",
        asksFigure: true,
      },
    ];
  }
  const said = words(claim.statementTime ?? month(publishedAt)) ?? "";
  return [
    {
      text: `What figure did ${speaker} give ${said} for the ${number} of ${counted}?`,
      wording: "figure given",
      asksFigure: true,
    },
    {
      text: `${capitalise(said)}, what figure did ${speaker} give for the ${number} of ${counted}?`,
      wording: "figure given, date first",
      asksFigure: true,
    },
  ];
}

/** "North Korean soldiers deployed to eastern Russia"; null where no noun is counted. */
function countedPhrase(clause: Clause): string | null {
  const { asked, subject, verb, complements } = clause;
  const tail = (without: number) =>
    complements
      .flatMap(({ preposition, text }, index) =>
        index === without ? [] : [preposition === null ? text : `${preposition} ${text}`],
      )
      .join(" ");
  if (asked.part === "subject-count") {
    const last = verb.auxiliaries.at(-1);
    const isPassive = last !== undefined && /^(been|was|were|is|are)$/.test(last);
    const told = isPassive ? verb.participle : null;
    const relative = subject.kind === "people" || subject.kind === "person" ? "who" : "that";
    const shifted = isPresent(verb) ? inPast(verb) : verb;
    const active = [
      ...shifted.auxiliaries,
      shifted.auxiliaries.length > 0 ? verb.participle : verb.past,
    ];
    return `${asked.counted} ${told ?? `${relative} ${active.join(" ")}`} ${tail(-1)}`.trim();
  }
  if (asked.part === "complement-count") {
    const shifted = isPresent(verb) ? inPast(verb) : verb;
    const told = [
      ...shifted.auxiliaries,
      shifted.auxiliaries.length > 0 ? verb.participle : verb.past,
    ];
    const complement = complements[asked.index];
    const preposition = complement?.preposition;
    if (preposition !== null && preposition !== undefined) {
      return null;
    }
    return `${asked.counted} that ${insideSentence(subject.text)} ${told.join(" ")} ${tail(asked.index)}`.trim();
  }
  return null;
}
