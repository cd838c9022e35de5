import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from "idb";
import { uuidV7 } from "@/lib/ids";
import type { AsideChange } from "@/app/study/_components/study-card";
import { parseLetter } from "./letter";
import { newcomer } from "@/scheduling/learner-key";
import type { AnswerElsewhere, KeptLetter } from "./letter";
import type { LetterStore } from "./outbox";
import type { AnsweredFact, PocketDeck } from "./pocket-deck";

type Answered = AnsweredFact & {
  learnerKey: string;
  /** Not answered but set aside, which keeps a fact from being asked too. */
  isAside?: true;
};

interface DeviceSchema extends DBSchema {
  /** What the server has yet to hear of, by the event's id. */
  letters: { key: string; value: KeptLetter };
  /** One deck: that of whoever studies here. */
  decks: { key: string; value: PocketDeck };
  /** Answers since the deck was made, by the event's id: their facts are not asked again from it. */
  answered: { key: string; value: Answered };
  /** What the device knows of itself. */
  about: { key: string; value: string };
}

type DeviceDatabase = IDBPDatabase<DeviceSchema>;
type AnsweredStore = IDBPObjectStore<
  DeviceSchema,
  StoreNames<DeviceSchema>[],
  "answered",
  "readwrite"
>;

/** What this browser keeps so that nothing is lost without network. Calls fail where storage does. */
export type DeviceStore = LetterStore & {
  /** A name for this browser, made once. */
  deviceId: () => Promise<string>;
  findDeck: () => Promise<PocketDeck | null>;
  /** Takes the place of any other deck; what was answered and has arrived is forgotten. */
  saveDeck: (deck: PocketDeck) => Promise<void>;
  /** Moves the cursor of a learner's deck on, and takes note of what their other devices answered. */
  noteElsewhere: (
    learnerKey: string,
    cursor: string,
    answers: readonly AnswerElsewhere[],
  ) => Promise<void>;
  /** Says of an answer whether it was right. */
  noteResult: (eventId: string, correct: boolean) => Promise<void>;
  /** A learner's answers since the deck was made, in order. */
  answeredBy: (learnerKey: string) => Promise<AnsweredFact[]>;
  /** Forgets the deck, as at signing out. Letters stay until they are delivered. */
  forgetDeck: () => Promise<void>;
};

const databaseName = "stet";
const deckKey = "current";
const olderPrefix = "stet.unsent.";

/**
 * Opens the browser's database, and takes over what an older version left in `localStorage`.
 * @throws where the browser forbids storage
 */
export async function openDeviceStore(older: Storage | null): Promise<DeviceStore> {
  const database = await openDB<DeviceSchema>(databaseName, 1, {
    upgrade: (made) => {
      made.createObjectStore("letters");
      made.createObjectStore("decks");
      made.createObjectStore("answered");
      made.createObjectStore("about");
    },
  });
  if (older !== null) await takeOverOlder(database, older);
  return {
    add: (kept) => addLetter(database, kept),
    all: () => database.getAll("letters"),
    remove: async (eventIds) => {
      const transaction = database.transaction("letters", "readwrite");
      await Promise.all([...eventIds.map((id) => transaction.store.delete(id)), transaction.done]);
    },
    deviceId: () => findOrMakeDeviceId(database),
    findDeck: async () => (await database.get("decks", deckKey)) ?? null,
    saveDeck: (deck) => saveDeck(database, deck),
    noteElsewhere: (learnerKey, cursor, answers) =>
      noteElsewhere(database, learnerKey, cursor, answers),
    noteResult: async (eventId, correct) => {
      const transaction = database.transaction("answered", "readwrite");
      const answer = await transaction.store.get(eventId);
      if (answer !== undefined) await transaction.store.put({ ...answer, correct }, eventId);
      await transaction.done;
    },
    answeredBy: async (learnerKey) => {
      const all = await database.getAll("answered");
      return all.filter((each) => each.learnerKey === learnerKey || each.learnerKey === newcomer);
    },
    forgetDeck: async () => {
      const transaction = database.transaction(["decks", "answered"], "readwrite");
      await transaction.objectStore("decks").clear();
      await transaction.objectStore("answered").clear();
      await transaction.done;
    },
  };
}

/** The letter and what it says of the deck, both or neither. */
async function addLetter(database: DeviceDatabase, kept: KeptLetter): Promise<void> {
  const { learnerKey, letter } = kept;
  const transaction = database.transaction(["letters", "answered"], "readwrite", {
    durability: "strict",
  });
  const answered = transaction.objectStore("answered");
  await transaction.objectStore("letters").put(kept, letter.body.eventId);
  if (letter.kind === "answer" && letter.body.mode !== "cram") {
    const { eventId, factId } = letter.body;
    await answered.put({ learnerKey, eventId, factId, correct: null }, eventId);
  } else if (letter.kind === "set-aside") {
    await noteAside(answered, learnerKey, letter.body);
  } else if (letter.kind === "undo") {
    await answered.delete(letter.body.answerEventId);
  } else if (letter.kind === "recall") {
    const { answerEventId, recalled } = letter.body;
    const answer = await answered.get(answerEventId);
    if (answer !== undefined) {
      await answered.put({ ...answer, correct: recalled > 1 }, answerEventId);
    }
  }
  await transaction.done;
}

/** A fact that is set aside is not asked from this deck; one that is taken up again is. */
async function noteAside(
  answered: AnsweredStore,
  learnerKey: string,
  { eventId, factId, isSetAside }: AsideChange,
): Promise<void> {
  if (isSetAside) {
    await answered.put({ learnerKey, eventId, factId, correct: null, isAside: true }, eventId);
    return;
  }
  for (const each of await answered.getAll()) {
    if (each.factId === factId && each.isAside === true) await answered.delete(each.eventId);
  }
}

async function saveDeck(database: DeviceDatabase, deck: PocketDeck): Promise<void> {
  const transaction = database.transaction(["letters", "decks", "answered"], "readwrite");
  const unsent = new Set(await transaction.objectStore("letters").getAllKeys());
  const answered = transaction.objectStore("answered");
  for (const eventId of await answered.getAllKeys()) {
    if (!unsent.has(eventId)) await answered.delete(eventId);
  }
  await transaction.objectStore("decks").put(deck, deckKey);
  await transaction.done;
}

async function noteElsewhere(
  database: DeviceDatabase,
  learnerKey: string,
  cursor: string,
  answers: readonly AnswerElsewhere[],
): Promise<void> {
  const transaction = database.transaction(["decks", "answered"], "readwrite");
  const deck = await transaction.objectStore("decks").get(deckKey);
  if (deck?.learnerKey === learnerKey) {
    const answered = transaction.objectStore("answered");
    await transaction.objectStore("decks").put({ ...deck, cursor }, deckKey);
    for (const { eventId, factId, undoes } of answers) {
      if (undoes === null)
        await answered.put({ learnerKey, eventId, factId, correct: null }, eventId);
      else await answered.delete(undoes);
    }
  }
  await transaction.done;
}

async function findOrMakeDeviceId(database: DeviceDatabase): Promise<string> {
  const transaction = database.transaction("about", "readwrite");
  const found = await transaction.store.get("device");
  const id = found ?? uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  if (found === undefined) await transaction.store.put(id, "device");
  await transaction.done;
  return id;
}

async function takeOverOlder(database: DeviceDatabase, older: Storage): Promise<void> {
  const names = Array.from({ length: older.length }, (_, index) => older.key(index) ?? "");
  for (const name of names.filter((each) => each.startsWith(olderPrefix))) {
    const letter = parseLetter(older.getItem(name));
    const [learnerKey] = name.slice(olderPrefix.length).split(".");
    if (letter !== null && learnerKey !== undefined) {
      await addLetter(database, { learnerKey, letter });
    }
    older.removeItem(name);
  }
}
