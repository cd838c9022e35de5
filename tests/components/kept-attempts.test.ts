/** @jest-environment jsdom */
import {
  attemptIdIn,
  findKeptAttempt,
  forgetKeptAttempt,
  forgetKeptAttempts,
  isClosed,
  keepAttempt,
  listKeptAttempts,
} from "@/app/assignments/_components/kept-attempts";
import type { AttemptQuestionView } from "@/app/assignments/_components/attempt-view";
import { attemptQuestion, sampleAttempt } from "./sample-attempt";

const now = new Date("2024-11-18T09:00:00.000Z");
const attempt = { ...sampleAttempt, deadlineAt: "2024-11-18T10:00:00.000Z" };
const storage = window.localStorage;

beforeEach(() => storage.clear());

it("keeps an attempt with its answers, and knows the server's time by the device's clock", () => {
  keepAttempt(storage, attempt, { 0: { optionId: "2" } }, 60_000);
  expect(findKeptAttempt(storage, "a1", now)?.view).toMatchObject({
    serverNow: "2024-11-18T09:01:00.000Z",
    questions: [{ stem: "Where?", answer: { optionId: "2" } }],
  });
  expect(findKeptAttempt(storage, "another", now)).toBeNull();
});

it("keeps nothing but the name of one that needs the network", () => {
  keepAttempt(storage, { ...attempt, worksOffline: false }, { 0: { optionId: "2" } }, 0);
  expect(findKeptAttempt(storage, "a1", now)).toMatchObject({ title: "News", view: null });
  expect(storage.getItem("stet.kept-attempt.a1")).not.toMatch(/Where/);
});

it("keeps nothing of what is right", () => {
  const told = {
    told: { correct: false, evidence: [] },
    answer: { optionId: "1" },
  } as unknown as AttemptQuestionView["told"];
  keepAttempt(storage, { ...attempt, questions: [{ ...attemptQuestion(0), told }] }, {}, 0);
  expect(findKeptAttempt(storage, "a1", now)?.view?.questions[0]).toMatchObject({ told: null });
  expect(storage.getItem("stet.kept-attempt.a1")).not.toMatch(/evidence|correct/);
});

it("goes on without being kept where there is no room", () => {
  const full = {
    setItem: () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    },
  } as unknown as Storage;
  expect(() => keepAttempt(full, attempt, {}, 0)).not.toThrow();
});

it("is closed by the server's time", () => {
  keepAttempt(storage, attempt, {}, 60_000);
  const kept = findKeptAttempt(storage, "a1", now);
  expect(kept && isClosed(kept, new Date("2024-11-18T09:59:00.001Z"))).toBe(true);
  expect(kept && isClosed(kept, new Date("2024-11-18T09:58:59.000Z"))).toBe(false);
});

it("forgets one, or all, and leaves what is unsent", () => {
  storage.setItem("stet.attempt.a1.x", "{}");
  for (const id of ["a1", "a2", "a3"]) keepAttempt(storage, { ...attempt, id }, {}, 0);
  forgetKeptAttempt(storage, "a1");
  expect(listKeptAttempts(storage, now).map(({ id }) => id)).toEqual(["a2", "a3"]);
  forgetKeptAttempts(storage);
  expect(listKeptAttempts(storage, now)).toEqual([]);
  expect(storage).toHaveLength(1);
});

it("does without what it cannot read, and without a storage", () => {
  storage.setItem("stet.kept-attempt.a1", '{"id":"a1"');
  storage.setItem("stet.kept-attempt.a2", '{"id":"a2","title":"","view":{}}');
  expect(listKeptAttempts(storage, now)).toEqual([]);
  keepAttempt(null, attempt, {}, 0);
  expect(findKeptAttempt(null, "a1", now)).toBeNull();
});

it.each([
  ["/assignments/s1/attempts/a1", "a1"],
  ["/assignments/s1", null],
  ["/assignments/s1/attempts/a1/x", null],
])("reads of %s the attempt %p", (path, id) => {
  expect(attemptIdIn(path)).toBe(id);
});
