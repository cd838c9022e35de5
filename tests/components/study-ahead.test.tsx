/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StudySession } from "@/app/study/_components/study-session";
import type { StudyAnswer } from "@/app/study/_components/study-card";
import { answeringBy } from "./answering";
import { studyCard, told } from "./samples";

const first = "How many soldiers had arrived?";
const second = "Where was the summit held?";

function open() {
  const answers: StudyAnswer[] = [];
  const saveAnswer = async (answer: StudyAnswer) => {
    answers.push(answer);
    return { ok: true as const, told: told() };
  };
  render(
    <StudySession
      learnerKey="ada"
      deck={[
        studyCard({ itemId: "i1", stem: first }),
        studyCard({ factId: "f2", itemId: "i2", stem: second }),
      ]}
      {...answeringBy({
        saveAnswer,
        markGuessed: async () => ({ ok: true, dueInDays: 0 }),
        sayRecall: async () => ({ ok: true, dueInDays: 0 }),
        undoAnswer: async () => ({ ok: true }),
      })}
      reportItem={async () => ({ ok: true })}
      shareTen={async () => ({ ok: true, address: "https://stet.example.org/ten/abc" })}
      leaveHref="/"
      moreHref={null}
      isGuest={false}
    />,
  );
  return { answers, user: userEvent.setup() };
}

/** The question that is made while an answer is told. */
const madeAhead = () => screen.findByRole("heading", { name: second, hidden: true });

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

it("makes the question after an answer out of sight, where neither keys nor a screen reader find it", async () => {
  const { answers, user } = open();
  await user.keyboard("3");
  const hidden = await madeAhead();
  expect(hidden).not.toBeVisible();
  expect(screen.queryByRole("heading", { name: hidden.textContent })).not.toBeInTheDocument();
  expect(hidden).not.toHaveFocus();
  await user.keyboard("30");
  expect(answers).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByRole("heading", { name: second })).toBe(hidden);
  expect(hidden).toBeVisible();
  expect(hidden).toHaveFocus();
});

it("counts a learner's time from when the question is shown, not from when it was made", async () => {
  let nowMs = 1_000;
  jest.spyOn(performance, "now").mockImplementation(() => nowMs);
  const { answers, user } = open();
  await user.keyboard("3");
  await madeAhead();
  nowMs += 60_000;
  await user.click(screen.getByRole("button", { name: "Next" }));
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  nowMs += 1_500;
  await user.keyboard("3");
  await waitFor(() => expect(answers).toHaveLength(2));
  expect(answers[1]?.latencyMs).toBe(1_500);
});

it("shows what an undone answer leads back to, and not what was made for afterwards", async () => {
  const { user } = open();
  await user.keyboard("3");
  await madeAhead();
  await user.keyboard("u");
  expect(await screen.findByRole("heading", { name: first })).toHaveFocus();
  expect(screen.getAllByRole("heading", { hidden: true })).toHaveLength(1);
});

it("takes one answer to a question, however soon another tap follows", async () => {
  const { answers } = open();
  const [one, other] = screen.getAllByRole("button", { name: /^over/ });
  await act(async () => {
    one?.click();
    // Each turn ends before React would show by itself what was kept in it.
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.resolve();
      other?.click();
    }
  });
  await waitFor(() => expect(answers.length).toBeGreaterThan(0));
  expect(answers).toHaveLength(1);
});
