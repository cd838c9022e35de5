import type { Value } from "@/facts/claim";
import type { ExpectedValue } from "./library";

/** How many characters two spans share; 0 where they do not touch. */
export function overlapLength(
  one: { start: number; end: number },
  other: { start: number; end: number },
): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/**
 * Whether a claim has the value that was expected: amounts, numbers in a row and dates exactly,
 * names where one is the other's surname, longer form or alias.
 */
export function isSameValue(value: Value, expected: ExpectedValue): boolean {
  switch (expected.type) {
    case "quantity":
      return (
        value.type === "quantity" &&
        (expected.amount === null || isNear(value.amount, expected.amount)) &&
        isBoundMet(value.lower, expected.lower) &&
        isBoundMet(value.upper, expected.upper)
      );
    case "ordinal":
      return value.type === "ordinal" && value.number === expected.number;
    case "date":
      return value.type === "date" && value.start === expected.start && value.end === expected.end;
    default:
      return "name" in value && isSameName([value.name, ...value.aliases], expected.name);
  }
}

const isNear = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

/** A bound that was not given is met by any. */
function isBoundMet(bound: number | null, expected: number | null | undefined): boolean {
  if (expected === undefined) {
    return true;
  }
  return bound === null || expected === null ? bound === expected : isNear(bound, expected);
}

/** Lower case, without accents, punctuation, possessive or leading article. */
const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(the|a|an) /, "");

const wordsInOrder = (name: string) => name.split(" ").sort().join(" ");

function isSameName(names: readonly string[], expected: string): boolean {
  const wanted = plain(expected);
  return names
    .map(plain)
    .filter((name) => name !== "")
    .some(
      (name) =>
        name === wanted ||
        wanted.endsWith(` ${name}`) ||
        wanted.startsWith(`${name} `) ||
        name.endsWith(` ${wanted}`) ||
        name.startsWith(`${wanted} `) ||
        wordsInOrder(name) === wordsInOrder(wanted),
    );
}
