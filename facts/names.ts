import { cut } from "./name-cut";
import {
  continuesName,
  isAcronym,
  isCapital,
  isCompoundAdjective,
  textOf,
  type NameSpan,
} from "./name-shape";

import { findCountryOfAdjective, findPlace } from "./gazetteer";
import {
  nameParticles,
  notNames,
  organisationHeads,
  personNouns,
  roleHeads,
  thingHeads,
  titleWords,
} from "./names-lists";
import type { Word } from "./words";

const openQuotes = '“"«‘';
const closeQuotes = '”"»’';

/**
 * Finds the names of a sentence by their shape alone.
 * @param commonStart whether a capitalised first word is an ordinary word.
 */
export function findNameSpans(
  words: readonly Word[],
  commonStart: (word: Word, next: Word | undefined) => boolean,
): NameSpan[] {
  const spans: NameSpan[] = [];
  let index = 0;
  while (index < words.length) {
    const quoted = quotedName(words, index);
    if (quoted !== null) {
      spans.push({
        start: index,
        end: quoted.end,
        text: quoted.text,
        title: null,
        type: "unknown",
        quoted: true,
      });
      index = quoted.end;
      continue;
    }
    const end = runEnd(words, index, commonStart);
    if (end === index) {
      index += 1;
      continue;
    }
    spans.push(...cut(words, index, end));
    index = end;
  }
  return spans;
}

/** “Freedom Edge”: up to five words that begin with capitals, between quotation marks. */
function quotedName(words: readonly Word[], at: number) {
  const open = words[at];
  if (open === undefined || open.text.length !== 1 || !openQuotes.includes(open.text)) return null;
  let end = at + 1;
  while (end < words.length && end - at <= 7 && !isClose(words[end], open.text)) end += 1;
  const all = words.slice(at + 1, end);
  const inside = /^[,.]$/.test(all[all.length - 1]?.text ?? "") ? all.slice(0, -1) : all;
  if (!isClose(words[end], open.text) || inside.length === 0 || inside.length > 6) return null;
  const first = inside[0];
  if (first === undefined || !(isCapital(first) || /^\d/.test(first.text))) return null;
  const plain = inside.filter((word) => !isCapital(word) && !/^\d/.test(word.text));
  if (plain.some((word) => word.pos === "VERB" || word.pos === "AUX" || word.pos === "PRON"))
    return null;
  if (plain.length > inside.length / 2 || /[.,!?]/.test(inside.map((word) => word.text).join("")))
    return null;
  return { end: end + 1, text: textOf(inside) };
}
const isClose = (word: Word | undefined, open: string) =>
  word !== undefined &&
  word.text.length === 1 &&
  closeQuotes.includes(word.text) &&
  closeQuotes.indexOf(word.text) === openQuotes.indexOf(open);

/** Where a run of words that belong to names ends. */
function runEnd(
  words: readonly Word[],
  at: number,
  commonStart: (word: Word, next: Word | undefined) => boolean,
): number {
  const first = words[at];
  if (first === undefined || !startsName(first, at, words, commonStart)) return at;
  let end = at + 1;
  for (;;) {
    const word = words[end];
    const next = words[end + 1];
    if (word === undefined) return end;
    if (isCapital(word) && continuesName(word)) {
      if (isCompoundAdjective(word)) return end;
      end += 1;
    } else if (
      /^\d[\d.]*$/.test(word.text) &&
      isNumberedHead(words[end - 1]) &&
      !isUnitAfter(next)
    ) {
      end += 1;
    } else if (/^(al|el|ad|ar|as|an|ash|at|bin|abu)-\p{Lu}/u.test(word.text)) {
      end += 1;
    } else if (nameParticles.has(word.normal) && !isCapital(word) && end > at) {
      let ahead = end + 1;
      while (words[ahead] !== undefined && nameParticles.has(words[ahead]?.normal ?? ""))
        ahead += 1;
      if (
        !isCapital(words[ahead]) ||
        !continuesName(words[ahead] as Word) ||
        word.normal === "y" ||
        word.normal === "a"
      )
        return end;
      end = ahead + 1;
    } else if (/^(of|for)$/.test(word.normal) && headsOf(words, end) && nameAfter(words, end + 1)) {
      end += words[end + 1]?.normal === "the" ? 3 : 2;
    } else if (prizeFor(words, end)) {
      end += 2;
    } else if (
      /^(and|&)$/.test(word.normal) &&
      isCapital(next) &&
      (word.text === "&" || insideLongName(words, at, end))
    ) {
      end += 2;
    } else if (
      /^['’]$/.test(word.text) &&
      /s$/.test(words[end - 1]?.text ?? "") &&
      isCapital(next) &&
      organisationHeads.has(next?.normal ?? "")
    ) {
      end += 2; // Citizens' Movement
    } else return end;
  }
}

function startsName(
  word: Word,
  at: number,
  words: readonly Word[],
  commonStart: (word: Word, next: Word | undefined) => boolean,
) {
  if (!isCapital(word) || !continuesName(word)) return false;
  if (word.pos === "PRON" || word.pos === "DET" || word.pos === "CCONJ" || word.pos === "SCONJ")
    return false;
  if (!isSentenceStart(words, at)) return word.pos !== "ADP";
  // "New Era", but not "New President X"
  const following = words[at + 1];
  if (
    word.normal === "new" &&
    isCapital(following) &&
    following !== undefined &&
    continuesName(following) &&
    !roleHeads.has(following.normal) &&
    !titleWords.has(following.normal) &&
    findCountryOfAdjective(following.text) === null
  )
    return true;
  if (
    personNouns.has(word.normal) ||
    /^(new|former|some|many|most|early|late|local|senior|top|last|next|only|even|still|both|several|other|all|each|every|more|previous|current)$/.test(
      word.normal,
    )
  )
    return false;
  if (
    isCapital(words[at + 1]) &&
    continuesName(words[at + 1] as Word) &&
    /^(PROPN|NOUN|ADJ)$/.test(word.pos)
  )
    return true;
  if (findPlace(word.text) !== null || findCountryOfAdjective(word.text) !== null) return true;
  return (
    (word.pos === "PROPN" || word.pos === "X" || word.pos === "NOUN") &&
    !commonStart(word, words[at + 1])
  );
}
/** "Nimitz-class", "Russia-led": adjectives that a name is in. */
/** "Nobel Prize in Literature": what a prize is for belongs to its name. */
const prizeFor = (words: readonly Word[], at: number) =>
  /^(in|for)$/.test(words[at]?.normal ?? "") &&
  /^(prize|award|medal|championship)$/.test(words[at - 1]?.normal ?? "") &&
  isCapital(words[at + 1]) &&
  continuesName(words[at + 1] as Word);
function isSentenceStart(words: readonly Word[], at: number) {
  const previous = words[at - 1];
  return previous === undefined || /^[.?!:“"«‘;—–]$/.test(previous.text);
}
const isNumberedHead = (word: Word | undefined) =>
  word !== undefined &&
  isCapital(word) &&
  !notNames.has(word.normal) &&
  (word.pos === "PROPN" || word.pos === "NOUN");
const isUnitAfter = (word: Word | undefined) =>
  word !== undefined &&
  (word.pos === "NOUN" || word.pos === "NUM" || word.pos === "SYM" || word.text === "%");

/** Whether the last word before "of" is one that names are built on ("Bank of Japan"), not a title. */
function headsOf(words: readonly Word[], of: number): boolean {
  const head = words[of - 1];
  if (head === undefined || !isCapital(head)) return false;
  const word = head.normal;
  if (roleHeads.has(word)) return false;
  if (words[of]?.normal === "for" && !organisationHeads.has(word)) return false;
  return (
    organisationHeads.has(word) ||
    thingHeads.has(word) ||
    /^(republic|gulf|sea|bay|kingdom|cape|strait|isle|university|order|medal|battle|statue|bank|ministry)$/.test(
      word,
    )
  );
}
const nameAfter = (words: readonly Word[], at: number) =>
  (isCapital(words[at]) && continuesName(words[at] as Word)) ||
  (words[at]?.normal === "the" && isCapital(words[at + 1]) && continuesName(words[at + 1] as Word));
/** "Organisation for Economic Co-operation and Development": the part before "and" has "of" or "for" in it. */
function insideLongName(words: readonly Word[], at: number, and: number): boolean {
  const before = words.slice(at, and);
  const head = before.findIndex((word) => /^(of|for)$/.test(word.normal));
  if (head > 0 && organisationHeads.has(before[head - 1]?.normal ?? "")) return true;
  // "Health and Safety Executive": an organisation's head comes after.
  let ahead = and + 1;
  while (isCapital(words[ahead])) ahead += 1;
  const last = words[ahead - 1];
  return (
    last !== undefined &&
    ahead - and > 2 &&
    organisationHeads.has(last.normal) &&
    before.length <= 2 &&
    before.every((word) => findPlace(word.text) === null && !isAcronym(word.text))
  );
}
