import {
  cssString,
  pageNameOf,
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

it("numbers the pages of each sheet by themselves, and says whose they are", () => {
  const rules = pageRules([
    { left: "Kim", right: "Version A" },
    { left: "Lee", right: "Version B" },
  ]);
  const [, ofKim = "", ofLee = ""] = rules.split(/^@page [^{]*\{$/m);
  for (const [text, name, version, count] of [
    [ofKim, "Kim", "A", "pages-of-0"],
    [ofLee, "Lee", "B", "pages-of-1"],
  ]) {
    expect(text).toContain(`counter-increment: ${count};`);
    expect(text).toMatch(new RegExp(`@bottom-left \\{ content: "${name}";`));
    expect(text).toMatch(
      new RegExp(`@bottom-right \\{ content: "Version ${version} .*" counter\\(${count}\\);`),
    );
  }
  expect([pageNameOf(0), pageNameOf(1)]).toEqual(["auto", "sheet-1"]);
  expect(rules).toContain("@page sheet-1 {");
});
