import { testRules } from "./rule-table";
import type { Sample } from "./rule-table";

const file = (path: string, refused: string | null): Sample => ({
  title: `${path} is ${refused === null ? "a good name" : "refused"}`,
  path,
  code: "export const made = 1;\n",
  refused,
});

const fileName: Sample[] = [
  file("facts/index.ts", '"index" says nothing of what is inside'),
  file("facts/utils.ts", '"utils" says nothing'),
  file("lib/helpers.ts", '"helpers" says nothing'),
  file("lib/common.ts", '"common" says nothing'),
  file("lib/misc.ts", '"misc" says nothing'),
  file("facts/utils/dates.ts", '"utils" says nothing'),
  file("tests/helpers/clock.ts", '"helpers" says nothing'),
  file("tests/facts/utils.test.ts", '"utils" says nothing'),
  file("components/Button.tsx", '"Button.tsx" is not kebab-case'),
  file("facts/dueQueue.ts", '"dueQueue.ts" is not kebab-case'),
  file("facts/due_queue.ts", '"due_queue.ts" is not kebab-case'),
  file("facts/due.queue.ts", '"due.queue.ts" is not kebab-case'),
  file("facts/Frames/count.ts", '"Frames" is not kebab-case'),
  file("facts/[kind]/count.ts", '"[kind]" is not kebab-case'),
  file("facts/due-queue.ts", null),
  file("facts/frames/office-start.ts", null),
  file("tests/facts/due-queue.test.ts", null),
  file("tests/browser/first-visit.browser.ts", null),
  file("app/desk/[articleId]/article-view.tsx", null),
  file("app/(learner)/study-card.tsx", null),
  file("app/api/auth/[...nextauth]/sign-in-handler.ts", null),
  file("app/desk/_components/claim-card.tsx", null),
  file("jest.browser.config.mjs", null),
];

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `export const line${index} = ${index};\n`).join("");

const fileLength: Sample[] = [
  {
    title: "350 lines of code are allowed",
    path: "facts/long.ts",
    code: lines(350),
    refused: null,
  },
  {
    title: "comments and blank lines are free",
    path: "facts/long.ts",
    code: `${lines(350)}\n/*\n * Why.\n */\n// Why.\n`,
    refused: null,
  },
  ...["facts/long.ts", "server/long.ts", "app/page.tsx", "tests/long.test.ts", "cli/long.ts"].map(
    (path): Sample => ({
      title: `351 lines are two topics in ${path}`,
      path,
      code: path.startsWith("server/") ? `import "server-only";\n${lines(350)}` : lines(351),
      refused: "Split the file where its second topic begins",
    }),
  ),
  {
    title: "a text of many lines counts as what it is",
    path: "facts/long.ts",
    code: `export const text = \`${"a\n".repeat(351)}\`;\n`,
    refused: "352 lines of code",
  },
];

const page = "export default function Page() {\n  return null;\n}\n";

const exporting: Sample[] = [
  {
    title: "a file does not export another one's names",
    path: "facts/claim.ts",
    code: 'export { value } from "./value";\n',
    refused: "A file exports what it defines",
  },
  {
    title: "a file does not export all of another one",
    path: "facts/claim.ts",
    code: 'export * from "./value";\n',
    refused: "A file exports what it defines",
  },
  {
    title: "a file does not export types of another one",
    path: "facts/claim.ts",
    code: 'export type { Value } from "./value";\n',
    refused: "A file exports what it defines",
  },
  {
    title: "a file does not import to export",
    path: "facts/claim.ts",
    code: 'import { value } from "./value";\nexport { value };\n',
    refused: "Import value from the file that defines it",
  },
  {
    title: "a file may list what it defines",
    path: "app/api/auth/[...nextauth]/route.ts",
    code: "const handler = () => null;\nexport { handler as GET, handler as POST };\n",
    refused: null,
  },
  {
    title: "a component has a name",
    path: "components/button.tsx",
    code: page,
    refused: "Give it a name",
  },
  {
    title: "a default export is found under another name too",
    path: "facts/claim.ts",
    code: "const made = 1;\nexport { made as default };\n",
    refused: "Give it a name",
  },
  {
    title: "a component beside a page has a name",
    path: "app/study/_components/study-card.tsx",
    code: page,
    refused: "Give it a name",
  },
  {
    title: "a folder of another name does not count as app",
    path: "facts/app/page.ts",
    code: page,
    refused: "Give it a name",
  },
  ...[
    "app/page.tsx",
    "app/study/layout.tsx",
    "app/desk/[articleId]/page.tsx",
    "app/not-found.tsx",
    "app/global-error.tsx",
    "app/manifest.ts",
    "prisma.config.ts",
    "jest.browser.config.mjs",
    "tests/browser/global-setup.ts",
  ].map((path): Sample => ({
    title: `${path} is loaded by its default export`,
    path,
    code: page,
    refused: null,
  })),
];

const comment = (text: string, refused: boolean): Sample => ({
  title: `${text} is ${refused ? "refused" : "a comment"}`,
  path: "facts/claim.ts",
  code: `${text}\nexport const made = 1;\n`,
  refused: refused ? "Nothing switches a check off here" : null,
});

const silenced: Sample[] = [
  comment("// eslint-disable-next-line no-var", true),
  comment("/* eslint-disable */", true),
  comment("/* eslint no-var: off */", true),
  comment("/* eslint-enable */", true),
  comment("// Why this is not left to eslint.", false),
];

const banTsComment: Sample[] = [
  {
    title: "the compiler is not silenced",
    path: "facts/claim.ts",
    code: "// @ts-expect-error: a reason\nexport const made: number = 1;\n",
    refused: "Do not use",
  },
  {
    title: "a configuration may ask the compiler to look at it",
    path: "next.config.js",
    code: "// @ts-check\nmodule.exports = {};\n",
    refused: null,
  },
];

testRules({
  "house/file-name": fileName,
  "house/file-length": fileLength,
  "house/exports": exporting,
  "house/silenced": silenced,
  "@typescript-eslint/ban-ts-comment": banTsComment,
});
