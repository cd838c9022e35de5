import type { NounPhrase } from "./chunk-types";
import type { Entity } from "./entity";
import { nameInText, renderPhrase, renderWords } from "./render";
import type { StorySentence } from "./story";
import { storyCountry } from "./story-country";
import type { Credit } from "./attribution";
import { conceptOf } from "./verbs";

export type Described = { text: string; entity: Entity | null; sentence: number };

/** What earlier sentences have introduced, so that later ones may be read: "the lander", "she". */
export type Memory = {
  sentences: readonly StorySentence[];
  /** Common noun → what the article calls by it. */
  described: Map<string, Described[]>;
  /** The persons who were subjects, or who spoke, in each sentence. */
  persons: Map<number, Set<Entity>>;
  /** The office nouns whose owner the article tells somewhere: "governor" → "the Bank of Japan". */
  offices: Map<string, string>;
  /** The country that the article is about, where one is named far more than others. */
  country: string | null;
};

/** Nouns that say nothing by themselves: what they mean must have been named before. */
export const emptyNouns = new Set(
  "agency bank company city town country capital prefecture province municipality plant pair latter former carmaker ministry party group firm vessel module station lander rover organisation organization institute university council committee union club team island state line trio two three four pact region district village school hospital building trial study outbreak response treaty meeting fund walkout captain economist driver pilot survey step strain hearing railway airline retailer operator start-up charity incident epidemic dispute deal vaccine report poll project contract".split(
    " ",
  ),
);
/** A thing is called again by its noun alone only where its description is short. */
const longestDescriptionWords = 14;
/** What happened to something: "the sale of X" is "the sale" from then on. */
const eventNouns =
  /^(collapse|failure|sinking|eruption|crash|derailment|sale|purchase|takeover|merger|acquisition|explosion|assassination|murder|killing|siege|capture|arrest|resignation|death|launch|closure|bombing|shelling|hijacking)$/;
export const placeWords = new Set(
  "city town village island prefecture province municipality".split(" "),
);
const areaAdjectives: Readonly<Record<string, string>> = {
  prefectural: "prefecture",
  provincial: "province",
  municipal: "city",
  regional: "region",
};

export function memoryOf(
  sentences: readonly (StorySentence & { credit: Credit | null })[],
  lead = "",
): Memory {
  const memory: Memory = {
    sentences,
    described: new Map(),
    persons: new Map(),
    offices: new Map(),
    country: storyCountry(sentences, lead),
  };
  for (const sentence of sentences) {
    if (sentence.role !== "body") continue;
    remember(memory, sentence);
  }
  return memory;
}

function remember(memory: Memory, sentence: StorySentence & { credit: Credit | null }) {
  const { words, mentions } = sentence.view;
  const note = (noun: string, text: string, entity: Entity | null) => {
    const list = memory.described.get(noun) ?? [];
    list.push({ text, entity, sentence: sentence.index });
    memory.described.set(noun, list);
  };
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity === null || entity.type === "person") continue;
    // "Hurricane X": "the hurricane", "the storm"
    const kindOfStorm = /^(hurricane|typhoon|cyclone|storm)\b/i
      .exec(entity.name)?.[1]
      ?.toLowerCase();
    if (kindOfStorm !== undefined)
      for (const noun of new Set([kindOfStorm, "storm"])) note(noun, nameInText(entity), entity);
    const before = words[mention.start - 1];
    const isNamed = before !== undefined && /^(named|called|dubbed)$/.test(before.normal);
    const noun = words[mention.start - (isNamed ? 2 : 1)];
    if (noun !== undefined && noun.pos === "NOUN") note(noun.normal, nameInText(entity), entity);
    const kind = words[mention.start - 2]?.normal ?? "";
    if (before?.normal === "of" && placeWords.has(kind)) note(kind, entity.name, entity);
    const area = areaAdjectives[words[mention.end]?.normal ?? ""];
    if (area !== undefined) note(area, `${entity.name} ${area}`, entity);
    if (entity.type === "organisation")
      for (const word of entity.name.toLowerCase().split(" "))
        if (emptyNouns.has(word)) note(word, nameInText(entity), entity);
  }
  sentence.chunks.forEach((chunk, index) => {
    if (chunk.kind !== "np") return;
    rememberPhrase(memory, sentence, chunk, note);
    for (let of = chunk.of; of !== null && of.pronoun === null; of = of.of)
      rememberPhrase(memory, sentence, of, note);
    rememberPublished(sentence, index, note);
  });
  memory.persons.set(sentence.index, personsOf(memory, sentence));
  for (const { subject, verb } of sentence.clauses) {
    const entity = subject === null ? null : subjectEntity(subject);
    const inside =
      subject === null
        ? undefined
        : mentions.find(
            (mention) =>
              mention.start >= subject.start &&
              mention.end <= subject.end &&
              mention.entity?.type === "thing",
          )?.entity;
    const thing = entity?.type === "thing" ? entity : inside;
    if (
      thing != null &&
      /^(launch|land|crash|fly|orbit)$/.test(conceptOf(verb.base, verb.particle, verb.passive))
    )
      note("mission", `the ${thing.name} mission`, thing);
  }
}

function rememberPhrase(
  memory: Memory,
  sentence: StorySentence,
  chunk: NounPhrase,
  note: (noun: string, text: string, entity: Entity | null) => void,
) {
  const { words, mentions } = sentence.view;
  const head = words[chunk.head];
  if (head === undefined) return;
  const entity = chunk.mention?.entity ?? null;
  for (const other of chunk.appositions) {
    const otherHead = words[other.head];
    const otherEntity = other.mention?.entity ?? null;
    if (entity !== null && entity.type !== "person" && otherHead?.pos === "NOUN")
      note(otherHead.normal, nameInText(entity), entity);
    if (
      otherEntity !== null &&
      otherEntity.type !== "person" &&
      head.pos === "NOUN" &&
      !/^(other|previous|last)$/.test(words[chunk.start + 1]?.normal ?? "")
    )
      note(head.normal, nameInText(otherEntity), otherEntity);
  }
  // "the APEC summit", "the New Year's Day earthquake": a common noun that a name or a date picks out.
  const isNamed = mentions.some(
    ({ start, end, entity: found }) =>
      found !== null &&
      start >= chunk.start &&
      end <= chunk.head &&
      !/^['’]s$/.test(words[end]?.text ?? ""),
  );
  const dated = sentence.view.dates.some(
    ({ start, end, mention }) =>
      mention.span.precision === "day" && start >= chunk.start && end <= chunk.head,
  );
  if (
    entity === null &&
    head.pos === "NOUN" &&
    (isNamed || dated) &&
    chunk.quantities.length === 0 &&
    chunk.members.length === 0
  ) {
    // The festival is older than "the 61st festival".
    const told = definite(renderPhrase(sentence, chunk, false, chunk.coreEnd));
    note(head.normal, told.replace(/^the \d+(st|nd|rd|th) /, "the "), null);
  }
  // "the collapse of the Kurvel dam": what "the collapse" means later.
  const named = mentions.some(
    ({ start, end, entity: found }) =>
      found !== null && start >= chunk.coreEnd && end <= chunk.tailEnd,
  );
  if (
    entity === null &&
    head.pos === "NOUN" &&
    eventNouns.test(head.normal) &&
    /^(the|an?)$/.test(words[chunk.start]?.normal ?? "") &&
    chunk.of !== null &&
    chunk.tailEnd - chunk.start <= longestDescriptionWords &&
    chunk.quantities.length === 0 &&
    chunk.members.length === 0 &&
    (named || memory.described.has(words[chunk.of.head]?.normal ?? ""))
  ) {
    const text = renderPhrase(sentence, chunk, false, chunk.end);
    if (!/\b(its|his|her|their|it|this|that)\b/.test(text)) note(head.normal, definite(text), null);
  }
  // "a study published in the journal X on 12 August": what "the study" means later.
  if (
    entity === null &&
    head.pos === "NOUN" &&
    /^an?$/.test(words[chunk.start]?.normal ?? "") &&
    chunk.tailEnd > chunk.coreEnd &&
    chunk.tailEnd - chunk.start <= longestDescriptionWords &&
    chunk.quantities.length === 0 &&
    chunk.members.length === 0 &&
    mentions.some(
      ({ start, end, entity: found }) =>
        found !== null && start >= chunk.coreEnd && end <= chunk.tailEnd,
    )
  ) {
    const text = renderPhrase(sentence, chunk);
    if (!/\b(its|his|her|their|it|this|that (is|was|has))\b/.test(text))
      note(head.normal, definite(text), null);
  }
  // "the BOJ's 32nd governor", "the mayor of Suzu"
  const possessor = mentions.find(
    ({ start, end }) =>
      start >= chunk.start && end < chunk.head && /^['’]s?$/.test(words[end]?.text ?? ""),
  );
  const of =
    words[chunk.coreEnd]?.normal === "of"
      ? mentions.find(({ start }) => start > chunk.coreEnd && start < chunk.end)
      : undefined;
  const owner = possessor?.entity ?? of?.entity ?? null;
  if (owner !== null && owner.type !== "person" && !memory.offices.has(head.normal))
    memory.offices.set(head.normal, nameInText(owner));
}

/** "a study published in the journal X on 12 August, …": the study is that from then on. */
function rememberPublished(
  sentence: StorySentence,
  at: number,
  note: (noun: string, text: string, entity: Entity | null) => void,
) {
  const { chunks, view } = sentence;
  const phrase = chunks[at];
  const participle = chunks[at + 1];
  if (
    phrase?.kind !== "np" ||
    participle?.kind !== "vg" ||
    !(participle.ambiguous || participle.mood === "participle") ||
    !/^an?$/.test(view.words[phrase.start]?.normal ?? "") ||
    !/^(publish|conduct|commission|carry|release|build|sign|name|call|write|found)$/.test(
      participle.base,
    ) ||
    !/^(prep|np)$/.test(chunks[at + 2]?.kind ?? "")
  )
    return;
  let end = at + 2;
  while (/^(prep|np|date)$/.test(chunks[end]?.kind ?? "")) end += 1;
  const to = chunks[end - 1]?.end ?? phrase.end;
  const named = view.mentions.some(({ start, end: last }) => start >= phrase.end && last <= to);
  if (!named || to - phrase.start > longestDescriptionWords) return;
  if (!/^(comma|stop|vg)$/.test(chunks[end]?.kind ?? "stop")) return;
  const text = renderWords(sentence, phrase.start, to);
  if (!/\b(its|his|her|their|it|this)\b/.test(text))
    note(view.words[phrase.head]?.normal ?? "", definite(text), null);
}

function personsOf(
  memory: Memory,
  sentence: StorySentence & { credit: Credit | null },
): Set<Entity> {
  const persons = new Set<Entity>();
  const before = memory.persons.get(sentence.index - 1);
  const add = (phrase: NounPhrase) => {
    const entity = subjectEntity(phrase);
    if (entity?.type === "person") persons.add(entity);
    else if (phrase.pronoun !== null && /^(he|she|i)$/.test(phrase.pronoun) && before?.size === 1)
      for (const person of before) persons.add(person);
  };
  // "The girl was taken to hospital. Her mother …": she has no name, and nobody else is meant.
  if (
    sentence.clauses.some(
      ({ role, subject }) => role === "main" && isUnnamedPerson(sentence, subject),
    )
  )
    return persons;
  for (const clause of sentence.clauses) {
    if ((clause.role === "main" || clause.role === "content") && clause.subject !== null)
      add(clause.subject);
    // "The judge found X guilty. He …": it may be the one or the other.
    for (const { preposition, phrase } of clause.parts)
      if (
        clause.role === "main" &&
        preposition === null &&
        phrase !== null &&
        clause.verb.base !== "be"
      ) {
        const object = subjectEntity(phrase);
        if (object?.type === "person") persons.add(object);
      }
    // "Her boss is P. Veeramuthuvel": whoever is presented is spoken of next.
    if (
      clause.verb.base === "be" &&
      clause.parts[0]?.phrase != null &&
      subjectEntity(clause.parts[0].phrase)?.type === "person"
    ) {
      persons.clear();
      add(clause.parts[0].phrase);
    }
  }
  if (sentence.credit !== null) {
    const entity = subjectEntity(sentence.credit.speaker);
    if (entity?.type === "person") {
      persons.clear();
      persons.add(entity);
    }
  }
  // "nine years for X": the only one named is spoken of next.
  const named = new Set(
    sentence.view.mentions.flatMap(({ entity }) => (entity?.type === "person" ? [entity] : [])),
  );
  if (persons.size === 0 && named.size === 1) return named;
  if (
    persons.size === 0 &&
    before !== undefined &&
    !sentence.view.mentions.some(({ entity }) => entity?.type === "person")
  )
    return before;
  return persons;
}

const unnamedPerson =
  /^(girl|boy|man|woman|child|baby|infant|toddler|teenager|victim|survivor|suspect|gunman|attacker|assailant|driver|skipper|passenger|patient|pupil|student|resident|mother|father|son|daughter|wife|husband|widow|brother|sister|\p{L}*-year-old)$/u;

/** "The girl, identified only as D": somebody whom the article tells of without a name. */
const isUnnamedPerson = ({ view }: StorySentence, phrase: NounPhrase | null): boolean =>
  phrase !== null &&
  phrase.members.length === 0 &&
  phrase.of === null &&
  subjectEntity(phrase) === null &&
  unnamedPerson.test(view.words[phrase.head]?.normal ?? "") &&
  /^(the|an?|another|one)$/.test(view.words[phrase.start]?.normal ?? "");

/** Who or what a phrase names, directly or by what stands in apposition to it. */
export function subjectEntity(phrase: NounPhrase): Entity | null {
  if (phrase.members.length > 0) return null;
  return (
    phrase.mention?.entity ??
    phrase.appositions.find(
      ({ mention, members }) => mention?.entity != null && members.length === 0,
    )?.mention?.entity ??
    null
  );
}

const definite = (text: string) =>
  /^(the|a|an|its|his|her|their)\s/i.test(text)
    ? text.replace(/^(a|an|the)\s/i, "the ")
    : `the ${text}`;
