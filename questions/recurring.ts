import type { Inquiry, Obstacle } from "./inquiry";

/** What comes back every year or every few years, in the same places. */
const comesBack =
  /\b(?:summit|meeting|conference|congress|forum|festival|fair|Games|Olympics|World Cup|Cup|Championships?|marathon|General Assembly|convention|Grand Prix|ceremony)$/i;
const held =
  /^(?:hold|host|open|begin|start|end|close|finish|take place|meet|gather|convene|kick off|run)$/;

/**
 * Whether a date cannot be typed because the stem does not say which of several times is meant: a summit
 * of the same states was held in the same city years before. Options give the year, an empty field does not.
 * @returns the rule that refuses the item, or null
 */
export function findWhichOfSeveral({ key, clause }: Inquiry): Obstacle | null {
  if (key.type !== "date" || clause === null) {
    return null;
  }
  const { subject, verb, complements, asked } = clause;
  const told = [
    subject.text,
    ...complements
      .filter((_, index) => !("index" in asked && asked.index === index))
      .map(({ text }) => text),
  ];
  const isNumbered = told.some((text) =>
    /\b(?:19|20)\d{2}\b|\b\d+(?:st|nd|rd|th)\b|\bCOP ?\d|\bG\d+ .*\d{4}/.test(text),
  );
  const isHeld = held.test(verb.base.replace(/^be /, ""));
  const isRecurring = told.some((text) => comesBack.test(text));
  return isHeld && isRecurring && !isNumbered
    ? { rule: "which-of-several", reason: "it comes back, and the stem does not say in which year" }
    : null;
}
