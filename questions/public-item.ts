import type { Item } from "./item";
import type { ItemPlace, PublicItem } from "./kind";

/** The public fields of an item, listed in; a kind adds what there is to tap or to type into. */
export function publicItem(
  item: Item,
  { topic, story }: ItemPlace,
  shown: Partial<Pick<PublicItem, "options" | "form">> = {},
): PublicItem {
  return {
    id: item.id,
    version: item.version,
    kind: item.kind,
    stem: item.stem,
    options: shown.options ?? [],
    form: shown.form ?? null,
    topic,
    story,
  };
}
