import { testRules } from "./rule-table";
import type { Sample } from "./rule-table";

const pureFolders = ["lib", "facts", "questions", "scheduling", "assignments", "exchange"];

const inFolder = (folder: string, title: string, code: string, refused: string | null): Sample => ({
  title,
  path: `${folder}/some-noun.ts`,
  code: folder === "server" ? `import "server-only";\n${code}\n` : `${code}\n`,
  refused,
});

const refusals: [code: string, instead: string][] = [
  ["export const made = Date.now();", "Take the time as `now`"],
  ["export const made = new Date();", "Take the time as `now`"],
  ["export const made = Date();", "Take the time as `now`"],
  ["export const { now } = Date;", "Take the time as `now`"],
  ['export const made = Date["now"]();', "Take the time as `now`"],
  ["const Clock = Date;\nexport const made = new Clock();", "Take the time as `now`"],
  ["export const made = performance.now();", "Take the time as `now`"],
  ["export const made = new Date(2024, 10, 15);", "Date.UTC"],
  ["export const made = (at: Date) => at.getDate();", "getUTC"],
  ["export const made = (at: Date) => at.toLocaleDateString();", "getUTC"],
  ["export const made = Math.random();", "Take a `seed`"],
  ["export const { random } = Math;", "Take a `seed`"],
  ['export const made = Math["random"]();', "Take a `seed`"],
  ["export const made = crypto.randomUUID();", "Take ids and chance as arguments"],
  ['export const made = fetch("/");', "server/ fetches"],
  ["export const made = { fetch };", "server/ fetches"],
  ['export const made = globalThis.fetch("/");', "pass it in"],
  ['export const made = process.env["TZ"];', "Take settings as arguments"],
  ["export const made = (window as Window).name;", "belongs in app/"],
  ['export function made() {\n  console.log("here");\n}', "cli/ and server/ print"],
  ["export const made = (then: () => void) => setTimeout(then, 1);", "server/ has the clock"],
  ['export const made = Buffer.from("a");', "What needs Node belongs in server/"],
  ["export const made = import.meta.url;", "What needs files belongs in server/"],
];

const allowed: [title: string, code: string][] = [
  ["a time that came in", "export const made = (now: Date) => new Date(now.getTime() + 1);"],
  ["a date of a text", 'export const made = Date.parse("2024-11-15");'],
  ["a date in UTC", "export const made = new Date(Date.UTC(2024, 10, 15)).getUTCDate();"],
  [
    "a date told in a zone that is named",
    'export const made = (at: Date) => at.toLocaleDateString("en-GB", { timeZone: "UTC" });',
  ],
  ["a test for a date", "export const made = (value: unknown) => value instanceof Date;"],
  ["the type of a date", "export type Made = { at: Date };"],
  ["arithmetic", "export const made = Math.floor(1.5);"],
  [
    "a name of its own that the world uses too",
    "export const made = (process: string) => process;",
  ],
  ["a field of that name", 'export const made = { console: "none" }.console;'],
];

const pure: Sample[] = [
  ...refusals.map(([code, instead]) =>
    inFolder("facts", `facts refuses ${JSON.stringify(code)}`, code, instead),
  ),
  ...pureFolders.map((folder) =>
    inFolder(folder, `${folder} is pure`, "export const made = Date.now();", "Take the time"),
  ),
  ...allowed.map(([title, code]) => inFolder("facts", `facts allows ${title}`, code, null)),
  inFolder("server", "server has the clock", "export const made = () => new Date();", null),
  inFolder("cli", "cli prints", 'console.log("Ready");', null),
];

testRules({
  "house/pure": pure,
});
