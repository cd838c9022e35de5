import type { StorySentence } from "./story";
import type { NounPhrase } from "./chunk-types";
import { subjectEntity, type Memory } from "./memory";
import { nameInText } from "./render";
import { kindOfEntity } from "./phrase-kind";
import type { Entity } from "./entity";
import type { Told } from "./telling";
import { reportingVerbs } from "./verbs";

/** How many sentences that all begin with "it" are followed back to a name. */
const longestChain = 4;
/** A thing that stands for what "it" may mean: no person, and one. */
const isThing = (entity: Entity) => entity.type !== "person" && entity.type !== "role";

/**
 * What "it" and "its" at the start of a sentence mean: the named thing that was the subject of the
 * sentence before, in the same or the last paragraph.
 * @returns null where that was no named thing, or where the sentence before speaks of several.
 */
export function thingBefore(memory: Memory, sentence: StorySentence, depth = 0): Told | null {
  if (depth > longestChain) return null;
  const before = memory.sentences[sentence.index - 1];
  if (before === undefined || before.role !== "body") return null;
  if (sentence.paragraph - before.paragraph > 1) return null;
  const main = before.clauses.filter(({ role, subject }) => role === "main" && subject !== null);
  const subjects = new Set(
    main
      .filter(({ verb, parts }) => !(reportingVerbs.has(verb.base) && parts.length === 0))
      .map(({ subject }) => subject),
  );
  const [subject] = subjects;
  if (subject == null || subjects.size !== 1) return null;
  const reports = main.some((clause) => before.clauses.some(({ reporter }) => reporter === clause));
  if (subject.pronoun === "it" && !reports) return thingBefore(memory, before, depth + 1);
  if (subject.members.length > 0 || subject.pronoun !== null) return null;
  const entity = subjectEntity(subject);
  // "X reported that the station Y was lost": "it" may be the one or the other.
  const others = before.clauses
    .filter(({ role }) => role === "main" || role === "content")
    .flatMap(({ subject: one, parts, verb }) => [
      one,
      ...(verb.base === "be"
        ? []
        : parts.flatMap(({ preposition, phrase }) => (preposition === null ? [phrase] : []))),
    ])
    .flatMap((phrase) => (phrase === null ? [] : [subjectEntity(phrase)]))
    .filter(
      (other) => other !== null && other !== entity && /^(thing|organisation)$/.test(other.type),
    );
  if (others.length > 0) return null;
  const described = entity === null ? describedSubject(memory, before, subject) : null;
  if (described !== null) return described;
  return entity === null ||
    !isThing(entity) ||
    (/s$/.test(subject.headText) && subject.mention === null)
    ? null
    : { text: nameInText(entity), plural: false, kind: kindOfEntity(entity), entity };
}

/** "The dam was completed in 1974. It …": the dam that was named earlier. */
function describedSubject(memory: Memory, before: StorySentence, subject: NounPhrase): Told | null {
  const { words } = before.view;
  const noun = words[subject.start + 1]?.normal ?? "";
  if (
    words[subject.start]?.normal !== "the" ||
    subject.head !== subject.start + 1 ||
    subject.tailEnd !== subject.start + 2 ||
    /s$/.test(noun)
  )
    return null;
  const known = (memory.described.get(noun) ?? []).filter(
    ({ sentence, entity }) => sentence < before.index && entity?.type !== "person",
  );
  const [described] = known;
  return described !== undefined && new Set(known.map(({ text }) => text)).size === 1
    ? {
        text: described.text,
        plural: false,
        kind: described.entity === null ? "thing" : kindOfEntity(described.entity),
        entity: described.entity,
      }
    : null;
}

/** The one person who was the subject of the sentence before. */
export function personBefore(memory: Memory, sentence: StorySentence): Told | null {
  const persons = [...(memory.persons.get(sentence.index - 1) ?? [])];
  const [person] = persons;
  return person !== undefined && persons.length === 1
    ? { text: person.name, plural: false, kind: "person", entity: person }
    : null;
}

/** The one organisation that the last sentences named as their subject, or else at all. */
export function firmBefore(memory: Memory, sentence: StorySentence): Told | null {
  for (const back of [1, 2, 3]) {
    const before = memory.sentences[sentence.index - back];
    if (before === undefined || before.role !== "body") return null;
    const firms = (entities: readonly (Entity | null)[]) =>
      new Set(entities.filter((entity) => entity?.type === "organisation"));
    const subjects = firms(
      before.clauses.flatMap(({ role, subject }) =>
        role === "main" && subject !== null ? [subjectEntity(subject)] : [],
      ),
    );
    const named =
      subjects.size > 0 ? subjects : firms(before.view.mentions.map(({ entity }) => entity));
    if (named.size > 1) return null;
    const [firm] = named;
    if (firm != null)
      return { text: nameInText(firm), plural: false, kind: "organisation", entity: firm };
  }
  return null;
}
