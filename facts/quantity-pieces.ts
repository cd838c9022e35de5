/**
 * The pieces a sentence is cut into for reading numbers. Finer than tokens: "221-191" and "$4.5bn"
 * fall apart into number, mark and word, whatever stands beside them.
 */
export type Piece = {
  kind: "number" | "word" | "mark";
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Of a number in digits; NaN otherwise. */
  value: number;
  /** True when no white space stands before. */
  glued: boolean;
};

// One pass, no nested repetition over the same characters: linear on any text.
const pieceExpression =
  /(?<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|\d+(?:\.\d+)?|\.\d+)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)|\S/gu;

// Longer runs of digits are serial numbers, and lose digits as a number.
const longestNumber = 21;

export function cutPieces(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = -1;
  for (const found of sentence.matchAll(pieceExpression)) {
    const [text] = found;
    const start = found.index;
    const isNumber = found.groups?.number !== undefined;
    pieces.push({
      kind: isNumber ? "number" : found.groups?.word !== undefined ? "word" : "mark",
      text,
      lower: text.toLowerCase(),
      start,
      end: start + text.length,
      value:
        isNumber && text.length <= longestNumber ? Number(text.replaceAll(",", "")) : Number.NaN,
      glued: start === previousEnd,
    });
    previousEnd = start + text.length;
  }
  return pieces;
}
