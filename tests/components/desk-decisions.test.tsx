/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { act, screen, within } from "@testing-library/react";
import type { DecisionOutcome, SimilarFact } from "@/app/desk/_components/desk-view";
import { openDesk } from "./desk-open";
import { saved, similarFact, twoSources } from "./desk-samples";
import { conflict, deskFact } from "./samples";

const refused: DecisionOutcome = {
  ok: false,
  message: "Something else was decided about it since.",
  errors: {},
};
const verified = deskFact({ standing: "verified", evidence: twoSources });
const dialogNamed = (name: string) => screen.getByRole("dialog", { name });

beforeEach(() => window.localStorage.clear());

describe("splitting", () => {
  const fact = deskFact({
    evidence: [...twoSources, { ...twoSources[0]!, claimId: "c3", publisher: "The Third" }],
  });

  it("says what will happen while sources are ticked, and sends those", async () => {
    const { decisions, user } = openDesk([fact]);
    await user.keyboard("s");
    const dialog = dialogNamed("Split the fact");
    await user.click(within(dialog).getByRole("checkbox", { name: /Evening Standard/ }));
    expect(dialog).toHaveTextContent(
      "2 sentences stay with this fact; 1 sentence makes a fact of its own",
    );
    await user.type(within(dialog).getByLabelText(/Why/), "Another summit");
    await user.click(within(dialog).getByRole("button", { name: "Split" }));
    expect(decisions).toEqual([
      { kind: "split", factId: "f1", claimIds: ["c2"], reason: "Another summit" },
    ]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it.each([
    ["none is ticked", [], "Tick the sentences that are about another event."],
    ["all are ticked", [0, 1, 2], /Leave at least one sentence with this fact/],
  ])("refuses in a sentence when %s", async (_what, ticked, words) => {
    const { decisions, user } = openDesk([fact]);
    await user.keyboard("s");
    const dialog = dialogNamed("Split the fact");
    const boxes = within(dialog).getAllByRole("checkbox");
    for (const index of ticked) await user.click(boxes[index]!);
    await user.click(within(dialog).getByRole("button", { name: "Split" }));
    expect(within(dialog).getByRole("alert")).toHaveTextContent(words);
    expect(decisions).toEqual([]);
  });

  it("says why a fact with one sentence cannot be split", async () => {
    const { user } = openDesk([deskFact()]);
    await user.keyboard("s");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.getByText(/there is nothing to split/)).toBeInTheDocument();
  });

  it("is offered where both sides of a disagreement stand in one fact", async () => {
    const inside = { ...conflict, isInsideOneFact: true };
    const { user } = openDesk([deskFact({ evidence: twoSources, conflicts: [inside] })]);
    await user.click(screen.getByRole("button", { name: "split it" }));
    expect(dialogNamed("Split the fact")).toBeInTheDocument();
  });
});

describe("merging and replacing", () => {
  it("merges with a fact of the list, after saying what follows", async () => {
    const { decisions, user } = openDesk([deskFact({ evidence: twoSources })]);
    await user.keyboard("m");
    const dialog = dialogNamed("Merge with another fact");
    await user.click(await within(dialog).findByRole("radio", { name: /reached Russia/ }));
    expect(dialog).toHaveTextContent("Its 2 sentences join those of the other fact");
    await user.click(within(dialog).getByRole("button", { name: "Merge" }));
    expect(decisions).toEqual([{ kind: "merge", factId: "f1", intoId: "f7" }]);
  });

  it("searches for what is typed and keeps what was chosen before", async () => {
    const other = { ...similarFact, id: "f8", statement: "Another fact." };
    const asked: string[] = [];
    const { user } = openDesk([deskFact()], saved, {
      findSimilar: async (_factId, query) => {
        asked.push(query);
        return query === "" ? [similarFact] : [other];
      },
    });
    await user.keyboard("m");
    const dialog = dialogNamed("Merge with another fact");
    await user.click(await within(dialog).findByRole("radio", { name: /reached Russia/ }));
    await user.type(within(dialog).getByRole("searchbox"), "another{Enter}");
    await within(dialog).findByRole("radio", { name: /Another fact/ });
    expect(asked).toEqual(["", "another"]);
    expect(within(dialog).getByRole("radio", { name: /reached Russia/ })).toBeChecked();
  });

  it("lets an answer to words that were typed before go", async () => {
    let answerFirst = (_facts: SimilarFact[]) => {};
    const first = new Promise<SimilarFact[]>((resolve) => (answerFirst = resolve));
    const { user } = openDesk([deskFact()], saved, {
      findSimilar: async (_factId, query) => (query === "" ? first : [similarFact]),
    });
    await user.keyboard("m");
    const dialog = dialogNamed("Merge with another fact");
    await user.type(within(dialog).getByRole("searchbox"), "Russia");
    await within(dialog).findByRole("radio", { name: /reached Russia/ });
    await act(async () => answerFirst([{ ...similarFact, id: "f9", statement: "Too late." }]));
    expect(within(dialog).queryByRole("radio", { name: /Too late/ })).not.toBeInTheDocument();
  });

  it("asks for a choice before it merges", async () => {
    const { decisions, user } = openDesk([deskFact()]);
    await user.keyboard("m");
    const dialog = dialogNamed("Merge with another fact");
    await user.click(within(dialog).getByRole("button", { name: "Merge" }));
    expect(within(dialog).getByRole("alert")).toHaveTextContent("Choose a fact from the list.");
    expect(decisions).toEqual([]);
  });

  it("replaces a verified fact by a newer one with the reason that learners read", async () => {
    const { decisions, user } = openDesk([verified], saved, { initialFactId: "f1" });
    await user.keyboard("p");
    const dialog = dialogNamed("Replace by a newer fact");
    await user.click(await within(dialog).findByRole("radio", { name: /reached Russia/ }));
    await user.type(within(dialog).getByLabelText(/Why/), "A new count");
    await user.click(within(dialog).getByRole("button", { name: "Replace" }));
    expect(decisions).toEqual([
      { kind: "supersede", factId: "f1", successorId: "f7", reason: "A new count" },
    ]);
  });

  it("keeps the dialog with what was chosen when the server refuses", async () => {
    const { user } = openDesk([deskFact()], refused);
    await user.keyboard("m");
    const dialog = dialogNamed("Merge with another fact");
    await user.click(await within(dialog).findByRole("radio"));
    await user.click(within(dialog).getByRole("button", { name: "Merge" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(refused.message);
    expect(within(dialog).getByRole("radio")).toBeChecked();
  });
});

describe("rare decisions", () => {
  it.each([
    ["x", "expire"],
    ["o", "restore"],
  ] as const)("are taken at once by %s", async (key, kind) => {
    const { decisions, user } = openDesk([verified], saved, { initialFactId: "f1" });
    await user.keyboard(key);
    expect(decisions).toEqual([{ kind, factId: "f1" }]);
  });

  it("are offered to touch with what they are for, and with why not", async () => {
    const { decisions, user } = openDesk([verified], saved, { initialFactId: "f1" });
    await user.click(screen.getByRole("button", { name: "More decisions" }));
    const dialog = dialogNamed("More decisions");
    expect(within(dialog).getByRole("button", { name: "Merge" })).toHaveAccessibleDescription(
      /becomes part of that one/,
    );
    await user.click(within(dialog).getByRole("button", { name: "No longer true" }));
    expect(decisions).toEqual([{ kind: "expire", factId: "f1" }]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("do nothing from the list where they cannot be taken", async () => {
    const { decisions, user } = openDesk([deskFact({ standing: "candidate" })]);
    await user.click(screen.getByRole("button", { name: "More decisions" }));
    const replace = within(dialogNamed("More decisions")).getByRole("button", { name: "Replace" });
    expect(replace).toHaveAttribute("aria-disabled", "true");
    await user.click(replace);
    expect(decisions).toEqual([]);
  });
});

const saying = (statement: string) => ({
  statement,
  statementParts: [{ text: statement, marked: false }],
});

describe("verifying together", () => {
  const facts = [
    deskFact({ id: "f1", ...saying("Over 10,000 arrived.") }),
    deskFact({ id: "f2", ...saying("The summit was held in Lima."), preview: [] }),
    deskFact({ id: "f3", ...saying("It was on 12 November."), dateToConfirm: "12 November 2024" }),
    deskFact({ id: "f4", ...saying("One said so."), origins: 1, standing: "candidate" }),
  ];

  it("verifies what stays ticked with one undo for all", async () => {
    const outcome: DecisionOutcome = { ok: true, decisionId: "batch", message: "Verified 1 fact." };
    const { decisions, user } = openDesk(facts, outcome);
    await user.keyboard("b");
    const dialog = dialogNamed("Verify what several sources agree on");
    expect(within(dialog).getAllByRole("checkbox")).toHaveLength(2);
    expect(dialog).toHaveTextContent("no question can be made of it yet");
    expect(dialog).toHaveTextContent("Its date, 12 November 2024, was worked out");
    await user.click(within(dialog).getByRole("checkbox", { name: /held in Lima/ }));
    await user.click(within(dialog).getByRole("button", { name: "Verify 1 fact" }));
    expect(decisions).toEqual([{ kind: "verify-many", factIds: ["f1"] }]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(decisions.at(-1)).toEqual({ kind: "undo", decisionId: "batch" });
  });

  it("asks for at least one", async () => {
    const { decisions, user } = openDesk([facts[0]!]);
    await user.click(screen.getByRole("button", { name: /Verify 1 corroborated fact/ }));
    const dialog = dialogNamed("Verify what several sources agree on");
    await user.click(within(dialog).getByRole("checkbox"));
    await user.click(within(dialog).getByRole("button", { name: "Verify 0 facts" }));
    expect(within(dialog).getByRole("alert")).toHaveTextContent("Tick at least one fact.");
    expect(decisions).toEqual([]);
  });
});
