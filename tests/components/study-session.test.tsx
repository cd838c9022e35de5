/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { KeptLetter } from "@/app/_offline/letter";
import { StudySession } from "@/app/study/_components/study-session";
import type { StudyAnswer, StudySessionProps } from "@/app/study/_components/study-card";
import { answeringBy, storeInMemory } from "./answering";
import type { Answering } from "./answering";
import { studyCard, told } from "./samples";

const deck = [
  studyCard({ itemId: "i1", stem: "How many soldiers had arrived?" }),
  studyCard({ factId: "f2", itemId: "i2", stem: "Where was the summit held?" }),
];

function open(given: Partial<StudySessionProps & Answering> = {}) {
  const answers: StudyAnswer[] = [];
  const kept: KeptLetter[] = [];
  const amendments: object[] = [];
  render(
    <StudySession
      learnerKey="ada"
      deck={deck}
      {...answeringBy(
        {
          saveAnswer: async (answer) => {
            answers.push(answer);
            const correct = "optionId" in answer && answer.optionId === "2";
            return { ok: true, told: told({ correct }) };
          },
          markGuessed: async (amendment) => {
            amendments.push(amendment);
            return { ok: true, dueInDays: 0 };
          },
          sayRecall: async (amendment) => {
            amendments.push(amendment);
            return { ok: true, dueInDays: 6 };
          },
          undoAnswer: async (amendment) => {
            amendments.push(amendment);
            return { ok: true };
          },
          ...given,
        },
        storeInMemory(kept),
      )}
      reportItem={async () => ({ ok: true })}
      shareTen={async () => ({ ok: true, address: "https://stet.example.org/ten/abc" })}
      leaveHref="/"
      moreHref={null}
      isGuest={false}
      {...given}
    />,
  );
  return { answers, amendments, kept, user: userEvent.setup() };
}

const announced = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

it("answers with the option's number and sends what was chosen, how long it took and when", async () => {
  const { answers, user } = open();
  await user.keyboard("3");
  await waitFor(() => expect(answers).toHaveLength(1));
  expect(answers[0]).toMatchObject({ itemId: "i1", itemVersion: 1, optionId: "2", guessed: false });
  expect(answers[0]?.eventId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(answers[0]?.latencyMs).toBeGreaterThanOrEqual(0);
  expect(answers[0]?.answeredAt).toMatch(/Z$/);
});

it("does not tell which option is right before it was answered", () => {
  open();
  expect(screen.queryByText("Right answer")).not.toBeInTheDocument();
});

it("shows the choice at once and lets the learner go on while the answer is on its way", async () => {
  const { user } = open({ saveAnswer: () => new Promise(() => undefined) });
  await user.click(screen.getByRole("button", { name: "over 5,000" }));
  expect(screen.getByText("Checking…")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByRole("heading", { name: "Where was the summit held?" })).toBeInTheDocument();
});

it("tells a wrong answer by words, shows the sentence, and announces both", async () => {
  const { user } = open();
  await user.keyboard("1");
  const wrong = (await screen.findByText("Your answer")).closest("li");
  expect(wrong).toHaveTextContent("over 3,000");
  expect(screen.getByText("Right answer").closest("li")).toHaveTextContent("over 10,000");
  expect(screen.getByText("over 10,000 soldiers").tagName).toBe("MARK");
  expect(announced()).toContain(
    "Wrong. The right answer is over 10,000. You will see this fact again tomorrow.",
  );
});

it("counts “I don’t know” as an answer without an option", async () => {
  const { answers, user } = open();
  await user.click(screen.getByRole("button", { name: "I don’t know" }));
  await waitFor(() => expect(answers[0]).toMatchObject({ optionId: null }));
});

it("goes on with Enter and gives the question's heading the focus", async () => {
  const { user } = open();
  await user.keyboard("3");
  expect(await screen.findByRole("button", { name: "Next" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading", { name: "Where was the summit held?" })).toHaveFocus();
});

it("keeps the answer and offers to send it again when there is no connection", async () => {
  let isReachable = false;
  const { kept, user } = open({
    saveAnswer: async () => {
      if (!isReachable) throw new Error("No network");
      return { ok: true, told: told() };
    },
  });
  await user.keyboard("3");
  expect(await screen.findByText(/kept on this device/)).toBeInTheDocument();
  expect(kept).toHaveLength(1);
  isReachable = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Right")).toBeInTheDocument();
  expect(kept).toHaveLength(0);
});

it("sends “I guessed” as a word on the answer and shows the earlier day", async () => {
  const { answers, amendments, user } = open();
  await user.keyboard("3");
  await user.click(await screen.findByRole("button", { name: "I guessed" }));
  expect(await screen.findByText("You will see this fact again later today.")).toBeInTheDocument();
  expect(amendments[0]).toMatchObject({ answerEventId: answers[0]?.eventId, guessed: true });
});

it("does not ask whether a wrong answer was guessed", async () => {
  const { user } = open();
  await user.keyboard("1");
  await screen.findByText("Right answer");
  expect(screen.queryByRole("button", { name: "I guessed" })).not.toBeInTheDocument();
});

it("takes an answer back and asks again", async () => {
  const { answers, amendments, user } = open();
  await user.keyboard("1");
  await screen.findByText("Right answer");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByRole("button", { name: "over 3,000" })).toBeInTheDocument();
  await waitFor(() => expect(amendments).toHaveLength(1));
  expect(amendments[0]).toMatchObject({ answerEventId: answers[0]?.eventId });
});

it("skips a question from the menu without an answer", async () => {
  const { answers, user } = open();
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: "Skip it for now" }));
  expect(screen.getByRole("heading", { name: "Where was the summit held?" })).toBeInTheDocument();
  expect(answers).toHaveLength(0);
});

it("leaves the number keys alone when they are switched off", async () => {
  const { answers, user } = open();
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("checkbox"));
  await user.click(screen.getByRole("button", { name: "Close" }));
  await user.keyboard("3");
  expect(answers).toHaveLength(0);
});

it("sums up at the end what was right and what was learned", async () => {
  const { user } = open();
  await user.keyboard("3");
  await screen.findByText("Right");
  await user.keyboard("{Enter}1");
  await screen.findByText("Right answer");
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading", { name: "1 of 2 right" })).toHaveFocus();
  const rows = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(rows[0]).toHaveTextContent("Right: Over 10,000 soldiers had arrived.");
  expect(rows[1]).toHaveTextContent("Wrong: Over 10,000 soldiers had arrived.");
});

it("shows both statements when the fact was corrected since it was learned", async () => {
  const corrected = { before: "It was 5,000.", after: "It was 10,000.", reason: "A correction." };
  const { user } = open({
    saveAnswer: async () => ({ ok: true, told: told({ corrected }) }),
  });
  await user.keyboard("3");
  expect(await screen.findByText("It was 5,000.")).toBeInTheDocument();
  expect(screen.getByText("It was 10,000.")).toBeInTheDocument();
});

/** A finger that strokes over the element. */
function stroke(element: HTMLElement, from: [number, number], to: [number, number]) {
  const at = ([clientX, clientY]: [number, number]) => ({
    pointerType: "touch",
    isPrimary: true,
    clientX,
    clientY,
  });
  fireEvent.pointerDown(element, at(from));
  fireEvent.pointerUp(element, at(to));
}

it("goes on by a stroke to the left, and by no other", async () => {
  const { user } = open();
  await user.keyboard("3");
  const feedback = await screen.findByText("Right");
  stroke(feedback, [200, 300], [300, 300]);
  stroke(feedback, [200, 300], [120, 200]);
  stroke(feedback, [200, 300], [180, 300]);
  expect(screen.getByRole("button", { name: "Next" })).toBeInTheDocument();
  stroke(feedback, [300, 300], [200, 310]);
  expect(screen.getByRole("heading", { name: "Where was the summit held?" })).toBeInTheDocument();
});

it("goes on by a digit, but not by a second press of the one that answered", async () => {
  const now = jest.spyOn(performance, "now").mockReturnValue(1_000);
  const { user } = open();
  await user.keyboard("3");
  await screen.findByText("Right");
  now.mockReturnValue(1_200);
  await user.keyboard("3");
  expect(screen.getByRole("button", { name: "Next" })).toBeInTheDocument();
  now.mockReturnValue(4_000);
  await user.keyboard("3");
  expect(screen.getByRole("heading", { name: "Where was the summit held?" })).toBeInTheDocument();
  now.mockRestore();
});

it("takes back an answer that was given before the page was opened", async () => {
  const { user } = open();
  await user.keyboard("3");
  await screen.findByText("Right");
  cleanup();
  const again = open({ deck: [studyCard({ factId: "f9", itemId: "i9", stem: "Who won?" })] });
  await again.user.keyboard("u");
  expect(screen.getByRole("heading", { name: "How many soldiers had arrived?" })).toHaveFocus();
  expect(screen.getByText("1 of 2")).toBeInTheDocument();
  await waitFor(() => expect(again.amendments).toHaveLength(1));
});

it("sets a fact aside from the menu, and takes it up again by Undo", async () => {
  const changes: object[] = [];
  const { user } = open({
    setAside: async (change) => {
      changes.push(change);
      return { ok: true };
    },
  });
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /Do not ask me this again/ }));
  expect(
    await screen.findByRole("heading", { name: "Where was the summit held?" }),
  ).toBeInTheDocument();
  expect(announced().join()).toContain("You will not be asked that fact");
  await user.keyboard("u");
  expect(
    await screen.findByRole("heading", { name: "How many soldiers had arrived?" }),
  ).toBeInTheDocument();
  await waitFor(() =>
    expect(changes).toMatchObject([
      { factId: "f1", isSetAside: true },
      { factId: "f1", isSetAside: false },
    ]),
  );
});

it("keeps what was set aside on the device while there is no connection, and sends it later", async () => {
  let isReachable = false;
  const changes: object[] = [];
  const { kept, user } = open({
    setAside: async (change) => {
      if (!isReachable) return { ok: false, error: "No connection.", retry: true };
      changes.push(change);
      return { ok: true };
    },
  });
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /Do not ask me this again/ }));
  await screen.findByRole("heading", { name: "Where was the summit held?" });
  expect(kept.map(({ letter }) => letter.kind)).toEqual(["set-aside"]);
  isReachable = true;
  await user.keyboard("0");
  await waitFor(() => expect(changes).toMatchObject([{ factId: "f1", isSetAside: true }]));
  await waitFor(() => expect(kept).toEqual([]));
});

it("offers another kind of question for a fact that was forgotten too often", async () => {
  const changes: object[] = [];
  const { user } = open({
    saveAnswer: async () => ({
      ok: true,
      told: told({ correct: false, leech: { otherKind: "Put in order" } }),
    }),
    setAside: async (change) => {
      changes.push(change);
      return { ok: true };
    },
  });
  await user.keyboard("1");
  expect(await screen.findByText(/“Put in order”/)).toBeInTheDocument();
  expect(screen.queryByText(/You will see this fact again/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Ask me another way" }));
  expect(screen.getByText("You will be asked this fact again.")).toBeInTheDocument();
  await waitFor(() => expect(changes).toMatchObject([{ factId: "f1", isSetAside: false }]));
});

it("says that practice is practice, and sends the answers as such", async () => {
  const { answers, user } = open({ answerMode: "cram" });
  expect(screen.getByText(/^Practice/)).toBeInTheDocument();
  await user.keyboard("3");
  expect(await screen.findByText(/^This was practice/)).toBeInTheDocument();
  expect(answers[0]).toMatchObject({ mode: "cram" });
});

it.each([
  ["the run of days at the end", "You studied on 4 days in a row.", 1],
  ["nothing of a run that is none", null, 0],
])("tells %s", async (_what, runWords, count) => {
  const { user } = open({ runWords });
  await user.keyboard("3");
  await user.click(await screen.findByRole("button", { name: "Next" }));
  await user.keyboard("0");
  await user.click(await screen.findByRole("button", { name: "Next" }));
  await screen.findByRole("heading", { name: "1 of 2 right" });
  expect(screen.queryAllByText(/days in a row/)).toHaveLength(count);
});

it("announces that an answer was taken back", async () => {
  const { user } = open();
  await user.keyboard("3");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(announced()).toContain("Taken back. Answer again.");
});
