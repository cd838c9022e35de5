import { findCountryOfAdjective, findPlace } from "../gazetteer";
import type { Memory } from "../memory";
import { nameInText } from "../render";
import type { StorySentence } from "../story";
import { firmBefore } from "../tell-before";

/** The owner that the article tells elsewhere; for offices of state, the country it is about. */
export function ownerElsewhere(
  memory: Memory,
  title: string,
  start: number,
  sentence: StorySentence,
): { text: string; start: number } | null {
  const head = title.split(" ").pop() ?? "";
  const national =
    /^(president|prime minister|chancellor|premier|opposition leader|(foreign|finance|defen[cs]e|interior|health|justice|security|economy|environment|energy|transport|education|agriculture) secretary|(?!(chief|first|regional|state) )[a-z]+( [a-z]+)? minister|chief cabinet secretary)$/.test(
      title,
    );
  const elsewhere = memory.offices.get(head);
  if (
    national &&
    // Provinces and states have premiers where the country has a prime minister.
    !(head === "premier" && /^(Canada|Australia|South Africa)$/.test(memory.country ?? "")) &&
    !hasEqualBeside(sentence, start) &&
    !speaksOfOther(memory, sentence) &&
    !(head === "president" && !tellsOfState(memory)) &&
    memory.country !== null &&
    !namesOtherCountry(sentence, memory.country, start) &&
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

const wordsOfState =
  /\b(?:governments?|parliament|ministers?|ministry|cabinet|elections?|elected|senate|congress|opposition|presidential|voters|lawmakers|coup|constitution|treaty|summit|talks|troops|sanctions|diplomats?|state)\b/i;

/** Whether an article tells of states at all: firms and clubs have presidents too. */
const tellsOfState = ({ sentences }: Memory): boolean =>
  sentences.some(({ role, text }) => role === "body" && wordsOfState.test(text));

const stateTitle = /^(president|prime|premier|chancellor|king|queen|emperor|minister)$/i;

/** "Prime Minister X and President Y": heads of two states, as it may be. */
function hasEqualBeside({ view: { words, mentions } }: StorySentence, start: number): boolean {
  return mentions.some(({ title, end, entity }) => {
    if (entity?.type !== "person" || title === null) return false;
    const other = words.slice(title.start, title.end);
    if (!other.some(({ normal }) => stateTitle.test(normal))) return false;
    const between =
      end <= start
        ? words.slice(end, start)
        : title.start > start
          ? words.slice(start, title.start)
          : [];
    return (
      between.length > 0 &&
      /^(and|with)$/.test((end <= start ? between[0] : between.at(-1))?.normal ?? "") &&
      !(end <= start && between.length > 1)
    );
  });
}

/** "Georgian Culture Minister X said nothing. President Y": of the country of the officer before. */
function speaksOfOther(memory: Memory, sentence: StorySentence): boolean {
  const before = memory.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph || memory.country === null)
    return false;
  const { mentions } = before.view;
  return mentions.some(({ type, text, end }) => {
    const country = type === "adjective" ? findCountryOfAdjective(text) : null;
    return (
      country !== null &&
      country !== "" &&
      country !== memory.country &&
      mentions.some(({ title, entity }) => entity?.type === "person" && title?.start === end)
    );
  });
}

/** "Chief Executive X resigned": of the firm that the sentences before are about. */
export function firmOf(
  memory: Memory,
  title: string,
  start: number,
  sentence: StorySentence,
): { text: string; start: number } | null {
  if (!/^(chief executive|ceo|chief financial officer|chairman|chairwoman)$/.test(title))
    return null;
  const firm = firmBefore(memory, sentence);
  return firm === null ? null : { text: firm.text, start };
}

/** Whether a sentence names another country than this one before a word: then a bare title may be of that. */
export function namesOtherCountry(
  { view }: StorySentence,
  country: string,
  until = Infinity,
): boolean {
  return view.mentions.some(({ entity, type, text, start }) => {
    if (start >= until) return false;
    const named =
      type === "adjective"
        ? findCountryOfAdjective(text)
        : entity?.type === "place" && findPlace(entity.name)?.kind === "country"
          ? entity.name
          : null;
    return named !== null && named !== "" && named !== country;
  });
}

/** The country or body that stands before a title. */
export function ownerBefore(
  sentence: StorySentence,
  at: number,
): { text: string; start: number; adjective?: boolean } | null {
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
    return { text, start: owner.start, adjective: true };
  }
  if (owner.entity === null || owner.entity.type === "person") return null;
  return { text: nameInText(owner.entity), start: owner.start };
}
