import type { BuiltClause, BuiltComplement } from "./build-clause";
import { roleHeads } from "./names-lists";
import { introduces } from "./parse-lookahead";
import type { ParsedClause } from "./parse-state";
import type { StorySentence } from "./story";
import { verbForms } from "./verbs";

/**
 * Whether a clause was read as its sentence has it. The parser is a rough one; where its reading
 * shows a seam, words of one clause have got into another, and nothing is told of it.
 * @param sentence that the clause stands in
 * @param built the clause in words
 */
export function isSoundClause(sentence: StorySentence, built: BuiltClause): boolean {
  return !(
    hangsOnPreposition(sentence, built.parsed) ||
    disagrees(built) ||
    isOfOne(built) ||
    isDoneBy(built) ||
    isTitledPlace(built.subject) ||
    isNoDeed(sentence, built) ||
    isNoList(sentence, built.subject) ||
    isInsidePerson(built) ||
    hasTwoAgents(built) ||
    hasTwoTimes(built) ||
    saysNothing(built) ||
    lostBehindVerb(built) ||
    isClock(built.subject.text) ||
    isHalfOfTwo(built.subject) ||
    hasWrongAntecedent(sentence, built) ||
    isCutInside(sentence, built) ||
    goesOnToCompare(sentence, built)
  );
}

/** "Thieves disguised as restorers stole": the noun beside the verb is not its subject. */
function hangsOnPreposition({ chunks }: StorySentence, parsed: ParsedClause): boolean {
  const { role, subject, subordinator, verb } = parsed;
  if (!/^(main|content)$/.test(role) || subject === null || subject.start > verb.start)
    return false;
  const at = chunks.findIndex(({ kind, start }) => kind === "np" && start === subject.start);
  const before = chunks[at - 1];
  return before?.kind === "prep" && before.text !== subordinator && before.end === subject.start;
}

const partitive =
  /^(most|half|some|all|part|none|many|several|few|plenty|a (number|majority|third|quarter|lot|handful|series|group|pair|couple|total))\b/i;

/** "The helmets, which date from 320, were found", of which "date" was taken for the subject. */
function disagrees({ parsed: { verb, role }, subject }: BuiltClause): boolean {
  const first = verb.auxiliaries[0] ?? (verb.base === "be" ? verb.form : "");
  const { phrase } = subject;
  return (
    verb.mood === "finite" &&
    role !== "infinitive" &&
    /^(were|are|have)$/.test(first) &&
    subject.kind === "thing" &&
    !subject.plural &&
    subject.entity === null &&
    phrase.pronoun === null &&
    phrase.members.length === 0 &&
    phrase.quantities.length === 0 &&
    !partitive.test(subject.text)
  );
}

/** "shared by Mali, Senegal and Mauritania, produces": one thing does, and not those listed. */
const isOfOne = ({ parsed: { verb }, subject }: BuiltClause): boolean =>
  subject.phrase.members.length > 1 &&
  verb.mood === "finite" &&
  (/^(is|was|has|does)$/.test(verb.auxiliaries[0] ?? "") ||
    (verb.auxiliaries.length === 0 &&
      verb.tense === "present" &&
      verb.form === verbForms(verb.base).third));

/** "was built by X and set on fire by Y": the second is a passive that has lost its auxiliary. */
const isDoneBy = ({ parsed: { verb }, complements }: BuiltClause): boolean =>
  verb.ambiguous &&
  !verb.passive &&
  verb.auxiliaries.length === 0 &&
  complements.every(({ role }) => role !== "object" && role !== "predicative") &&
  complements.some(
    ({ preposition, kind, part }) =>
      preposition === "by" &&
      /^(person|people|organisation)$/.test(kind) &&
      part.phrase?.quantities.length === 0,
  );

/** What follows these as "-ing" has not been done: "ruled out making it mandatory". */
const withoutDeed =
  /^(rule|avoid|deny|refuse|stop|prevent|consider|propose|suggest|mull|oppose|reject|discuss|favou?r|recommend|resist|contemplate|envisage|risk|delay|postpone|cancel|advocate)$/;

/** "was to have studied planets", "ruled out making it", "was fled": nobody did. */
const isNoDeed = ({ view: { words } }: StorySentence, { parsed }: BuiltClause): boolean => {
  const { verb, role, parent, start } = parsed;
  const wordsOf = (clause: ParsedClause) =>
    words
      .slice(clause.verb.start, clause.verb.end)
      .map(({ normal }) => normal)
      .join(" ");
  return (
    (parent !== null && start === parent.verb.end && / to have$/.test(wordsOf(parent))) ||
    (verb.passive && /^(flee|go|come|arrive|die|happen|occur|vanish|emerge)$/.test(verb.base)) ||
    (role === "participle" &&
      verb.mood === "gerund" &&
      parent !== null &&
      start - parent.verb.end <= 1 &&
      start >= parent.verb.end &&
      withoutDeed.test(parent.verb.base))
  );
};

/** "whose ambassador Bolivia expelled": two phrases side by side. */
const isTitledPlace = ({ kind, text }: BuiltClause["subject"]): boolean =>
  kind === "place" && roleHeads.has(text.split(" ")[0] ?? "");

/** "Not 40 but 14 people", "the film, X's third and the first in Luo": no list of subjects. */
const isNoList = (
  { view: { words } }: StorySentence,
  { phrase }: BuiltClause["subject"],
): boolean =>
  phrase.members.length > 1 &&
  (words[phrase.start - 1]?.normal === "not" ||
    words[phrase.start]?.normal === "not" ||
    phrase.members.some(
      ({ ordinalHead, headText }) =>
        ordinalHead || /^(first|second|third|fourth|fifth|last|only)$/.test(headText),
    ));

/** "in Ibrahima Gueye": nobody is a place. */
const isInsidePerson = ({ complements }: BuiltClause): boolean =>
  complements.some(
    ({ preposition, kind }) => kind === "person" && /^(in|at|near|into)$/.test(preposition ?? ""),
  );

/** "owned by X and chartered by Y" is not "owned by X by Y". */
const hasTwoAgents = ({ parsed, complements }: BuiltClause): boolean =>
  parsed.verb.passive &&
  complements.filter(
    ({ preposition, role, part }) =>
      preposition === "by" && role !== "time" && part.phrase?.quantities.length === 0,
  ).length > 1;

/** "in 1972 and 1973" is not "in 1972 in 1973"; and no season runs from June 2026 to September 2025. */
function hasTwoTimes({ complements }: BuiltClause): boolean {
  const at = (preposition: RegExp) =>
    complements.flatMap((told: BuiltComplement) =>
      told.role === "time" && told.span !== null && preposition.test(told.preposition ?? "")
        ? [told.span]
        : [],
    );
  const days = at(/^(on|in)$/);
  const apart = days.some((day, index) =>
    days.slice(index + 1).some(({ start, end }) => day.end < start || end < day.start),
  );
  const [from] = at(/^from$/);
  const [to] = at(/^(to|until)$/);
  return apart || (from !== undefined && to !== undefined && from.start > to.end);
}

/** "Two diplomats said": what they said went elsewhere. */
const saysNothing = ({ parsed, complements }: BuiltClause): boolean =>
  !parsed.verb.passive &&
  /^(say|announce|add|note|tell|state|argue|insist|suggest)$/.test(parsed.verb.base) &&
  complements.every(({ role }) => role === "time");

/** "pleaded guilty", "tested positive": the word without which the verb says something else. */
const lostBehindVerb = ({ parsed, complements }: BuiltClause): boolean =>
  // "declared free of it"
  complements.some(
    ({ part }) =>
      part.phrase === null &&
      part.date === null &&
      part.preposition === null &&
      parsed.parts.some(
        (other) =>
          other.preposition === "of" &&
          other.start - part.end <= 1 &&
          other.start >= part.end &&
          complements.every((told) => told.part !== other),
      ),
  ) ||
  parsed.parts.some(
    (part) =>
      part.phrase === null &&
      part.date === null &&
      part.preposition === null &&
      part.start === parsed.verb.end &&
      complements.every((told) => told.part !== part),
  );

/** "left Pilar at 4:20 a.m. bound for X": the hour was bound for nothing. */
const isClock = (text: string): boolean => /^\d{1,2}([:.]\d\d)? ?([ap]\.?m\b|gmt\b)/i.test(text);

/**
 * Whether a clause hangs, as what was said, on a verb that says nothing: in "sentenced X in the
 * biggest case the country has seen" the country's seeing is nothing that the court sentenced.
 */
export const isToldByNoSpeech = ({ reporter }: ParsedClause): boolean =>
  reporter !== null &&
  !introduces(reporter.verb) &&
  !/^(advise|agree|allege|announce|caution|certify|complain|concede|conclude|contend|contest|demonstrate|deny|detail|determine|discover|establish|foresee|forecast|guarantee|hear|hold|illustrate|imply|object|observe|point|posit|propose|prove|quote|realise|realize|recognise|recognize|recommend|remember|remind|request|require|see|signal|specify|submit|swear|trust|tweet|underline|underscore|urge|verify|vow|be|read)$/.test(
    reporter.verb.base,
  );

/** "78 percent own a phone but 19 percent are …": a figure that was joined to what is no figure. */
function isHalfOfTwo({ phrase: { members } }: BuiltClause["subject"]): boolean {
  const figures = members.filter(({ headText }) => /^(percent|cent|%)$/.test(headText));
  return figures.length > 0 && figures.length < members.length;
}

/** "X at a rally, which 60,000 attended", "the cost of servicing debt, which reached 54%": "which" is of another noun. */
function hasWrongAntecedent(
  { view: { words } }: StorySentence,
  { parsed, subject }: BuiltClause,
): boolean {
  if (parsed.role !== "relative") return false;
  const opening = words.slice(parsed.start, parsed.verb.start).map(({ normal }) => normal);
  // "the Union, to which X applied": where to is lost.
  if (
    /^(which|whom)$/.test(opening[0] ?? "") &&
    /^(to|from|with|for|of|by|against)$/.test(words[parsed.start - 1]?.normal ?? "")
  )
    return true;
  // "a self-portrait by X that had hung"
  if (opening[0] === "that" && subject.entity?.type === "person") return true;
  return opening.includes("which")
    ? (subject.kind === "person" && subject.phrase.coreEnd < parsed.start - 1) ||
        /\bof (?!king|being)\p{Ll}{3,}ing\b/u.test(subject.text)
    : opening[0] === "who" && /^(place|date)$/.test(subject.kind);
}

/** "the wreck of the Norwegian" of "the Norwegian whaling ship", "a quarter" of "almost a quarter". */
function isCutInside({ view }: StorySentence, { subject, complements }: BuiltClause): boolean {
  const { words, mentions } = view;
  const phrases = [subject.phrase, ...complements.map(({ part }) => part.phrase)];
  return phrases.some((phrase) => {
    if (phrase === null) return false;
    const [before, next] = [words[phrase.start - 1], words[phrase.tailEnd]];
    const adjective = mentions.some(
      ({ type, end }) => type === "adjective" && end === phrase.tailEnd,
    );
    return (
      /^(almost|nearly|barely|hardly|virtually|practically)$/.test(before?.normal ?? "") ||
      (adjective &&
        /^\p{Ll}/u.test(next?.text ?? "") &&
        (next?.pos === "NOUN" || /ing$/.test(next?.normal ?? "")))
    );
  });
}

const comparing =
  /^(higher|lower|longer|shorter|later|earlier|ahead|behind|short|deep|away|apart|clear|adrift|worse|better|older|younger|back|off)$/;

/** "closed 3.9 percent higher": the figure means this only with its next word. */
function goesOnToCompare(
  { view: { words } }: StorySentence,
  { parsed, complements }: BuiltClause,
): boolean {
  const last = complements.filter(({ part }) => part.start >= parsed.verb.end).at(-1)?.part;
  return (
    last?.phrase != null &&
    last.phrase.quantities.length > 0 &&
    comparing.test(words[last.end]?.normal ?? "")
  );
}
