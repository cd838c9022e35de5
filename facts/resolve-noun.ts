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
  if (/^(storm|hurricane|typhoon|cyclone)$/.test(noun)) {
    const storm = mainStorm(memory, noun);
    if (storm !== "none")
      return storm === null ? "empty" : { text: nameInText(storm), entity: storm };
  }
  if (/^(virus|disease|outbreak|epidemic|infection)$/.test(noun)) {
    const disease = onlyDisease(memory);
    if (disease !== null)
      return {
        text: noun === "disease" || noun === "infection" ? disease : `the ${disease} ${noun}`,
        entity: null,
      };
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
  const ofKind = kindsOfBody[noun];
  if (ofKind !== undefined) {
    const union = onlyBody(memory, ofKind);
    if (union !== null) return { text: nameInText(union), entity: union };
  }
  if (companyWords.has(noun)) {
    const company =
      (sentence.clauses.some(({ role, subject }) => role === "content" && subject?.start === at)
        ? organisationHere(sentence, at)
        : null) ??
      nearOrganisation(memory, sentence) ??
      (/^(company|firm|group)$/.test(noun) ? dominantOrganisation(memory, sentence.index) : null);
    if (company !== null) return { text: nameInText(company), entity: company };
  }
  return emptyNouns.has(noun) ? "empty" : null;
}

/** The storm that an article is about: the only one, or the one named far more often than another. */
function mainStorm(memory: Memory, noun: string): Entity | null | "none" {
  const counts = new Map<Entity, number>();
  for (const { entity } of memory.described.get(noun) ?? [])
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return "none";
  return second === undefined || first[1] >= 2 * second[1] ? first[0] : null;
}

const diseaseNames =
  /\b(Ebola|Marburg|mpox|cholera|measles|Covid-19|COVID-19|coronavirus|influenza|dengue|malaria|polio|Zika|Lassa fever|yellow fever|diphtheria|meningitis|tuberculosis|plague|chikungunya|bird flu|avian flu|swine flu|norovirus|typhoid)\b/g;

/** The one disease that an article names. */
function onlyDisease(memory: Memory): string | null {
  const found = new Set(
    memory.sentences.flatMap(({ text, role }) =>
      role === "body" ? [...text.matchAll(diseaseNames)].map(([name]) => name) : [],
    ),
  );
  const [disease] = found;
  return disease !== undefined && found.size === 1 ? disease : null;
}

const companyWords = new Set(
  "company firm group carmaker airline retailer manufacturer railway start-up startup club party charity maker insurer operator".split(
    " ",
  ),
);
/** Words of the names by which a noun may call a body again. */
const kindsOfBody: Readonly<Record<string, RegExp>> = {
  union: /\b(Union|Workers|Teamsters|Guild|Unite|Unifor)\b/,
  airline: /\b(Air|Airlines|Airways|Jet)\b/,
  university: /\bUniversity\b/,
};
/** The one body that an article names with such a word. */
function onlyBody(memory: Memory, pattern: RegExp): Entity | null {
  const bodies = new Set(
    memory.sentences.flatMap(({ view }) =>
      view.mentions.flatMap(({ entity }) =>
        entity !== null &&
        /^(organisation|thing)$/.test(entity.type) &&
        pattern.test(entity.name) &&
        entity.name !== "European Union"
          ? [entity]
          : [],
      ),
    ),
  );
  const [body] = bodies;
  return body !== undefined && bodies.size === 1 ? body : null;
}
/** The one organisation that the sentence itself has named: "X chief Y said the company had". */
function organisationHere({ view }: StorySentence, at: number): Entity | null {
  const named = new Set(
    view.mentions.flatMap(({ entity, start }) =>
      entity?.type === "organisation" && start < at ? [entity] : [],
    ),
  );
  const [first] = named;
  return first !== undefined && named.size === 1 && !noCompany.test(first.name) ? first : null;
}
/** The one organisation that the sentence before was about, or else named. */
function nearOrganisation(memory: Memory, sentence: StorySentence): Entity | null {
  const before = memory.sentences[sentence.index - 1];
  if (before === undefined || before.role !== "body") return null;
  const subjects = before.clauses
    .filter(({ role }) => role === "main" || role === "content")
    .flatMap(({ subject }) => (subject === null ? [] : [subjectEntity(subject)]))
    .filter((entity) => entity?.type === "organisation");
  const named = before.view.mentions
    .map(({ entity }) => entity)
    .filter((entity) => entity?.type === "organisation");
  for (const list of [subjects, named]) {
    const entities = new Set(list);
    const [first] = entities;
    if (first != null && entities.size === 1) return noCompany.test(first.name) ? null : first;
  }
  return null;
}
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
