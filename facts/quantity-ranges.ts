import { currencyBefore } from "./quantity-money";
import { readNumeral, type Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";

/** How a second numeral hangs on a first: "10 to 12", "between 10 and 12", "50-48". */
export type Pair = {
  kind: "range" | "change" | "score";
  second: Numeral;
  /** The first with the scale of the second: "$5-6 billion". */
  first: Numeral;
  between: boolean;
};

const changeWord =
  /^(?:rose|rise|rises|risen|rising|raise|raised|raises|raising|fell|fall|falls|fallen|falling|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|grew|grow|grows|grown|growing|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|cut|cuts|cutting|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|slid|slip(?:s|ped|ping)?|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|gain(?:s|ed|ing)?|shrank|shrunk|shrinking|declin(?:e|es|ed|ing)|expand(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|went|reduc(?:e|es|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|hik(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|edg(?:e|es|ed|ing)|crept|swell(?:s|ed)?|revis(?:e|es|ed|ing)|up|down|advanc(?:e|es|ed|ing)|retreat(?:s|ed|ing)?|add(?:s|ed|ing)?|los(?:e|es|t|ing))$/;
const contestWord =
  /^(?:won|win|wins|winning|beat|beats|beaten|beating|lost|lose|loses|losing|loss|defeat(?:s|ed|ing)?|draw|drew|drawn|score|scored|vote|voted|votes|voting|ahead|lead|leads|led|tie|tied|passed|approved|rejected|by|down|trail(?:s|ed|ing)?|victory|win|was|ruled|confirmed|backed|adopted)$/;
const contestAfter =
  /^(?:vote|votes|victory|win|draw|defeat|lead|loss|majority|margin|scoreline|decision|ruling|split|triumph|party)$/;
const talliedWord = /^(?:votes?|goals?|points?|games?|sets?|runs?|seats?|wickets?)$/;
const wordsLookedAt = 7;

/** Reads what may follow the numeral as its counterpart; null when nothing does. */
export function readPair(
  pieces: readonly Piece[],
  first: Numeral,
  lead: number,
  /** Index after the first numeral's own unit ("26.6 percent to 28.6 percent"). */
  afterUnit: number,
): Pair | null {
  const tally = talliedWord.test(pieces[first.next]?.lower ?? "") ? first.next + 1 : first.next;
  const joint =
    joinerAt(pieces, afterUnit) ?? (tally > first.next ? joinerAt(pieces, tally) : null);
  if (joint === null || first.vague) {
    return null;
  }
  let at = joint.next;
  const money = /^[$€£¥₹]$|^\p{Lu}{1,2}$/u.test(pieces[at]?.text ?? "");
  while (money && at < joint.next + 2 && pieces[at]?.kind !== "number") at += 1;
  const second = readNumeral(
    pieces,
    at,
    currencyBefore(pieces, at) !== null || currencyBefore(pieces, first.first) !== null,
  );
  if (second === null || second.vague || (money && pieces[at]?.kind !== "number")) {
    return null;
  }
  const scaled = withSharedScale(first, second);
  const before = pieces.slice(Math.max(0, lead - wordsLookedAt), lead).map((piece) => piece.lower);
  const wordBefore = before.at(-1) ?? "";
  const between = wordBefore === "between";
  const pair = (kind: Pair["kind"]): Pair => ({ kind, second, first: scaled, between });
  if (joint.word === "and") {
    return between && scaled.value < second.value ? pair("range") : null;
  }
  if (joint.word === "or") {
    const close = scaled.value < second.value && second.value <= 2 * scaled.value + 1;
    return close && afterUnit === first.next ? pair("range") : null;
  }
  const isChange = before.some((word) => changeWord.test(word));
  if (joint.word === "to" && wordBefore === "from") {
    return isChange ? pair("change") : scaled.value < second.value ? pair("range") : pair("change");
  }
  const integers =
    Number.isInteger(first.value) && Number.isInteger(second.value) && second.scale === 1;
  const tallied = tally > first.next && joint.next > tally;
  const contest = before.slice(-4).some((word) => contestWord.test(word)) || tallied;
  const contested = contestAfter.test(pieces[second.next]?.lower ?? "");
  const bare = afterUnit === first.next || tallied;
  if (integers && bare && first.value < 1000 && second.value < 1000) {
    const equalOrMore = scaled.value >= second.value;
    const ended = pieces[second.next]?.kind !== "word" || contested;
    if (tallied || (equalOrMore && (joint.word === "-" || contest)) || (contest && contested)) {
      return pair("score");
    }
    if (joint.word === "-" && contest && ended && !before.includes("by")) {
      return pair("score");
    }
  }
  if (scaled.value >= second.value || (joint.word === "to" && isChange)) {
    return joint.word === "to" && isChange && afterUnit === first.next ? pair("change") : null;
  }
  return pair("range");
}

function joinerAt(pieces: readonly Piece[], index: number): { word: string; next: number } | null {
  const piece = pieces[index];
  if (!piece) {
    return null;
  }
  if (/^[-‑–—]$/.test(piece.text)) {
    return piece.glued && pieces[index + 1]?.glued === true ? { word: "-", next: index + 1 } : null;
  }
  return /^(?:to|and|or)$/.test(piece.lower) ? { word: piece.lower, next: index + 1 } : null;
}

function withSharedScale(first: Numeral, second: Numeral): Numeral {
  return second.scale > 1 && first.scale === 1 && first.mantissa <= second.mantissa
    ? {
        ...first,
        scale: second.scale,
        value: Number((first.mantissa * second.scale).toPrecision(15)),
      }
    : first;
}
