import { testRules } from "./rule-table";
import type { Sample } from "./rule-table";

/** The house: what each folder may import of ours, beside itself. */
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  facts: ["lib"],
  questions: ["facts", "lib"],
  scheduling: ["lib"],
  assignments: ["questions", "lib"],
  exchange: ["questions", "lib"],
  samples: ["facts", "questions", "lib"],
  components: ["lib"],
  app: [
    "server",
    "components",
    "facts",
    "questions",
    "scheduling",
    "assignments",
    "exchange",
    "lib",
  ],
  server: [
    "facts",
    "questions",
    "scheduling",
    "assignments",
    "exchange",
    "samples",
    "lib",
    "prisma",
  ],
  cli: [
    "server",
    "facts",
    "questions",
    "scheduling",
    "assignments",
    "exchange",
    "samples",
    "lib",
    "prisma",
  ],
  prisma: ["server", "facts", "questions", "samples", "lib"],
};
const folders = Object.keys(mayImport);

function importing(folder: string, line: string): { path: string; code: string } {
  const begin = folder === "server" ? 'import "server-only";\n' : "";
  return { path: `${folder}/some-noun.ts`, code: `${begin}${line}\nexport const made = thing;\n` };
}

const matrix = folders.flatMap((folder) =>
  folders
    .filter((target) => target !== folder)
    .map((target): Sample => {
      const allowed = mayImport[folder]?.includes(target) ?? false;
      const onlyTypes =
        (folder === "assignments" && target === "scheduling") ||
        (folder === "exchange" && target === "facts");
      return {
        title: `${folder} ${allowed ? "may" : "may not"} import ${target}`,
        ...importing(folder, `import { thing } from "@/${target}/thing";`),
        refused: allowed ? null : `${folder}/ may ${onlyTypes ? "" : "not "}import`,
      };
    }),
);

const onlookers = [...folders, "lint"].flatMap((folder) =>
  ["tests", "bench"].map((target): Sample => ({
    title: `${folder} does not know ${target}`,
    ...importing(folder, `import { thing } from "@/${target}/thing";`),
    refused: `Nothing imports ${target}/thing`,
  })),
);

const anything = ["tests", "bench"].flatMap((folder) =>
  [...folders.map((target) => `@/${target}/thing`), "pg", "react", "next", "ts-fsrs"].map(
    (specifier): Sample => ({
      title: `${folder} may import ${specifier}`,
      ...importing(folder, `import { thing } from "${specifier}";`),
      refused: null,
    }),
  ),
);

const packageRow = (folder: string, specifier: string, refused: string | null): Sample => ({
  title: `${folder} ${refused === null ? "may" : "may not"} import ${specifier}`,
  ...importing(folder, `import { thing } from "${specifier}";`),
  refused,
});

const database = [
  "@prisma/client",
  "@prisma/adapter-pg",
  "@electric-sql/pglite",
  "pglite-prisma-adapter",
  "pg",
];
const packages: Sample[] = [
  ...database.flatMap((name) => [
    packageRow("server", name, null),
    packageRow("prisma", name, null),
    packageRow("app", name, "Only server/ and prisma/ know the database"),
    packageRow("cli", name, "Only server/ and prisma/ know the database"),
    packageRow("components", name, "Only server/ and prisma/ know the database"),
    packageRow("facts", name, "code that reads or saves belongs in server/"),
  ]),
  packageRow("scheduling", "ts-fsrs", null),
  packageRow("server", "ts-fsrs", "Only scheduling/ knows the formulae of memory"),
  packageRow("app", "ts-fsrs", "Only scheduling/ knows the formulae of memory"),
  packageRow("questions", "ts-fsrs", "when to ask belongs in scheduling/"),
  packageRow("facts", "wink-nlp", null),
  packageRow("facts", "wink-eng-lite-web-model", null),
  packageRow("facts", "chrono-node", "facts/ is pure"),
  packageRow("facts", "@mozilla/readability", null),
  packageRow("facts", "linkedom", null),
  packageRow("server", "linkedom", "Only facts/ reads articles"),
  packageRow("server", "wink-nlp", "Only facts/ reads articles"),
  packageRow("questions", "chrono-node", "questions/ is pure"),
  ...["lib", "facts", "questions", "scheduling", "assignments", "exchange", "samples"].flatMap(
    (folder) =>
      ["next", "next/navigation", "next-auth", "react", "react-dom/server"].map((name) =>
        packageRow(folder, name, `${folder}/ may not import ${name}`),
      ),
  ),
  ...["lib", "facts", "questions", "scheduling", "assignments", "exchange"].map((folder) =>
    packageRow(folder, "node:fs", `${folder}/ may not import node:fs`),
  ),
  ...["facts", "questions", "scheduling", "assignments", "exchange"].map((folder) =>
    packageRow(folder, "zod", null),
  ),
  packageRow("lib", "zod", "lib/ holds tiny tools"),
  packageRow("facts", "left-pad", "facts/ may not import left-pad"),
  packageRow("exchange", "papaparse", null),
  packageRow("server", "next/headers", null),
  packageRow("server", "next/cache", null),
  packageRow("server", "next/navigation", "Routing belongs in app/"),
  packageRow("server", "next-auth", null),
  packageRow("server", "next-auth/jwt", null),
  packageRow("server", "react", "What a person sees belongs in app/"),
  packageRow("server", "node:crypto", null),
  packageRow("components", "react", null),
  packageRow("components", "react-dom", null),
  packageRow("components", "next/link", "Routing belongs in app/"),
  packageRow("components", "zod", "components/ could ship in another product"),
  packageRow("app", "next/navigation", null),
  packageRow("app", "next/link", "Only app/_components/link.tsx imports next/link"),
  {
    title: "the link of the house is made of Next's",
    path: "app/_components/link.tsx",
    code: 'import { thing } from "next/link";\nexport const made = thing;\n',
    refused: null,
  },
  packageRow("app", "next-auth", null),
  packageRow("app", "react", null),
  packageRow("app", "zod", null),
  packageRow("app", "@fontsource-variable/inter", null),
  packageRow("app", "linkedom", "Only facts/ reads articles"),
  packageRow("app", "left-pad", "app/ parses, identifies, makes one server/ call"),
  packageRow("app", "node:fs", "app/ parses, identifies, makes one server/ call"),
  packageRow("cli", "next", null),
  packageRow("cli", "react", "What a person sees belongs in app/"),
  packageRow("cli", "next-auth", "Who somebody is gets decided in server/session.ts"),
  packageRow("prisma", "next", "Routing belongs in app/"),
];

const homes: Sample[] = [
  {
    title: "app does not reach past server's functions to its database client",
    ...importing("app", 'import { thing } from "@/server/db";'),
    refused: "add a function to the server/ file named for its noun",
  },
  {
    title: "cli may open server's database",
    ...importing("cli", 'import { thing } from "@/server/db";'),
    refused: null,
  },
  {
    title: "cli gets at the database through server, not through the generated client",
    ...importing("cli", 'import { thing } from "@/prisma/generated/client";'),
    refused: "Rows and their types stay in server/ and prisma/",
  },
  {
    title: "app does not know the rows' types",
    ...importing("app", 'import type { thing } from "@/prisma/generated/client";'),
    refused: "app/ may not import prisma/",
  },
];

const ways: Sample[] = [
  ['import type { thing } from "@/scheduling/queue";', "assignments", null],
  ['import { type thing } from "@/scheduling/queue";', "assignments", null],
  ['import { other, type thing } from "@/scheduling/queue";', "assignments", "import types from"],
  ['import type { thing } from "@/facts/claim";', "exchange", null],
  ['import type { thing } from "@/server/users";', "facts", "facts/ may not import server/"],
  ['import "@/server/users";', "facts", "facts/ may not import server/"],
  ['const thing = await import("@/server/users");', "facts", "facts/ may not import server/"],
  ['const thing = require.resolve("@/app/page");', "cli", "cli/ may not import app/"],
  ['type thing = import("@/server/users").User;', "questions", "questions/ may not import server/"],
  ['import { thing } from "../server/users";', "facts", "facts/ may not import server/"],
  ['import { thing } from "./../server/users";', "facts", "facts/ may not import server/"],
  ['import { thing } from "@/facts/../server/users";', "facts", "facts/ may not import server/"],
].map(([line, folder, refused]) => ({
  title: `sees through ${String(line)} in ${String(folder)}`,
  ...importing(String(folder), String(line)),
  refused: refused ?? null,
}));

const writing: Sample[] = [
  {
    title: "an import inside a folder is relative or from the root",
    ...importing("facts", 'import { thing } from "./claim";'),
    refused: null,
  },
  {
    title: "an import across folders begins at the root",
    ...importing("questions", 'import { thing } from "../facts/claim";'),
    refused: 'Write "@/facts/claim"',
  },
  {
    title: "an import across folders begins at the root, from deep inside too",
    path: "questions/kinds/timeline.ts",
    code: 'import { thing } from "../../facts/claim";\nexport const made = thing;\n',
    refused: 'Write "@/facts/claim"',
  },
  {
    title: "a script that Node runs as it is imports relatively",
    path: "tests/run.mjs",
    code: 'import { thing } from "../lint/folders.mjs";\nexport const made = thing;\n',
    refused: null,
  },
  {
    title: "a file in a folder that the house does not have is refused",
    path: "services/quiz.ts",
    code: "export const made = 1;\n",
    refused: "The house has no folder services/",
  },
  {
    title: "public/ and docs/ hold no code",
    path: "docs/example.ts",
    code: "export const made = 1;\n",
    refused: "The house has no folder docs/",
  },
  {
    title: "a configuration in the root may import any package",
    path: "jest.config.mjs",
    code: 'import nextJest from "next/jest.js";\nexport default nextJest();\n',
    refused: null,
  },
];

testRules({
  "house/imports": [
    ...matrix,
    ...onlookers,
    ...anything,
    ...packages,
    ...homes,
    ...ways,
    ...writing,
  ],
});
