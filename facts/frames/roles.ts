import type { NounPhrase } from "../chunk-types";
import type { ClauseVerb } from "../clause";
import { findCountryOfAdjective } from "../gazetteer";
import type { Memory } from "../memory";
import type { Mention } from "../entity";
import { honorifics, roleHeads, titleWords } from "../names-lists";
import { nameInText, renderPhrase, renderWords, withoutArticle } from "../render";
import type { StorySentence } from "../story";
import { nameValue, type Draft } from "./frame";

/** Offices that only one person holds at a time, by the last word of the title. */
const unique = new Set(
  "president minister chancellor premier secretary governor chairman chairwoman chairperson chair administrator emperor empress king queen pope director mayor commissioner adviser advisor spokesman spokeswoman leader chief head economist executive president-elect ceo cfo director-general secretary-general founder manager coach editor archbishop".split(
    " ",
  ),
);
const someone = new Set(
  "senator representative judge professor general colonel admiral captain lieutenant major sergeant congressman candidate officer analyst scientist astronaut engineer".split(
    " ",
  ),
);

export type Office = {
  person: Mention;
  office: string;
  told: string;
  past: boolean;
  start: number;
  end: number;
  anchored: boolean;
};

const be = (past: boolean): ClauseVerb => ({
  base: "be",
  past: "was",
  present: "is",
  participle: "been",
  tense: past ? "past" : "present",
  auxiliaries: [],
});

/** Who holds which office, as titles, appositions and "the head of X, Y" tell. */
export function findOffices(sentence: StorySentence, memory: Memory): Office[] {
  return [...titled(sentence, memory), ...apposed(sentence), ...adjacent(sentence)];
}

export function officeDraft(office: Office): Draft {
  const { person, told, past } = office;
  const name = person.entity?.name ?? person.text;
  return {
    predicate: "role-holder",
    subject: withoutArticle(office.office),
    parts: {},
    value:
      person.entity === null
        ? { type: "person", name, aliases: [] }
        : nameValue(person.entity, "person"),
    clause: {
      subject: { text: name, plural: false, kind: "person" },
      verb: be(past),
      complements: [{ role: "predicative", preposition: null, text: told, kind: "person" }],
      asked: { part: "subject" },
    },
    time: null,
    start: office.start,
    end: office.end,
    hedge: "none",
  };
}

const lower = (title: string) =>
  title
    .split(" ")
    .map((word) =>
      /^(\p{Lu}\p{Ll}|\p{Lu}$)/u.test(word) && !/^\p{Lu}{2,}/u.test(word)
        ? word.charAt(0).toLowerCase() + word.slice(1)
        : word,
    )
    .join(" ");

/** Titles in lower case, names as they are: "Chief Economist of AHLA" becomes "chief economist of AHLA". */
const lowerTitle = (text: string) => {
  const of = text.indexOf(" of ");
  return of < 0 ? lowerWords(text) : lowerWords(text.slice(0, of)) + text.slice(of);
};
const lowerWords = (text: string) =>
  text
    .replace(/^(The|A|An)\b/, (word) => word.toLowerCase())
    .replace(/\p{Lu}[\p{L}-]*/gu, (word) =>
      titleWords.has(word.toLowerCase()) || roleHeads.has(word.toLowerCase())
        ? word.toLowerCase()
        : word,
    );

/** "South Korean President Yoon Suk Yeol", "ISRO chief S. Somanath", "Japan's new Prime Minister X". */
function titled(sentence: StorySentence, memory: Memory): Office[] {
  const { words, mentions } = sentence.view;
  return mentions.flatMap((person): Office[] => {
    if (person.entity?.type !== "person") return [];
    let titleStart = person.title?.start ?? person.start;
    let titleEnd = person.title?.end ?? person.start;
    if (person.title === null) {
      const before = words[person.start - 1];
      if (before === undefined || !/^(NOUN|ADJ)$/.test(before.pos) || !roleHeads.has(before.normal))
        return [];
      if (/^(for|candidate)$/.test(words[person.start - 2]?.normal ?? "")) return [];
      titleStart = person.start - 1;
      titleEnd = person.start;
      while (
        titleStart > 0 &&
        words[titleStart - 1]?.pos === "NOUN" &&
        !mentions.some(({ end }) => end > titleStart - 1 && end <= titleStart)
      )
        titleStart -= 1;
    }
    const full = lower(renderWords(sentence, titleStart, titleEnd));
    const title = full.replace(/^(former|ex-?) ?/, "");
    const head = title.split(" ").pop() ?? "";
    if (honorifics.has(head) || !unique.has(head) || someone.has(head)) return [];
    let at = titleStart;
    let past = title !== full;
    while (
      /^(new|former|outgoing|incoming|then|ex|current|acting|first|interim|longtime)$/.test(
        words[at - 1]?.normal ?? "",
      )
    ) {
      past ||= /^(former|then|ex|outgoing)$/.test(words[at - 1]?.normal ?? "");
      at -= 1;
    }
    const owner = ownerBefore(sentence, at) ?? ownerElsewhere(memory, title, titleStart);
    if (owner === null && title.split(" ").length < 3 && head !== "president-elect") return [];
    if (
      /^(leader|chief|head|director|manager|editor|coach|spokesman|spokeswoman|founder|economist|executive)$/.test(
        head,
      ) &&
      owner === null
    )
      return [];
    const acting = words[titleStart - 1]?.normal === "acting" ? "acting " : "";
    const office = owner === null ? `${acting}${title}` : `${acting}${title} of ${owner.text}`;
    return [
      {
        person,
        office,
        told: office,
        past,
        start: owner?.start ?? titleStart,
        end: person.end,
        anchored: owner !== null,
      },
    ];
  });
}

/** The owner that the article tells elsewhere; for offices of state, the country it is about. */
function ownerElsewhere(
  memory: Memory,
  title: string,
  start: number,
): { text: string; start: number } | null {
  const head = title.split(" ").pop() ?? "";
  const national =
    /^(president|prime minister|chancellor|premier|king|queen|emperor|empress|(foreign|finance|defen[cs]e|interior|health|justice|security|economy|environment|energy|transport|education|agriculture) (minister|secretary)|chief cabinet secretary)$/.test(
      title,
    );
  const elsewhere = memory.offices.get(head);
  if (
    national &&
    memory.country !== null &&
    (elsewhere === undefined || elsewhere.replace(/^the /, "") === memory.country)
  )
    return {
      text: /^(United|Netherlands|Philippines|Czech|Dominican)/.test(memory.country)
        ? `the ${memory.country}`
        : memory.country,
      start,
    };
  const known = memory.offices.get(head);
  return known !== undefined &&
    !national &&
    /^(governor|mayor|chairman|chief|head|director|administrator)$/.test(head)
    ? { text: known, start }
    : null;
}

/** The country or body that stands before a title. */
function ownerBefore(sentence: StorySentence, at: number): { text: string; start: number } | null {
  const { words, mentions } = sentence.view;
  const possessive = /^['’]s$/.test(words[at - 1]?.text ?? "");
  const end = possessive ? at - 1 : at;
  const owner = mentions.find((mention) => mention.end === end);
  if (owner === undefined) {
    // "the US Navy", "the city's mayor": the words themselves.
    return null;
  }
  if (owner.type === "adjective") {
    const country = findCountryOfAdjective(owner.text);
    if (country === null || country === "") return null;
    const text = /^(United|Netherlands|Philippines|Czech|Dominican)/.test(country)
      ? `the ${country}`
      : country;
    return { text, start: owner.start };
  }
  if (owner.entity === null || owner.entity.type === "person") return null;
  return { text: nameInText(owner.entity), start: owner.start };
}

/** "Jake Sullivan, the national security adviser", "Suzu's mayor, Masuhiro Izumiya". */
function apposed(sentence: StorySentence): Office[] {
  const { words } = sentence.view;
  const found: Office[] = [];
  for (const chunk of allPhrases(sentence)) {
    for (const other of chunk.appositions) {
      const [person, role] = personOf(chunk) !== null ? [chunk, other] : [other, chunk];
      const mention = personOf(person);
      if (mention === null || personOf(role) !== null) continue;
      const parts = role.members.length > 0 ? role.members : [role];
      for (const part of parts) {
        const head = words[part.head]?.normal ?? "";
        const first = words[part.start]?.normal ?? "";
        if (!unique.has(head) || /^(his|her|its|their|our|a|an)$/.test(first)) continue;
        const whole = renderPhrase(sentence, part);
        let text = lowerTitle(renderPhrase(sentence, part, false, part.end));
        if (/\b(his|her|its|their|that|this)\b/.test(text)) continue;
        const past = /\b(former|then|ex|until)\b/.test(whole) || /\bfor \w+ years\b/.test(whole);
        const possessed = /^(.+)['’]s (.+)$/.exec(text);
        const office =
          possessed === null
            ? text
            : `${possessed[2] ?? ""} of ${renderWords(sentence, part.start, part.head).replace(/['’]s.*$/, "")}`;
        if (possessed !== null) text = office;
        found.push({
          person: mention,
          office: withoutArticle(office).replace(/^(former|then) /, ""),
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
const personOf = (phrase: NounPhrase) =>
  phrase.members.length === 0 && phrase.mention?.entity?.type === "person" ? phrase.mention : null;

/** "The head of the institute (INE) Guadalupe Tardelli", "The Prime Minister of India Narendra Modi". */
function adjacent(sentence: StorySentence): Office[] {
  const { chunks, view } = sentence;
  return chunks.flatMap((chunk, index): Office[] => {
    if (chunk.kind !== "np" || chunk.end === chunk.coreEnd) return [];
    const next = chunks[index + 1]?.kind === "parenthesis" ? chunks[index + 2] : chunks[index + 1];
    const head = view.words[chunk.head]?.normal ?? "";
    if (next?.kind !== "np" || !unique.has(head)) return [];
    const person = personOf(next);
    if (person === null || person.start !== next.start) return [];
    const text = lowerTitle(renderPhrase(sentence, chunk, false, chunk.end));
    return [
      {
        person,
        office: withoutArticle(text),
        told: text.replace(/^The /, "the "),
        past: false,
        start: chunk.start,
        end: next.coreEnd,
        anchored: true,
      },
    ];
  });
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
