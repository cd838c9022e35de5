import type { QuantityScene } from "./quantity-mention";
import { countedNounAt, type CountedNoun } from "./quantity-nouns";
import { readNumeral, type Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";

/** What the words around a figure say it is, where no unit stands behind it. */

const isCapital = (piece: Piece | undefined): boolean =>
  piece?.kind === "word" && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(piece.text);

const oldestYears = 125;

const personWord =
  /^(?:king|queen|prince|princess|pope|president|minister|senator|judge|leader|founder|author|actor|actress|singer|player|champion|man|woman|boy|girl|father|mother|son|daughter|brother|sister|husband|wife|driver|pilot|officer|victim|suspect|teacher|student|farmer|doctor|nurse|owner|resident|jr|sr|ii|iii)$/;
const agedWord =
  /^(?:people|adults?|children|child|women|men|girls|boys|those|anyone|everyone|patients|residents|citizens|voters|players|kids|infants)$/;
const monthOrDay =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "aged 45", "at the age of 45", "Chieko Murata, 71, a retired teacher". */
export function isAge(pieces: readonly Piece[], numeral: Numeral, lead: number): boolean {
  if (!Number.isInteger(numeral.value) || numeral.value > oldestYears || numeral.scale !== 1) {
    return false;
  }
  const lowerAt = (index: number) => pieces[index]?.lower ?? "";
  if (/^(?:aged|age|ages)$/.test(lowerAt(lead - 1))) {
    return true;
  }
  if (lowerAt(lead - 1) === "of" && lowerAt(lead - 2) === "age") {
    return true;
  }
  if (agedWord.test(lowerAt(lead - 2)) && /^(?:over|under|above|below)$/.test(lowerAt(lead - 1))) {
    const next = pieces[numeral.next];
    return (
      next?.kind !== "word" ||
      /^(?:are|is|were|was|who|and|in|from|at|to|have|had)$/.test(next.lower)
    );
  }
  const after = pieces[numeral.next];
  return (
    !numeral.inWords &&
    lowerAt(lead - 1) === "," &&
    (isCapital(pieces[lead - 2]) || personWord.test(lowerAt(lead - 2))) &&
    !monthOrDay.test(lowerAt(lead - 2)) &&
    (after === undefined || /^[,;.)]$/.test(after.text))
  );
}

const greatestMagnitude = 10;

/** "magnitude 6.5", "a magnitude of 7.6", "put its magnitude at 7.6". */
export function isMagnitude(
  sentence: string,
  pieces: readonly Piece[],
  numeral: Numeral,
  lead: number,
): boolean {
  const start = pieces[lead]?.start ?? 0;
  const end = pieces[numeral.next - 1]?.end ?? 0;
  const before = sentence.slice(Math.max(0, start - 70), start);
  return (
    numeral.value > 0 &&
    numeral.value <= greatestMagnitude &&
    (/^ on the (?:Richter|moment magnitude) scale/iu.test(sentence.slice(end, end + 30)) ||
      /(?:^|[^\p{L}])magnitude(?:[- ]|(?: of| at| was)? |(?: of(?: [\p{L}-]{1,20}){1,5})? (?:was|is|at|reached) )$/iu.test(
        before,
      ))
  );
}

const functionWord =
  /^(?:about|over|at|some|nearly|almost|around|only|in|on|of|by|for|from|to|with|and|or|but|as|than|under|above|below|after|before|between|until|since|a|an|the|all|another|these|those|its|their|his|her|our|he|she|it|they|we|i|is|was|were|are|had|has|have|up|just|exactly|more|less|another|if|when|while|then|now|so|per|plus)$/;

/** "Nikkei 225", "Luna 25": a figure right behind a name, that counts nothing. */
export function isNumberOfName(pieces: readonly Piece[], numeral: Numeral): boolean {
  const first = pieces[numeral.first];
  const before = pieces[numeral.first - 1];
  return (
    first?.kind === "number" &&
    /^\d{1,5}$|^\d{1,3}\.\d$/.test(first.text) &&
    numeral.scale === 1 &&
    isCapital(before) &&
    (!first.text.includes(".") || /^\p{Ll}\p{Lu}/u.test(before?.text ?? "")) &&
    !functionWord.test(before?.lower ?? "")
  );
}

const determiner = /^(?:the|its|their|his|her|our|my|your|those|these|all|every|both)$/;
const pronoun = /^(?:them|us|you|which|whom|it|that|this|who)$/;

/**
 * The noun that a figure counts: right behind it, or behind "of" ("five of the six crew members",
 * "thousands of troops"). Null when there is none, or only a pronoun.
 * @param singular whether one thing is counted.
 */
export function nounOf(scene: QuantityScene, index: number, singular: boolean): CountedNoun | null {
  const { pieces, tokens } = scene;
  const at = pieces[index];
  if (!at) {
    return null;
  }
  if (at.lower !== "of") {
    return at.kind === "word" || /^["“‘'«]$/.test(at.text)
      ? countedNounAt(tokens, at.start, singular)
      : null;
  }
  let next = index + 1;
  while (determiner.test(pieces[next]?.lower ?? "")) next += 1;
  if (pronoun.test(pieces[next]?.lower ?? "")) {
    return null;
  }
  const whole = readNumeral(pieces, next, false);
  const noun = pieces[whole?.next ?? next];
  return noun?.kind === "word" ? countedNounAt(tokens, noun.start, false) : null;
}
