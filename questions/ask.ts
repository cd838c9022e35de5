import { rngFrom } from "@/lib/rng";
import { findUnaskable } from "./askable-clause";
import type { Inquiry, Obstacle } from "./inquiry";
import type { ItemDraft } from "./item";
import { isOpenBound } from "./option-safety";
import { stemsOf } from "./stem";
import type { Stem } from "./stem";

/** How a kind that asks in questions makes its items of the stems that an inquiry allows. */
export type Asking = {
  seed: number;
  /** Items of one inquiry at most. */
  most: number;
  make: (inquiry: Inquiry, stem: Stem) => ItemDraft | Obstacle;
  /** The lower, the sooner a stem is tried; all alike without it. */
  rank?: (stem: Stem) => number;
};

type Asked = { items: ItemDraft[]; obstacles: Obstacle[] };

/** A clause too long to ask in full is asked without what stands at its end. */
export function askedItems(inquiry: Inquiry, asking: Asking): Asked {
  const full = ask(inquiry, asking);
  let shorter: Inquiry | null = inquiry;
  while (full.items.length === 0 && full.obstacles.some(({ rule }) => tooLong.has(rule))) {
    shorter = shortened(shorter);
    if (shorter === null || findUnaskable(shorter) !== null) {
      break;
    }
    const made = ask(shorter, asking);
    if (made.items.length > 0) {
      return made;
    }
  }
  return full;
}

const tooLong = new Set(["readable", "stem-length", "no-long-copy"]);

/** The inquiry without its clause's last circumstance; null where there is none to spare. */
function shortened(inquiry: Inquiry): Inquiry | null {
  const { clause } = inquiry;
  if (clause === null) {
    return null;
  }
  const { asked, complements } = clause;
  const askedIndex =
    asked.part === "complement" || asked.part === "complement-count" ? asked.index : -1;
  const last = complements.findLastIndex(
    ({ role, preposition }, index) =>
      index > askedIndex && (role === "place" || role === "other") && preposition !== "of",
  );
  if (last < 0) {
    return null;
  }
  const kept = complements.filter((_, index) => index !== last);
  return { ...inquiry, isShortened: true, clause: { ...clause, complements: kept } };
}

function ask(inquiry: Inquiry, { seed, most, make, rank }: Asking): Asked {
  const items: ItemDraft[] = [];
  const obstacles: Obstacle[] = [];
  if (inquiry.clause === null) {
    return {
      items,
      obstacles: [{ rule: "no-clause", reason: "no frame took the assertion apart" }],
    };
  }
  const { stems, obstacle } = stemsOf({ ...inquiry, clause: inquiry.clause });
  if (obstacle) {
    obstacles.push(obstacle);
  }
  const rng = rngFrom(`${seed} ${inquiry.fact.id} ${inquiry.direction}`);
  const tried = rng.shuffle(stems.filter((stem) => isAskable(inquiry, stem)));
  if (rank) {
    tried.sort((one, other) => rank(one) - rank(other));
  }
  for (const stem of tried) {
    if (items.length === most) {
      break;
    }
    const made = make(inquiry, stem);
    if ("rule" in made) {
      obstacles.push(made);
    } else {
      items.push(made);
    }
  }
  if (items.length === 0 && obstacles.length === 0) {
    const reason = "a bound that nobody is named for: a weaker one would be as true";
    obstacles.push({ rule: "attributed-figure", reason });
  }
  return { items, obstacles };
}

/** A bound is asked for as the figure that was given, other values as what they are. */
function isAskable({ key, claim }: Inquiry, stem: Stem): boolean {
  if (isOpenBound(key)) {
    return stem.asksFigure;
  }
  return !stem.asksFigure || claim.attribution.speaker !== null;
}
