import type { BuiltClause } from "./build-clause";
import type { Doubt } from "./claim";
import type { Mention } from "./entity";
import { rangeOf, type Draft } from "./frames/frame";
import { introduces } from "./parse-lookahead";
import type { ParsedClause } from "./parse-state";
import type { StorySentence } from "./story";
import type { Word } from "./words";

type Range = { start: number; end: number };

/**
 * What makes it doubtful that a clause was read as its sentence has it. These are features of the sentence
 * and not of any one misreading: 324 statements of unseen prose (newspapers, agency reports, encyclopedias)
 * were held against their sentences, and kept are the features of which more readings were wrong than right.
 * @param sentence that the clause stands in
 * @param built the clause in words
 * @param outer where the clause is told with another ("…, killing 23"), that one
 * @returns the first doubt; null for a clause that was read plainly
 */
export function doubtOf(
  sentence: StorySentence,
  built: BuiltClause,
  outer: BuiltClause | null = null,
): Doubt | null {
  const { role, verb } = built.parsed;
  const range = rangeOf(built, sentence.view.words.length);
  if (outer === null && (role === "infinitive" || (role === "participle" && !isDeed(built))))
    return "participle";
  if (role === "participle" && !isMarkAt(sentence, verb.start - 1)) return "participle";
  if (outer !== null) {
    const doubt = doubtOf(sentence, outer);
    if (doubt !== null) return doubt;
  }
  // "the policy, which it had adopted", "Guyana, where drillers found oil": who did it stands in the clause.
  if (role === "relative" && !namesItsDoer(built.parsed) && !followsItsName(sentence, built))
    return "relative";
  if (isCutInFront(sentence, built)) return "cut-in-front";
  if (isOfOtherTense(sentence, built)) return "shared-subject";
  if (leavesOut(sentence, built, range)) return "left-out";
  return goesOn(sentence, built, range) ? "goes-on" : null;
}

/** "…, defeating X", "…, ending nearly two decades of rule": what the subject of the clause before does by it. */
const isDeed = ({ parsed, complements }: BuiltClause): boolean =>
  parsed.verb.mood === "gerund" &&
  parsed.subordinator === null &&
  parsed.parent !== null &&
  parsed.parent.subject === parsed.subject &&
  /^(main|content)$/.test(parsed.parent.role) &&
  complements.some(({ role }) => role === "object");

const namesItsDoer = ({ subject, start, verb }: ParsedClause): boolean =>
  subject !== null && subject.start >= start && subject.start < verb.start;

/** "Peter Debye, who had received …": nothing else than the name can be meant. */
function followsItsName(
  { view: { words } }: StorySentence,
  { parsed, subject: { phrase, entity, text } }: BuiltClause,
): boolean {
  return (
    words[parsed.start]?.normal === "who" &&
    entity?.type === "person" &&
    text === entity.name &&
    phrase.appositions.length === 0 &&
    words.slice(phrase.coreEnd, parsed.start).every(isMark)
  );
}

const isMark = ({ text }: Word): boolean => /^[^\p{L}\d]+$/u.test(text);
const isMarkAt = ({ view: { words } }: StorySentence, at: number): boolean => {
  const word = words[at];
  return word !== undefined && isMark(word);
};

/** Whether the words of a clause's subject stand in the clause itself, and not in the one before. */
const hasOwnSubject = ({ parsed, subject: { phrase } }: BuiltClause): boolean =>
  parsed.subject?.start === phrase.start &&
  phrase.start >= parsed.start &&
  phrase.start < parsed.verb.start;

/** "The 67th | Fighter Wing", "exports from Ras Tanurah and | Ju'aymah terminals fell": the subject begins before. */
function isCutInFront(sentence: StorySentence, built: BuiltClause): boolean {
  const { words } = sentence.view;
  const { parsed, subject, complements } = built;
  const { start, tailEnd } = subject.phrase;
  const number = words
    .slice(start, tailEnd)
    .find(({ normal }) => /^\d+(st|nd|rd|th)$/.test(normal));
  if (number !== undefined && !subject.text.includes(number.text)) return true;
  const before = words[start - 1];
  if (before === undefined || start > parsed.verb.start) return false;
  if (/^[/–-]$/.test(before.text) && before.end === words[start]?.start) return true;
  if (before.pos === "CCONJ") {
    const further = words[start - 2];
    // "a team of Greek and | Swiss archaeologists"
    const isAdjective = ({ type, end }: Mention) => type === "adjective" && end === start - 1;
    if (further?.pos === "ADJ" || sentence.view.mentions.some(isAdjective)) return true;
    return (
      further !== undefined &&
      !isMark(further) &&
      sentence.clauses.every(
        (other) =>
          other === parsed ||
          other.verb.start > parsed.verb.start ||
          // "said exports from Ras Tanurah and …": what is said begins behind it.
          introduces(other.verb),
      )
    );
  }
  const isTold = complements.some(({ part }) => part.start < start && start <= part.end);
  const isTitle = subject.entity?.type === "person" && /^(NOUN|PROPN|ADJ)$/.test(before.pos);
  return (
    !isTold &&
    !isTitle &&
    (/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(before.pos) ||
      (start === 1 && /^(this|that|these|those|such)$/.test(before.normal)))
  );
}

/** "hosted a viewing and lectures at X": a noun that was taken for a second verb of the subject. */
const isOfOtherTense = ({ clauses }: StorySentence, built: BuiltClause): boolean =>
  !hasOwnSubject(built) &&
  /^(main|content)$/.test(built.parsed.role) &&
  built.parsed.verb.auxiliaries.length === 0 &&
  clauses.some(
    ({ verb, subject, role }) =>
      /^(main|content)$/.test(role) &&
      subject?.start === built.subject.phrase.start &&
      verb.start < built.parsed.verb.start &&
      verb.mood === "finite" &&
      verb.tense !== built.parsed.verb.tense,
  );

/**
 * Whether a draft tells one member of a list behind a preposition as if it stood there alone: of "with $25
 * million in capital and 50 employees", "with $25 million in 50 employees".
 */
export const isTakenApart = ({ complements }: BuiltClause, { clause }: Draft): boolean =>
  clause !== null &&
  clause.complements.some(
    ({ preposition, text }) =>
      preposition !== null &&
      complements.every((whole) => whole.text !== text) &&
      complements.some(
        (whole) =>
          whole.preposition === preposition &&
          (whole.part.phrase?.members.length ?? 0) > 1 &&
          whole.text.includes(text) &&
          !whole.text.startsWith(text),
      ),
  );

/** Without these the clause says more than its sentence. */
const softening =
  /^(apparently|reportedly|allegedly|supposedly|possibly|probably|perhaps|maybe|usually|mostly|partly|largely|mainly|often|sometimes|almost|nearly|virtually|practically|back)$/;

/** Whether words inside the clause are not told, but for asides between two marks and plain adverbs. */
function leavesOut(sentence: StorySentence, built: BuiltClause, range: Range): boolean {
  const { words } = sentence.view;
  const { parsed, subject, complements } = built;
  if (complements.some(({ part }) => part.date !== null && isAbout(words, part.start))) return true;
  const told = new Set<number>();
  const tell = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) told.add(at);
  };
  tell(subject.phrase.start, subject.phrase.tailEnd);
  // "which it had adopted"
  if (parsed.role === "relative") tell(parsed.start, parsed.subject?.end ?? parsed.start + 1);
  tell(parsed.verb.start, parsed.verb.end);
  for (const { part } of complements) tell(part.start - lengthOf(part.preposition), part.end);
  const dropped = parsed.parts.find(
    (part) =>
      complements.every((other) => other.part !== part) &&
      !words.slice(part.start, part.end).every(isPlainAdverb),
  );
  if (dropped !== undefined && !isRemark(words, dropped.start - lengthOf(dropped.preposition)))
    return true;
  let at = hasOwnSubject(built) ? range.start : Math.max(range.start, parsed.verb.start);
  while (at < range.end) {
    let end = at;
    while (end < range.end && !told.has(end) && !isMark(words[end] as Word)) end += 1;
    if (end > at && !isAside(words, at, end)) return true;
    at = Math.max(end, at + 1);
  }
  return false;
}

/** "around 1936", "circa 1800" */
const isAbout = (words: readonly Word[], at: number): boolean =>
  words.slice(at - 1, at + 1).some(({ normal }) => /^(circa|around|about)$/.test(normal));

/** "unanimously", "early on Tuesday" */
const isPlainAdverb = ({ pos, normal }: Word): boolean =>
  (pos === "ADV" || /^(early|late|overall)$/.test(normal)) && !softening.test(normal);

const lengthOf = (preposition: string | null): number =>
  preposition === null ? 0 : preposition.split(" ").length;

/** "…, and Samoa in 1900", "…, particularly the south": what is joined on at the end. */
function isRemark(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    before !== undefined &&
    (isMark(before) || before.pos === "CCONJ" || (before.pos === "ADV" && isRemark(words, at - 1)))
  );
}

/** ", who pleaded guilty," and ", an OPEC member,": what stands between marks may be left out; so may "unanimously". */
function isAside(words: readonly Word[], start: number, end: number): boolean {
  const run = words.slice(start, end);
  if (run.some(({ normal }) => softening.test(normal))) return false;
  if (run.every(isPlainAdverb)) return true;
  const [before, after] = [words[start - 1], words[end]];
  if (before === undefined || after === undefined || !isMark(before) || !isMark(after))
    return false;
  // ", the department sponsored a meeting," is no aside: its verb is the one that the clause has lost.
  const verb = run.findIndex(({ pos }) => /^(VERB|AUX)$/.test(pos));
  return (
    verb <= 0 ||
    verb === run.length - 1 ||
    run
      .slice(0, verb)
      .some(
        ({ normal, pos }) => /^(who|which|whose|where|when|to)$/.test(normal) || pos === "SCONJ",
      )
  );
}

/** What may follow a clause that is at its end: a mark, a word that joins, or a clause that hangs on it. */
function goesOn(sentence: StorySentence, { complements }: BuiltClause, { end }: Range): boolean {
  const { words } = sentence.view;
  let at = end;
  // "the first country | to approve a vaccine": told, though no part of the phrase.
  let further = "";
  for (const word of words.slice(end)) {
    further = further === "" ? word.text : `${further} ${word.text}`;
    if (
      at === end &&
      !complements.some(({ text }) => text.includes(`${further} ${words[end + 1]?.text ?? ""}`))
    )
      break;
    if (!complements.some(({ text }) => text.includes(further))) break;
    at += 1;
  }
  // "on Monday after he had lost": another clause.
  const isClause = () =>
    sentence.clauses.some(({ role, start }) => role === "subordinate" && start === at);
  while (words[at]?.pos === "ADV" && !isClause()) at += 1;
  const next = words[at];
  if (next === undefined || isMark(next) || /^(CCONJ|SCONJ)$/.test(next.pos) || isClause())
    return false;
  return !(next.normal === "who" && complements.at(-1)?.entity?.type === "person");
}
