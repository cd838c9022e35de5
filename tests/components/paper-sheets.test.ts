import { sheetsOf } from "@/app/classes/[id]/assignments/[assignmentId]/paper/_components/paper-sheets";
import type {
  PaperChoice,
  PaperView,
} from "@/app/classes/[id]/assignments/[assignmentId]/paper/_components/paper-view";

const view = (version: string): PaperView => ({
  title: "News",
  className: "7b",
  version,
  points: 0,
  questions: [],
  key: [],
});
const [a, b] = [view("A"), view("B")];
const roster = ["Ada", "Ben", "Cem"];

/** A print-out in short: whose sheet of which version. */
const printed = (
  views: PaperView[],
  names: PaperChoice["names"],
  print: PaperChoice["print"],
  who = roster,
) =>
  sheetsOf(views, who, { names, print }).map((sheet) =>
    [sheet.kind === "key" ? "key" : sheet.name, sheet.view.version].join(" "),
  );

it.each<[string, string[], string[]]>([
  ["one sheet to copy, with a line for the name", printed([a], "line", "questions"), [" A"]],
  ["a sheet of each version to copy", printed([a, b], "line", "questions"), [" A", " B"]],
  ["a sheet without names", printed([b], "none", "questions"), [" B"]],
  ["a sheet for each student", printed([a], "roster", "questions"), ["Ada A", "Ben A", "Cem A"]],
  [
    "versions by turns, and the key of each after all sheets",
    printed([a, b], "roster", "both"),
    ["Ada A", "Ben B", "Cem A", "key A", "key B"],
  ],
  ["keys alone, whatever the names", printed([a, b], "roster", "key"), ["key A", "key B"]],
  ["nothing where nobody is in the class", printed([a], "roster", "questions", []), []],
])("prints %s", (_what, sheets, expected) => {
  expect(sheets).toEqual(expected);
});

it("says at the foot whose sheet it is, each name in its own direction", () => {
  const feet = sheetsOf([a], ["Noor"], { names: "roster", print: "both" }).map(({ foot }) => foot);
  const of = (first: string) => `\u2068${first}\u2069 · \u20687b\u2069 · \u2068News\u2069`;
  expect(feet).toEqual([
    { left: of("Noor"), right: "Version A" },
    { left: of("Key"), right: "Version A" },
  ]);
  const [line] = sheetsOf([a], [], { names: "line", print: "questions" });
  expect(line?.foot.left).toBe("\u20687b\u2069 · \u2068News\u2069");
});
