/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import { readRecent, useRecentAnswers } from "@/app/study/_components/recent-answers";
import { startStudy, studyReducer } from "@/app/study/_components/study-state";
import { studyCard } from "./samples";

const card = studyCard();
const answered = studyReducer(startStudy([card]), {
  kind: "answered",
  answer: {
    eventId: "0193-a",
    factId: card.factId,
    itemId: card.itemId,
    itemVersion: card.itemVersion,
    kind: card.kind,
    optionId: "2",
    guessed: false,
    latencyMs: 900,
    answeredAt: "2024-11-15T10:00:00.000Z",
  },
});

const kept = () =>
  readRecent(window.sessionStorage, "ada").map(({ answer }) => answer?.eventId ?? null);

beforeEach(() => window.sessionStorage.clear());

it("has kept what can be taken back by the time the tab leaves the page", () => {
  const dispatch = () => undefined;
  renderHook(() => useRecentAnswers("ada", answered, dispatch));
  window.dispatchEvent(new Event("pagehide"));
  expect(kept()).toEqual(["0193-a"]);
});

it("has kept it by the time another screen takes the session's place", () => {
  const dispatch = () => undefined;
  const { unmount } = renderHook(() => useRecentAnswers("ada", answered, dispatch));
  unmount();
  expect(kept()).toEqual(["0193-a"]);
});
