/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { DecisionOutcome, DeskDecision } from "@/app/desk/_components/desk-view";
import { openDesk } from "./desk-open";
import { saved, twoFacts } from "./desk-samples";
import { conflict, deskFact } from "./samples";

const refused: DecisionOutcome = {
  ok: false,
  message: "Something else was decided about it since.",
  errors: {},
};
const dialogNamed = (name: string) => screen.getByRole("dialog", { name });

beforeEach(() => window.localStorage.clear());

describe("undo", () => {
  const decided = (id: string): DecisionOutcome => ({ ok: true, decisionId: id, message: "Done." });
  const back: DecisionOutcome = { ok: true, decisionId: "u", message: "Taken back." };

  it("takes the decisions of this sitting back one after the other, the latest first", async () => {
    const { decisions, user } = openDesk(twoFacts, [decided("d1"), decided("d2"), back, back]);
    await user.keyboard("vv");
    await waitFor(() => expect(decisions).toHaveLength(2));
    await user.keyboard("uuu");
    await waitFor(() =>
      expect(decisions.slice(2)).toEqual([
        { kind: "undo", decisionId: "d2" },
        { kind: "undo", decisionId: "d1" },
      ]),
    );
  });

  it("waits for a decision that is still on its way instead of taking the one before back", async () => {
    const { decisions, user } = openDesk(twoFacts, [decided("d1"), decided("d2"), back]);
    await user.keyboard("vvu");
    await waitFor(() => expect(decisions.at(-1)).toEqual({ kind: "undo", decisionId: "d2" }));
  });

  it("returns to the fact whose decision is taken back", async () => {
    const { user } = openDesk(twoFacts, [decided("d1"), back]);
    await user.keyboard("v");
    await screen.findByText("Done.");
    await user.keyboard("u");
    await screen.findByText("Taken back.");
    expect(
      within(screen.getByRole("region", { name: "This fact" })).getByRole("heading", { level: 2 }),
    ).toHaveTextContent("Over 10,000 arrived.");
  });

  it("can be tried again when it did not reach the server, and is over when it was refused", async () => {
    const lost = new Error("fetch failed");
    const { decisions, user } = openDesk(twoFacts, [decided("d1"), lost, refused]);
    await user.keyboard("v");
    await screen.findByText("Done.");
    await user.keyboard("u");
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(refused.message)).toBeInTheDocument();
    await user.keyboard("u");
    expect(decisions).toHaveLength(3);
  });

  it.each([
    ["takes back a decision that was on its way", decided("d2"), ["d2"]],
    ["takes nothing back for a decision that was refused meanwhile", refused, []],
  ])("%s when U was pressed", async (_what, second, undone) => {
    const decisions: DeskDecision[] = [];
    let answer = (_outcome: DecisionOutcome) => {};
    const onItsWay = new Promise<DecisionOutcome>((resolve) => (answer = resolve));
    const answers = [Promise.resolve(decided("d1")), onItsWay, Promise.resolve(back)];
    const { user } = openDesk(twoFacts, saved, {
      decide: async (decision) => {
        decisions.push(decision);
        return (await answers[decisions.length - 1]) ?? back;
      },
    });
    await user.keyboard("v");
    await screen.findByText("Done.");
    await user.keyboard("vu");
    expect(decisions).toHaveLength(2);
    await act(async () => answer(second));
    await waitFor(() =>
      expect(decisions.slice(2)).toEqual(
        undone.map((decisionId) => ({ kind: "undo", decisionId })),
      ),
    );
  });
});

it("sends until when a fact is asked, and says it in the panel", async () => {
  const { decisions, user, refresh } = openDesk([deskFact()]);
  await user.keyboard("e");
  const dialog = dialogNamed("Edit the fact");
  const until = within(dialog).getByLabelText(/Ask until/);
  await user.type(until, "2027-01-31");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(decisions).toMatchObject([{ kind: "edit", staleAfter: "2027-01-31" }]);
  refresh([deskFact({ staleAfter: "2027-01-31" })]);
  expect(screen.getByText("31 January 2027")).toBeInTheDocument();
});

it("withdraws an article with a reason", async () => {
  const { decisions, user } = openDesk();
  await user.click(screen.getByRole("button", { name: "Withdraw" }));
  const dialog = dialogNamed("Withdraw the article");
  await user.click(within(dialog).getByRole("button", { name: "Withdraw" }));
  expect(decisions).toEqual([]);
  await user.type(within(dialog).getByLabelText("Why"), "The publisher took it down");
  await user.click(within(dialog).getByRole("button", { name: "Withdraw" }));
  expect(decisions).toEqual([
    { kind: "withdraw", articleId: "a1", reason: "The publisher took it down" },
  ]);
});

it("keeps a typed reason when the decision could not be saved", async () => {
  const { user } = openDesk(twoFacts, new Error("fetch failed"));
  await user.keyboard("r");
  const dialog = dialogNamed("Reject the fact");
  await user.type(within(dialog).getByLabelText("Why"), "A slip of the pen");
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  expect(await within(dialog).findByText(/was not saved: no connection/)).toBeInTheDocument();
  expect(within(dialog).getByLabelText("Why")).toHaveValue("A slip of the pen");
});

it("offers all five resolutions with their meaning, and opens a settled one again", async () => {
  const settled = { ...conflict, resolution: "compatible-range" as const };
  const { decisions, user } = openDesk([deskFact({ conflicts: [settled] })]);
  for (const name of ["The same, one less exact", "Two different events", "One source is wrong"]) {
    expect(screen.getByRole("button", { name })).toHaveAccessibleDescription(/\.$/);
  }
  expect(screen.getByText("So it is now").parentElement).toHaveTextContent("Both can be true");
  await user.click(screen.getByRole("button", { name: "Open it again" }));
  await user.click(within(dialogNamed("Open it again")).getByRole("button", { name: "Confirm" }));
  expect(decisions).toMatchObject([{ kind: "resolve", resolution: "open" }]);
});

it("fetches a fact's history when it is unfolded, and says when it could not", async () => {
  const answers = [
    async () => Promise.reject(new Error("fetch failed")),
    async () => [
      {
        id: "h1",
        at: "2024-11-16T10:00:00Z",
        who: "Ada Moreno",
        what: "changed the words of this fact",
        about: "",
        href: null,
        reason: "A slip of the pen",
        change: { before: "Old words.", after: "New words." },
      },
    ],
  ];
  const { user } = openDesk([deskFact()], saved, {
    loadHistory: async () => (await answers.shift()?.()) ?? [],
  });
  await user.click(screen.getByText("What was decided"));
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Ada Moreno")).toBeInTheDocument();
  expect(screen.getByText("Old words.")).toBeInTheDocument();
});

it("finds a fact of the article by its words, which / leads to", async () => {
  const { user } = openDesk();
  await user.keyboard("/");
  const box = screen.getByRole("searchbox", { name: "Find a fact of this article" });
  expect(box).toHaveFocus();
  await user.keyboard("lima");
  const queue = within(screen.getByRole("region", { name: "Facts" }));
  expect(queue.getAllByRole("listitem")).toHaveLength(1);
  await user.clear(box);
  await user.keyboard("zebra");
  expect(queue.getByText("No fact here has “zebra”.")).toBeInTheDocument();
});
