import type { Clause } from "@/facts/clause";
import { calling } from "./inquiry";
import type { AskedInquiry, Inquiry, Obstacle } from "./inquiry";
import { predicates } from "@/facts/predicates";
import { isGuessedCountry, isOtherCountry } from "./other-country";
import { understoodBehind } from "./setting-reading";
import { isPresent } from "./verb-forms";
import { decapitalised, namesIn } from "./names-in";
import { hasOwner } from "./owner";
import { findDoubt } from "./plainly-read";
import { findNotWorthAsking } from "./worth-asking";
import { containsWords, contentWords, plainWords } from "./words";

/**
 * Whether a clause is worth asking about at all. Each rule names what a reader would stumble over;
 * what fails one makes no item, for fewer items are better than worse ones.
 */

const telling =
  /^(say|tell|report|announce|state|add|note|claim|warn|argue|believe|think|write|call|describe|explain|mention|insist|stress|comment|ask|reference|express|signify|indicate|suggest|deem)$/;

const moving =
  /^(go|come|arrive|travel|fly|move|transfer|send|deploy|dispatch|deliver|ship|launch|lift|lift off|take off|depart|leave|withdraw|evacuate|return|extend|spread|invite|take|bring|carry|run|stretch|march|flee|head|sail|relocate|export|hand|fire|watch|broadcast)$/;

const pronounLike =
  /^(?:each|each one|this|that|these|those|they|it|one|some|many|most|others?|all|both|half|he|she|we|you|who|which)(?: |$)(?!\d)/i;

/** A common noun alone: which one, the article has said before. */
const bareDefinite =
  /^(?:the|an?) (?:pair|latter|former|two|three|step|move|result|decision|figure|number|share|total|rest|same|others?|thing|group|country|city|town|village|capital|place|company|agency|ministry|government|president|minister|encounter|increase|day|event|summit|meeting|mission|spacecraft|lander|vote|party|bank|board|apparatus|quake|earthquake|law|agreement|statement|exercise|final|ceremony|leaders|winner|candidate|election|programme|program)$/i;

const determiner =
  /^(?:the|an?|this|that|its|his|her|their|our|my|no|some|any|each|every|all|both|\d|one|two|three|four|five|six|seven|eight|nine|ten|many|more|over|about|nearly|at|up|several|most|few)\b/i;

/** "mission's lander", "encounter": a singular noun of a thing without an article. */
function isBare({ text, plural, kind }: Clause["subject"]): boolean {
  const isCommon = /^\p{Ll}/u.test(text);
  return (
    isCommon &&
    !determiner.test(text) &&
    (/^\p{Ll}+['’]s /u.test(text) ||
      // "lander and rover": what two single things are called without an article.
      /^\p{Ll}+[^\P{Ll}s] and \p{Ll}+[^\P{Ll}s]$/u.test(text) ||
      (!plural &&
        /^(?:encounter|mission|landing|apparatus|event|summit|meeting|shaking)\b/i.test(text)) ||
      kind === "person")
  );
}

/** What only the article's own "now" tells apart. */
const relative =
  /\b(?:previous|preceding|latest|next|recent|current|upcoming|earlier|later|following|aforementioned)\b/i;

/** What somebody felt is nothing to ask about. */
const feeling =
  /^(?:be )?(?:pleased|concerned|worried|surprised|happy|glad|delighted|disappointed|shocked|sad|proud|afraid|keen|eager|ready)$/;

/** Complements that a broken reading leaves: a lone adverb, an adjective without its noun. */
const fragment =
  /^(?:morning|afternoon|evening|night|global|aspiring|addition|board|outside|north|south|east|west)$/i;

/** "at Macquarie Harbour, farther south": a place beside another, and not what something was. */
const direction = /^(?:north|south|east|west)$/;

/** The words of a clause that tell what it is about, without the part that is asked for. */
function wordsAbout({ subject, complements, asked }: Clause): string {
  const kept = complements.filter(
    (_, index) => !(asked.part === "complement" && asked.index === index),
  );
  const first = asked.part === "subject" ? "" : decapitalised(subject.text);
  return [first, ...kept.map(({ text }) => decapitalised(text))].join(" ; ");
}

/** @returns true where an office, an agency or the like speaks, not a person. */
function isInstitution(inquiry: Inquiry): boolean {
  const { speaker } = inquiry.claim.attribution;
  return (
    speaker !== null &&
    namesIn(speaker).length > 0 &&
    (new RegExp(`\\bthe ${escaped(speaker)}`, "i").test(inquiry.claim.statement) ||
      /\b[A-Z]{2,}\b|\b(?:Ministry|Agency|Department|Institute|Bureau|Office|Survey|Bank|Council|Commission|Co\.|Inc|Company|Organi[sz]ation|Authority)\b/.test(
        speaker,
      ))
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Why a clause makes no question or statement that stands alone, or null. */
export function findUnaskable(asked: Inquiry): Obstacle | null {
  const { setting } = asked.fact;
  const inquiry = setting === undefined ? asked : understoodBehind(asked, setting);
  const { clause } = inquiry;
  const refuse = (rule: string, reason: string): Obstacle => ({ rule, reason });
  if (!clause) {
    return refuse(
      "no-clause",
      "the sentence was not taken apart far enough to ask for a part of it",
    );
  }
  const { subject, verb, complements } = clause;
  const { publishedAt, claim } = inquiry;
  if (
    [claim.eventTime, inquiry.key.type === "date" ? inquiry.key : null].some(
      (time) => time !== null && time.start > publishedAt,
    )
  ) {
    return refuse("future", "what is told as past lies after the report");
  }
  if (everyday.test(verb.base)) {
    return refuse("trivial", `that somebody did “${verb.base}” is not worth remembering`);
  }
  if (isCutShort(inquiry, clause)) {
    return refuse("cut-short", "the sentence goes on to say which of them are counted");
  }
  const { speaker } = claim.attribution;
  if (speaker !== null && containsWords(subject.text, speaker)) {
    return refuse("broken-clause", "the speaker has got into the subject");
  }
  if (/^an? /i.test(subject.text) && isPresent(verb) && verb.auxiliaries.length === 0) {
    return refuse("vague-subject", "what any one of a kind does is no event");
  }
  const hasObject = complements.some(({ role }) => role === "object" || role === "predicative");
  if (
    telling.test(verb.base) &&
    (inquiry.key.type === "date" || inquiry.key.type === "place" || !hasObject)
  ) {
    return refuse("empty-clause", `what was said is missing behind “${verb.base}”`);
  }
  const counted = "counted" in clause.asked ? clause.asked.counted : "";
  if (relative.test(subject.text) || relative.test(counted)) {
    return refuse("vague-subject", `“${subject.text}” is told apart by the article alone`);
  }
  const predicatives = complements.filter(({ role }) => role === "predicative");
  const felt = [verb.base, verb.participle, ...predicatives.map(({ text }) => text)];
  if (felt.some((word) => feeling.test(word))) {
    return refuse("no-feelings", "what somebody felt is nothing to ask about");
  }
  const open = findOpenAnswer(inquiry, clause);
  if (open) {
    return open;
  }
  if (calling.test(subject.text)) {
    return refuse("name-form", `“${subject.text}” begins with what somebody does`);
  }
  if (isGuessedCountry(inquiry)) {
    return refuse("other-country", "nothing in the source's words says whose office it is");
  }
  if (isOtherCountry(inquiry)) {
    return refuse("other-country", "the source's words name another country than the office's");
  }
  if (
    nameless.test(subject.text) ||
    nameless.test(claim.subject) ||
    whoOpened.test(claim.statement)
  ) {
    return refuse("vague-subject", `“${subject.text}” has a name that the clause lacks`);
  }
  if (
    pronounLike.test(subject.text.trim()) ||
    bareDefinite.test(subject.text.trim()) ||
    isBare(subject)
  ) {
    return refuse("vague-subject", `“${subject.text}” does not say what it is`);
  }
  if (
    complements.some(
      ({ text, role }) =>
        (role !== "predicative" || direction.test(text)) && fragment.test(text.trim()),
    )
  ) {
    return refuse("broken-clause", "a word of the clause has lost its neighbours");
  }
  const texts = [subject.text, ...complements.map(({ text }) => text)];
  if (texts.some((text) => text.trim() === "" || /^[’']s\b|[“”"]$/.test(text.trim()))) {
    return refuse("broken-clause", "a part of the clause is empty");
  }
  if (texts.some((text) => /\b(?:its|his|her|their|our|my)\b/i.test(text)) && !hasOwner(clause)) {
    return refuse("vague-subject", "“its” or “their” stands for nothing in the clause");
  }
  const isCounted = "counted" in clause.asked;
  const isAnchored =
    namesIn(wordsAbout(clause)).length > 0 ||
    (!isCounted && isInstitution(inquiry) && contentWords(wordsAbout(clause)).length >= 2);
  if (!isAnchored) {
    return refuse("anchored", "no name tells what the question is about");
  }
  return findNotWorthAsking(inquiry, clause) ?? findDoubt(inquiry);
}

const measuring = /^(put|estimate|count|give|measure|stand|expect|forecast|see|predict)$/;
const idiom = /^(?:set the tone|play an? (?:\p{Ll}+ )?role|open the taps|make headlines)/u;

/** Facts whose value is not the only right one: open ends of time, states with a date, past holders. */
function findOpenAnswer({ key, claim }: Inquiry, clause: Clause): Obstacle | null {
  const { verb, complements, asked } = clause;
  const refuse = (reason: string): Obstacle => ({ rule: "open-answer", reason });
  const complement = asked.part === "complement" ? complements[asked.index] : undefined;
  const preposition = complement?.preposition ?? null;
  const isPerfect = /^(?:has|have|had)$/.test(verb.auxiliaries[0] ?? "");
  if (key.type === "date" && preposition !== null && !/^(?:on|in|at)$/.test(preposition)) {
    return refuse(`a time with “${preposition}” has no one right answer`);
  }
  if (key.type === "date" && verb.auxiliaries[0] === "had" && claim.attribution.speaker !== null) {
    return refuse("by when something had happened is not when it did");
  }
  const isLevel =
    /^(?:close|trade|stand)$/.test(verb.base) &&
    complements.some(({ preposition, role }) => preposition === "at" && role !== "time");
  const isState = verb.base === "be" && verb.auxiliaries.length === 0;
  if (key.type === "date" && (isState || measuring.test(verb.base) || isLevel)) {
    return refuse("the time is that of a state, or of what is measured");
  }
  if (key.type === "place" && (isState || measuring.test(verb.base))) {
    return refuse("where something is has many right answers");
  }
  if (claim.predicate === "role-holder" && /^former\b/i.test(claim.subject)) {
    return refuse("of a former office there are many holders");
  }
  if (key.type === "place" && /^(?:lead|head|govern|rule)$/.test(verb.base)) {
    return { rule: "trivial", reason: "which country its leader leads" };
  }
  if (idiom.test(`${verb.base} ${complements[0]?.text ?? ""}`)) {
    return refuse("a figure of speech");
  }
  const { cardinality } = predicates[claim.predicate];
  const isPlace =
    /^(?:finish|come|place|rank|end)$/.test(verb.base) ||
    (verb.base === "be" && complements.some(({ preposition }) => preposition === "with"));
  if (claim.value.type === "ordinal" && isPlace) {
    return refuse("a place in a contest that the clause does not name");
  }
  const isDated = claim.eventTime !== null || complements.some(({ role }) => role === "time");
  const saysWho = claim.attribution.speaker !== null;
  if (cardinality === "many" && !isDated && !saysWho && isDoing.has(claim.predicate)) {
    return refuse("without a date others may have done the same, or had it done to them");
  }
  if (
    undatedUseless.has(claim.predicate) &&
    !isDated &&
    !saysWho &&
    verb.tense === "past" &&
    !isPerfect
  ) {
    return refuse("a level or a share of an unknown time");
  }
  return null;
}

const isDoing = new Set<string>(["agent", "object", "occasion"]);
const undatedUseless = new Set<string>(["level", "change", "share", "vote-share", "vote-result"]);

const whoOpened = /\bthe (?:man|woman|person|one) who\b/i;
const nameless = /['’]s (?:boss|colleague|wife|husband|son|daughter|friend|aide|rival|neighbou?r)$/;

/** What everybody does every day. */
const everyday =
  /^(?:sleep|wait|queue|sit|stand up|wear|eat|drink|cry|smile|laugh|shout|chat|stroll|wake|dress|cook|skip)$/;

/** "34 candidates" of "34 candidates killed since May": the words that were left out say which. */
function isCutShort({ claim }: Inquiry, { asked, verb }: Clause): boolean {
  if (
    !("counted" in asked) ||
    !/^(?:count|list|record|register|tally|log|identify|have|see|be)$/.test(verb.base)
  ) {
    return false;
  }
  const { exact, suffix } = claim.evidence;
  return (
    plainWords(exact).endsWith(plainWords(asked.counted)) &&
    /^\s+(?:and|or|of|who|that|which|whose|\p{Ll}+ed|\p{Ll}+ing)\b/u.test(suffix)
  );
}

const placeAsked = (asked: Clause["asked"]) => ("index" in asked ? asked.index : -1);

/** Rules for questions alone: what can be told may still be badly asked. */
export function findUnquestionable({ clause, key }: AskedInquiry): Obstacle | null {
  const { asked, verb, complements } = clause;
  const complement =
    asked.part === "complement" || asked.part === "complement-count"
      ? complements[asked.index]
      : null;
  const preposition = complement?.preposition ?? null;
  const refuse = (reason: string): Obstacle => ({ rule: "no-stem", reason });
  const isBacked = /^(?:was|were|been)$/.test(verb.auxiliaries.at(-1) ?? "");
  if (
    "counted" in asked &&
    (/^(?:with|at)$/.test(preposition ?? "") || (preposition === "by" && isBacked))
  ) {
    return refuse("“with how many …” and “by how many …” are asked by nobody");
  }
  if (key.type === "place" && /^(?:win|elect|lose|visit|fall|rise)$/.test(verb.base)) {
    return refuse(`“where” does not go with “${verb.base}”`);
  }
  if (
    key.type === "place" &&
    complements.some(({ role }, index) => role === "place" && index !== placeAsked(asked))
  ) {
    return refuse("where it was is told in part already");
  }
  if (preposition !== null && /\s/.test(preposition)) {
    return refuse(`no question with “${preposition}”`);
  }
  if (
    key.type === "place" &&
    (preposition === "from" || preposition === "to") &&
    !moving.test(verb.base)
  ) {
    return refuse(`“${preposition} …” may belong to another word than “${verb.base}”`);
  }
  return null;
}
