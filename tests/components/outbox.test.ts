/** @jest-environment jsdom */
import { waitFor } from "@testing-library/dom";
import { createOutbox, parseLetter } from "@/app/study/_components/outbox";
import type { OutboxWiring, Reply } from "@/app/study/_components/outbox";
import type { StudyAnswer } from "@/app/study/_components/study-card";
import { told } from "./samples";

const answer = (eventId: string): StudyAnswer => ({
  eventId,
  factId: "f1",
  itemId: "i1",
  itemVersion: 1,
  kind: "multiple-choice",
  optionId: "2",
  guessed: false,
  latencyMs: 900,
  answeredAt: "2024-11-15T10:00:00.000Z",
});
const amendment = { eventId: "e2", answerEventId: "e1", factId: "f1", at: "2024-11-15T10:00:05Z" };

/** A server that can be out of reach, and what it was told in which order. */
function wire(given: Partial<OutboxWiring> = {}) {
  const heard: string[] = [];
  const replies: Reply[] = [];
  const server = { isReachable: true };
  const reach = (what: string) => {
    if (!server.isReachable) throw new Error("fetch failed");
    heard.push(what);
  };
  const wiring: OutboxWiring = {
    storage: window.localStorage,
    learnerKey: "ada",
    saveAnswer: async ({ eventId }) => {
      reach(`answer ${eventId}`);
      return { ok: true, told: told() };
    },
    markGuessed: async ({ eventId }) => {
      reach(`guess ${eventId}`);
      return { ok: true, dueInDays: 1 };
    },
    sayRecall: async ({ eventId }) => {
      reach(`recall ${eventId}`);
      return { ok: true, dueInDays: 1 };
    },
    undoAnswer: async ({ eventId }) => {
      reach(`undo ${eventId}`);
      return { ok: true };
    },
    onReply: (reply) => replies.push(reply),
    ...given,
  };
  return { wiring, server, heard, replies };
}

beforeEach(() => window.localStorage.clear());

it("delivers in order and then keeps nothing", async () => {
  const { wiring, heard, replies } = wire();
  const outbox = createOutbox(wiring);
  outbox.post({ kind: "answer", body: answer("e1") });
  outbox.post({ kind: "undo", body: amendment });
  await waitFor(() => expect(replies).toHaveLength(2));
  expect(heard).toEqual(["answer e1", "undo e2"]);
  expect(outbox.waiting()).toBe(0);
  expect(window.localStorage).toHaveLength(0);
});

it("keeps an answer while the server is out of reach and sends it when asked again", async () => {
  const { wiring, server, heard, replies } = wire();
  server.isReachable = false;
  const outbox = createOutbox(wiring);
  outbox.post({ kind: "answer", body: answer("e1") });
  await waitFor(() => expect(replies.map(({ kind }) => kind)).toEqual(["kept"]));
  expect(window.localStorage).toHaveLength(1);
  server.isReachable = true;
  outbox.resend();
  await waitFor(() => expect(outbox.waiting()).toBe(0));
  expect(heard).toEqual(["answer e1"]);
  expect(replies.map(({ kind }) => kind)).toEqual(["kept", "told"]);
});

it("sends what an earlier page left behind, in the order in which it was done", async () => {
  const before = wire();
  before.server.isReachable = false;
  const closed = createOutbox(before.wiring);
  closed.post({ kind: "answer", body: answer("e1") });
  closed.post({ kind: "undo", body: amendment });
  await waitFor(() => expect(before.replies).not.toHaveLength(0));
  const { wiring, heard } = wire();
  createOutbox(wiring).resend();
  await waitFor(() => expect(heard).toEqual(["answer e1", "undo e2"]));
});

it("never sends one learner's answers as another's", async () => {
  const before = wire();
  before.server.isReachable = false;
  createOutbox(before.wiring).post({ kind: "answer", body: answer("e1") });
  await waitFor(() => expect(before.replies).toHaveLength(1));
  const { wiring } = wire({ learnerKey: "ben" });
  expect(createOutbox(wiring).waiting()).toBe(0);
});

it("gives a newcomer's unsent answers to the guest that the browser became", async () => {
  const before = wire({ learnerKey: "new" });
  before.server.isReachable = false;
  createOutbox(before.wiring).post({ kind: "answer", body: answer("e1") });
  await waitFor(() => expect(before.replies).toHaveLength(1));
  const { wiring, heard } = wire({ learnerKey: "guest-7" });
  createOutbox(wiring).resend();
  await waitFor(() => expect(heard).toEqual(["answer e1"]));
  await waitFor(() => expect(window.localStorage).toHaveLength(0));
});

it("lets go of an answer that the server turns down for good", async () => {
  const { wiring, replies } = wire({
    saveAnswer: async () => ({ ok: false, error: "It was withdrawn.", retry: false }),
  });
  const outbox = createOutbox(wiring);
  outbox.post({ kind: "answer", body: answer("e1") });
  await waitFor(() => expect(replies[0]).toMatchObject({ kind: "refused" }));
  expect(outbox.waiting()).toBe(0);
});

it("sends although the storage is full", async () => {
  const full = {
    length: 0,
    key: () => null,
    getItem: () => null,
    removeItem: () => undefined,
    clear: () => undefined,
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  const { wiring, heard } = wire({ storage: full });
  createOutbox(wiring).post({ kind: "answer", body: answer("e1") });
  await waitFor(() => expect(heard).toEqual(["answer e1"]));
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
