import type { Clause, Complement } from "@/facts/clause";
import { namesFirm } from "./firm-names";
import { findCutClause } from "./cut-clause";
import type { Inquiry, Obstacle } from "./inquiry";
import { findLeftOpen } from "./left-open";
import { findLostWords } from "./lost-words";
import { findMovingFigure } from "./moving-figure";
import { findOpenEvent } from "./open-event";
import { findOutOfTime } from "./out-of-time";
import { findTrifle } from "./trifles";
import { findUnplaced } from "./unplaced";

/**
 * Whether somebody who has not read the article would put the question and could understand it. Each
 * rule is a cause for which whole items were turned down when they were judged by hand (docs/quality.md).
 */
export function findNotWorthAsking(inquiry: Inquiry, clause: Clause): Obstacle | null {
  const refuse = (rule: string, reason: string): Obstacle => ({ rule, reason });
  const definite = findLooseDefinite(clause);
  if (definite !== null) {
    return refuse("vague-part", `“${definite}” has been told apart by the article alone`);
  }
  return (
    findVagueSpeaker(inquiry) ??
    findHalfTold(clause) ??
    findTrivial(inquiry) ??
    findMisread(inquiry, clause) ??
    findLostWords(inquiry, clause) ??
    findCutClause(inquiry, clause) ??
    findUntimed(inquiry, clause) ??
    findLeftOpen(inquiry, clause) ??
    findOutOfTime(inquiry, clause) ??
    findUnplaced(inquiry, clause) ??
    findOpenEvent(inquiry, clause) ??
    findMovingFigure(inquiry, clause) ??
    findTrifle(inquiry, clause)
  );
}

/** "the world", "the vote", "the first time": what everybody knows, or what says nothing more. */
const everybodyKnows =
  /^(?:\p{L}+ time|world|vote|votes|exchequer|interior|treasury|economy|environment|presidency|equator|(?:north|south) pole|public|opposition|euro|dollar|yen|pound|internal market|(?:north|south|east|west)|(?:presidential|general|parliamentary) (?:election|race|campaign)s?)$/u;

/** What there are many of, and the article told which: "an investigation", "the first Mass". */
const unspecified =
  /^(?:an? (?:investigation|inquiry|probe|statement|speech|meeting|operation|report|message|decision|letter)|the first (?!time$)\p{L}+)$/u;

/** The last "the …" of a part, where common nouns alone follow to its end: "the wreck", "the 32 regions". */
function looseDefiniteOf(text: string): string | null {
  if (unspecified.test(text)) {
    return text;
  }
  const found = /^(?:.*\b)?the ((?:[\p{Ll}\d][\p{L}\d’'-]* ){0,3}\p{Ll}[\p{L}-]*)$/iu.exec(text);
  const noun = found?.[1];
  const isNamed = noun !== undefined && /\p{Lu}/u.test(noun);
  const saysWhich = noun !== undefined && / to \p{Ll}+$/u.test(noun);
  return noun === undefined || isNamed || saysWhich || everybodyKnows.test(noun)
    ? null
    : `the ${noun}`;
}

function findLooseDefinite({ subject, complements, asked }: Clause): string | null {
  const isAsked = (index: number) =>
    (asked.part === "complement" || asked.part === "complement-count") && asked.index === index;
  if (
    complements.some(({ text }) =>
      /^(?:its|their|his|her) (?:presence|ranks|efforts)$/.test(text),
    ) ||
    /^the \p{Lu}[\p{L}]*-based \p{Ll}+$/iu.test(subject.text) ||
    /^an? (?:\p{Ll}+ )?(?:meeting|ceremony|rally|event|talks)$/u.test(subject.text)
  ) {
    return subject.text;
  }
  const counted = "counted" in asked ? asked.counted : "";
  if (/^(?:of the \p{Ll}+|to \p{Ll}+\b.*)$/u.test(counted)) {
    return counted;
  }
  const own =
    asked.part === "subject" || asked.part === "subject-count"
      ? null
      : looseDefiniteOf(subject.text);
  if (own !== null) {
    return own;
  }
  for (const [index, { role, text }] of complements.entries()) {
    const isTold = complements[index + 1]?.preposition === "of";
    const loose =
      isAsked(index) || isTold || (role === "predicative" && !/ of the /.test(text))
        ? null
        : looseDefiniteOf(text);
    if (loose !== null) {
      return loose;
    }
  }
  const sinceWhen = complements.find(
    ({ preposition, text }) =>
      (/^(?:since|after|before|during)$/.test(preposition ?? "") && /^the \p{Ll}+$/u.test(text)) ||
      /^(?:polling|election|match|opening) day$/.test(text),
  );
  return sinceWhen?.text ?? null;
}

/** "Prefectural figures show …": papers do not speak, and a figure gives no figure. */
function findVagueSpeaker({ claim }: Inquiry): Obstacle | null {
  const speaker = claim.attribution.speaker ?? "";
  const isPaper =
    /\b(?:figures|data|records|results|reports?|estimates?|documents?|counts?|papers?|polls?|surveys?|stud(?:y|ies)|images|photographs|statements?)$/i;
  const { verb } = claim.attribution;
  if (verb !== null && /^(?:rule|order|decide|convict|sentence)/.test(verb)) {
    return {
      rule: "vague-speaker",
      reason: "what a court decides is not what its sentence mentions",
    };
  }
  const beginsWithPaper =
    /^(?:the )?(?:\p{Ll}+ )*(?:figures|data|records|results|documents?|estimates|papers) /u;
  return isPaper.test(speaker) || beginsWithPaper.test(speaker)
    ? { rule: "vague-speaker", reason: `“${speaker}” is nobody who could be named for it` }
    : null;
}

const wantsObject =
  /^(?:take over|elect|win|lose|present|lead|name|appoint|become|captain|watch|join)$/;
const carries = ({ role, preposition }: Complement) =>
  role === "object" || role === "predicative" || preposition === "as" || preposition === "to";
const figureOfSpeech =
  /^(?:take (?:the upper hand|the lead|the stage)|come to \d|draw level|break (?:new ground|the deadlock))/;

/** Verbs that say nothing without the object that the sentence before told. */
function findHalfTold({ subject, verb, complements, asked }: Clause): Obstacle | null {
  const isContest = complements.some(
    ({ preposition, role }) => preposition === "in" && role !== "time",
  );
  const told = complements.map(({ preposition, text }) => `${preposition ?? ""} ${text}`.trim());
  if (wantsObject.test(verb.base) && !complements.some(carries) && asked.part !== "subject") {
    return { rule: "half-told", reason: `“${verb.participle}” lacks what it is about` };
  }
  const [first] = complements;
  const isCounted = asked.part === "complement-count" && asked.index === 0;
  if (
    isCounted &&
    /^(?:win|gain|lose|take|hold)$/.test(verb.base) &&
    /\b(?:seats?|votes?)$/.test(first?.text ?? "") &&
    !isContest
  ) {
    return { rule: "half-told", reason: "seats and votes are those of a house that is not named" };
  }
  if (told.some((words) => figureOfSpeech.test(`${verb.base} ${words}`))) {
    return { rule: "figure-of-speech", reason: "a figure of speech asks for nothing" };
  }
  return /\b(?:count|tally|reading)$|^level$/i.test(subject.text) ||
    /^(?:the |an? )?(?:man|woman|person|one|people) (?:who|that)\b/i.test(subject.text)
    ? { rule: "vague-subject", reason: `“${subject.text}” does not say of what or who it is` }
    : null;
}

const onTheWay = /^(?:fly|travel|drive|return|arrive|leave)$/;

function findTrivial({ claim, clause, key }: Inquiry): Obstacle | null {
  const isJourney = clause?.subject.kind === "person" && onTheWay.test(clause.verb.base);
  if (key.type === "date" && isJourney) {
    return { rule: "trivial", reason: "on which day somebody travelled is not worth remembering" };
  }
  if (key.type === "date" && clause !== null && /^(?:bear|born)$/.test(clause.verb.base)) {
    return { rule: "trivial", reason: "on which day somebody was born is no news" };
  }
  return claim.predicate === "age" || clause?.verb.base === "turn"
    ? { rule: "trivial", reason: "how old somebody was on a day is not worth remembering" }
    : null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isPassiveVoice = ({ auxiliaries }: Clause["verb"]) =>
  /^(?:was|were|been)$/.test(auxiliaries.at(-1) ?? "");

/** A reading that took a firm for a person, or cut a name short of its last word. */
function findMisread(
  { key, claim, fact }: Inquiry,
  { subject, verb, complements, asked }: Clause,
): Obstacle | null {
  // "4,600 were working in the disaster zone" answers how many, where it is told of what.
  const isCountedOn =
    fact.setting !== undefined &&
    key.type === "quantity" &&
    claim.attribution.speaker !== null &&
    claim.statementTime !== null;
  const isFounded = /^(?:found|establish|create|incorporate|set up|list|acquire)$/.test(verb.base);
  if (key.type === "person" && namesFirm(key.name)) {
    return { rule: "wh-word-fits", reason: `“${key.name}” is not a who` };
  }
  const counted = "counted" in asked ? asked.counted : "";
  const hasObject = complements.some(({ role }) => role === "object" || role === "predicative");
  const isActive = verb.auxiliaries.length === 0 && verb.past === verb.participle;
  const isCut =
    (isActive && !hasObject && /^(?:buy|sell|make|build|lead|tell|inspect)$/.test(verb.base)) ||
    /['’]s$/.test(subject.text) ||
    / (?:home|back|away|off|out)$/.test(counted) ||
    (verb.base === "sweep" && isPassiveVoice(verb));
  if (isCut) {
    return { rule: "broken-clause", reason: "a word of the clause has been lost" };
  }
  if (key.type === "organisation" && subject.text.endsWith(` ${key.name}`)) {
    return { rule: "broken-clause", reason: "nobody buys or leads what bears the name alone" };
  }
  if (key.type === "date" && verb.base === "shut") {
    return { rule: "open-answer", reason: "markets are shut on many days" };
  }
  if (
    key.type === "date" &&
    /^(?:play|hold)$/.test(verb.base) &&
    /\b(?:Cup|League|Championships?|Games)$/.test(subject.text)
  ) {
    return { rule: "open-answer", reason: "a contest that comes back is played at many times" };
  }
  const part = asked.part === "complement" ? complements[asked.index] : undefined;
  if (key.type === "person" && /^(?:in|at|on|near|into)$/.test(part?.preposition ?? "")) {
    return { rule: "wh-word-fits", reason: "nothing is in, at or on a person" };
  }
  if (/ing$/.test(verb.participle) && verb.auxiliaries.length > 0 && !isCountedOn) {
    return { rule: "half-told", reason: "what was going on is background to what happened" };
  }
  if (isFounded && isPassiveVoice(verb) && (key.type === "person" || subject.kind === "person")) {
    return { rule: "wh-word-fits", reason: "what is founded is not a who" };
  }
  if (
    complements.some(({ role, text }) => role === "predicative" && /^(?:the )?former\b/.test(text))
  ) {
    return { rule: "open-answer", reason: "of a former office there are many holders" };
  }
  const forms = [verb.past, verb.present, verb.base, ...verb.auxiliaries].map(escaped).join("|");
  const bare = escaped(subject.text.replace(/^(?:the|an?) /i, ""));
  const goesOn = new RegExp(`${bare} (\\p{Ll}+) (?:${forms}|rose|fell|gained|lost)\\b`, "u");
  const next = goesOn.exec(claim.evidence.exact)?.[1];
  const isNoun =
    next !== undefined &&
    !/ly$|^(?:also|then|that|who|which|has|have|had|was|were|is|are|later|soon|now|to|and|will)$/.test(
      next,
    );
  return isNoun
    ? { rule: "cut-short", reason: `the name goes on: “${subject.text} ${next}”` }
    : null;
}

/** Takings and profits are those of a time, which a report's own day is not. */
function findUntimed({ claim }: Inquiry, { subject, complements }: Clause): Obstacle | null {
  const texts = [subject.text, claim.subject, ...complements.map(({ text }) => text)];
  const isTaking = texts.some((text) =>
    /\b(?:revenues?|profits?|turnover|income|earnings|sales|output)$/i.test(text),
  );
  const isDated = claim.eventTime !== null || complements.some(({ role }) => role === "time");
  return isTaking && !isDated
    ? { rule: "undated", reason: "takings of a time that is not told" }
    : null;
}
