/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AuditList } from "@/app/desk/_components/audit-list";
import type { ListedDecision } from "@/app/desk/_components/desk-lists";
import type { DecisionOutcome, DeskDecision } from "@/app/desk/_components/desk-view";

const decision = (given: Partial<ListedDecision> = {}): ListedDecision => ({
  id: "d1",
  at: "2024-11-16T10:00:00Z",
  who: "Ada Moreno",
  what: "verified this fact",
  about: "Over 10,000 arrived.",
  href: "/facts/f1",
  reason: null,
  change: null,
  takingBack: { decisions: 1, questions: 0 },
  ...given,
});

const taken: DecisionOutcome = { ok: true, decisionId: "u1", message: "Taken back." };

function open(entry: ListedDecision, outcome: DecisionOutcome | Error = taken) {
  const sent: DeskDecision[] = [];
  render(
    <AuditList
      entries={[entry]}
      timeZone="UTC"
      decide={async (asked) => {
        sent.push(asked);
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }}
    />,
  );
  return { sent, user: userEvent.setup() };
}
const button = () => screen.getByRole("button", { name: /^Take back: verified this fact/ });

describe("taking a decision back from the list", () => {
  it("is done at once where nothing rests on it, and told", async () => {
    const { sent, user } = open(decision());
    await user.click(button());
    expect(sent).toEqual([{ kind: "undo", decisionId: "d1" }]);
    expect(await screen.findByText("Taken back.")).toBeVisible();
  });

  it.each([
    [{ decisions: 1, questions: 4 }, /^4 questions about this fact may go out of use/],
    [{ decisions: 3, questions: 0 }, /all 3 decisions are taken back/],
  ])("asks first where other things rest on it: %j", async (takingBack, words) => {
    const { sent, user } = open(decision({ takingBack }));
    await user.click(button());
    const dialog = within(screen.getByRole("dialog", { name: "Take this decision back?" }));
    expect(dialog.getByText(words)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Leave it" }));
    expect(sent).toEqual([]);
    await user.click(button());
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    expect(sent).toHaveLength(1);
  });

  it("tells why it could not be done, and can be tried again", async () => {
    const message = "Something else was decided about it since.";
    const { user } = open(decision(), { ok: false, message, errors: {} });
    await user.click(button());
    expect(await screen.findByText(message)).toBeVisible();
    expect(button()).toBeEnabled();
  });

  it("tells when it did not reach the server", async () => {
    const { user } = open(decision(), new Error("fetch failed"));
    await user.click(button());
    expect(await screen.findByText(/no connection/)).toBeVisible();
  });

  it("is not offered where it cannot be done", () => {
    open(decision({ takingBack: null }));
    expect(screen.queryByRole("button", { name: /^Take back/ })).toBeNull();
  });
});
