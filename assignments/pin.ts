import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** The PIN of a student in a class: digits alone, so that children can type and keep it. */
export type PinProblem = "not-digits" | "wrong-length" | "too-easy";

const shortest = 4;
const longest = 6;

/**
 * Reads a PIN that somebody chooses. Spaces do not matter, and digits of other scripts count as what
 * they stand for.
 * @returns the digits 0 to 9; "too-easy" for one digit over and over, and for counting up or down.
 */
export function readPin(typed: string): Result<string, PinProblem> {
  const digits = plainDigits(typed);
  if (!/^\d*$/.test(digits)) return failed("not-digits");
  if (digits.length < shortest || digits.length > longest) return failed("wrong-length");
  return isEasy(digits) ? failed("too-easy") : ok(digits);
}

/** What somebody typed who has a PIN: as `readPin`, but everything is left to the comparison. */
export function plainDigits(typed: string): string {
  return typed
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/\p{Nd}/gu, digitOf);
}

/** Every script's ten digits stand in order, and zero is the first of them that is a digit. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

function isEasy(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index]));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}

/**
 * Makes a PIN of six digits.
 * @param below gives a whole number in [0, bound), by chance that nobody can foretell.
 */
export function makePin(below: (bound: number) => number): string {
  for (;;) {
    const digits = String(below(10 ** longest)).padStart(longest, "0");
    if (!isEasy(digits)) return digits;
  }
}
