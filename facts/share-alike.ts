import type { Claim } from "./claim";

/**
 * The same claims in as little memory as they need: they let go of the article's text, out of which
 * their words were cut, and what the claims of one article have in common (a statement, the evidence,
 * a day) is there once. For collections of thousands of articles; the parts must not be written to.
 */
export function shareAlike(claims: readonly Claim[]): Claim[] {
  const strings = new Map<string, string>();
  const parts = new Map<string, unknown>();
  return JSON.parse(JSON.stringify(claims), (_, value: unknown) => {
    if (typeof value === "string") {
      return oneOf(strings, value, value);
    }
    // A claim is like no other, what it is made of is.
    return value === null || typeof value !== "object" || Array.isArray(value) || "id" in value
      ? value
      : oneOf(parts, JSON.stringify(value), value);
  }) as Claim[];
}

function oneOf<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  known.set(key, value);
  return value;
}
