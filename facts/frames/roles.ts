import type { Memory } from "../memory";
import { honorifics, roleHeads } from "../names-lists";
import { renderPhrase, renderWords, withoutArticle } from "../render";
import type { StorySentence } from "../story";
import { nameValue, type Draft } from "./frame";
import { firmOf, ownerBefore, ownerElsewhere } from "./role-owners";
import { be, lower, lowerTitle, personOf, someone, unique, type Office } from "./role-titles";
import { apposed } from "./roles-apposed";

/** Who holds which office, as titles, appositions and "the head of X, Y" tell. */
export function findOffices(sentence: StorySentence, memory: Memory): Office[] {
  return [...titled(sentence, memory), ...apposed(sentence, memory), ...adjacent(sentence)].filter(
    ({ told }) =>
      !/^(the |an? )?(president|prime minister|leader|chief|head|chairman|director|governor|mayor|minister|king|queen|chancellor|premier|secretary|coach|manager|founder|editor)$/.test(
        told,
      ),
  );
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

/** What a post is for; capitalised before a title such a word looks like a name. */
const portfolios = new Set(
  (
    "public foreign internal social cultural religious environmental digital economic financial domestic veterans " +
    "economy privacy railway railways transport project health finance justice interior defence defense education labour labor " +
    "agriculture energy environment culture trade tourism sports housing police immigration industry commerce science technology " +
    "communications information water fisheries forestry mining petroleum planning security welfare family youth integration " +
    "migration development infrastructure competition budget campaign data"
  ).split(" "),
);

/** "South Korean President Yoon Suk Yeol", "ISRO chief S. Somanath", "Japan's new Prime Minister X". */
function titled(sentence: StorySentence, memory: Memory): Office[] {
  const { words, mentions } = sentence.view;
  return mentions.flatMap((person): Office[] => {
    if (person.entity?.type !== "person") return [];
    let titleStart = person.title?.start ?? person.start;
    let titleEnd = person.title?.end ?? person.start;
    // "WHO Africa director Dr. X": the form of address stands between the post and the name.
    const addressed = person.title !== null && honorifics.has(person.title.text.toLowerCase());
    if (person.title === null || addressed) {
      const nameStart = addressed ? titleStart : person.start;
      const before = words[nameStart - 1];
      if (before === undefined || !/^(NOUN|ADJ)$/.test(before.pos) || !roleHeads.has(before.normal))
        return [];
      if (/^(for|candidate)$/.test(words[nameStart - 2]?.normal ?? "")) return [];
      titleStart = nameStart - 1;
      titleEnd = nameStart;
      while (
        titleStart > 0 &&
        (words[titleStart - 1]?.pos === "NOUN" ||
          /^(chief|general|managing|vice|prime|deputy)$/.test(
            words[titleStart - 1]?.normal ?? "",
          )) &&
        !mentions.some(({ end }) => end > titleStart - 1 && end <= titleStart)
      )
        titleStart -= 1;
    }
    // "former public works minister X", "Economy Minister X": of the post, not whose it is.
    while (portfolios.has(words[titleStart - 1]?.normal ?? "")) titleStart -= 1;
    // "jailed under President X": long ago, as it may be.
    if (words[titleStart - 1]?.normal === "under") return [];
    // "its president X": of whom the sentence before speaks, not of the country.
    if (/^(its|his|her|their|our|whose)$/.test(words[titleStart - 1]?.normal ?? "")) return [];
    const full = lower(renderWords(sentence, titleStart, titleEnd)).replace(
      /^secretary of State$/,
      "secretary of state",
    );
    const title = full.replace(/^(former|ex-?) ?/, "");
    const head = title.split(" ").pop() ?? "";
    const general = /^(director|secretary|attorney|governor|surgeon|comptroller) general$/.test(
      title,
    );
    if (!general && (honorifics.has(head) || !unique.has(head) || someone.has(head))) return [];
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
    // "X founder and chief executive Y"
    if (words[at - 1]?.normal === "and" && roleHeads.has(words[at - 2]?.normal ?? "")) at -= 2;
    const beside = ownerBefore(sentence, at);
    const owner =
      beside ??
      ownerElsewhere(memory, title, titleStart, sentence) ??
      firmOf(memory, title, titleStart, sentence);
    // "former Colombian foreign minister X"
    const ahead = words[(beside?.start ?? at) - 1]?.normal ?? "";
    past ||= /^(former|then|ex|outgoing)$/.test(ahead);
    // "Nordmed Chief Executive X", where Nordmed was read as no name: of some firm, not of another.
    if (beside === null && at > 0 && words[at - 1]?.pos === "PROPN") return [];
    // "the Polish director X" is no director of Poland.
    if (
      /^(director|manager|coach|editor|founder|executive|head|economist|engineer)$/.test(head) &&
      beside?.adjective === true
    )
      return [];
    if (owner === null && title.split(" ").length < 3 && head !== "president-elect") return [];
    if (
      /^(envoy|leader|chief|head|director|manager|editor|coach|spokesman|spokeswoman|founder|economist|executive)$/.test(
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
        anchored: beside !== null,
      },
    ];
  });
}

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
