/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { screen, waitFor, within } from "@testing-library/react";
import { conflict, deskFact } from "./samples";
import { openDesk as open } from "./desk-open";
import { twoFacts as two } from "./desk-samples";

const chosenStatement = () =>
  within(screen.getByRole("region", { name: "This fact" })).getByRole("heading", { level: 2 })
    .textContent;

beforeEach(() => window.localStorage.clear());

it("moves with J and K and shows each fact with its evidence", async () => {
  const { user } = open();
  expect(chosenStatement()).toBe("Over 10,000 arrived.");
  await user.keyboard("j");
  expect(chosenStatement()).toBe("The summit was held in Lima.");
  await user.keyboard("k");
  expect(chosenStatement()).toBe("Over 10,000 arrived.");
});

it("verifies with V, goes on to the next fact and says what came of it", async () => {
  const { decisions, user } = open();
  await user.keyboard("v");
  expect(decisions).toEqual([{ kind: "verify", factId: "f1", confirmDate: false }]);
  expect(chosenStatement()).toBe("The summit was held in Lima.");
  expect(await screen.findByText("Verified.")).toBeInTheDocument();
});

it("undoes the latest decision with U", async () => {
  const { decisions, user } = open();
  await user.keyboard("v");
  await screen.findByText("Verified.");
  await user.keyboard("u");
  expect(decisions.at(-1)).toEqual({ kind: "undo", decisionId: "d1" });
});

it("returns to the fact and says so when a decision could not be saved", async () => {
  const { user } = open(two, new Error("fetch failed"));
  await user.keyboard("v");
  expect(await screen.findByText(/was not saved: no connection/)).toBeInTheDocument();
  expect(chosenStatement()).toBe("Over 10,000 arrived.");
});

it("does not verify a fact that may not be, and says why", async () => {
  const blocked = deskFact({ verifyBlocked: "Settle first what the sources disagree about." });
  const { decisions, user } = open([blocked]);
  await user.keyboard("v");
  await user.click(screen.getByRole("button", { name: /Verify/ }));
  expect(decisions).toEqual([]);
  expect(screen.getByRole("button", { name: /Verify/ })).toHaveAccessibleDescription(
    "Settle first what the sources disagree about.",
  );
});

it("does not reject without a reason", async () => {
  const { decisions, user } = open();
  await user.keyboard("r");
  const dialog = screen.getByRole("dialog", { name: "Reject the fact" });
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  expect(decisions).toEqual([]);
  const why = within(dialog).getByLabelText("Why");
  expect(why).toBeInvalid();
  await user.type(why, "A slip of the pen");
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  expect(decisions).toEqual([{ kind: "reject", factId: "f1", reason: "A slip of the pen" }]);
});

it("types letters into a dialog's field without deciding anything", async () => {
  const { decisions, user } = open();
  await user.keyboard("r");
  await user.type(screen.getByLabelText("Why"), "vuj");
  expect(decisions).toEqual([]);
});

it("keeps an edit open with what was typed and the error beside its field", async () => {
  const { user } = open(two, {
    ok: false,
    message: "It cannot be saved yet.",
    errors: { lower: "Give a number." },
  });
  await user.keyboard("e");
  const dialog = screen.getByRole("dialog", { name: "Edit the fact" });
  const field = within(dialog).getByLabelText("At least");
  await user.clear(field);
  await user.type(field, "many");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(field).toHaveAccessibleDescription("Give a number."));
  expect(field).toHaveValue("many");
});

it("sends an edit's statement and values under the names that they came with", async () => {
  const { decisions, user } = open();
  await user.keyboard("e");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(decisions).toEqual([
    {
      kind: "edit",
      factId: "f1",
      statement: "Over 10,000 arrived.",
      values: { lower: "10000" },
      staleAfter: null,
    },
  ]);
});

it("asks which source is wrong before it settles a conflict so", async () => {
  const { decisions, user } = open([deskFact({ standing: "disputed", conflicts: [conflict] })]);
  await user.click(screen.getByRole("button", { name: "One source is wrong" }));
  const dialog = screen.getByRole("dialog", { name: "One source is wrong" });
  await user.type(within(dialog).getByLabelText("Why"), "He died in 2022");
  await user.click(within(dialog).getByRole("button", { name: "Confirm" }));
  expect(within(dialog).getByRole("alert")).toHaveTextContent("Choose which of them is wrong.");
  await user.click(within(dialog).getByRole("radio", { name: /Abe was/ }));
  await user.click(within(dialog).getByRole("button", { name: "Confirm" }));
  expect(decisions).toEqual([
    {
      kind: "resolve",
      conflictId: "k1",
      resolution: "source-error",
      wrongClaimId: "c1",
      reason: "He died in 2022",
    },
  ]);
});

it("opens a fact from its words in the article", async () => {
  const { user } = open();
  await user.keyboard("j");
  await user.click(screen.getByRole("link", { name: "over 10,000 soldiers" }));
  expect(chosenStatement()).toBe("Over 10,000 arrived.");
});

it("says of a passed-over sentence why it is no fact", () => {
  open();
  expect(screen.getByText("More may follow.")).toHaveTextContent("not a fact: a possibility");
});

it("puts the stet mark under verified words only", async () => {
  const verified = deskFact({ id: "f9", standing: "verified" });
  const { user } = open([two[0] ?? verified, verified]);
  expect(document.querySelector("mark")).toBeNull();
  await user.click(screen.getByRole("button", { name: /decided/ }));
  await user.keyboard("j");
  expect(document.querySelector("h2 mark")).toHaveTextContent("Over 10,000");
});

it("asks about a date that was worked out before it verifies", async () => {
  const { decisions, user } = open([
    deskFact({ id: "f1", dateToConfirm: "12 November 2024" }),
    deskFact({ id: "f2" }),
  ]);
  await user.keyboard("v");
  expect(decisions).toEqual([]);
  const dialog = screen.getByRole("dialog", { name: "Is 12 November 2024 right?" });
  await user.click(within(dialog).getByRole("button", { name: "The date is right: verify" }));
  expect(decisions).toEqual([{ kind: "verify", factId: "f1", confirmDate: true }]);
});
