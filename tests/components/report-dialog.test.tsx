/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import axe from "axe-core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StudySession } from "@/app/study/_components/study-session";
import type { ItemReport, ReportItem, StudyAnswer } from "@/app/study/_components/study-card";
import { answeringBy } from "./answering";
import { studyCard, told } from "./samples";

const deck = [
  studyCard({
    itemId: "i1",
    kind: "typed-number",
    options: [],
    form: { kind: "number", unit: "soldiers", isWhole: true, isOrdinal: false, hint: "Any form." },
    stem: "How many came?",
  }),
  studyCard({ itemId: "i2", stem: "Where was it held?" }),
];

function open(answerReport: ReportItem = async () => ({ ok: true })) {
  const reports: ItemReport[] = [];
  const answers: StudyAnswer[] = [];
  render(
    <StudySession
      learnerKey="ada"
      deck={deck}
      {...answeringBy({
        saveAnswer: async (answer) => {
          answers.push(answer);
          return { ok: true, told: told() };
        },
        markGuessed: async () => ({ ok: true, dueInDays: 0 }),
        sayRecall: async () => ({ ok: true, dueInDays: 6 }),
        undoAnswer: async () => ({ ok: true }),
      })}
      reportItem={(report) => {
        reports.push(report);
        return answerReport(report);
      }}
      shareTen={async () => ({ ok: false, error: "" })}
      leaveHref="/"
      moreHref={null}
      isGuest={false}
    />,
  );
  return { reports, answers, user: userEvent.setup() };
}

const dialog = () => within(screen.getByRole("dialog", { name: "Report this question" }));
type User = ReturnType<typeof userEvent.setup>;

async function openFromMenu(user: User) {
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: "Report this question" }));
}

beforeEach(() => window.localStorage.clear());

it("sends what is wrong with the question on the screen, thanks, and leaves its answer alone", async () => {
  const { reports, answers, user } = open();
  await user.type(screen.getByRole("textbox"), "12");
  await openFromMenu(user);
  await user.click(dialog().getByRole("radio", { name: "I cannot understand it" }));
  await user.type(dialog().getByLabelText(/What did you notice/), "How many of whom? 1 or 2?");
  await user.click(dialog().getByRole("button", { name: "Send the report" }));
  expect(await dialog().findByText(/Thank you/)).toBeInTheDocument();
  expect(reports).toEqual([{ itemId: "i1", kind: "unclear", note: "How many of whom? 1 or 2?" }]);
  await user.click(dialog().getByRole("button", { name: "Back to the question" }));
  expect(screen.getByRole("textbox")).toHaveValue("12");
  expect(answers).toEqual([]);
});

it("asks for one of the four before it sends", async () => {
  const { reports, user } = open();
  await openFromMenu(user);
  await user.click(dialog().getByRole("button", { name: "Send the report" }));
  expect(dialog().getByRole("alert")).toHaveTextContent("choose one of the four");
  expect(dialog().getByRole("radio", { name: "It is wrong" })).toHaveFocus();
  expect(reports).toEqual([]);
});

it("keeps what was said while there is no connection, even when it is closed meanwhile", async () => {
  const offline = { ok: false, error: "No connection.", retry: true } as const;
  const { reports, user } = open(async () => (reports.length === 1 ? offline : { ok: true }));
  await openFromMenu(user);
  await user.click(dialog().getByRole("radio", { name: "There is a typing mistake" }));
  await user.type(dialog().getByLabelText(/What did you notice/), "recieve");
  await user.click(dialog().getByRole("button", { name: "Send the report" }));
  expect(await dialog().findByRole("alert")).toHaveTextContent("No connection.");
  await user.click(dialog().getByRole("button", { name: "Close" }));
  await openFromMenu(user);
  expect(dialog().getByRole("radio", { name: "There is a typing mistake" })).toBeChecked();
  await user.click(dialog().getByRole("button", { name: "Send the report" }));
  expect(await dialog().findByText(/Thank you/)).toBeInTheDocument();
  expect(reports.at(-1)).toEqual({ itemId: "i1", kind: "typo", note: "recieve" });
});

it("can be opened beside the result, where keys do not go on to the next question", async () => {
  const { reports, user } = open();
  await user.click(screen.getByRole("button", { name: "I don’t know" }));
  await user.click(await screen.findByRole("button", { name: "Report this question" }));
  await user.click(dialog().getByRole("radio", { name: "It is wrong" }));
  await user.keyboard("{Enter}");
  expect(await dialog().findByText(/Thank you/)).toBeInTheDocument();
  expect(reports).toEqual([{ itemId: "i1", kind: "wrong", note: null }]);
  expect(
    (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations,
  ).toEqual([]);
  await user.click(dialog().getByRole("button", { name: "Back to the question" }));
  expect(screen.getByRole("heading", { name: "How many came?" })).toBeInTheDocument();
});
