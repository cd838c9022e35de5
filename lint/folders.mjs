// The house: which folder may know which. ARCHITECTURE.md tells the same as prose; this is the table
// that lint reads. A row is a definition of its folder, so there is no list of exceptions.

/** Code that runs anywhere, the browser included: no clock, no chance, no network, no database. */
export const pureFolders = [
  "lib",
  "facts",
  "questions",
  "scheduling",
  "assignments",
  "exchange",
  "samples",
];

/**
 * A folder's row.
 * - own: our folders that it may import (itself always)
 * - types: our folders of which it may import types only
 * - packages: the packages that it may import; "any" leaves that to `packageHomes`
 * - node: whether it may import what Node brings along (node:fs …)
 * - instead: where code belongs that wants more than the row gives
 * @type {Record<string, {own: string[], types?: string[], packages: (string | RegExp)[] | "any", node: boolean, instead: string}>}
 */
export const folders = {
  lib: {
    own: [],
    packages: ["uuid"],
    node: false,
    instead:
      "lib/ holds tiny tools without a domain word; code that knows more belongs in the folder of its noun.",
  },
  facts: {
    own: ["lib"],
    packages: [
      "zod",
      "wink-nlp",
      "wink-eng-lite-web-model",
      "@mozilla/readability",
      "linkedom",
      "diff",
    ],
    node: false,
    instead:
      "facts/ is pure and knows articles, claims and facts alone; code that reads or saves belongs in server/, code that asks belongs in questions/.",
  },
  questions: {
    own: ["facts", "lib"],
    packages: ["zod"],
    node: false,
    instead:
      "questions/ is pure and knows facts and items alone; code that reads or saves belongs in server/, when to ask belongs in scheduling/.",
  },
  scheduling: {
    own: ["lib"],
    packages: ["zod", "ts-fsrs"],
    node: false,
    instead:
      "scheduling/ is pure and knows memory and time alone; take what it needs of a fact or an item as plain values, and load and save in server/.",
  },
  assignments: {
    own: ["questions", "lib"],
    types: ["scheduling"],
    packages: ["zod"],
    node: false,
    instead:
      "assignments/ is pure and knows rules of quizzes alone; code that reads or saves belongs in server/.",
  },
  exchange: {
    own: ["questions", "lib"],
    types: ["facts"],
    packages: [
      "zod",
      "papaparse",
      "fflate",
      "sql.js",
      "fast-xml-parser",
      "gift-pegjs",
      "feedsmith",
      "ical-generator",
      "uqr",
    ],
    node: false,
    instead:
      "exchange/ is pure and turns items into formats and back; files and rows are read and written in server/ or cli/.",
  },
  samples: {
    own: ["facts", "questions", "lib"],
    packages: ["zod"],
    node: true,
    instead:
      "samples/ holds the starter library as data; code that loads it into a database belongs in prisma/ or server/.",
  },
  server: {
    own: [
      "facts",
      "questions",
      "scheduling",
      "assignments",
      "exchange",
      "samples",
      "lib",
      "prisma",
    ],
    packages: "any",
    node: true,
    instead:
      "server/ loads, decides by a pure folder and saves; what a person sees belongs in app/ or components/.",
  },
  components: {
    own: ["lib"],
    packages: ["react", "react-dom"],
    node: false,
    instead:
      "components/ could ship in another product: take the words and values as props, and put what knows this product beside its page in app/.",
  },
  app: {
    own: [
      "server",
      "components",
      "facts",
      "questions",
      "scheduling",
      "assignments",
      "exchange",
      "lib",
    ],
    packages: [
      "idb",
      "serwist",
      "@serwist/turbopack",
      "next",
      "next-auth",
      "react",
      "react-dom",
      "server-only",
      "zod",
      /^@fontsource-variable\//,
    ],
    node: false,
    instead:
      "app/ parses, identifies, makes one server/ call and maps its outcome; anything more belongs in server/ or a pure folder.",
  },
  cli: {
    own: [
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
    packages: "any",
    node: true,
    instead:
      "cli/ reads arguments and files, calls pure folders and server/ functions and prints; move what is more than that into one of them.",
  },
  prisma: {
    own: ["server", "facts", "questions", "samples", "lib"],
    packages: "any",
    node: true,
    instead:
      "prisma/ makes and fills the database; what the product does with it belongs in server/.",
  },
  lint: {
    own: [],
    packages: "any",
    node: true,
    instead: "lint/ reads our code as text and never runs it.",
  },
};

/** These look at everything, and nothing may look at them. */
export const onlookers = ["tests", "bench"];

/** Folders that hold no code. */
export const codeless = ["docs", "public"];

/**
 * Packages that live in one place. They may be imported in their homes (and by onlookers); elsewhere
 * the sentence says where to go instead.
 */
export const packageHomes = [
  {
    packages: [/^@prisma\//, /^prisma$/, /^@electric-sql\//, /^pglite-prisma-adapter$/, /^pg$/],
    homes: ["server", "prisma"],
    instead:
      "Only server/ and prisma/ know the database, its types included: put the query into the server/ file named for its noun, and call that.",
  },
  {
    packages: [/^ts-fsrs$/],
    homes: ["scheduling"],
    instead: "Only scheduling/ knows the formulae of memory: ask one of its functions.",
  },
  {
    // Fitting is native and asynchronous, so it cannot be pure.
    packages: [/^@open-spaced-repetition\//],
    homes: ["server"],
    instead:
      "Only server/weights.ts fits the formulae of memory to a learner: what goes in and how it is judged belongs in scheduling/.",
  },
  {
    packages: [/^wink-/, /^@mozilla\/readability$/, /^linkedom$/],
    homes: ["facts"],
    instead: "Only facts/ reads articles: ask one of its functions for text, claims or dates.",
  },
  {
    packages: [/^react$/, /^react-dom$/],
    homes: ["components", "app"],
    instead: "What a person sees belongs in app/, or in components/ where no domain word is in it.",
  },
  {
    packages: [/^next$/],
    homes: ["app", "cli"],
    paths: { server: ["next/headers", "next/cache"] },
    instead:
      "Routing belongs in app/: return an outcome from here and let the page or the action redirect.",
  },
  {
    packages: [/^next-auth$/, /^@node-rs\/argon2$/],
    homes: ["server", "app"],
    instead: "Who somebody is gets decided in server/session.ts: take a Viewer as first argument.",
  },
];

/** Our modules that only some folders may import. */
export const moduleHomes = [
  {
    module: /^server\/db$/,
    homes: ["server", "prisma", "cli"],
    instead:
      "Only server/ touches rows: add a function to the server/ file named for its noun, and call that.",
  },
  {
    module: /^prisma\/generated\//,
    homes: ["server", "prisma"],
    instead:
      "Rows and their types stay in server/ and prisma/: return a type of your own from a server/ function.",
  },
];

/** Modules that one file of ours stands before: everybody else imports that file. */
export const wrappedModules = [
  {
    module: "next/link",
    file: "app/_components/link.tsx",
    instead:
      "Import { Link } from @/app/_components/link: Next's own asks the server twice for each link in view.",
  },
];
