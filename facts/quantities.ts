import { cardinalWords, ordinalWords, scaleWords, vagueWords } from "./number-words";
import { boundAfter } from "./quantity-bounds";
import { describeQuantity } from "./quantity-description";
import { isExcluded } from "./quantity-exclusions";
import type { QuantityMention, QuantityScene } from "./quantity-mention";
import { currencyAfter, currencyBefore } from "./quantity-money";
import { countedNounAt } from "./quantity-nouns";
import { readNumeral, type Numeral } from "./quantity-numerals";
import { readOrdinal } from "./quantity-ordinals";
import { cutPieces, type Piece } from "./quantity-pieces";
import { readPair } from "./quantity-ranges";
import { suffixAt } from "./quantity-suffix";
import { tokenize, type Token } from "./tokens";

/** What is longer is a table or a dump, no sentence. */
const longestSentence = 10_000;

/** In every sentence that has a number, and quick to look for. */
const numberHint = new RegExp(
  `\\d|\\b(?:${[...cardinalWords.keys(), ...scaleWords.keys(), ...vagueWords.keys(), ...ordinalWords.keys()].join("|")})`,
  "i",
);

type Reading = { mention: QuantityMention | null; next: number };

/**
 * Finds the quantities of a sentence, in the order of the text and without overlaps of their
 * figures. Dates, clock times, names with figures ("B-1B", "G20") and fractions are none.
 * @param tokens the sentence's tokens, where the caller has them already.
 */
export function findQuantities(sentence: string, tokens?: readonly Token[]): QuantityMention[] {
  if (sentence.length > longestSentence || !numberHint.test(sentence)) {
    return [];
  }
  const scene: QuantityScene = {
    sentence,
    tokens: tokens ?? tokenize(sentence),
    pieces: cutPieces(sentence),
  };
  const mentions: QuantityMention[] = [];
  let index = 0;
  while (index < scene.pieces.length) {
    const reading = readOrdinalAt(scene, index) ?? readNumeralAt(scene, index);
    if (reading?.mention) {
      mentions.push(reading.mention);
    }
    index = Math.max(reading?.next ?? 0, index + 1);
  }
  return mentions;
}

function readOrdinalAt({ sentence, pieces, tokens }: QuantityScene, index: number): Reading | null {
  const ordinal = readOrdinal(pieces, index);
  const first = pieces[index];
  const last = pieces[(ordinal?.next ?? 0) - 1];
  if (ordinal === null || !first || !last) {
    return null;
  }
  const { value, next } = ordinal;
  const inWords = first.kind === "word";
  const numeral = { first: index, next, value, mantissa: value, scale: 1, vague: false, inWords };
  if (isExcluded(sentence, pieces, numeral, true)) {
    return { mention: null, next };
  }
  // "second-largest city": the noun begins behind the hyphen.
  const behind = pieces[pieces[next]?.text === "-" ? next + 1 : next];
  const noun = behind?.kind === "word" ? countedNounAt(tokens, behind.start, true) : null;
  const mention: QuantityMention = {
    start: first.start,
    end: noun?.end ?? last.end,
    kind: "ordinal",
    amount: value,
    lower: value,
    upper: value,
    modifier: null,
    unit: noun === null ? "" : sentence.slice(noun.start, noun.end),
    noun: noun === null ? null : { start: noun.start, end: noun.end },
    numberStart: first.start,
    numberEnd: last.end,
  };
  return { mention, next };
}

function readNumeralAt(scene: QuantityScene, index: number): Reading | null {
  const { sentence, pieces } = scene;
  const numeral = numeralAt(scene, index);
  if (numeral === null) {
    return null;
  }
  const currency = currencyBefore(pieces, index);
  const { sign, lead } = signBefore(pieces, currency?.first ?? index);
  const code = currency?.code ?? null;
  // "300+ km": the unit stands behind the bound.
  const bound = boundAfter(pieces, numeral.next);
  const suffix =
    suffixAt(sentence, pieces, numeral, code) ??
    (bound === null ? null : suffixAt(sentence, pieces, { ...numeral, next: bound.next }, code));
  const pair = readPair(pieces, numeral, lead, suffix?.next ?? numeral.next);
  const joined = pair !== null && pair.kind !== "change";
  const last = joined ? pair.second : numeral;
  const secondSuffix = pair === null ? null : suffixAt(sentence, pieces, pair.second, code);
  if (
    isExcluded(sentence, pieces, numeral, suffix !== null) ||
    (joined && isExcluded(sentence, pieces, last, secondSuffix !== null))
  ) {
    return { mention: null, next: last.next };
  }
  // "from 5.25 to 5 percent": the first figure takes the unit of the second, but ends before it.
  const own = joined ? (secondSuffix ?? suffix) : suffix;
  const borrowed = own ?? (secondSuffix === null ? null : { ...secondSuffix, next: last.next });
  const mention = describeQuantity(scene, {
    first: joined ? pair.first : numeral,
    last,
    lead,
    sign,
    pair: joined ? pair : null,
    suffix: borrowed,
  });
  return { mention, next: Math.max(last.next, own?.next ?? 0) };
}

// "10m high" is a height, "10m people" a number of people.
const dimensionAfter = /^(?:high|deep|wide|long|tall|away|below|above|from|of|in|off|to|and|or)$/;

function numeralAt({ pieces, tokens }: QuantityScene, index: number): Numeral | null {
  const hasCurrency = currencyBefore(pieces, index) !== null;
  const plain = readNumeral(pieces, index, hasCurrency);
  if (plain === null || hasCurrency) {
    return plain;
  }
  const scaled = readNumeral(pieces, index, true);
  const after = pieces[scaled?.next ?? 0];
  if (scaled === null || scaled.next === plain.next || !after || dimensionAfter.test(after.lower)) {
    return plain;
  }
  const counts =
    currencyAfter(pieces, scaled.next, scaled.scale) !== null ||
    countedNounAt(tokens, after.start, false) !== null;
  return counts ? scaled : plain;
}

/** A minus in front of the figure or its currency sign, in a mark or a word. */
function signBefore(pieces: readonly Piece[], first: number): { sign: 1 | -1; lead: number } {
  const mark = pieces[first - 1];
  const negative =
    mark !== undefined &&
    (/^(?:minus|negative)$/.test(mark.lower) ||
      (/^[-−–]$/.test(mark.text) &&
        pieces[first]?.glued === true &&
        (!mark.glued || pieces[first - 2]?.text === "(")));
  return negative ? { sign: -1, lead: first - 1 } : { sign: 1, lead: first };
}
