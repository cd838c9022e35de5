/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StudySession } from "@/app/study/_components/study-session";
import type { StudyAnswer, StudyCard, StudySessionProps } from "@/app/study/_components/study-card";
import { answeringBy } from "./answering";
import type { Answering } from "./answering";
import { studyCard, told } from "./samples";

const number = studyCard({
  itemId: "number",
  kind: "typed-number",
  stem: "How many soldiers had arrived?",
  options: [],
  form: {
    kind: "number",
    unit: "soldiers",
    isWhole: true,
    isOrdinal: false,
    hint: "Within 5% is near enough.",
  },
});
const date = studyCard({
  itemId: "date",
  kind: "typed-date",
  stem: "On what date was the summit held?",
  options: [],
  form: { kind: "date", precision: "day", hint: "Give the day, the month and the year." },
});
const order = studyCard({
  itemId: "order",
  kind: "timeline",
  stem: "Put these events in order, the earliest first.",
  options: [
    { id: "0", text: "Japan voted" },
    { id: "1", text: "Ishiba took office" },
    { id: "2", text: "Trump won" },
  ],
});
const card = studyCard({
  itemId: "card",
  kind: "flashcard",
  stem: "Where was the summit held?",
  options: [],
});

function open(deck: StudyCard[], given: Partial<StudySessionProps & Answering> = {}) {
  const answers: StudyAnswer[] = [];
  const recalls: object[] = [];
  const undone: object[] = [];
  render(
    <StudySession
      learnerKey="ada"
      deck={deck}
      {...answeringBy({
        saveAnswer: async (answer) => {
          answers.push(answer);
          const key =
            "order" in answer
              ? {
                  kind: "order" as const,
                  order: [
                    { id: "1", when: "1 October 2024" },
                    { id: "0", when: "27 October 2024" },
                    { id: "2", when: "5 November 2024" },
                  ],
                }
              : { kind: "text" as const, text: "over 10,000", readAs: "10,000" };
          const correct = "order" in answer && answer.order?.join("") === "102";
          return { ok: true, told: told({ correct, rightOptionId: null, key }) };
        },
        markGuessed: async () => ({ ok: true, dueInDays: 0 }),
        sayRecall: async (amendment) => {
          recalls.push(amendment);
          return { ok: true, dueInDays: 6 };
        },
        undoAnswer: async (amendment) => {
          undone.push(amendment);
          return { ok: true };
        },
        ...given,
      })}
      reportItem={async () => ({ ok: true })}
      shareTen={async () => ({ ok: true, address: "https://stet.example.org/ten/abc" })}
      leaveHref="/"
      moreHref={null}
      isGuest={false}
      {...given}
    />,
  );
  return { answers, recalls, undone, user: userEvent.setup() };
}

const announced = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

beforeEach(() => window.localStorage.clear());

describe("a typed answer", () => {
  it("has the focus, is named by the question, tells what is wanted, and is sent by Enter", async () => {
    const { answers, user } = open([number]);
    const field = screen.getByRole("textbox", {
      name: "How many soldiers had arrived? Your answer",
    });
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/Within 5% is near enough\. Such as 7,500/);
    await user.keyboard("10k{Enter}");
    await waitFor(() => expect(answers).toHaveLength(1));
    expect(answers[0]).toMatchObject({ kind: "typed-number", typed: "10k" });
  });

  it("is no answer when it cannot be read: it is said at the field, and what was typed stays", async () => {
    const { answers, user } = open([number]);
    await user.keyboard("a lot{Enter}");
    const field = screen.getByRole("textbox");
    expect(field).toHaveValue("a lot");
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/“a lot” could not be read.*4\.6 million/);
    expect(announced().join()).toMatch(/could not be read/);
    expect(answers).toHaveLength(0);
  });

  it("asks for the rest of a date that is too coarse", async () => {
    const { answers, user } = open([date]);
    await user.keyboard("Oct 2024{Enter}");
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/Give the day as well\./);
    await user.clear(screen.getByRole("textbox"));
    await user.keyboard("1 Oct 2024");
    await user.click(screen.getByRole("button", { name: "Answer" }));
    await waitFor(() => expect(answers[0]).toMatchObject({ typed: "1 Oct 2024" }));
  });

  it("is told how it was read, by eye and by ear, and is not asked whether it was guessed", async () => {
    const { user } = open([number], {
      saveAnswer: async () => ({
        ok: true,
        told: told({
          correct: true,
          rightOptionId: null,
          key: { kind: "text", text: "over 10,000", readAs: "10,000" },
        }),
      }),
    });
    await user.keyboard("10k{Enter}");
    expect(await screen.findByText("You typed “10k”. Read as 10,000.")).toBeInTheDocument();
    expect(announced().join()).toContain("Right: over 10,000. Read as 10,000.");
    expect(screen.queryByRole("button", { name: "I guessed" })).not.toBeInTheDocument();
  });

  it("is not taken for a shortcut, and stands in its field again after an undo", async () => {
    const { answers, undone, user } = open([number]);
    await user.keyboard("10{Enter}");
    await screen.findByText("Right answer");
    expect(answers).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(screen.getByRole("textbox")).toHaveValue("10");
    await waitFor(() => expect(undone).toHaveLength(1));
  });

  it("counts “I don’t know” without a text", async () => {
    const { answers, user } = open([number]);
    await user.click(screen.getByRole("button", { name: "I don’t know" }));
    await waitFor(() => expect(answers[0]).toMatchObject({ typed: null }));
    expect(await screen.findByText("over 10,000")).toBeInTheDocument();
    expect(screen.queryByText(/You typed/)).not.toBeInTheDocument();
  });
});

describe("a timeline", () => {
  const place = (name: RegExp) => screen.getByRole("button", { name });

  it("gives the tapped event the next place, takes it back at a second tap, and says both", async () => {
    const { user } = open([order]);
    await user.click(place(/Ishiba/));
    await user.click(place(/Japan voted/));
    expect(place(/Japan voted ?, place 2/)).toHaveAttribute("aria-pressed", "true");
    expect(announced()).toContain("Japan voted: place 2 of 3.");
    await user.click(place(/Ishiba/));
    expect(place(/Japan voted ?, place 1/)).toBeInTheDocument();
    expect(announced()).toContain("Ishiba took office: taken back.");
  });

  it("is no answer before every event has its place", async () => {
    const { answers, user } = open([order]);
    await user.click(place(/Ishiba/));
    await user.click(place(/^Answer$/));
    expect(screen.getAllByText("Give every event its place: 2 to go.")).not.toHaveLength(0);
    expect(answers).toHaveLength(0);
  });

  it("is answered by keys alone, and tells the right order with its dates", async () => {
    const { answers, user } = open([order]);
    await user.keyboard("123{Enter}");
    await waitFor(() => expect(answers[0]).toMatchObject({ order: ["0", "1", "2"] }));
    const rows = await screen.findAllByText(/\d{4}/, { selector: "ol *" });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "1 October 2024 · your place 2",
      "27 October 2024 · your place 1",
      "5 November 2024",
    ]);
    expect(announced().join()).toContain("Wrong. The right order is Ishiba took office, 1 October");
  });

  it("may be guessed", async () => {
    const { user } = open([order]);
    await user.keyboard("213{Enter}");
    expect(await screen.findByRole("button", { name: "I guessed" })).toBeInTheDocument();
  });
});

describe("a flashcard", () => {
  it("shows its answer only once it is turned, and goes on when its learner has said how it went", async () => {
    const { answers, recalls, user } = open([card, number]);
    expect(screen.queryByText("over 10,000")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Turn the card" }));
    expect(await screen.findByText("over 10,000")).toBeInTheDocument();
    expect(answers[0]).toMatchObject({ recalled: null });
    expect(announced()).toContain("The answer is over 10,000.");
    await user.click(screen.getByRole("button", { name: "Easy" }));
    await waitFor(() => expect(recalls).toHaveLength(1));
    expect(recalls[0]).toMatchObject({ answerEventId: answers[0]?.eventId, recalled: 4 });
    expect(
      screen.getByRole("heading", { name: "How many soldiers had arrived?" }),
    ).toBeInTheDocument();
  });

  it("is turned and graded by keys, and Enter does not go past the grading", async () => {
    const { recalls, user } = open([card]);
    await user.keyboard("{Enter}");
    await screen.findByText("How well did you know it?");
    await user.keyboard("{Enter}");
    expect(screen.getByText("How well did you know it?")).toBeInTheDocument();
    await user.keyboard("2");
    await waitFor(() => expect(recalls[0]).toMatchObject({ recalled: 2 }));
    expect(screen.getByRole("heading", { name: "1 of 1 right" })).toBeInTheDocument();
  });

  it("counts as not right when it is said to come again", async () => {
    const { user } = open([card]);
    await user.keyboard("{Enter}");
    await screen.findByText("How well did you know it?");
    await user.keyboard("1");
    expect(screen.getByRole("heading", { name: "0 of 1 right" })).toBeInTheDocument();
  });

  it("is turned by “I don’t know” as one that comes again", async () => {
    const { answers, user } = open([card]);
    await user.keyboard("0");
    await waitFor(() => expect(answers[0]).toMatchObject({ recalled: 1 }));
    expect(await screen.findByText("over 10,000")).toBeInTheDocument();
    expect(screen.queryByText("How well did you know it?")).not.toBeInTheDocument();
  });

  it("can be taken back before and after it was graded", async () => {
    const { answers, undone, user } = open([card]);
    await user.keyboard("{Enter}");
    await screen.findByText("How well did you know it?");
    await user.keyboard("u");
    expect(screen.getByRole("button", { name: "Turn the card" })).toBeInTheDocument();
    await waitFor(() => expect(undone[0]).toMatchObject({ answerEventId: answers[0]?.eventId }));
  });
});
