/** @jest-environment jsdom */
import { isAnythingUnsent, unsentLines, unsentTitle } from "@/app/_offline/unsent";
import type { Unsent } from "@/app/_offline/unsent";
import { createAttemptOutbox } from "@/app/assignments/_components/attempt-outbox";
import { forgetKeptAttempts, keepAttempt } from "@/app/assignments/_components/kept-attempts";
import { listUnsentAttempts } from "@/app/assignments/_components/unsent-attempts";
import { answerLetter, handInLetter, sampleAttempt } from "./sample-attempt";

const now = new Date("2024-11-18T09:00:00.000Z");
const storage = window.localStorage;
beforeEach(() => storage.clear());

/** An outbox of an attempt from which nothing is sent. */
function stuckOutbox(attemptId: string) {
  return createAttemptOutbox({
    storage,
    attemptId,
    send: () => Promise.resolve({ ok: false, error: "", retry: true, isOver: false }),
    onNews: () => undefined,
  });
}

it("counts what each attempt of this device has still to send, by its title", async () => {
  keepAttempt(storage, sampleAttempt, {}, 0);
  keepAttempt(storage, { ...sampleAttempt, id: "a2", title: "Asia", worksOffline: false }, {}, 0);
  keepAttempt(storage, { ...sampleAttempt, id: "a3", title: "All sent" }, {}, 0);
  const [news, asia] = [stuckOutbox("a1"), stuckOutbox("a2")];
  news.post(answerLetter("a", 0));
  news.post(answerLetter("b", 1));
  news.post(handInLetter);
  asia.post(answerLetter("c"));
  await Promise.all([news.settled(), asia.settled()]);
  expect(listUnsentAttempts(storage, now)).toEqual([
    { title: "News", answers: 2, isHandedIn: true },
    { title: "Asia", answers: 1, isHandedIn: false },
  ]);
});

it("asks nobody about what an earlier user of the device has left", async () => {
  keepAttempt(storage, sampleAttempt, {}, 0);
  const outbox = stuckOutbox("a1");
  outbox.post(answerLetter("a"));
  await outbox.settled();
  forgetKeptAttempts(storage);
  expect(listUnsentAttempts(storage, now)).toEqual([]);
  expect(outbox.waiting()).toHaveLength(1);
});

it("finds nothing where there is no storage", () => {
  expect(listUnsentAttempts(null, now)).toEqual([]);
});

const attempt = { title: "News", answers: 2, isHandedIn: false };

it.each<[string, Unsent, string, string[]]>([
  [
    "the daily questions",
    { study: 1, attempts: [] },
    "1 answer not sent yet",
    ["Daily questions: 1 answer"],
  ],
  [
    "an attempt and the daily questions",
    { study: 3, attempts: [attempt] },
    "5 answers not sent yet",
    ["“News”: 2 answers", "Daily questions: 3 answers"],
  ],
  [
    "an attempt that was handed in",
    { study: 0, attempts: [{ ...attempt, isHandedIn: true }] },
    "2 answers not sent yet",
    ["“News”: 2 answers, and handing it in"],
  ],
  [
    "a hand-in alone",
    { study: 0, attempts: [{ ...attempt, answers: 0, isHandedIn: true }] },
    "Not handed in yet",
    ["“News”: handing it in"],
  ],
])("names and counts what is unsent of %s", (_name, unsent, title, lines) => {
  expect(isAnythingUnsent(unsent)).toBe(true);
  expect(unsentTitle(unsent)).toBe(title);
  expect(unsentLines(unsent)).toEqual(lines);
});

it("has nothing to ask while nothing is unsent", () => {
  expect(isAnythingUnsent({ study: 0, attempts: [] })).toBe(false);
});
