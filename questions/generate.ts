import { findUnaskable } from "./askable-clause";
import { findDisputedName } from "./disputed-name";
import { valueInquiry } from "./inquiry";
import type { AskableFact, ItemDraft, ItemKind, Refusal } from "./item";
import type { ItemContext } from "./item-context";
import { kinds } from "./kinds";
import { itemIdentity } from "./repeats";

/** A hedge that makes a fact no fact: what is planned, alleged or thought. */
const unprovable = new Set(["plan", "alleged", "opinion"]);

/**
 * Makes every item that a verified fact allows.
 * @param fact verified by a person: this asks no status
 * @param context built once for many facts
 * @param seed the same seed gives the same items
 * @returns the items, and for every kind that gave none the rule that refused it
 */
export function generateItems(
  fact: AskableFact,
  context: ItemContext,
  seed: number,
): { items: ItemDraft[]; refused: Refusal[] } {
  const { attribution } = fact.representative.claim;
  const all = Object.entries(kinds) as [ItemKind, (typeof kinds)[ItemKind]][];
  const isVague = attribution.hedge !== "none" && attribution.speaker === null;
  if (unprovable.has(attribution.hedge) || isVague) {
    const reason = `what is said with the hedge “${attribution.hedge}” is no plain fact`;
    return {
      items: [],
      refused: all.map(([kind]) => ({ factId: fact.id, kind, rule: "hedged", reason })),
    };
  }
  const value = valueInquiry(fact);
  const unaskable =
    "rule" in value ? value : (findUnaskable(value) ?? findDisputedName(value, context));
  if (unaskable) {
    return { items: [], refused: all.map(([kind]) => ({ factId: fact.id, kind, ...unaskable })) };
  }
  const items: ItemDraft[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const [, kind] of all) {
    const made = kind.generate(fact, context, seed);
    refused.push(...made.refused);
    for (const item of made.items) {
      const identity = itemIdentity(item);
      if (!seen.has(identity)) {
        seen.add(identity);
        items.push(item);
      }
    }
  }
  return { items, refused };
}
