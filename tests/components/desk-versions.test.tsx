/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import fc from "fast-check";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { typedText } from "@/components/form-state";
import { joinedChanges } from "@/app/_mapping/desk-versions-of";
import { CorrectForm } from "@/app/desk/_components/correct-form";
import type { CorrectionAction } from "@/app/desk/_components/correct-form";
import type { DecisionOutcome, DeskDecision } from "@/app/desk/_components/desk-view";
import { TextChanges } from "@/app/desk/_components/text-changes";
import { textDifference } from "@/facts/text-difference";
import type { DifferencePart } from "@/facts/text-difference";

const textOf = (parts: readonly DifferencePart[], but: "added" | "removed") =>
  parts.flatMap(({ kind, text }) => (kind === but ? [] : [text])).join("");

describe("joined changes", () => {
  it("are one for a name of two words", () => {
    expect(
      joinedChanges(
        textDifference("Prime Minister Shizo Abe said", "Prime Minister Shigeru Ishiba said"),
      ),
    ).toEqual([
      { kind: "same", text: "Prime Minister " },
      { kind: "removed", text: "Shizo Abe" },
      { kind: "added", text: "Shigeru Ishiba" },
      { kind: "same", text: " said" },
    ]);
  });

  it("hold both texts whole, whatever they are", () => {
    const word = fc.constantFrom("a", "the", "Lima", "10,000", ".", " ", "\n", "–");
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = joinedChanges(textDifference(before, after));
        expect(textOf(parts, "added")).toBe(before);
        expect(textOf(parts, "removed")).toBe(after);
      }),
    );
  });
});

describe("the changes of a text", () => {
  const sentence = "The talks went on for hours without a word to the press. ";

  it("are told apart by marks and words, not by colour alone", () => {
    const { container } = render(
      <TextChanges parts={textDifference("He was Shizo Abe.", "He was Shigeru Ishiba.")} />,
    );
    expect(container.querySelector("del")).toHaveTextContent(/taken out: Shizo/);
    expect(container.querySelector("ins")).toHaveTextContent(/put in: Shigeru/);
  });

  it("fold what stayed the same over a long stretch, at the ends of sentences", async () => {
    const before = `One. ${sentence.repeat(20)}Two.`;
    const after = `Three. ${sentence.repeat(20)}Four.`;
    const { container } = render(<TextChanges parts={textDifference(before, after)} />);
    const folded = container.querySelector("details");
    expect(folded).not.toHaveAttribute("open");
    expect(folded?.querySelector("div")?.textContent?.trim()).toMatch(/^The talks .*press\.$/s);
    expect(folded?.querySelector("summary")).toHaveTextContent(/\d+ unchanged words/);
    const whole = container.textContent?.replace(/›\d+ unchanged words/, "") ?? "";
    expect(whole.split("The talks").length - 1).toBe(20);
  });

  it("leave a short stretch between two of them as it is", () => {
    const { container } = render(
      <TextChanges parts={textDifference(`a ${sentence} b`, `c ${sentence} d`)} />,
    );
    expect(container.querySelector("details")).toBeNull();
  });
});

describe("correcting the text of an article", () => {
  const back: DecisionOutcome = { ok: true, decisionId: null, message: "Taken back." };

  function open(action: CorrectionAction, outcome: DecisionOutcome | Error = back) {
    const decisions: DeskDecision[] = [];
    render(
      <CorrectForm
        title="Soldiers arrive"
        publisher="Morning Brief"
        text="Over 10,000 arrived."
        publishedAt="2024-11-15"
        today="2024-11-20"
        articleHref="/desk/articles/a1"
        versionsHref="/desk/articles/a1/versions"
        action={action}
        decide={async (decision) => {
          decisions.push(decision);
          if (outcome instanceof Error) throw outcome;
          return outcome;
        }}
      />,
    );
    return { user: userEvent.setup(), decisions };
  }

  it("keeps what was typed when it is refused, with the reason at its field", async () => {
    const { user } = open(async (_previous, form) => ({
      status: "refused",
      values: { text: typedText(form, "text"), publishedAt: "2024-11-15" },
      errors: { text: "This is the text that is here already." },
      message: null,
    }));
    const text = screen.getByLabelText("Text");
    await user.type(text, " And more.");
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    expect(await screen.findByText("This is the text that is here already.")).toBeInTheDocument();
    expect(screen.getByLabelText("Text")).toHaveValue("Over 10,000 arrived. And more.");
    expect(screen.getByLabelText("Text")).toHaveFocus();
  });

  it("says what it came to and takes it back", async () => {
    const { user, decisions } = open(async () => ({
      status: "done",
      message: "Saved as version 2. 1 claim is gone.",
      decisionId: "d1",
    }));
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    expect(await screen.findByRole("heading", { name: "The correction is saved" })).toHaveFocus();
    expect(screen.getByText("Saved as version 2. 1 claim is gone.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(decisions).toEqual([{ kind: "undo", decisionId: "d1" }]);
    expect(await screen.findByRole("heading", { name: "Taken back" })).toBeInTheDocument();
  });

  it("says so when it could not be taken back", async () => {
    const saved = { status: "done", message: "Saved.", decisionId: "d1" } as const;
    const { user } = open(async () => saved, new Error("fetch failed"));
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(within(await screen.findByRole("alert")).getByText(/no connection/)).toBeInTheDocument();
  });
});
