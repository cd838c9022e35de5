/**
 * The code of a class: what students type to come in. It identifies the class and proves nothing, so
 * it may stand on the blackboard.
 */

// No vowels, so that no words come out, and of what is taken for one another at most one: 0 and O,
// 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V, M and N.
const signs = "34679CDFGHJKMPQRTWXY";
const length = 6;

/**
 * Makes a code: one of 64 million.
 * @param below gives a whole number in [0, bound), by chance that nobody can foretell.
 */
export function makeJoinCode(below: (bound: number) => number): string {
  return Array.from({ length }, () => signs.charAt(below(signs.length))).join("");
}

/**
 * Reads a code as somebody typed it: small letters, spaces and hyphens do not matter.
 * @returns the code as it is stored, or null for what can be no code.
 */
export function readJoinCode(typed: string): string | null {
  const code = typed
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "");
  const isCode = code.length === length && [...code].every((sign) => signs.includes(sign));
  return isCode ? code : null;
}

/** A code as it is shown and read out: in two halves. */
export function joinCodeText(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
