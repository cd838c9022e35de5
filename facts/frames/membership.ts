import type { ClauseVerb } from "../clause";
import type { NounPhrase } from "../chunk-types";
import type { Memory } from "../memory";
import { subjectEntity } from "../memory";
import type { Entity } from "../entity";
import { placeNouns } from "../names-lists";
import { nameInText, renderPhrase } from "../render";
import type { StorySentence } from "../story";
import { nameValue, type Draft } from "./frame";

const is: ClauseVerb = {
  base: "be",
  past: "was",
  present: "is",
  participle: "been",
  tense: "present",
  auxiliaries: [],
};

/** What phrases tell by standing beside one another: parties, places in places, successors. */
export function apposedFacts(sentence: StorySentence, memory: Memory): Draft[] {
  return sentence.chunks.flatMap((chunk, index): Draft[] => {
    if (chunk.kind !== "np") return [];
    const next = sentence.chunks[index + 1];
    const made = chunk.appositions.flatMap((other) => [
      ...party(sentence, chunk, other),
      ...lies(sentence, chunk, other),
      ...succeeds(sentence, memory, chunk, other),
    ]);
    // "the candidate of the ruling party «Morena» Claudia Sheinbaum", "Clara Brugada of Morena"
    if (next?.kind === "np") made.push(...party(sentence, next, chunk));
    return [...made, ...ownParty(sentence, chunk), ...ofParty(sentence, chunk)];
  });
}

function fact(
  predicate: Draft["predicate"],
  person: string,
  kind: "person" | "place" | "thing",
  verb: string,
  preposition: string,
  value: Entity,
  start: number,
  end: number,
  sort: "organisation" | "place" | "person",
): Draft {
  return {
    predicate,
    subject: person,
    parts: {},
    value: nameValue(value, sort),
    clause: {
      subject: { text: person, plural: false, kind },
      verb:
        verb === "be"
          ? is
          : {
              base: verb,
              past: `${verb}ed`,
              present: `${verb}s`,
              participle: `${verb}ed`,
              tense: "present",
              auxiliaries: [],
            },
      complements: [{ role: "other", preposition, text: nameInText(value), kind: sort }],
      asked: { part: "complement", index: 0 },
    },
    time: null,
    start,
    end,
    hedge: "none",
  };
}

/** "X, the candidate of the Y Party" */
function party(sentence: StorySentence, a: NounPhrase, b: NounPhrase): Draft[] {
  const person = a.mention?.entity ?? null;
  const head = sentence.view.words[b.head]?.normal ?? "";
  if (
    person?.type !== "person" ||
    !/^(candidate|member|leader|nominee|chairman|chairwoman|founder|politician)$/.test(head) ||
    b.end === b.coreEnd
  )
    return [];
  const organisation = sentence.view.mentions.find(
    ({ start, end, entity }) =>
      start >= b.coreEnd &&
      end <= b.end &&
      entity !== null &&
      entity.type !== "person" &&
      entity.type !== "place",
  )?.entity;
  if (organisation == null) return [];
  return [belongs(person, organisation, Math.min(a.start, b.start), Math.max(a.end, b.end))];
}
function belongs(person: Entity, organisation: Entity, start: number, end: number): Draft {
  return fact(
    "membership",
    person.name,
    "person",
    "belong",
    "to",
    organisation,
    start,
    end,
    "organisation",
  );
}
/** "for Sheinbaum's party, Morena" */
function ownParty(sentence: StorySentence, phrase: NounPhrase): Draft[] {
  const { words, mentions } = sentence.view;
  if (words[phrase.head]?.normal !== "party") return [];
  const owner = mentions.find(
    ({ start, end }) => start === phrase.start && /^['’]s?$/.test(words[end]?.text ?? ""),
  )?.entity;
  const other = phrase.appositions[0];
  const organisation = other === undefined ? null : subjectEntity(other);
  return owner?.type === "person" && organisation !== null && other !== undefined
    ? [belongs(owner, organisation, phrase.start, other.end)]
    : [];
}
/** "Clara Brugada of Morena" */
function ofParty(sentence: StorySentence, phrase: NounPhrase): Draft[] {
  const person = phrase.mention?.entity ?? null;
  if (person?.type !== "person" || phrase.end === phrase.coreEnd || phrase.members.length > 0)
    return [];
  const of = sentence.view.mentions.find(
    ({ start, end }) => start >= phrase.coreEnd && end === phrase.end,
  )?.entity;
  return of?.type === "organisation"
    ? [{ ...belongs(person, of, phrase.start, phrase.end), doubt: "bare-of" }]
    : [];
}

/** "Villupuram, a town in Tamil Nadu" */
function lies(sentence: StorySentence, a: NounPhrase, b: NounPhrase): Draft[] {
  const place = a.mention?.entity ?? null;
  const { words, mentions } = sentence.view;
  const head = words[b.head]?.normal ?? "";
  if (
    place?.type !== "place" ||
    !placeNouns.has(head) ||
    !/^(a|an)$/.test(words[b.start]?.normal ?? "")
  )
    return [];
  if (!/^(in|of)$/.test(words[b.coreEnd]?.normal ?? "")) return [];
  const outer = mentions
    .filter(
      ({ start, end, entity }) =>
        start >= b.coreEnd && end <= b.tailEnd && entity?.type === "place",
    )
    .pop()?.entity;
  if (outer == null || outer === place) return [];
  const text = renderPhrase(sentence, { ...b, tailEnd: b.coreEnd }, false, b.coreEnd);
  const made = fact(
    "located-in",
    place.name,
    "place",
    "be",
    "in",
    outer,
    a.start,
    b.tailEnd,
    "place",
  );
  const inside = made.clause?.complements[0];
  if (inside === undefined || made.clause === null) return [];
  return [
    {
      ...made,
      clause: {
        ...made.clause,
        complements: [{ role: "predicative", preposition: null, text, kind: "place" }, inside],
        asked: { part: "complement", index: 1 },
      },
    },
  ];
}

/** "Kazuo Ueda, his successor": of the one person named in the sentence before. */
function succeeds(sentence: StorySentence, memory: Memory, a: NounPhrase, b: NounPhrase): Draft[] {
  const { words } = sentence.view;
  const person = a.mention?.entity ?? null;
  const head = words[b.head]?.normal ?? "";
  if (
    person?.type !== "person" ||
    !/^(successor|predecessor)$/.test(head) ||
    !/^(his|her)$/.test(words[b.start]?.normal ?? "") ||
    b.coreEnd - b.start !== 2
  )
    return [];
  const before = memory.sentences[sentence.index - 1];
  const others = [
    ...new Set(
      before?.view.mentions
        .map(({ entity }) => entity)
        .filter((entity) => entity?.type === "person"),
    ),
  ];
  const [other] = others;
  if (other == null || others.length !== 1 || other === person) return [];
  const [later, earlier] = head === "successor" ? [person, other] : [other, person];
  return [
    {
      predicate: "agent",
      subject: earlier.name,
      parts: { verb: "succeed" },
      value: nameValue(person),
      clause: {
        subject: { text: later.name, plural: false, kind: "person" },
        verb: {
          base: "succeed",
          past: "succeeded",
          present: "succeeds",
          participle: "succeeded",
          tense: "past",
          auxiliaries: [],
        },
        complements: [{ role: "object", preposition: null, text: earlier.name, kind: "person" }],
        asked: later === person ? { part: "subject" } : { part: "complement", index: 0 },
      },
      time: null,
      start: a.start,
      end: b.end,
      hedge: "none",
    },
  ];
}
