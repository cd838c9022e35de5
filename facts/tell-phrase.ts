import { isPlural, kindOfEntity, phraseKindOf } from "./phrase-kind";
import type { NounPhrase } from "./chunk-types";
import { subjectEntity } from "./memory";
import { countedBefore, resolveNoun, topicBefore } from "./resolve-noun";
import type { Entity } from "./entity";
import { nameParticles } from "./names-lists";
import { nameInText, renderPhrase, renderWords, withoutArticle } from "./render";
import type { StorySentence } from "./story";
import { personBefore, thingBefore } from "./tell-before";
import { ownerOfFigure, standsForNoun, tellDefinite } from "./tell-definite";
import { has, possessiveOf, unclear, type Told, type Telling } from "./telling";

const unclearInObject = /\b(our|my|your|we|you|i|me|it|them|him|this|these|those)\b/;
const demonstrative = /^(this|that|these|those|such|our|my|your|another|other)$/;
const measuring = /^(put|estimate|give|measure|rate|record|register)$/;

/** "the automatic station «Chandrayaan-3»": a word for word translation that says less than the name. */
const classNoBetterThanName =
  /^the (?:(?:automatic|interplanetary|unmanned|robotic) )+(?:space )?station\s*[«“"‘']?$/i;

/**
 * A noun phrase in words that stand alone.
 * @returns null where only the sentences around tell what it means.
 */
export function tellPhrase(
  telling: Telling,
  phrase: NounPhrase,
  as: "subject" | "object",
): Told | null {
  const { sentence } = telling;
  const { words } = sentence.view;
  const first = words[phrase.start];
  const head = words[phrase.head];
  if (first === undefined || head === undefined) return null;
  const entity = subjectEntity(phrase);
  const possessive = /^(its|his|her|their)$/.test(first.normal);
  if (phrase.pronoun !== null) return tellPronoun(telling, phrase, as);
  if (possessive && phrase.mention?.entity != null && phrase.mention.end === phrase.coreEnd)
    return toldEntity(phrase.mention.entity);
  if (phrase.mention?.entity != null && phrase.mention.end === phrase.coreEnd) {
    const before = renderWords(sentence, phrase.start, phrase.mention.start);
    if (classNoBetterThanName.test(before)) return toldEntity(phrase.mention.entity);
  }
  if (
    phrase.mention?.entity == null &&
    entity !== null &&
    phrase.members.length === 0 &&
    phrase.quantities.length === 0 &&
    (phrase.end === phrase.coreEnd || as === "subject")
  )
    return toldEntity(entity);
  if (phrase.members.length > 0) return tellList(telling, phrase, as);
  if (demonstrative.test(first.normal)) return null;
  if (possessive) {
    const owner = ownerOf(telling, phrase, first.normal, as);
    if (owner !== null) {
      const rest = replaceOwner(
        renderWords(sentence, phrase.start + 1, phrase.tailEnd),
        owner.text,
      );
      if (has(unclear, rest)) return null;
      return {
        text: `${possessiveOf(owner.text)} ${rest}`,
        plural: isPlural(sentence, phrase),
        kind: phraseKindOf(sentence, phrase, null),
        entity: null,
      };
    }
    if (as === "subject") return null;
  }
  let text = renderPhrase(sentence, phrase);
  if (as === "subject" && standsForNoun(sentence, phrase))
    return countedLikeBefore(sentence, phrase);
  const owner = as === "subject" ? ownerOfFigure(telling, phrase) : null;
  if (owner === "unclear") return null;
  if (owner !== null)
    text = `${possessiveOf(owner.text)} ${withoutArticle(text).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
  if (first.normal === "the" && phrase.mention?.entity == null) {
    const defined = tellDefinite(telling, phrase);
    if (defined === "unclear") return null;
    if (defined !== null && typeof defined !== "string") return defined;
    if (typeof defined === "string") text = defined;
  }
  if (as === "subject" && telling.speaker !== null && telling.reported)
    text = replaceOwner(text, telling.speaker.text);
  const whole = withOwnerNamed(telling, phrase, text);
  if (whole === null) return null;
  text = whole;
  if (has(as === "subject" ? unclear : unclearInObject, text)) return null;
  if (/\b(next|last|this) (season|spring|summer|autumn|winter)\b/.test(text)) return null;
  if (/\b(that|this) (sum|amount|figure|total|number|money|group|kind|point|time)\b/.test(text))
    return null;
  if (/\b(aforementioned|the same|said|latter|former)$/.test(text)) return null;
  return {
    text: lowerStart(sentence, phrase, text),
    plural: isPlural(sentence, phrase),
    kind: phraseKindOf(sentence, phrase, entity),
    entity,
  };
}

const toldEntity = (entity: Entity): Told => ({
  text: nameInText(entity),
  plural:
    entity.type === "organisation" &&
    entity.determiner &&
    /(Democrats|Republicans|Conservatives|Forces|Greens|Liberals|Socialists|Rebels)$/.test(
      entity.name,
    ),
  kind: kindOfEntity(entity),
  entity,
});
const replaceOwner = (text: string, owner: string) =>
  text.replace(/\b(his|her|its)\b(?= \p{L})/gu, possessiveOf(owner));

function tellPronoun(telling: Telling, phrase: NounPhrase, as: "subject" | "object"): Told | null {
  const { speaker, sentence, memory } = telling;
  const pronoun = phrase.pronoun ?? "";
  if (pronoun === "i") return speaker?.kind === "person" ? speaker : null;
  if (/^(he|she)$/.test(pronoun) && as === "subject") {
    if (telling.reported)
      return speaker?.kind === "person"
        ? speaker
        : speaker?.plural === true
          ? personBefore(memory, sentence)
          : null;
    if (telling.outer !== null) return telling.outer.kind === "person" ? telling.outer : null;
    return speaker === null || speaker.kind !== "person" ? personOutside(telling, phrase) : null;
  }
  if (pronoun === "it" && as === "subject") {
    const other = telling.reported ? speaker : telling.outer;
    // "It was the deadliest accident": the event is meant.
    if (telling.verbBase === "be") return null;
    if (other === null && !telling.reported && isFirstSubject(sentence, phrase))
      return thingBefore(memory, sentence);
    return other !== null && other.kind !== "person" && !other.plural ? other : null;
  }
  if (/^(him|her)$/.test(pronoun) && as === "object") {
    const person = personBefore(memory, sentence);
    const alone = sentence.view.mentions.every(({ entity }) => entity?.type !== "person");
    const named = memory.sentences[sentence.index - 1]?.view.mentions.some(
      ({ entity }) => entity !== null && entity === person?.entity,
    );
    return speaker === null && alone && named === true ? person : null;
  }
  if (pronoun === "they" && as === "subject" && speaker === null && telling.outer === null)
    return groupBefore(telling);
  if (pronoun === "it" && as === "object" && measuring.test(telling.verbBase))
    return topicOf(telling);
  if (pronoun === "them" && phrase.end > phrase.coreEnd) {
    const counted = countedBefore(memory, sentence, phrase.start);
    if (counted === null) return null;
    return {
      text: `${renderWords(sentence, phrase.start, phrase.coreEnd).toLowerCase()} of the ${withoutArticle(counted)}`,
      plural: true,
      kind: "people",
      entity: null,
    };
  }
  return null;
}

/** The person of the sentence before; null where this one has named another in front of the pronoun. */
function personOutside({ memory, sentence }: Telling, { start }: NounPhrase): Told | null {
  const person = personBefore(memory, sentence);
  const another = sentence.view.mentions.some(
    (mention) =>
      mention.start < start &&
      mention.entity?.type === "person" &&
      mention.entity !== person?.entity,
  );
  return another ? null : person;
}

/** Whether a pronoun is the subject that a sentence opens with, perhaps after "also" or a date. */
const isFirstSubject = (sentence: StorySentence, phrase: NounPhrase) =>
  sentence.clauses.some(
    ({ role, subject, verb }) =>
      role === "main" && subject?.start === phrase.start && verb.start >= phrase.start,
  ) && sentence.view.words.slice(0, phrase.start).every(({ pos }) => !/^(VERB|AUX)$/.test(pos));

function tellList(telling: Telling, phrase: NounPhrase, as: "subject" | "object"): Told | null {
  const { sentence } = telling;
  if (
    phrase.members.some((member) => member.pronoun !== null || member.mention?.type === "adjective")
  )
    return null;
  if (
    phrase.members.some((member) =>
      sentence.view.mentions.some(
        ({ start, end, type }) =>
          type === "adjective" && end === member.coreEnd && start === member.start,
      ),
    )
  )
    return null;
  // "71 were Peruvians, 14 Colombians and nine came": of what, the sentence leaves out.
  if (
    phrase.members.some(
      ({ start, coreEnd, quantities }) => coreEnd - start === 1 && quantities[0]?.kind === "bare",
    )
  )
    return null;
  // "US, Japanese and South Korean leaders": the first is a nationality too.
  const { words, mentions } = sentence.view;
  if (
    phrase.members.some(
      ({ end, mention }) =>
        mention?.entity?.type === "place" &&
        words[end]?.text === "," &&
        mentions.some(({ start, type }) => start === end + 1 && type === "adjective"),
    )
  )
    return null;
  const text = lowerStart(sentence, phrase, renderPhrase(sentence, phrase));
  const clean =
    as === "subject" ? text.replace(/ and its (allies|partners|coalition)\b/, "") : text;
  if (has(as === "subject" ? unclear : unclearInObject, clean)) return null;
  const kinds = new Set(
    phrase.members.map((member) => phraseKindOf(sentence, member, member.mention?.entity ?? null)),
  );
  const kind = kinds.size === 1 ? ([...kinds][0] ?? "thing") : "thing";
  return { text, plural: true, kind: kind === "person" ? "people" : kind, entity: null };
}

/** "They": the people or the body of several that the sentence before is about. */
function groupBefore(telling: Telling): Told | null {
  const before = telling.memory.sentences[telling.sentence.index - 1];
  const subjects = (before?.clauses ?? []).filter(
    ({ role, subject }) => role === "main" && subject !== null,
  );
  const [first] = subjects;
  if (
    before === undefined ||
    first?.subject == null ||
    new Set(subjects.map(({ subject }) => subject)).size !== 1 ||
    first.subject.quantities.length > 0 ||
    first.subject.pronoun !== null
  )
    return null;
  const told = tellPhrase(
    { ...telling, sentence: before, verbBase: "", speaker: null, topic: null, reported: false },
    first.subject,
    "subject",
  );
  return told !== null && told.plural && told.kind !== "place" ? told : null;
}

/** Whose "its", "his" or "her" is. */
function ownerOf(
  telling: Telling,
  phrase: NounPhrase,
  word: string,
  as: "subject" | "object",
): Told | null {
  if (as === "object")
    return word === "its" && measuring.test(telling.verbBase) ? topicOf(telling) : null;
  if (telling.speaker !== null && telling.reported) {
    const fits =
      word === "its" ? telling.speaker.kind !== "person" : telling.speaker.kind === "person";
    return fits && word !== "their" ? telling.speaker : null;
  }
  if (word === "its")
    return telling.topic === null ? thingBefore(telling.memory, telling.sentence) : null;
  return /^(his|her)$/.test(word) ? personOutside(telling, phrase) : null;
}

/** What the figure is of: the other subject of the sentence, else what the sentence before told of. */
function topicOf(telling: Telling): Told | null {
  if (telling.topic !== null) return telling.topic;
  const before = topicBefore(telling.memory, telling.sentence);
  return before === null
    ? null
    : tellPhrase(
        {
          ...telling,
          sentence: before.sentence,
          verbBase: "",
          speaker: null,
          topic: null,
          reported: false,
          outer: null,
        },
        before.phrase,
        "subject",
      );
}

/** "The" at the start of a sentence is "the" within one. */
function lowerStart({ view }: StorySentence, phrase: NounPhrase, text: string): string {
  const first = view.words[phrase.start];
  if (first === undefined || !/^\p{Lu}/u.test(first.text) || !text.startsWith(first.text))
    return text;
  if (view.mentions.some(({ start, end }) => start <= phrase.start && phrase.start < end))
    return text;
  if (/^\p{Lu}{2,}/u.test(first.text)) return text;
  // "Luis de la Fuente", of which the name's reading took the last word alone.
  if (nameParticles.has(view.words[phrase.start + 1]?.text ?? "")) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "19 people were killed and 43 were missing": 43 people. */
function countedLikeBefore(sentence: StorySentence, phrase: NounPhrase): Told | null {
  const { clauses, view } = sentence;
  const at = clauses.findIndex(({ subject }) => subject === phrase);
  const before = clauses[at - 1];
  const [figure] = before?.subject?.quantities ?? [];
  if (
    before?.subject == null ||
    figure?.kind !== "count" ||
    before.subject.members.length > 0 ||
    phrase.quantities[0]?.kind !== "bare" ||
    phrase.coreEnd - phrase.start > 3 ||
    !/^(and|while|but|,)$/.test(view.words[phrase.start - 1]?.normal ?? "")
  )
    return null;
  const noun = renderWords(sentence, figure.numberEnd, before.subject.coreEnd);
  return noun === "" || has(unclear, noun)
    ? null
    : {
        text: `${renderWords(sentence, phrase.start, phrase.coreEnd).toLowerCase()} ${noun}`,
        plural: true,
        kind: "people",
        entity: null,
      };
}

/** "25 percent of the company": of the company that was named; null where none was. */
function withOwnerNamed(
  { memory, sentence }: Telling,
  phrase: NounPhrase,
  text: string,
): string | null {
  // "employs 3,400 of them": of the employees that the sentence before counts.
  if (/^\S+ of them$/u.test(text)) {
    const counted = countedBefore(memory, sentence, phrase.start);
    return counted === null ? null : text.replace(/them$/u, `the ${withoutArticle(counted)}`);
  }
  const noun =
    / of the (company|firm|club|bank|airline|carmaker|retailer|party|union|group)$/u.exec(
      text,
    )?.[1];
  if (noun === undefined) return text;
  const meant = resolveNoun(memory, noun, sentence, phrase.start);
  return meant === null || meant === "empty" || meant.text === `the ${noun}`
    ? null
    : text.replace(/ of the \p{L}+$/u, ` of ${meant.text}`);
}
