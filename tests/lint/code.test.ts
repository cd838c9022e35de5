import { testRules } from "./rule-table";
import type { Sample } from "./rule-table";

const serverOnly: Sample[] = [
  ...[
    ["is missing", "export const made = 1;\n"],
    ["is not first", 'import "node:fs";\nimport "server-only";\n'],
    ["follows a comment", '// Why.\nimport "server-only";\n'],
    ["is another's", 'import "client-only";\n'],
  ].map(([how, code]): Sample => ({
    title: `refused when the line ${how}`,
    path: "server/reviews.ts",
    code: code ?? "",
    refused: "begins with the line",
  })),
  {
    title: "every file in server begins so, deep ones too",
    path: "server/session/token.ts",
    code: "export const made = 1;\n",
    refused: "begins with the line",
  },
  {
    title: "allowed when the line is first",
    path: "server/reviews.ts",
    code: 'import "server-only";\nexport const made = 1;\n',
    refused: null,
  },
  {
    title: "types alone need no such line",
    path: "server/some-package.d.ts",
    code: 'declare module "some-package" {\n  export function act(): void;\n}\n',
    refused: null,
  },
  {
    title: "other folders need no such line",
    path: "facts/claim.ts",
    code: "export const made = 1;\n",
    refused: null,
  },
];

const mint = (path: string, cast: string, refused: string | null): Sample => ({
  title: `${path} ${refused === null ? "may write" : "may not write"} ${cast}`,
  path,
  code: `${path.startsWith("server/") ? 'import "server-only";\n' : ""}export const made = { userId: "u1" } ${cast};\n`,
  refused,
});

const minting: Sample[] = [
  ...["Viewer", "Editor", "Owner", "TeacherOfClass", "StudentOfClass"].flatMap((name) => [
    mint("server/session.ts", `as ${name}`, null),
    mint("server/users.ts", `as ${name}`, `Only server/session.ts makes a ${name}`),
    mint("app/study/page.tsx", `as unknown as ${name}`, `Only server/session.ts makes a ${name}`),
    mint("tests/server/users.test.ts", `as ${name}`, `Only server/session.ts makes a ${name}`),
  ]),
  mint("app/page.tsx", "as Viewer | null", "Only server/session.ts makes a Viewer"),
  mint("cli/import.ts", "as Promise<Editor>", "Only server/session.ts makes a Editor"),
  mint("app/page.tsx", "as ViewerProps", null),
  {
    title: "the older way to write a cast is seen too",
    path: "cli/import.ts",
    code: "export const made = <Editor>{};\n",
    refused: "Only server/session.ts makes a Editor",
  },
  {
    title: "taking one as an argument is what everybody does",
    path: "app/page.tsx",
    code: "export const made = (viewer: Viewer) => viewer.userId;\n",
    refused: null,
  },
];

const body = (lines: number) => "  save();\n".repeat(lines);
const action = (lines: number) =>
  `"use server";\nexport async function answer() {\n${body(lines)}}\n`;
const handler = (lines: number) => `export async function POST() {\n${body(lines)}}\n`;

const actions: Sample[] = [
  {
    title: "an action of 23 lines in its braces is allowed",
    path: "app/study/actions.ts",
    code: action(23),
    refused: null,
  },
  {
    title: "a longer action is refused",
    path: "app/study/actions.ts",
    code: action(24),
    refused: "answer has 26 lines",
  },
  {
    title: "a longer action is refused as an arrow too",
    path: "app/study/actions.ts",
    code: `"use server";\nexport const answer = async () => {\n${body(24)}};\n`,
    refused: "Move the rest into that server/ function",
  },
  {
    title: "a longer route handler is refused",
    path: "app/api/reviews/route.ts",
    code: handler(24),
    refused: "POST has 26 lines",
  },
  {
    title: "comments in a route handler are free",
    path: "app/api/reviews/route.ts",
    code: handler(23).replace("{\n", "{\n  // Why.\n  // And why.\n"),
    refused: null,
  },
  {
    title: "a server function may be longer",
    path: "server/reviews.ts",
    code: `import "server-only";\n${handler(40)}`,
    refused: null,
  },
  {
    title: "an action inside a page is refused",
    path: "app/study/page.tsx",
    code: 'export async function answer() {\n  "use server";\n}\n',
    refused: "belongs on the first line of a file named actions.ts",
  },
  {
    title: "actions in a file of another name are refused",
    path: "app/study/answers.ts",
    code: action(1),
    refused: "belongs on the first line of a file named actions.ts",
  },
  {
    title: "actions outside app are refused",
    path: "server/actions.ts",
    code: 'import "server-only";\nexport async function answer() {\n  "use server";\n}\n',
    refused: "belongs on the first line of a file named actions.ts",
  },
  {
    title: "an actions.ts without the directive is refused",
    path: "app/study/actions.ts",
    code: "export async function answer() {}\n",
    refused: "belongs on the first line of a file named actions.ts",
  },
];

const component = (inside: string) =>
  `export const View = ({ text }: { text: string }) => ${inside};\n`;

const markup: Sample[] = [
  {
    title: "text does not become markup in an element",
    path: "app/desk/_components/sentence.tsx",
    code: component("<p dangerouslySetInnerHTML={{ __html: text }} />"),
    refused: "an article could bring a script",
  },
  {
    title: "text does not become markup through spread props",
    path: "app/desk/_components/sentence.tsx",
    code: component("<p {...{ dangerouslySetInnerHTML: { __html: text } }} />"),
    refused: "Render it as text",
  },
  ...["element.innerHTML = text;", "element.outerHTML = text;"].map((line): Sample => ({
    title: `refuses ${line}`,
    path: "components/chart.tsx",
    code: `export function show(element: Element, text: string) {\n  ${line}\n}\n`,
    refused: "turns text into markup",
  })),
  {
    title: "refuses insertAdjacentHTML",
    path: "components/chart.tsx",
    code: 'export const show = (at: Element, text: string) => at.insertAdjacentHTML("beforeend", text);\n',
    refused: "turns text into markup",
  },
  {
    title: "text is shown as text",
    path: "app/desk/_components/sentence.tsx",
    code: component("<p>{text}</p>"),
    refused: null,
  },
];

const inTest = (line: string, refused: string | null): Sample => ({
  title: `${refused === null ? "allows" : "refuses"} ${line}`,
  path: "tests/facts/claim.test.ts",
  code: `${line}\n`,
  refused,
});

const loading = (path: string, line: string, refused: string | null): Sample => ({
  title: `${path} ${refused === null ? "may say" : "may not say"} ${line}`,
  path,
  code: `${line}\n`,
  refused,
});

const honestTests: Sample[] = [
  inTest('it.skip("falls back", () => {});', "A test runs or goes"),
  inTest('it.only("falls back", () => {});', "A test runs or goes"),
  inTest('describe.skip("dates", () => {});', "A test runs or goes"),
  inTest('it.skip.each([1])("falls back", () => {});', "A test runs or goes"),
  inTest('it.todo("falls back");', "A test runs or goes"),
  inTest('xit("falls back", () => {});', "A test runs or goes"),
  inTest('jest.mock("@/facts/claim");', "Tests meet the product itself"),
  inTest('jest.unstable_mockModule("@/facts/claim", () => ({}));', "Tests meet the product itself"),
  inTest("await page.waitForTimeout(500);", "Wait for what must happen"),
  inTest("await new Promise((resolve) => setTimeout(resolve, 500));", "Wait for what must happen"),
  inTest('import { setTimeout as wait } from "node:timers/promises";\nwait(1);', "Wait for what"),
  inTest('it.each([1, 2])("falls back when %s", () => {});', null),
  inTest('jest.spyOn(console, "warn");', null),
  loading("tests/browser/desk.browser.ts", 'await page.goto("/desk");', "does not hear taps"),
  loading("tests/browser/class-steps.ts", "await page.reload();", "does not hear taps"),
  loading("tests/browser/open-page.ts", 'await page.goto("/desk");', null),
  {
    title: "a field of that name elsewhere is no test",
    path: "questions/session.ts",
    code: "export const made = (it: { skip: number }) => it.skip;\n",
    refused: null,
  },
];

const typed = (path: string, code: string, refused: string | null): Sample => ({
  title: `${refused === null ? "allows" : "refuses"} ${JSON.stringify(code)}`,
  path,
  code: `${code}\n`,
  refused,
  typed: true,
});

const noExplicitAny: Sample[] = [
  typed("facts/claim.ts", "export const made: any = 1;", "Specify a different type"),
  typed("tests/facts/claim.test.ts", "export const made = 1 as any;", "Specify a different type"),
  typed("facts/claim.ts", "export const made: unknown = 1;", null),
];

const noUnsafeAssignment: Sample[] = [
  typed("facts/claim.ts", 'export const made: { a: 1 } = JSON.parse("1");', "Unsafe assignment"),
  typed("facts/claim.ts", 'export const made: unknown = JSON.parse("1");', null),
];

const noFloatingPromises: Sample[] = [
  typed(
    "cli/import.ts",
    "const save = async () => await Promise.resolve(1);\nexport function made() {\n  save();\n}",
    "Promises must be awaited",
  ),
  typed(
    "cli/import.ts",
    "const save = async () => await Promise.resolve(1);\nexport async function made() {\n  await save();\n}",
    null,
  ),
];

const equality = [
  typed("facts/claim.ts", "export const made = (a: string) => a == '1';", "Expected '==='"),
  typed("facts/claim.ts", "export const made = (a?: string | null) => a == null;", null),
];

const verdict = (cases: string) =>
  `export function made(verdict: "right" | "wrong"): number {\n  switch (verdict) {\n${cases}  }\n  return 3;\n}`;

const switchExhaustivenessCheck: Sample[] = [
  typed("facts/claim.ts", verdict('    case "right":\n      return 1;\n'), 'not matched: "wrong"'),
  typed(
    "facts/claim.ts",
    verdict('    case "right":\n      return 1;\n    case "wrong":\n      return 2;\n'),
    null,
  ),
];

const rulesOfHooks: Sample[] = [
  {
    title: "a hook is not called on a condition",
    path: "components/chart.tsx",
    code: 'import { useState } from "react";\nexport function Chart({ open }: { open: boolean }) {\n  if (open) useState(1);\n  return null;\n}\n',
    refused: "called conditionally",
  },
  {
    title: "a function named use… outside of pages is no hook",
    path: "cli/start.ts",
    code: "export function made(open: boolean) {\n  if (open) useDatabase();\n}\n",
    refused: null,
  },
];

testRules({
  "house/server-only": serverOnly,
  "house/minting": minting,
  "house/actions": actions,
  "house/markup": markup,
  "house/honest-tests": honestTests,
  "@typescript-eslint/no-explicit-any": noExplicitAny,
  "@typescript-eslint/no-unsafe-assignment": noUnsafeAssignment,
  "@typescript-eslint/no-floating-promises": noFloatingPromises,
  eqeqeq: equality,
  "@typescript-eslint/switch-exhaustiveness-check": switchExhaustivenessCheck,
  "react-hooks/rules-of-hooks": rulesOfHooks,
});
