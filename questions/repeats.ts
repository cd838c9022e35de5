import { kindTraits } from "./kind-traits";
import { plainWords } from "./words";
import type { ItemDraft, Refusal } from "./item";

/**
 * What makes two items one: the same question with the same answer, whatever fact it is of. To choose
 * an answer, to type it and to recall it are three things to do.
 */
export function itemIdentity({
  kind,
  stem,
  answer,
}: Pick<ItemDraft, "kind" | "stem" | "answer">): string {
  return `${kindTraits[kind].answeredBy}|${plainWords(stem)}|${plainWords(answer)}`;
}

/**
 * Leaves out the items of a fact that another fact makes as well. True and false go together, so that
 * a set holds as many of the one as of the other.
 * @param seen identities of the items that are there; those that are kept are added to it.
 */
export function withoutRepeats(
  items: readonly ItemDraft[],
  seen: Set<string>,
): { items: ItemDraft[]; refused: Refusal[] } {
  const isPairSeen = items.some(
    (item) => item.kind === "true-false" && seen.has(itemIdentity(item)),
  );
  const kept: ItemDraft[] = [];
  const refused: Refusal[] = [];
  for (const item of items) {
    const { kind, factId } = item;
    const identity = itemIdentity(item);
    if (seen.has(identity) || (kind === "true-false" && isPairSeen)) {
      const reason = "another fact makes the same question";
      refused.push({ factId, kind, rule: "duplicate", reason });
    } else {
      seen.add(identity);
      kept.push(item);
    }
  }
  return { items: kept, refused };
}
