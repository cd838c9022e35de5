import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import type { AskableFact, Item, ItemKind } from "@/questions/item";
import { buildItemContext } from "@/questions/item-context";
import { landing, orbit, rates } from "./dated";
import { factOf, inARow, office, summitPlace, troops } from "./factories";

/** Items as they are made of a few facts of one story, for tests of single kinds. */

export const facts = [troops, office, inARow, summitPlace, orbit, landing, rates].map((claim) =>
  factOf(claim),
);

export const contextOf = (all: readonly AskableFact[]) =>
  buildItemContext({ claims: all.flatMap((fact) => fact.claims), facts: all });
export const context = contextOf(facts);

export function made(claim: Claim, kind: ItemKind, all = facts) {
  const fact = all.find(({ id }) => id === `f-${claim.id}`) ?? factOf(claim);
  const around = all.includes(fact) ? context : contextOf([...all, fact]);
  const { items, refused } = generateItems(fact, around, 3);
  return {
    item: items.find((item) => item.kind === kind) ?? null,
    rules: refused.filter((refusal) => refusal.kind === kind).map(({ rule }) => rule),
  };
}

export function itemOf(claim: Claim, kind: ItemKind): Item {
  const { item, rules } = made(claim, kind);
  if (item === null) {
    throw new Error(`no ${kind} item: ${rules.join()}`);
  }
  return { ...item, id: "i1", version: 1 };
}
