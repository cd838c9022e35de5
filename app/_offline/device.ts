import { browserStorage } from "./browser-storage";
import { deliverLetters } from "./deliver-letters";
import { openDeviceStore } from "./device-store";
import type { DeviceStore } from "./device-store";
import { announceDevice, openedDevice } from "./opened-device";
import { createOutbox } from "./outbox";
import type { LetterStore, Outbox } from "./outbox";
import type { PocketCard, PocketDeck } from "./pocket-deck";

/** What a page has of its device. */
export type Device = {
  /** Null where the browser forbids storage. */
  store: Promise<DeviceStore | null>;
  outbox: Outbox;
  /** A question of the deck with its key, as soon as the deck was read; null where it is not in it. */
  findCard: (itemId: string, itemVersion: number) => PocketCard | null;
  saveDeck: (deck: PocketDeck) => Promise<void>;
};

/** The one outbox of this page and what it keeps things in. Only in a browser. */
export function device(): Device {
  const opened = openedDevice();
  if (opened !== null) return opened;
  const made = openDevice();
  announceDevice(made);
  return made;
}

function openDevice(): Device {
  const store = within(openingMs, openDeviceStore(browserStorage()));
  let cards = new Map<string, PocketCard>();
  const hold = (deck: PocketDeck | null) => {
    cards = new Map((deck?.cards ?? []).map((card) => [card.itemId, card]));
  };
  void store.then(async (found) => hold((await found?.findDeck()) ?? null)).catch(() => undefined);
  return {
    store,
    outbox: createOutbox(lettersIn(store), (learnerKey, letters) =>
      deliverLetters(store, learnerKey, letters),
    ),
    findCard: (itemId, itemVersion) => {
      const card = cards.get(itemId);
      return card?.itemVersion === itemVersion ? card : null;
    },
    saveDeck: async (deck) => {
      hold(deck);
      await (await store)?.saveDeck(deck);
    },
  };
}

/** A browser that is updating its database may let a page wait for as long as another one is open. */
const openingMs = 3_000;

/** What a promise comes to, or null when it fails or takes too long. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
  return Promise.race([promise.catch(() => null), tooLate]);
}

function lettersIn(opening: Promise<DeviceStore | null>): LetterStore {
  const store = async () => {
    const found = await opening;
    if (found === null) throw new Error("This browser keeps nothing.");
    return found;
  };
  return {
    add: async (kept) => (await store()).add(kept),
    all: async () => (await store()).all(),
    remove: async (eventIds) => (await store()).remove(eventIds),
  };
}
