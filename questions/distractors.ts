import type { Value } from "@/facts/claim";
import type { Rng } from "@/lib/rng";
import { dateLike, dateSides } from "./distractors/dates";
import { nameCandidates } from "./distractors/names";
import { ordinalSides } from "./distractors/ordinals";
import { quantityLike, quantitySides } from "./distractors/quantities";
import type { Candidate, Sides } from "./distractors/candidate";
import type { Inquiry, Obstacle } from "./inquiry";
import type { ItemContext } from "./item-context";
import { findUnsafe, valuesTouch } from "./option-safety";
import type { Stem } from "./stem";
import { editDistance, plainWords } from "./words";

/** Wrong options in the order in which the item shows them, and where the key stands among them. */
export type Distractors = { wrong: Candidate[]; keyIndex: number };

const wanted = 3;

/** What a kind asks of its wrong options besides that they are wrong. */
export type Demands = { fewest: number; accepts: (value: Value) => boolean };

const usual: Demands = { fewest: 2, accepts: () => true };

/**
 * Wrong options for a stem, three where there are, two at least.
 * Numbers and dates stand in order with the key's rank left to chance; names in any order.
 */
export function distractorsFor(
  inquiry: Inquiry,
  stem: Stem,
  context: ItemContext,
  rng: Rng,
  { fewest, accepts }: Demands = usual,
): Distractors | Obstacle {
  const refused = new Map<string, number>();
  const isSafe = (candidate: Candidate) => {
    if (!accepts(candidate.value)) {
      return false;
    }
    const unsafe = findUnsafe(inquiry, candidate.value, stem, context);
    if (unsafe !== null) {
      refused.set(unsafe, (refused.get(unsafe) ?? 0) + 1);
    }
    return unsafe === null;
  };
  const sides = sidesOf(inquiry, stem, context, rng);
  const found = sides
    ? inOrder({ below: sides.below.filter(isSafe), above: sides.above.filter(isSafe) }, fewest, rng)
    : inAnyOrder(apart(candidatesOf(inquiry, context, rng), inquiry, context, isSafe), fewest, rng);
  if (found) {
    return found;
  }
  const causes = [...refused].map(([rule, count]) => `${rule} × ${count}`).join(", ");
  return {
    rule: "too-few-distractors",
    reason: `fewer than ${["no", "one", "two"][fewest] ?? "three"} safe distractors${causes === "" ? "" : ` (${causes})`}`,
  };
}

function sidesOf(inquiry: Inquiry, stem: Stem, context: ItemContext, rng: Rng): Sides | null {
  const { key, form } = inquiry;
  switch (key.type) {
    case "quantity":
      return (
        form && withStory(quantitySides(key, form, inquiry.claim.statement, rng), inquiry, context)
      );
    case "ordinal":
      return form && ordinalSides(key, form, rng);
    case "date":
      return withStory(dateSides(key, inquiry.publishedAt, stem.when, rng), inquiry, context);
    default:
      return null;
  }
}

/** Puts numbers and dates that the story gives to other things before the neighbours. */
function withStory(sides: Sides, inquiry: Inquiry, context: ItemContext): Sides {
  const { key, form, fact } = inquiry;
  const found: Sides = { below: [], above: [] };
  for (const { source } of context.claimsByStory.get(fact.story) ?? []) {
    const { value, statement, attribution } = source.claim;
    if (attribution.hedge !== "none") {
      continue;
    }
    if (key.type === "quantity" && value.type === "quantity" && form) {
      const candidate = quantityLike(key, form, value);
      const side = value.amount < key.amount ? found.below : found.above;
      side.push(...(candidate ? [{ ...candidate, why: statement }] : []));
    }
    if (key.type === "date" && value.type === "date") {
      const candidate = dateLike(key, value);
      const side = value.end < key.start ? found.below : found.above;
      side.push(...(candidate ? [{ ...candidate, why: statement }] : []));
    }
  }
  // One from the story on each side: more would crowd out what is near the key.
  return {
    below: spread([...found.below.slice(0, 1), ...sides.below], key),
    above: spread([...found.above.slice(0, 1), ...sides.above], key),
  };
}

/** Drops what is so near to one before it that nobody could tell them apart. */
function spread(candidates: Candidate[], key: Inquiry["key"]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const isCrowded = kept.some(({ value }) => {
      if (value.type === "quantity" && candidate.value.type === "quantity") {
        const size = key.type === "quantity" ? Math.abs(key.amount) : 0;
        return Math.abs(value.amount - candidate.value.amount) < 0.02 * size;
      }
      return (
        value.type === "date" &&
        candidate.value.type === "date" &&
        value.start <= candidate.value.end &&
        candidate.value.start <= value.end
      );
    });
    if (!isCrowded) {
      kept.push(candidate);
    }
  }
  return kept;
}

/** Where a number or a date stands among its like; 0 for names. */
export const sizeOf = ({ value }: Pick<Candidate, "value">): number | string =>
  value.type === "quantity"
    ? value.amount
    : value.type === "ordinal"
      ? value.number
      : value.type === "date"
        ? value.start
        : 0;

const ascending = (first: Candidate, second: Candidate) =>
  sizeOf(first) < sizeOf(second) ? -1 : 1;

function inOrder(sides: Sides, fewest: number, rng: Rng): Distractors | null {
  for (let count = wanted; count >= fewest; count -= 1) {
    const ranks = Array.from({ length: count + 1 }, (_, rank) => rank).filter(
      (rank) => rank <= sides.below.length && count - rank <= sides.above.length,
    );
    const rank = ranks[rng.below(ranks.length)];
    if (rank !== undefined) {
      const below = sides.below.slice(0, rank).sort(ascending);
      const above = sides.above.slice(0, count - rank).sort(ascending);
      return { wrong: [...below, ...above], keyIndex: rank };
    }
  }
  return null;
}

function inAnyOrder(candidates: Candidate[], fewest: number, rng: Rng): Distractors | null {
  if (candidates.length < fewest) {
    return null;
  }
  const wrong = rng.shuffle(candidates.slice(0, wanted));
  return { wrong, keyIndex: rng.below(wrong.length + 1) };
}

function candidatesOf(inquiry: Inquiry, context: ItemContext, rng: Rng): Candidate[] {
  const { key } = inquiry;
  if (key.type === "quantity" || key.type === "ordinal" || key.type === "date") {
    return [];
  }
  const all = nameCandidates(inquiry, key, context, rng);
  const ratio = ({ text }: Candidate) =>
    Math.max(text.length, inquiry.keyText.length) / Math.min(text.length, inquiry.keyText.length);
  const alike = all.filter((candidate) => ratio(candidate) <= 1.5);
  return [...alike, ...all.filter((candidate) => ratio(candidate) > 1.5)];
}

/** Two spellings of what may be one name, or two people of one family. */
function areConfusable(first: string, second: string): boolean {
  const lastOf = (name: string) => (name.includes(" ") ? plainWords(name).split(" ").at(-1) : null);
  const [one, two] = [plainWords(first), plainWords(second)];
  const last = lastOf(first);
  return (
    editDistance(one, two, 2) <= 2 ||
    (last !== null && last === lastOf(second) && /^\p{Lu}/u.test(first))
  );
}

/** The first safe candidates of which no two touch. */
function apart(
  candidates: Candidate[],
  inquiry: Inquiry,
  context: ItemContext,
  isSafe: (candidate: Candidate) => boolean,
): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === wanted) {
      break;
    }
    const touches = kept.some(
      (other) =>
        valuesTouch(context, other.value, candidate.value) ||
        areConfusable(other.text, candidate.text),
    );
    if (!touches && candidate.text !== inquiry.keyText && isSafe(candidate)) {
      kept.push(candidate);
    }
  }
  return kept;
}
