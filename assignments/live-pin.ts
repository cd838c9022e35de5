import { plainDigits } from "./pin";

/** The PIN of a game that runs: what its players type. It is free again once the game has ended. */
const length = 6;

/**
 * Makes the PIN of a game, without a zero in front, which gets lost on the way.
 * @param below gives a whole number in [0, bound), by chance that nobody can foretell.
 */
export const makeLivePin = (below: (bound: number) => number): string =>
  String(10 ** (length - 1) + below(9 * 10 ** (length - 1)));

/** Reads a PIN as somebody typed it. @returns the digits as they are stored, or null for what is none. */
export function readLivePin(typed: string): string | null {
  const digits = plainDigits(typed);
  return /^[1-9]\d{5}$/.test(digits) ? digits : null;
}

/** A PIN as it is shown and read out: in two halves. */
export const livePinText = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`;
