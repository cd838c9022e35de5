/** @jest-environment jsdom */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDeviceStore } from "@/app/_offline/device-store";
import type { Letter } from "@/app/_offline/letter";
import { deckOf } from "./sample-deck";

// jsdom hides Node's own, which every browser has.
globalThis.structuredClone ??= <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value)) as Value;

const answer = (eventId: string, factId = "f1"): Letter => ({
  kind: "answer",
  body: {
    eventId,
    factId,
    itemId: "i1",
    itemVersion: 1,
    kind: "multiple-choice",
    optionId: "2",
    guessed: false,
    latencyMs: 900,
    answeredAt: "2024-11-15T10:00:00.000Z",
  },
});
const deck = deckOf([]);
const factsOf = async (store: Awaited<ReturnType<typeof openDeviceStore>>, learner = "ada") =>
  (await store.answeredBy(learner)).map(({ factId }) => factId);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  window.localStorage.clear();
});

it("gives letters back in the order of their ids, also to a page that is opened later", async () => {
  const store = await openDeviceStore(null);
  await store.add({ learnerKey: "ada", letter: answer("e2") });
  await store.add({ learnerKey: "ada", letter: answer("e1") });
  const later = await openDeviceStore(null);
  expect((await later.all()).map(({ letter }) => letter.body.eventId)).toEqual(["e1", "e2"]);
  await later.remove(["e1"]);
  expect(await store.all()).toHaveLength(1);
});

it("takes over what an older version left unsent, and loses none of it", async () => {
  window.localStorage.setItem("stet.unsent.ada.e1", JSON.stringify(answer("e1")));
  window.localStorage.setItem("stet.unsent.new.e2", JSON.stringify(answer("e2")));
  window.localStorage.setItem("stet.shortcuts", "off");
  const store = await openDeviceStore(window.localStorage);
  expect(await store.all()).toMatchObject([{ learnerKey: "ada" }, { learnerKey: "new" }]);
  expect(window.localStorage).toHaveLength(1);
});

it("remembers which facts were answered, a newcomer's too, and forgets one that is taken back", async () => {
  const store = await openDeviceStore(null);
  await store.add({ learnerKey: "new", letter: answer("e1", "f1") });
  await store.add({ learnerKey: "ada", letter: answer("e2", "f2") });
  expect(await factsOf(store)).toEqual(["f1", "f2"]);
  await store.add({
    learnerKey: "ada",
    letter: {
      kind: "undo",
      body: { eventId: "e3", answerEventId: "e2", factId: "f2", at: "2024-11-15T10:00:05.000Z" },
    },
  });
  expect(await factsOf(store)).toEqual(["f1"]);
  expect(await factsOf(store, "ben")).toEqual(["f1"]);
});

it("asks no fact that was set aside, until it is taken up again", async () => {
  const store = await openDeviceStore(null);
  const change = (eventId: string, isSetAside: boolean) =>
    store.add({
      learnerKey: "ada",
      letter: {
        kind: "set-aside",
        body: { eventId, factId: "f1", isSetAside, at: "2024-11-15T10:00:05.000Z" },
      },
    });
  await change("e1", true);
  expect(await factsOf(store)).toEqual(["f1"]);
  await change("e2", false);
  expect(await factsOf(store)).toEqual([]);
  expect(await store.all()).toHaveLength(2);
});

it("forgets with a new deck what has arrived, and not what still waits", async () => {
  const store = await openDeviceStore(null);
  await store.add({ learnerKey: "ada", letter: answer("e1", "f1") });
  await store.add({ learnerKey: "ada", letter: answer("e2", "f2") });
  await store.remove(["e1"]);
  await store.saveDeck(deck);
  expect(await factsOf(store)).toEqual(["f2"]);
  expect(await store.findDeck()).toEqual(deck);
});

it("takes note of what other devices answered and took back, for the deck's learner alone", async () => {
  const store = await openDeviceStore(null);
  await store.saveDeck(deck);
  await store.noteElsewhere("ada", "2024-11-15T11:00:00.000Z", [
    { eventId: "e1", factId: "f1", undoes: null },
    { eventId: "e2", factId: "f2", undoes: null },
    { eventId: "e3", factId: "f1", undoes: "e1" },
  ]);
  await store.noteElsewhere("ben", "2024-11-15T12:00:00.000Z", [
    { eventId: "e4", factId: "f4", undoes: null },
  ]);
  expect(await factsOf(store)).toEqual(["f2"]);
  expect((await store.findDeck())?.cursor).toBe("2024-11-15T11:00:00.000Z");
});

it("forgets the deck at signing out and keeps the letters", async () => {
  const store = await openDeviceStore(null);
  await store.saveDeck(deck);
  await store.add({ learnerKey: "ada", letter: answer("e1") });
  await store.forgetDeck();
  expect(await store.findDeck()).toBeNull();
  expect(await store.all()).toHaveLength(1);
});

it("names the device once", async () => {
  const store = await openDeviceStore(null);
  const name = await store.deviceId();
  expect(name).not.toBe("");
  expect(await (await openDeviceStore(null)).deviceId()).toBe(name);
});
