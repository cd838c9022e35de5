import type { PocketCard, PocketDeck } from "@/app/_offline/pocket-deck";

/** What a device keeps of Ada's next days: her questions. */
export const deckOf = (cards: PocketCard[]): PocketDeck => ({
  learnerKey: "ada",
  isGuest: false,
  madeAt: "2024-11-15T10:00:00.000Z",
  cursor: "2024-11-15T10:00:00.000Z",
  timeZone: "UTC",
  rollOverHour: 4,
  cards,
});
