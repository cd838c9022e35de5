/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { screen, within } from "@testing-library/react";
import type { AuditEntry } from "@/app/desk/_components/desk-lists";
import type { Decided } from "@/app/desk/_components/desk-view";
import type { DeskItem } from "@/app/desk/_components/item-view";
import { openDesk } from "./desk-open";
import { saved } from "./desk-samples";
import { deskFact } from "./samples";

const option = (text: string, correct = false) => ({ text, correct, why: null });

const item: DeskItem = {
  id: "i2",
  kind: "multiple-choice",
  stem: "On which day did the office open?",
  options: [option("1 October 2024", true), option("9 October 2024"), option("2 May 2024")],
  answer: "1 October 2024",
  explanation: "It opened on 1 October 2024.",
  status: "live",
  statusReason: null,
  version: 2,
  isPinned: false,
  madeBy: "changed by Olive",
  warnings: [],
  canChange: true,
  earlier: [
    {
      version: 1,
      stem: "When did the office open?",
      options: [option("1 October 2024", true), option("9 October 2024"), option("3 May 2024")],
      answer: "1 October 2024",
      explanation: "It opened on 1 October 2024.",
      madeBy: null,
    },
  ],
};

const entry: AuditEntry = {
  id: "d1",
  at: "2024-11-16T10:00:00Z",
  who: "Olive",
  what: "changed a question about this fact",
  about: item.stem,
  href: null,
  reason: null,
  change: null,
};

async function openHistory(shown: DeskItem, entries: AuditEntry[]) {
  const asked: Decided[] = [];
  const { user } = openDesk([deskFact({ standing: "verified", items: [shown] })], saved, {
    loadHistory: async (about) => {
      asked.push(about);
      return entries;
    },
  });
  const button = screen.getByRole("button", { name: `History: ${shown.stem}` });
  button.focus();
  await user.keyboard("{Enter}");
  return { asked, user, button, dialog: screen.getByRole("dialog") };
}

describe("the history of a question", () => {
  it("shows each version beside the one before, with what was taken out and put in", async () => {
    const { dialog } = await openHistory(item, [entry]);
    const names = within(dialog).getAllByRole("heading", { level: 4 });
    expect(names.map((name) => name.textContent)).toEqual([
      "Version 1",
      "Version 2 · changed by Olive",
    ]);
    const wordsIn = (tag: string) =>
      [...dialog.querySelectorAll(tag)].map((element) => element.firstChild?.textContent);
    expect(wordsIn("del")).toEqual(["When did the office open?", "3 May 2024"]);
    expect(wordsIn("ins")).toEqual(["On which day did the office open?", "2 May 2024"]);
  });

  it("tells who decided what about it, and asks for that once", async () => {
    const { asked, dialog } = await openHistory(item, [entry]);
    expect(await within(dialog).findByText("changed a question about this fact")).toBeVisible();
    expect(asked).toEqual([{ itemId: "i2" }]);
  });

  it("says that nobody decided anything where it is as it was made, and closes by Escape", async () => {
    const { dialog } = await openHistory({ ...item, version: 1, earlier: [] }, []);
    expect(await within(dialog).findByText(/Nobody has decided/)).toBeVisible();
    expect(dialog.querySelectorAll("del, ins")).toHaveLength(0);
  });
});
