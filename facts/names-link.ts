import type { Entity, Mention, Sighting } from "./entity";
import { joinAcronyms } from "./name-acronyms";
import { joinDirections, joinPersons, joinShortForms, joinStorms } from "./name-joins";
import { typeOf } from "./name-type";

import { findPlace, nameKey } from "./gazetteer";
import { findNameSpans } from "./names";
import { isAcronym, isCapital, type NameSpan } from "./name-shape";
import type { Word } from "./words";

/**
 * Finds the names of an article and joins those that name the same.
 * @param sentences the words of each sentence, in order.
 * @returns the mentions of each sentence, in order.
 */
export function findNames(sentences: readonly (readonly Word[])[]): Mention[][] {
  const commonStart = ordinaryFirstWords(sentences);
  const sightings: Sighting[] = sentences.flatMap((words, sentence) =>
    findNameSpans(words, commonStart).map((span) => ({ sentence, words, span })),
  );
  const named = sightings.filter(({ span }) => span.type !== "adjective" && span.type !== "title");
  const entities = new Map<string, Entity>();
  const groups = new Map<string, Sighting[]>();
  for (const sighting of named) {
    const key = nameKey(sighting.span.text);
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  const typed = [...groups].map(([key, group]) => ({ key, group, ...typeOf(group) }));
  joinPersons(typed, entities);
  for (const { key, group, type } of typed) {
    if (entities.has(key)) continue;
    const [first] = group;
    if (first === undefined) continue;
    const place = type === "place" ? findPlace(first.span.text) : null;
    const name = place?.name ?? first.span.text;
    const determiner = group.some(
      ({ words, span }) => followsThe(words, span.start) && !isModifier(words, span),
    );
    const bare = group.some(
      ({ words, span }) =>
        !/^(DET|PRON|ADJ|PROPN)$/.test(words[span.start - 1]?.pos ?? "") &&
        !/^['’]s?$/.test(words[span.start - 1]?.text ?? "") &&
        !isModifier(words, span),
    );
    const takesArticle =
      type === "organisation" && name.includes(" ") && articleHeads.test(name) && !bare;
    const same = [...entities.values()].find(
      (entity) => entity.name === name && entity.type === type,
    );
    const entity = same ?? {
      type,
      name,
      aliases: new Set<string>(),
      determiner: (determiner && !first.span.quoted) || takesArticle,
    };
    if (first.span.text !== name) entity.aliases.add(first.span.text);
    if (place?.kind === "country")
      entity.determiner =
        /^(United|Netherlands|Philippines|Bahamas|Maldives|Dominican|Czech|Democratic|Central|Republic)/.test(
          name,
        );
    entities.set(key, entity);
  }
  const longForms = joinAcronyms(sentences, sightings, entities);
  joinShortForms(typed, entities);
  joinDirections(typed, entities);
  joinStorms(typed, entities);
  const mentions: Mention[][] = sentences.map(() => []);
  for (const { span, sentence } of sightings) {
    const entity =
      span.type === "adjective" || span.type === "title"
        ? null
        : (entities.get(nameKey(span.text)) ?? null);
    mentions[sentence]?.push({ ...span, entity });
  }
  for (const { sentence, mention } of longForms) mentions[sentence]?.push(mention);
  for (const list of mentions) list.sort((a, b) => a.start - b.start);
  return mentions;
}

/** "the X", "the ruling X". */
function followsThe(words: readonly Word[], start: number): boolean {
  const before = words[start - 1];
  if (before?.normal === "the") return true;
  return (
    (before?.pos === "ADJ" || before?.normal === "ruling") && words[start - 2]?.normal === "the"
  );
}
const articleHeads =
  /\b(Party|Institute|Agency|Ministry|Department|Commission|Council|Committee|Union|Association|Federation|Organi[sz]ation|Authority|Bureau|Court|Parliament|Senate|Congress|Board|League|Academy|Fund|Service|Survey|Movement)$/;

/** A capitalised first word is an ordinary word if it is written small elsewhere or looks like a plural. */
function ordinaryFirstWords(sentences: readonly (readonly Word[])[]) {
  const small = new Set<string>();
  const capitalised = new Set<string>();
  for (const words of sentences)
    words.forEach((word, index) => {
      if (index > 0 && isCapital(word) && /\p{L}/u.test(words[index - 1]?.text ?? ""))
        capitalised.add(word.normal);
      else if (/^\p{Ll}/u.test(word.text)) small.add(word.normal);
    });
  return (word: Word, next: Word | undefined) => {
    if (isAcronym(word.text) || /\d/.test(word.text)) return false;
    if (small.has(word.normal)) return true;
    if (capitalised.has(word.normal)) return false;
    if (
      /^(was|were|is|are|rose|fell)$/.test(next?.normal ?? "") &&
      /^(turnout|inflation|unemployment|growth|revenue|production|output|sales|profit|income|demand|supply|traffic|attendance|damage|visibility|power|water|rain|snow|fire|help|pay|trade)$/.test(
        word.normal,
      )
    )
      return true;
    if (next !== undefined && /^(NOUN|ADJ|ADP)$/.test(next.pos) && /^\p{Ll}/u.test(next.text))
      return true;
    if (/[^sui]s$/.test(word.normal))
      return (
        !(next?.pos === "VERB" && /[^s]s$/.test(next.normal)) &&
        !/^([,(]|['’]s)$/.test(next?.text ?? "")
      );
    return /(ings?|ments?|ions?|ly)$/.test(word.normal);
  };
}

const isModifier = (words: readonly Word[], span: NameSpan) => {
  const next = words[span.end];
  return next !== undefined && (next.pos === "NOUN" || next.pos === "ADJ") && !isCapital(next);
};
