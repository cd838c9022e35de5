import type { NounPhrase } from "./chunk-types";
import type { Entity } from "./entity";
import { capitalOf, findPlace } from "./gazetteer";
import { emptyNouns, placeWords, subjectEntity, type Described, type Memory } from "./memory";
import { listed, nameInText, renderWords } from "./render";
import type { StorySentence } from "./story";

const sameNouns: readonly (readonly string[])[] = [
  ["earthquake", "quake", "temblor"],
  ["election", "elections", "vote", "poll", "ballot"],
  ["ship", "vessel"],
  ["exercise", "drill", "manoeuvre"],
];
/** What "the lander" means in a sentence; "empty" where it means nothing without a name that is not there. */
export function resolveNoun(
  memory: Memory,
  noun: string,
  sentence: StorySentence,
  at: number,
): { text: string; entity: Entity | null } | "empty" | null {
  if (noun === "country" && memory.country !== null)
    return {
      text: /^(United|Netherlands|Philippines)/.test(memory.country)
        ? `the ${memory.country}`
        : memory.country,
      entity: null,
    };
  if (noun === "capital" && memory.country !== null) {
    const capital = capitalOf(memory.country);
    return capital === null ? "empty" : { text: capital, entity: null };
  }
  if (noun === "mission") {
    // Of two missions it is unclear which is meant.
    const missions = new Map(
      (memory.described.get(noun) ?? [])
        .filter((entry) => entry.sentence < sentence.index)
        .map((entry) => [entry.entity, entry]),
    );
    const [mission] = missions.values();
    return mission !== undefined && missions.size === 1
      ? { text: mission.text, entity: null }
      : missions.size > 1
        ? "empty"
        : null;
  }
  const group = sameNouns.find((nouns) => nouns.includes(noun)) ?? [noun];
  const found = group
    .flatMap((word) => memory.described.get(word) ?? [])
    .filter((entry) => entry.sentence < sentence.index)
    .sort((a, b) => b.sentence - a.sentence)[0];
  if (placeWords.has(noun)) {
    const near = nearPlace(memory, sentence, at);
    if (near !== null && (found === undefined || found.sentence < near.sentence)) return near;
  }
  if (found !== undefined) return found;
  if (companyWords.has(noun)) {
    const company = dominantOrganisation(memory, sentence.index);
    if (company !== null) return { text: nameInText(company), entity: company };
  }
  return emptyNouns.has(noun) ? "empty" : null;
}

const companyWords = new Set(["company", "firm", "group"]);
const noCompany =
  /\b(Bank|Ministry|Agency|Department|Party|Government|University|Institute|Council|Court|Police|Army|Union|Parliament|Senate|Congress|Forces|Commission)\b/;

/** The organisation named at least twice so far, and at least twice as often as any other. */
function dominantOrganisation(memory: Memory, until: number): Entity | null {
  const counts = new Map<Entity, number>();
  for (const { view, index, role } of memory.sentences) {
    if (index >= until || role !== "body") continue;
    for (const { entity } of view.mentions)
      if (
        (entity?.type === "organisation" || entity?.type === "thing") &&
        !noCompany.test(entity.name)
      )
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined &&
    first[0].type === "organisation" &&
    first[1] >= 2 &&
    first[1] >= 2 * (second?.[1] ?? 0)
    ? first[0]
    : null;
}

/** The one place below a country named last: before these words, else in the sentence before. */
function nearPlace(memory: Memory, sentence: StorySentence, at: number): Described | null {
  const of = (other: StorySentence | undefined, until: number) =>
    other === undefined
      ? []
      : [
          ...new Set(
            other.view.mentions
              .filter(
                ({ entity, start }) =>
                  start < until &&
                  entity?.type === "place" &&
                  findPlace(entity.name)?.kind !== "country",
              )
              .map(({ entity }) => entity),
          ),
        ];
  for (const places of [of(sentence, at), of(memory.sentences[sentence.index - 1], Infinity)]) {
    const [place] = places;
    if (place != null && places.length === 1)
      return { text: nameInText(place), entity: place, sentence: sentence.index - 1 };
    if (places.length > 1) return null;
  }
  return null;
}

/** What the sentence before was about: its first subject, if that is a thing or an event. */
export function topicBefore(
  memory: Memory,
  sentence: StorySentence,
): { sentence: StorySentence; phrase: NounPhrase } | null {
  const before = memory.sentences[sentence.index - 1];
  const phrase = before?.clauses.find(
    ({ role, subject }) => role === "main" && subject !== null,
  )?.subject;
  if (
    before === undefined ||
    phrase == null ||
    phrase.pronoun !== null ||
    subjectEntity(phrase)?.type === "person"
  )
    return null;
  return { sentence: before, phrase };
}

/** What "of them" counts: the last counted noun before it. */
export function countedBefore(memory: Memory, sentence: StorySentence, at: number): string | null {
  const nouns = (other: StorySentence | undefined, until: number) =>
    (other?.chunks ?? []).flatMap((chunk) => {
      if (chunk.kind !== "np" || chunk.end > until || chunk.members.length > 0) return [];
      const [quantity] = chunk.quantities;
      if (
        quantity === undefined ||
        quantity.kind !== "count" ||
        quantity.amount === null ||
        quantity.amount < 2 ||
        quantity.numberEnd > chunk.head ||
        other === undefined
      )
        return [];
      return [renderWords(other, quantity.numberEnd, chunk.end)];
    });
  const here = nouns(sentence, at);
  const found = here.length > 0 ? here : nouns(memory.sentences[sentence.index - 1], Infinity);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The last list of that many countries before a sentence: "the United States, Japan and South Korea". */
export function countriesListed(
  memory: Memory,
  sentence: StorySentence,
  count: number,
): string | null {
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const other = memory.sentences[index];
    if (other === undefined) continue;
    const { mentions, words } = other.view;
    const countries = mentions.filter(
      ({ entity }) =>
        entity !== null && entity.type === "place" && findPlace(entity.name)?.kind === "country",
    );
    for (let first = 0; first + count <= countries.length; first += 1) {
      const run = countries.slice(first, first + count);
      const joined = run.every(({ start }, at) => {
        const previous = run[at - 1];
        return (
          previous === undefined ||
          words.slice(previous.end, start).every(({ normal }) => /^(,|and|the|&)$/.test(normal))
        );
      });
      const names = run.flatMap(({ entity }) => (entity === null ? [] : [nameInText(entity)]));
      if (joined && new Set(names).size === count) return listed(names);
    }
  }
  return null;
}
