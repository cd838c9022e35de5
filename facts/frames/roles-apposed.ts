import type { NounPhrase } from "../chunk-types";
import type { Memory } from "../memory";
import { nameInText, renderPhrase, renderWords, withoutArticle } from "../render";
import { resolveNoun } from "../resolve-noun";
import type { StorySentence } from "../story";
import { thingBefore } from "../tell-before";
import { namesOtherCountry } from "./role-owners";
import { lowerTitle, personOf, unique, type Office } from "./role-titles";

/** "Jake Sullivan, the national security adviser", "Suzu's mayor, Masuhiro Izumiya". */
export function apposed(sentence: StorySentence, memory: Memory): Office[] {
  const { words } = sentence.view;
  const found: Office[] = [];
  for (const chunk of allPhrases(sentence)) {
    for (const other of [...chunk.appositions, ...besideComma(sentence, chunk)]) {
      const [person, role] = personOf(chunk) !== null ? [chunk, other] : [other, chunk];
      const mention = personOf(person);
      if (mention === null || personOf(role) !== null) continue;
      const parts = role.members.length > 0 ? role.members : [role];
      for (const part of parts) {
        const first = words[part.start]?.normal ?? "";
        // "Its president, X": of what the sentence before is about.
        const its = first === "its" && part.start === 0 ? thingBefore(memory, sentence) : null;
        const head = headOfOffice(sentence, part);
        const holdsOne = unique.has(head) || (its !== null && head === "representative");
        if (!holdsOne || (/^(his|her|its|their|our|a|an)$/.test(first) && its === null)) continue;
        if (ordinalBefore(sentence, part)) continue;
        const owner = its?.text ?? ownerOfWhose(sentence, part.start);
        const at =
          /^(at|in)$/.test(words[part.end]?.normal ?? "") &&
          (words[part.end]?.normal === "at" || head === "prosecutor")
            ? sentence.view.mentions.find(
                ({ start }) =>
                  start === part.end + 1 ||
                  (start === part.end + 2 && words[part.end + 1]?.normal === "the"),
              )
            : undefined;
        const whole = renderPhrase(sentence, part);
        let text = withCountry(
          lowerTitle(renderPhrase(sentence, part, false, part.end)).replace(
            its === null ? /^$/ : /^its /i,
            "",
          ) +
            (at?.entity == null
              ? ""
              : ` ${words[part.end]?.normal ?? "at"} ${nameInText(at.entity)}`),
          sentence,
          memory,
        );
        if (/\b(his|her|its|their|that|this)\b/.test(text)) continue;
        const past = /\b(former|then|ex|until)\b/.test(whole) || /\bfor \w+ years\b/.test(whole);
        const possessed = /^(.+)['’]s (.+)$/.exec(text);
        const possessor = possessed === null ? null : ownerNamed(sentence, memory, part);
        if (possessed !== null && possessor === null) continue;
        const office = possessed === null ? text : `${possessed[2] ?? ""} of ${possessor ?? ""}`;
        if (possessed !== null) text = office;
        if (owner !== null && possessed === null) text = `${text} of ${owner}`;
        found.push({
          person: mention,
          office: withoutArticle(owner === null ? office : text).replace(/^(former|then) /, ""),
          told: /^(the|an?) /.test(text) || / of /.test(text) ? text : text,
          past,
          start: Math.min(person.start, part.start),
          end: Math.max(person.end, part.tailEnd),
          anchored: true,
        });
      }
    }
  }
  return found;
}
/** "the party, whose leader, X, was fined": the party is the leader's. */
function ownerOfWhose({ view }: StorySentence, at: number): string | null {
  if (view.words[at - 1]?.normal !== "whose") return null;
  const owner = view.mentions.find(({ end }) => end === at - 2 || end === at - 1)?.entity;
  return owner == null || owner.type === "person" ? null : nameInText(owner);
}

/** Whose the office is, where that is a name or a thing that was named before. */
function ownerNamed(sentence: StorySentence, memory: Memory, part: NounPhrase): string | null {
  const { words, mentions } = sentence.view;
  const mark = words.findIndex(
    ({ text }, at) => at > part.start && at < part.head && /^['’]s?$/.test(text),
  );
  const owner = renderWords(sentence, part.start, mark);
  if (mentions.some(({ start, end }) => start >= part.start && end <= mark)) return owner;
  if (/^the (country|nation)$/i.test(owner)) return null;
  const noun = words[mark - 1]?.normal ?? "";
  const described = memory.described.get(noun)?.find(({ sentence: at }) => at < sentence.index);
  if (described !== undefined) return described.text;
  const meant = resolveNoun(memory, noun, sentence, part.start);
  return meant === null || meant === "empty" || meant.entity === null ? null : meant.text;
}

/** "secretary general", "director general": the office is the noun's. */
function headOfOffice({ view }: StorySentence, part: NounPhrase): string {
  const head = view.words[part.head]?.normal ?? "";
  const before = view.words[part.head - 1]?.normal ?? "";
  return head === "general" && /^(secretary|director|attorney)$/.test(before) ? before : head;
}

/** "Latvia's second female prime minister" is a place in a row, not the office. */
const ordinalBefore = ({ view }: StorySentence, part: NounPhrase) =>
  view.words
    .slice(part.start, part.head)
    .some(({ normal }) => /^(first|second|third|fourth|fifth|\d+(st|nd|rd|th))$/.test(normal));

/** "the president", "head of the country's commission": of the country that the article is about. */
function withCountry(text: string, sentence: StorySentence, memory: Memory): string {
  const country =
    memory.country === null || namesOtherCountry(sentence, memory.country)
      ? ""
      : /^(United|Netherlands|Philippines|Czech|Dominican)/.test(memory.country)
        ? `the ${memory.country}`
        : memory.country;
  const owned =
    country === ""
      ? text
      : text.replace(/\bthe country['’]s (.+)$/, (_, rest: string) =>
          /s$/.test(country) ? `${country}' ${rest}` : `${country}'s ${rest}`,
        );
  const previous = memory.sentences[sentence.index - 1];
  const head = owned.replace(/^the /, "").split(" ")[0] ?? "";
  const office = memory.offices.get(head);
  if (
    /^(the )?(governor|mayor|chairman|chairwoman|director)( for .*)?$/.test(owned) &&
    office !== undefined
  )
    return owned.replace(head, `${head} of ${office}`);
  return /^the (president|prime minister|chancellor|premier|king|queen|[a-z]+ minister)$/.test(
    owned,
  ) &&
    country !== "" &&
    (previous === undefined || !namesOtherCountry(previous, memory.country ?? ""))
    ? `${owned} of ${country}`
    : owned;
}

/** "X, head of the country's emergency commission," where the sentence's frame has no place for it. */
function besideComma({ chunks, view }: StorySentence, phrase: NounPhrase): NounPhrase[] {
  const at = chunks.indexOf(phrase);
  const next = chunks[at + 2];
  if (
    at < 0 ||
    chunks[at + 1]?.kind !== "comma" ||
    next?.kind !== "np" ||
    phrase.appositions.includes(next) ||
    !/^(comma|stop|relative)$/.test(chunks[at + 3]?.kind ?? "stop")
  )
    return [];
  const one = personOf(phrase) !== null && phrase.mention?.end === phrase.end;
  const role = one ? next : phrase;
  const person = one ? phrase : next;
  const owned =
    view.words[role.start - 1]?.normal === "whose" ||
    role.of !== null ||
    /^['’]s$/.test(
      view.words
        .slice(role.start, role.head)
        .map(({ text }) => text)
        .find((text) => /^['’]s$/.test(text)) ?? "",
    ) ||
    /^the$/.test(view.words[role.start]?.normal ?? "");
  return personOf(person) !== null && personOf(role) === null && owned ? [next] : [];
}

function allPhrases(sentence: StorySentence): NounPhrase[] {
  const seen = new Set<NounPhrase>();
  const add = (phrase: NounPhrase | null) => {
    if (phrase !== null) seen.add(phrase);
  };
  for (const clause of sentence.clauses) {
    add(clause.subject);
    for (const part of [...clause.parts, ...clause.before]) add(part.phrase);
  }
  for (const chunk of sentence.chunks) if (chunk.kind === "np") add(chunk);
  return [...seen];
}
