import type { NameType } from "./claim";
import { findPlace, nameKey } from "./gazetteer";
import { notNames, organisationHeads, placeHeads, thingHeads } from "./names-lists";
import type { Word } from "./words";

/** A name as it stands in a sentence: words [start, end). */
export type NameSpan = {
  start: number;
  end: number;
  text: string;
  /** The title that stands before it: words [start, end) and their text, e.g. "Prime Minister". */
  title: { start: number; end: number; text: string } | null;
  /** "South Korean" before a title or a noun: the country meant. */
  type: NameType | "adjective" | "title" | "unknown";
  quoted: boolean;
};

const capital = /^[«“"‘']?\p{Lu}/u;
export const isCapital = (word: Word | undefined) => word !== undefined && capital.test(word.text);
const isBare = (word: Word) => word.text.replace(/\.$/, "");
export const isCompoundAdjective = (word: Word) => word.pos === "ADJ" && word.text.includes("-");
export function continuesName(word: Word) {
  if (notNames.has(isBare(word).toLowerCase())) return false;
  return !/^(AUX|PRON|DET)$/.test(word.pos) || /^\p{Lu}{2,}$/u.test(word.text);
}
export const isAcronym = (text: string) => /^(\p{Lu}\.?){2,7}s?$/u.test(text);

/** Words joined as they stood: spaces only where there were spaces. */
export function textOf(words: readonly Word[]): string {
  let text = "";
  words.forEach((word, index) => {
    const previous = words[index - 1];
    text += previous !== undefined && previous.end < word.start ? ` ${word.text}` : word.text;
  });
  return text;
}

/** The type that the name's own words tell. */
export function typeByShape(words: readonly Word[]): NameSpan["type"] {
  const texts = words.map((word) => word.normal);
  const last = texts[texts.length - 1] ?? "";
  const first = texts[0] ?? "";
  const whole = textOf(words);
  if (findPlace(whole) !== null) return "place";
  if (
    /^\p{Lu}[\p{L}]+[-–]\p{Lu}/u.test(whole) &&
    whole.split(/[-–]/).every((part) => findPlace(part) !== null)
  )
    return "adjective";
  if (words.length === 1 && isCompoundAdjective(words[0] as Word)) return "thing";
  if (
    words.length === 1 &&
    organisationHeads.has(first) &&
    /^(senate|congress|parliament|cabinet|police|navy|army|treasury)$/.test(first)
  )
    return "organisation";
  if (
    /^(uss|hms|ss|ms|mv|rms|uns|km|kri|ins|mt|hurricane|typhoon|cyclone)$/.test(first) &&
    words.length > 1 &&
    !(first === "mt" && !/^\p{Lu}{2}$/u.test(words[0]?.text ?? ""))
  )
    return "thing";
  if (words.length === 1 && isAcronym(whole)) return "organisation";
  if (/\d/.test(whole)) return "thing";
  const ofAt = texts.findIndex((word) => word === "of" || word === "for");
  const head = ofAt > 0 ? (texts[ofAt - 1] ?? "") : last;
  if (words.length > 1 && /^(uk|us|usa|eu|un)$/.test(last)) return "organisation";
  if (words.length > 1 || ofAt > 0) {
    if (
      organisationHeads.has(head) ||
      /^(bank|ministry|department|university|institute|council|association|federation)$/.test(first)
    )
      return "organisation";
    if (placeHeads.has(head) || /^(lake|mount|cape|fort|camp)$/.test(first)) return "place";
    if (thingHeads.has(head)) return "thing";
  }
  return "unknown";
}

/** Compares names without accents, case, "the" and possessive endings. */
export const sameName = (a: string, b: string) => nameKey(a) === nameKey(b);
