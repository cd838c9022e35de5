/** @jest-environment jsdom */
import { waitFor } from "@testing-library/dom";
import { parseLetter } from "@/app/_offline/letter";
import { newcomer } from "@/scheduling/learner-key";
import type { Delivery, KeptLetter, Letter } from "@/app/_offline/letter";
import { createOutbox, noRoom } from "@/app/_offline/outbox";
import type { LetterStore, Reply } from "@/app/_offline/outbox";
import { storeInMemory } from "./answering";
import { told } from "./samples";

const answer = (eventId: string): Letter => ({
  kind: "answer",
  body: {
    eventId,
    factId: "f1",
    itemId: "i1",
    itemVersion: 1,
    kind: "multiple-choice",
    optionId: "2",
    guessed: false,
    latencyMs: 900,
    answeredAt: "2024-11-15T10:00:00.000Z",
  },
});
const undo: Letter = {
  kind: "undo",
  body: { eventId: "e2", answerEventId: "e1", factId: "f1", at: "2024-11-15T10:00:05Z" },
};

/** A server that can be out of reach, and what it was told by whom in which order. */
function wire(store: LetterStore = storeInMemory()) {
  const heard: string[] = [];
  const batches: number[] = [];
  const replies: Reply[] = [];
  const server = { isReachable: true, refuses: new Set<string>(), turnsAway: new Set<string>() };
  const deliver = async (learnerKey: string, letters: Letter[]): Promise<Delivery> => {
    if (!server.isReachable) return { ok: false, error: "No connection." };
    if (server.turnsAway.has(learnerKey)) return { ok: false, error: "Of another account." };
    batches.push(letters.length);
    heard.push(...letters.map(({ kind, body }) => `${learnerKey}: ${kind} ${body.eventId}`));
    return {
      ok: true,
      elsewhere: [],
      cursor: "2024-11-15T10:00:00.000Z",
      replies: letters.map(({ kind, body: { eventId } }) => {
        if (server.refuses.has(eventId)) return { eventId, state: "refused", error: "Withdrawn." };
        return kind === "undo"
          ? { eventId, state: "undone" }
          : { eventId, state: "told", told: told() };
      }),
    };
  };
  const outbox = createOutbox(store, deliver);
  outbox.listen((reply) => replies.push(reply));
  return { outbox, server, heard, batches, replies, store };
}

it("delivers in order and then keeps nothing", async () => {
  const kept: KeptLetter[] = [];
  const { outbox, heard, replies } = wire(storeInMemory(kept));
  await outbox.keep("ada", answer("e1"));
  await outbox.keep("ada", undo);
  expect(kept).toHaveLength(2);
  outbox.send();
  await waitFor(() => expect(replies.map(({ kind }) => kind)).toEqual(["told", "undone"]));
  expect(heard).toEqual(["ada: answer e1", "ada: undo e2"]);
  expect(outbox.waiting()).toEqual({ count: 0, problem: null });
  expect(kept).toHaveLength(0);
});

it("keeps an answer while the server is out of reach, says why, and sends it when asked again", async () => {
  const { outbox, server, heard, replies } = wire();
  server.isReachable = false;
  await outbox.keep("ada", answer("e1"));
  outbox.send();
  await waitFor(() => expect(replies.map(({ kind }) => kind)).toEqual(["kept"]));
  expect(outbox.waiting()).toEqual({ count: 1, problem: "No connection." });
  server.isReachable = true;
  outbox.send();
  await waitFor(() => expect(outbox.waiting()).toEqual({ count: 0, problem: null }));
  expect(heard).toEqual(["ada: answer e1"]);
});

it("sends what an earlier page left behind, in the order in which it was done", async () => {
  const { store } = wire();
  await store.add({ learnerKey: "ada", letter: answer("e1") });
  await store.add({ learnerKey: "ada", letter: undo });
  const { outbox, heard } = wire(store);
  outbox.send();
  await waitFor(() => expect(heard).toEqual(["ada: answer e1", "ada: undo e2"]));
});

it("keeps what is another account's, and sends the rest", async () => {
  const store = storeInMemory([{ learnerKey: "ben", letter: answer("e0") }]);
  const { outbox, server, heard } = wire(store);
  server.turnsAway.add("ben");
  await outbox.keep("ada", answer("e1"));
  outbox.send();
  await waitFor(() => expect(heard).toEqual(["ada: answer e1"]));
  await waitFor(() =>
    expect(outbox.waiting()).toEqual({ count: 1, problem: "Of another account." }),
  );
});

it("sends a newcomer's answers under the newcomer's key", async () => {
  const { outbox, heard } = wire(storeInMemory([{ learnerKey: newcomer, letter: answer("e1") }]));
  outbox.send();
  await waitFor(() => expect(heard).toEqual(["new: answer e1"]));
});

it("lets go of an answer that the server turns down for good", async () => {
  const { outbox, server, replies } = wire();
  server.refuses.add("e1");
  await outbox.keep("ada", answer("e1"));
  outbox.send();
  await waitFor(() => expect(replies[0]).toMatchObject({ kind: "refused", problem: "Withdrawn." }));
  expect(outbox.waiting().count).toBe(0);
});

it("sends many in batches", async () => {
  const { outbox, batches } = wire();
  for (let index = 0; index < 120; index += 1) {
    await outbox.keep("ada", answer(`e${index}`));
  }
  outbox.send();
  await waitFor(() => expect(batches).toEqual([50, 50, 20]));
});

describe("when the storage is full", () => {
  const full: LetterStore = {
    add: async () => {
      throw new Error("QuotaExceededError");
    },
    all: async () => [],
    remove: async () => undefined,
  };

  it("sends all the same", async () => {
    const { outbox, heard } = wire(full);
    await outbox.keep("ada", answer("e1"));
    outbox.send();
    await waitFor(() => expect(heard).toEqual(["ada: answer e1"]));
  });

  it("says that the answer lives no longer than the page while it cannot be sent", async () => {
    const { outbox, server, replies } = wire(full);
    server.isReachable = false;
    await outbox.keep("ada", answer("e1"));
    outbox.send();
    await waitFor(() => expect(replies[0]).toMatchObject({ kind: "kept", problem: noRoom }));
  });
});

describe("parseLetter", () => {
  it.each([
    ["nothing", null],
    ["broken JSON", "{"],
    ["a number", "7"],
    ["another kind", '{"kind":"letter","body":{"eventId":"e1"}}'],
    ["no event id", '{"kind":"answer","body":{}}'],
    ["no body", '{"kind":"answer"}'],
  ])("is null for %s", (_name, text) => {
    expect(parseLetter(text)).toBeNull();
  });
});
