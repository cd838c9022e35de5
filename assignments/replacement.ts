import type { Item } from "@/questions/item";
import { eventsOf } from "@/questions/order-answer";
import { plainWords } from "@/questions/words";

type Asked = Pick<Item, "kind" | "stem" | "expected">;

const factsOf = (item: Asked): string =>
  eventsOf(item)
    .map(({ factId }) => factId)
    .sort()
    .join(" ");

/**
 * Whether a question asks in the same words what a retired one asked, so that it may take its place and
 * answers can be held against it. The facts of the two are the caller's matter; only events to put in
 * order are compared here, because they all have the same stem.
 */
export const asksTheSame = (retired: Asked, other: Asked): boolean =>
  retired.kind === other.kind &&
  plainWords(retired.stem) === plainWords(other.stem) &&
  factsOf(retired) === factsOf(other);
