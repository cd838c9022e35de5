/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { openDesk } from "./desk-open";
import { deskArticle, deskFact } from "./samples";

const facts = [
  deskFact({ id: "f1", statement: "Over 10,000 soldiers had arrived." }),
  deskFact({ id: "f2", statement: "The department said so.", standing: "candidate", origins: 1 }),
];
const article = deskArticle({
  paragraphs: [
    [
      { kind: "claim", text: "The department announced", factIds: ["f2"], standing: "candidate" },
      { kind: "text", text: " that " },
      {
        kind: "claim",
        text: "over 10,000 soldiers had arrived",
        factIds: ["f1", "f2"],
        standing: "corroborated",
      },
    ],
  ],
});
const open = () => openDesk(facts, undefined, { articles: [article], initialFactId: "f1" });
const words = (name: string) => screen.getByRole("link", { name });

beforeEach(() => window.localStorage.clear());

it("shows the fact of words that a mouse points at, and takes it away when it leaves", async () => {
  const { user } = open();
  await user.hover(words("The department announced"));
  expect(screen.getByRole("tooltip")).toHaveTextContent("The department said so.");
  expect(screen.getByRole("tooltip")).toHaveTextContent("1 independent source");
  await user.unhover(words("The department announced"));
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
});

it("shows it to the keyboard's focus too, described by it, until Escape", async () => {
  const { user } = open();
  const link = words("The department announced");
  await user.tab();
  act(() => link.focus());
  expect(link).toHaveAccessibleDescription(/The department said so/);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
  expect(link).toHaveFocus();
});

it("says how many more facts rest on the same words, and shows the one that a click would choose", async () => {
  const { user } = open();
  await user.hover(words("over 10,000 soldiers had arrived"));
  expect(screen.getByRole("tooltip")).toHaveTextContent("The department said so.");
  expect(screen.getByRole("tooltip")).toHaveTextContent("1 more fact on the same words");
});

it("lets touch choose the fact at once, without a card in between", async () => {
  const { user } = open();
  const link = words("The department announced");
  await user.pointer([{ keys: "[TouchA>]", target: link }]);
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
  await user.pointer([{ keys: "[/TouchA]", target: link }]);
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
  const panel = within(screen.getByRole("region", { name: "This fact" }));
  expect(panel.getByRole("heading", { level: 2 })).toHaveTextContent("The department said so.");
});

it("takes the card away when the words scroll out from under it", async () => {
  const { user } = open();
  await user.hover(words("The department announced"));
  fireEvent.scroll(window);
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
});

it("leads to the article's correction and versions, and says that it is withdrawn", () => {
  openDesk(facts, undefined, {
    articles: [deskArticle({ status: "withdrawn", warning: "This article was withdrawn." })],
  });
  expect(screen.getByText("Withdrawn")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Correct the text" })).toHaveAttribute(
    "href",
    "/desk/articles/a1/correct",
  );
  expect(screen.getByRole("link", { name: "Versions" })).toHaveAttribute(
    "href",
    "/desk/articles/a1/versions",
  );
  expect(screen.queryByRole("button", { name: "Withdraw" })).not.toBeInTheDocument();
});
