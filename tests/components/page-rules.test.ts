import {
  cssString,
  pageRules,
} from "@/app/classes/[id]/assignments/[assignmentId]/paper/_components/page-rules";

it.each([
  ["7b", '"7b"'],
  ['"', '"\\22 "'],
  ["</style>", '"\\3c \\2f style\\3e "'],
  ["\\", '"\\5c "'],
  ["a\nb", '"a\\a b"'],
  ["é😀", '"\\e9 \\1f600 "'],
])("writes %j as a string of CSS that is nothing more than text", (text, css) => {
  expect(cssString(text)).toBe(css);
});

it("says at the foot of every page what the sheet belongs to", () => {
  expect(pageRules("7b", "Version A")).toMatch(/@bottom-left \{ content: "7b";/);
  expect(pageRules("7b", "Version A")).toMatch(
    /@bottom-right \{ content: "Version A.*counter\(page\)/,
  );
});
