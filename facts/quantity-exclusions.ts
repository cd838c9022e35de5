import { isYearAt } from "./date-years";
import { monthNumber } from "./date-words";
import { isFraction } from "./quantity-fractions";
import type { Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";
import { isDuration } from "./quantity-units";

/** Numbers that count and measure nothing: dates, clock times, names, serial and phone numbers. */

const labels: ReadonlySet<string> = new Set(
  "no nr number route flight flights article articles section chapter rule page pages room channel line platform gate highway interstate motorway junction exit bus train tram type class level category phase stage tier grade version volume episode season series part item question lot schedule appendix form model apollo boeing airbus nikkei dow ftse dax cac hang seng psalm verse ward block flat apartment apt unit squad pier runway resolution protocol proposition amendment title code formula windows iphone playstation galaxy area district precinct mark".split(
    " ",
  ),
);
const streetAfter =
  /^(?:street|st|avenue|ave|road|rd|square|lane|drive|boulevard|blvd|place|court|terrace)$/;
const clockAfter =
  /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|bst|cet|cest|est|edt|pst|pdt|cst|ist|jst|kst|noon|midnight)$/;
const notCountedOne =
  /^(?:of|another|day|thing|way|reason|hand|side|point|example|more|such|that|who|which|or|and|too|may|might|can|could|would|should|is|was|has|had|must|will|also|by)$/;
const notCountingOne =
  /^(?:this|that|each|every|any|no|the|which|another|some|only|number|day|other|everyone|or)$/;

/** Whether a numeral is no quantity, by what stands around it. */
export function isExcluded(
  sentence: string,
  pieces: readonly Piece[],
  numeral: Numeral,
  /** Whether a unit stands right behind: "10m" and "5km" are no names. */
  hasUnit: boolean,
): boolean {
  const first = pieces[numeral.first];
  const last = pieces[numeral.next - 1];
  if (!first || !last) {
    return true;
  }
  return (
    isInsideWord(sentence, pieces, numeral, hasUnit) ||
    isDateOrTime(sentence, pieces, numeral, first, last) ||
    isNamePart(pieces, numeral, first) ||
    isFraction(pieces, numeral) ||
    isIdleOne(pieces, numeral, first)
  );
}

/** "COVID-19", "B-1B", "G20", "737s", "192.168.1.1", "24/7", "555-1234-99", "10,00". */
function isInsideWord(
  sentence: string,
  pieces: readonly Piece[],
  numeral: Numeral,
  hasUnit: boolean,
): boolean {
  const first = pieces[numeral.first];
  const last = pieces[numeral.next - 1];
  if (!first || !last) {
    return true;
  }
  const before = pieces[numeral.first - 1];
  const twoBefore = pieces[numeral.first - 2];
  const after = pieces[numeral.next];
  const twoAfter = pieces[numeral.next + 1];
  if (first.glued && before) {
    if (before.kind !== "mark" && !numeral.inWords) {
      return true;
    }
    if (/^[/.:,_@#\\]$/.test(before.text) && before.glued && twoBefore && !numeral.inWords) {
      return true;
    }
    if (before.text === "#") {
      return true;
    }
    // A hyphen after letters makes a name; after digits a range, which the caller has read.
    if (/^[-‑]$/.test(before.text) && before.glued && twoBefore?.kind === "word") {
      return !/^(?:mid|non|post|pre|per)$/.test(twoBefore.lower) || !numeral.inWords;
    }
  }
  if (after?.glued === true && !numeral.inWords) {
    if (after.kind !== "mark" && last.kind === "number" && !hasUnit) {
      return true;
    }
    if (after.text === "-" && /^(?:something|ish)$/.test(twoAfter?.lower ?? "")) {
      return true;
    }
    if (/^[/:.,_@\\]$/.test(after.text) && twoAfter?.glued === true && twoAfter.kind === "number") {
      return true;
    }
  }
  return isPhoneNumber(sentence, first.start, last.end);
}

/** Three groups of digits joined by hyphens, or digits behind a plus sign. */
function isPhoneNumber(sentence: string, start: number, end: number): boolean {
  const around = sentence.slice(Math.max(0, start - 16), end + 16);
  return (
    /(?<!\d)\+\d{1,3}[ -]\d|\d[-–]\d{2,4}[-–]\d|\(\d{3}\) ?\d{3}/.test(around) && end - start < 16
  );
}

function isDateOrTime(
  sentence: string,
  pieces: readonly Piece[],
  numeral: Numeral,
  first: Piece,
  last: Piece,
): boolean {
  const lowerAt = (index: number) => pieces[index]?.lower ?? "";
  const after = lowerAt(numeral.next);
  if (
    clockAfter.test(after) ||
    (after === "o" && /^['’]$/.test(lowerAt(numeral.next + 1))) ||
    /^o['’]clock$/.test(after)
  ) {
    return true;
  }
  if (
    after === "past" ||
    (/^(?:to|till)$/.test(after) && /^(?:quarter|half)$/.test(lowerAt(numeral.first - 1)))
  ) {
    return true;
  }
  if (
    lowerAt(numeral.first - 1) === "past" &&
    numeral.value <= 12 &&
    !/^(?:the|in)$/.test(lowerAt(numeral.first - 2))
  ) {
    return true;
  }
  // "ten days later" is a date, and no length of time.
  if (isDuration(after) && /^(?:ago|later|earlier|hence)$/.test(lowerAt(numeral.next + 1))) {
    return true;
  }
  if (first.kind !== "number" || numeral.scale !== 1) {
    return false;
  }
  if (isYearAt(sentence, first.start, last.end)) {
    return true;
  }
  return numeral.value >= 1 && numeral.value <= 31 && isDayOfMonth(pieces, numeral);
}

const isMonth = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  /^\p{Lu}/u.test(piece.text) &&
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(
    piece.lower,
  ) &&
  monthNumber(piece.lower) !== null;

/** "November 12", "12 Nov.", "12th of November", "25 and 26 April", "March 18-19". */
function isDayOfMonth(pieces: readonly Piece[], numeral: Numeral): boolean {
  let after = numeral.next;
  if (/^(?:st|nd|rd|th)$/.test(pieces[after]?.lower ?? "")) after += 1;
  if (pieces[after]?.lower === "of") after += 1;
  if (isMonth(pieces[after])) {
    return true;
  }
  let before = numeral.first - 1;
  if (pieces[before]?.text === ".") before -= 1;
  if (pieces[before]?.lower === "the") before -= 1;
  if (isMonth(pieces[before])) {
    return true;
  }
  const joins = (index: number) => /^(?:-|–|and|to|or)$/.test(pieces[index]?.lower ?? "");
  const isDay = (index: number) => (pieces[index]?.value ?? Number.NaN) <= 31;
  return (
    (joins(after) && isDay(after + 1) && isMonth(pieces[after + 2])) ||
    (joins(numeral.first - 1) && isDay(numeral.first - 2) && isMonth(pieces[numeral.first - 3]))
  );
}

/** "Route 249", "No. 10", "10 Downing Street", "Group of Seven". */
function isNamePart(pieces: readonly Piece[], numeral: Numeral, first: Piece): boolean {
  const before = pieces[numeral.first - 1];
  const dotted = before?.text === "." ? pieces[numeral.first - 2] : before;
  if (dotted?.kind === "word" && labels.has(dotted.lower) && !numeral.vague) {
    // "the number two official" and "Flight 370"; but "class of 12" never gets here.
    return (
      (numeral.scale === 1 && /^\p{Lu}/u.test(dotted.text)) ||
      /^(?:number|route|flight|article|section|chapter|page|channel|room|rule|gate|category|level|type)$/.test(
        dotted.lower,
      )
    );
  }
  if (numeral.inWords) {
    // A capital inside a sentence: "the Group of Seven", "Big Four".
    const isCapital = /^\p{Lu}\p{Ll}/u.test(first.text);
    const atStart = before === undefined || /^[.!?:;"“”‘'«»—–()-]$/.test(before.text);
    return isCapital && !atStart;
  }
  const capitals = [pieces[numeral.next], pieces[numeral.next + 1], pieces[numeral.next + 2]];
  return capitals.some(
    (piece, index) =>
      piece !== undefined &&
      index > 0 &&
      streetAfter.test(piece.lower) &&
      /^\p{Lu}/u.test(piece.text) &&
      capitals.slice(0, index).every((word) => /^\p{Lu}/u.test(word?.text ?? "")),
  );
}

/** "one of", "no one", "one day": a pronoun, no count. */
function isIdleOne(pieces: readonly Piece[], numeral: Numeral, first: Piece): boolean {
  if (first.lower !== "one" || numeral.next - numeral.first > 1) {
    return false;
  }
  const after = pieces[numeral.next];
  return (
    after === undefined ||
    (after.kind === "mark" && after.text !== "-") ||
    notCountedOne.test(after.lower) ||
    notCountingOne.test(pieces[numeral.first - 1]?.lower ?? "")
  );
}
