import type { PocketCard, PocketDeck } from "@/app/_offline/pocket-deck";
import type { Pocket, PocketFact } from "@/server/pocket-deck";
import { studyCardOf, toldOfItem } from "./study-cards";

/** The deck as it goes to the learner's own device. */
export function pocketDeckOf({ madeAt, facts, ...pocket }: Pocket): PocketDeck {
  return {
    ...pocket,
    madeAt: madeAt.toISOString(),
    cursor: madeAt.toISOString(),
    cards: facts.flatMap(pocketCardsOf),
  };
}

function pocketCardsOf(pocketFact: PocketFact): PocketCard[] {
  const { entry, fromDay, fact, items, isCorrected, dueInDays } = pocketFact;
  return items.map((item) => ({
    ...studyCardOf({ entry, item, isCorrected }),
    fromDay,
    item: {
      kind: item.kind,
      options: item.options,
      ...(item.expected === undefined ? {} : { expected: item.expected }),
    },
    told: toldOfItem(item, fact),
    dueInDays,
  }));
}
