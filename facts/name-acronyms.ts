import type { Entity, Mention, Sighting } from "./entity";
import { findPlace, nameKey } from "./gazetteer";
import { isAcronym, isCapital, textOf } from "./name-shape";
import type { Word } from "./words";

/** "National Electoral Institute (INE)", "ISRO, the Indian Space Research Organisation", "known as UNAM". */
export function joinAcronyms(
  sentences: readonly (readonly Word[])[],
  sightings: readonly Sighting[],
  entities: Map<string, Entity>,
) {
  const alias = (short: string, entity: Entity) => {
    const old = entities.get(nameKey(short));
    if (old === entity) return;
    if (old !== undefined) for (const name of [old.name, ...old.aliases]) entity.aliases.add(name);
    entity.aliases.add(short);
    for (const [key, value] of [...entities]) if (value === old) entities.set(key, entity);
    entities.set(nameKey(short), entity);
  };
  for (const { words, span, sentence } of sightings) {
    const entity = entities.get(nameKey(span.text));
    if (entity === undefined || entity.type === "person") continue;
    const open = words[span.end];
    if (open?.text === "(") {
      const inner = parenthesis(words, span.end);
      const others = sightings.filter(
        (other) =>
          other.sentence === sentence && other.span.start > span.end && other.span.end <= inner.end,
      );
      const [other] = others;
      const filler = words
        .slice(span.end + 1, other?.span.start)
        .every((word) =>
          /^(or|the|hereinafter|hereafter|further|henceforth|also|known|as|,)$/.test(word.normal),
        );
      if (
        other !== undefined &&
        others.length === 1 &&
        filler &&
        other.span.end === inner.end &&
        !/\d{3}/.test(other.span.text) &&
        findPlace(other.span.text)?.kind !== "country"
      )
        alias(other.span.text, entity);
    }
    if (open?.text === "," || open?.normal === "known") {
      const after = open.text === "," ? words.slice(span.end + 1) : words.slice(span.end);
      const known = after[0]?.normal === "known" && after[1]?.normal === "as";
      const start =
        span.end +
        (open.text === "," ? 1 : 0) +
        (known ? 2 : 0) +
        (words[span.end + 1]?.normal === "the" ? 1 : 0);
      const other = sightings.find(
        (candidate) => candidate.sentence === sentence && candidate.span.start === start,
      );
      if (other === undefined) continue;
      const long = entities.get(nameKey(other.span.text));
      if (known && isAcronym(other.span.text)) alias(other.span.text, entity);
      else if (
        isAcronym(span.text) &&
        long !== undefined &&
        initialsFit(span.text, other.span.text)
      ) {
        long.determiner ||= words[start - 1]?.normal === "the";
        alias(span.text, long);
      }
    }
  }
  // "yield curve control (YCC)": the words before whose first letters make it up.
  const longForms: { sentence: number; mention: Mention }[] = [];
  sentences.forEach((words, number) =>
    words.forEach((word, index) => {
      if (!isAcronym(word.text) || words[index - 1]?.text !== "(" || words[index + 1]?.text !== ")")
        return;
      const letters = word.text.replace(/[^\p{Lu}]/gu, "");
      for (let start = index - 2; start >= Math.max(0, index - 2 - letters.length); start -= 1) {
        const long = textOf(words.slice(start, index - 1));
        if (
          !initialsFit(letters, long) ||
          long.split(/[\s-]/).length !== letters.length ||
          isCapital(words[index - 2])
        )
          continue;
        const entity: Entity = { type: "thing", name: long, aliases: new Set(), determiner: false };
        alias(word.text, entity);
        if (
          !sightings.some(
            ({ sentence, span }) =>
              sentence === number && span.start < index - 1 && start < span.end,
          )
        )
          longForms.push({
            sentence: number,
            mention: {
              start,
              end: index - 1,
              text: long,
              title: null,
              type: "thing",
              quoted: false,
              entity,
            },
          });
        return;
      }
    }),
  );
  return longForms;
}
function parenthesis(words: readonly Word[], open: number) {
  let end = open + 1;
  while (end < words.length && words[end]?.text !== ")") end += 1;
  return { end };
}
const initialsFit = (acronym: string, long: string) =>
  long
    .split(/[\s-]+/)
    .filter((word) => !/^(of|the|and|for|de)$/i.test(word))
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("") === acronym.replace(/[^\p{Lu}]/gu, "");
