import { ordinalWords, cardinalWords } from "./number-words";
import type { Piece } from "./quantity-pieces";

export type OrdinalNumber = { value: number; next: number };

const suffix = /^(?:st|nd|rd|th)$/;
// "the 21st century", "the first half", "first aid", "second-hand" say nothing about a place in a row.
const otherSense =
  /^(?:century|centuries|half|halves|quarter|quarters|aid|lady|hand|minister|name|names|class|party|parties|floor|grade|grader|graders|degree|trimester|semester|gear|person|world|reading|thing|things|hour|hours)$/;

/** The ordinal that begins at piece `first`: "103rd", "seventh", "twenty-first". */
export function readOrdinal(pieces: readonly Piece[], first: number): OrdinalNumber | null {
  const piece = pieces[first];
  if (!piece) {
    return null;
  }
  const found =
    piece.kind === "number" ? inDigits(pieces, first, piece) : inWords(pieces, first, piece);
  return found !== null && !isOtherSense(pieces, first, found.next, piece) ? found : null;
}

function inDigits(pieces: readonly Piece[], first: number, piece: Piece): OrdinalNumber | null {
  const after = pieces[first + 1];
  return after?.glued === true && suffix.test(after.lower) && Number.isSafeInteger(piece.value)
    ? { value: piece.value, next: first + 2 }
    : null;
}

function inWords(pieces: readonly Piece[], first: number, piece: Piece): OrdinalNumber | null {
  const alone = ordinalWords.get(piece.lower);
  if (alone !== undefined) {
    return { value: alone, next: first + 1 };
  }
  const tens = cardinalWords.get(piece.lower) ?? 0;
  const hyphen = pieces[first + 1];
  const last = hyphen?.text === "-" && hyphen.glued ? first + 2 : first + 1;
  const ones = ordinalWords.get(pieces[last]?.lower ?? "") ?? 0;
  return tens >= 20 && ones >= 1 && ones <= 9 ? { value: tens + ones, next: last + 1 } : null;
}

function isOtherSense(
  pieces: readonly Piece[],
  first: number,
  next: number,
  piece: Piece,
): boolean {
  const lowerAt = (index: number) => pieces[index]?.lower ?? "";
  const before = lowerAt(first - 1);
  const after = lowerAt(next);
  const hyphen = after === "-" && pieces[next]?.glued === true;
  if (otherSense.test(hyphen ? lowerAt(next + 1) : after)) {
    return true;
  }
  if (pieces[next]?.kind === "number" || cardinalWords.has(after)) {
    // "the first nine months" begins a row, and is no place in it.
    return true;
  }
  switch (piece.lower) {
    case "first":
      if (before === "at" || after === "of" || (after === "," && first === 0)) return true;
      break;
    case "second":
      // "a second", "per second", "every second caller", "30 second"
      if (/^(?:a|per|every|each|split|one|half)$/.test(before) && pieces[next]?.kind !== "word")
        return true;
      if (/^(?:per|every|split)$/.test(before) || pieces[first - 1]?.kind === "number") return true;
      break;
  }
  if (piece.lower !== "first" && piece.lower !== "second" && piece.kind === "word") {
    // "a third of voters", "one fifth"
    const isPart =
      /^(?:a|an|one|by)$/.test(before) && (after === "of" || pieces[next]?.kind !== "word");
    if (isPart || (before === "-" && first > 1)) return true;
  }
  // A capital inside a sentence begins a name: "the Second World War", "Fifth Avenue".
  const atStart = first === 0 || /^[.!?:;"“”‘'«»—–()-]$/.test(before);
  return piece.kind === "word" && !atStart && /^\p{Lu}\p{Ll}/u.test(piece.text);
}
