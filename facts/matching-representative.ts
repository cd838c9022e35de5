import type { Profile } from "./matching-profile";

/**
 * The claim that says best what a group says: unhedged before hedged, finer before coarser,
 * a figure with its speaker before one without, the fuller names, then the earlier article.
 */
export function representativeOf(members: readonly Profile[]): Profile {
  const [head, ...rest] = members;
  if (head === undefined) {
    throw new Error("a group has at least one claim");
  }
  return rest.reduce((best, member) => (comesBefore(member, best) ? member : best), head);
}

function comesBefore(first: Profile, second: Profile): boolean {
  const [one, two] = [ranksOf(first), ranksOf(second)];
  for (let index = 0; index < one.length; index += 1) {
    const difference = (one[index] ?? 0) - (two[index] ?? 0);
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return first.index < second.index;
}

/** Higher is better, the first difference decides. */
function ranksOf({ claim }: Profile): number[] {
  const { value, attribution } = claim;
  const precision = value.type === "date" ? { day: 2, month: 1, year: 0 }[value.precision] : 0;
  const explicit = value.type === "date" && value.resolvedFrom === "explicit" ? 1 : 0;
  const attributedFigure = value.type === "quantity" && attribution.speaker !== null ? 1 : 0;
  const nameLength = "name" in value ? value.name.split(/\s+/u).length : 0;
  return [
    attribution.hedge === "none" ? 1 : 0,
    precision,
    explicit,
    nameLength,
    claim.clause === null ? 0 : 1,
    attributedFigure,
    // An office is told best with what it is of.
    claim.predicate === "role-holder" ? capitals(claim.subject) : 0,
    // Who tells it in fewer words tells less besides.
    -Math.floor(claim.statement.length / 40),
    capitals(claim.subject),
    capitals(claim.statement),
  ];
}

/** More capitalised words: fuller names. */
const capitals = (text: string) => text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
