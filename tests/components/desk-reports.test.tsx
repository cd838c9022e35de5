/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import axe from "axe-core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskNavigation } from "@/app/desk/_components/desk-navigation";
import { deskPlaces } from "@/app/desk/_components/desk-places";
import type { DeskDecision, DecisionOutcome } from "@/app/desk/_components/desk-view";
import { ItemResponses } from "@/app/desk/_components/item-responses";
import { likelyReason } from "@/app/desk/_components/report-words";
import { ReportsList } from "@/app/desk/_components/reports-list";
import type { ReportsListProps } from "@/app/desk/_components/reports-list";
import type { ReportedQuestion } from "@/app/desk/_components/reports-view";
import { responseData } from "@/questions/response-data";
import type { ItemResponse } from "@/questions/response-data";
import { quote } from "./samples";

const options = [
  { text: "Lima", correct: true },
  { text: "Quito", correct: false },
  { text: "Bogotá", correct: false },
];
const answers = (count: number, chosen: string | null, restScore: number): ItemResponse[] =>
  Array.from({ length: count }, () => ({ chosen, correct: chosen === "Lima", restScore }));

const reported = (given: Partial<ReportedQuestion> = {}): ReportedQuestion => ({
  itemId: "i1",
  stem: "Where was the summit held?",
  options: options.map(({ text, correct }) => ({ text, right: correct })),
  statement: "The summit was held in Lima.",
  factHref: "/desk/articles/a1?fact=f1",
  evidence: [quote],
  isSuspended: true,
  people: 3,
  reports: [
    { kind: "typo", note: "“Lmia”?", at: "2024-11-15T12:00:00.000Z", isOfEarlierVersion: false },
    { kind: "unclear", note: null, at: "2024-11-14T12:00:00.000Z", isOfEarlierVersion: true },
  ],
  responses: responseData(options, []),
  ...given,
});

function open(given: Partial<ReportsListProps> = {}, outcomes: DecisionOutcome[] = []) {
  const decisions: DeskDecision[] = [];
  const view = render(
    <ReportsList
      reported={[reported()]}
      total={1}
      worthALook={[]}
      timeZone="UTC"
      replacing={null}
      isReplacedAlready={false}
      decide={async (decision) => {
        decisions.push(decision);
        return outcomes.shift() ?? { ok: true, decisionId: "d1", message: "Done." };
      }}
      offerDistractors={async () => ["Cusco", "Trujillo"]}
      {...given}
    />,
  );
  return { decisions, view, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole("button", { name });

it("shows what it takes to decide: the key, the fact, the source and what was said, without names", async () => {
  open();
  const card = screen.getByRole("listitem", { name: "Where was the summit held?" });
  expect(card).toHaveTextContent("Out of use");
  expect(card).toHaveTextContent("Three readers reported it");
  expect(card).toHaveTextContent("Lima (right)");
  expect(card).toHaveTextContent("There is a typing mistake: ““Lmia”?”");
  expect(card).toHaveTextContent("A reader · 15 November 2024, 12:00");
  expect(card).toHaveTextContent("about the question as it was before");
  expect(within(card).getByRole("link", { name: "Edit it" })).toHaveAttribute(
    "href",
    "/desk/articles/a1?fact=f1",
  );
  expect(card.querySelector("blockquote")).toHaveTextContent("over 10,000 soldiers");
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations).toEqual([]);
});

it("opens at the option that somebody came to replace, and does so in one step", async () => {
  const replacing = { itemId: "i9", stem: "Where?", optionIndex: 2, text: "Puno" };
  const { decisions, user } = open({ replacing });
  const dialog = screen.getByRole("dialog", { name: "Replace “Puno”" });
  await user.click(await within(dialog).findByLabelText("Cusco"));
  await user.click(within(dialog).getByRole("button", { name: "Replace it" }));
  expect(decisions).toEqual([
    { kind: "replace-distractor", itemId: "i9", optionIndex: 2, text: "Cusco" },
  ]);
});

it("says that the option somebody came for is gone", () => {
  open({ isReplacedAlready: true });
  expect(screen.getByText(/is not shown any more/)).toBeInTheDocument();
});

it("says that a question is fine, and takes it back", async () => {
  const { decisions, user } = open();
  await user.click(button("The question is fine"));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(decisions).toEqual([
    { kind: "clear-reports", itemId: "i1" },
    { kind: "undo", decisionId: "d1" },
  ]);
});

it("retires with a reason that is filled in and can be changed", async () => {
  const { decisions, user } = open();
  await user.click(button("Retire it…"));
  const why = screen.getByLabelText(/^Why/);
  expect(why).toHaveValue("Readers cannot understand it.");
  await user.clear(why);
  await user.type(why, "Nobody knows which summit.");
  await user.click(button("Retire it"));
  expect(decisions).toEqual([
    { kind: "retire-reported", itemId: "i1", reason: "Nobody knows which summit." },
  ]);
});

it("tells why a decision was not saved, and goes to the heading when a question is gone", async () => {
  const refused = { ok: false, message: "It is out of use already.", errors: {} } as const;
  const { view, user } = open({}, [refused]);
  await user.click(button("The question is fine"));
  expect(await screen.findByText("It is out of use already.")).toBeInTheDocument();
  const none = {
    reported: [],
    total: 0,
    worthALook: [],
    timeZone: "UTC",
    replacing: null,
    isReplacedAlready: false,
    offerDistractors: async () => [],
  };
  view.rerender(<ReportsList {...none} decide={async () => refused} />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  expect(screen.getByText("No reports wait")).toBeInTheDocument();
});

it("replaces an option that nobody chooses by one that is offered", async () => {
  const responses = responseData(options, [...answers(30, "Lima", 0.5), ...answers(9, "Quito", 0)]);
  const statement = "The summit was held in Lima.";
  const worthALook = [
    { itemId: "i7", stem: "Where?", statement, factHref: "/facts/f1", responses },
  ];
  const { decisions, user } = open({ reported: [], total: 0, worthALook });
  await user.click(button("Replace “Bogotá”…"));
  await user.click(await screen.findByRole("radio", { name: "Trujillo" }));
  await user.click(button("Replace it"));
  expect(decisions).toEqual([
    { kind: "replace-distractor", itemId: "i7", optionIndex: 2, text: "Trujillo" },
  ]);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

it.each([
  [["typo", "typo", "wrong"], "Readers found a typing mistake."],
  [["typo", "wrong"], "Readers say that it is wrong."],
  [["outdated"], "Readers say that it is out of date."],
] as const)("of the reports %j makes the reason “%s”", (kinds, reason) => {
  expect(likelyReason(kinds.map((kind) => ({ kind })))).toBe(reason);
});

describe("ItemResponses", () => {
  const shown = (responses: ItemResponse[], asked = options) => {
    render(<ItemResponses responses={responseData(asked, responses)} />);
    return document.body;
  };

  it("tells in words who was right and who chooses what", () => {
    const page = shown([
      ...answers(64, "Lima", 0.8),
      ...answers(14, "Quito", 0.4),
      ...answers(1, "Bogotá", 0.4),
      ...answers(1, null, 0.4),
    ]);
    expect(page).toHaveTextContent("64 of 80 right (80 %)");
    expect(page).not.toHaveTextContent("too few");
    const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
    expect(rows[1]).toBe("Lima (right)64those who know more (+1.00)");
    expect(rows[2]).toMatch(/^Quito14those who know less \(−0\.9/);
    expect(rows[4]).toBe("“I don’t know”1");
  });

  it.each<[string, ItemResponse[], string]>([
    [
      "a key that is passed by",
      [...answers(20, "Lima", 0.2), ...answers(20, "Quito", 0.9)],
      "Check the key: those who know more choose “Quito”",
    ],
    [
      "what is too hard",
      [...answers(5, "Lima", 0.5), ...answers(30, "Quito", 0.5)],
      "Fewer than one in five are right",
    ],
    ["what is too easy", answers(40, "Lima", 0.5), "Nearly everybody is right"],
    [
      "an option that nobody takes",
      [...answers(30, "Lima", 0.5), ...answers(9, "Quito", 0.2)],
      "Nobody chooses “Bogotá”",
    ],
    ["few answers", answers(3, "Lima", 0.5), "fewer than 30 answers, too few to conclude anything"],
    ["no answers", [], "Nobody has answered it yet"],
  ])("names %s", (_what, responses, words) => {
    expect(shown(responses)).toHaveTextContent(words);
  });
});

it("counts at the desk how many reported questions wait", () => {
  render(<DeskNavigation places={deskPlaces(false, 2)} current="/desk/reports" />);
  expect(screen.getByRole("link", { name: "Reports 2 waiting" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});
