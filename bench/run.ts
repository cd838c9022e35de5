import { randomBytes } from "node:crypto";
import { benchAdversarial } from "./adversarial";
import { benchAnswers } from "./answers";
import { benchApplication } from "./application";
import { benchClassCost } from "./class-cost";
import { benchClassLoad } from "./class-load";
import { benchCorroboration } from "./corroboration";
import { openEmbedded, openServer } from "./databases";
import { benchDueQueue } from "./due-queue";
import { benchGeneration } from "./generation";
import { benchGradebook } from "./gradebook";
import { benchHttpAnswers } from "./http-answers";
import { benchLighthouse } from "./lighthouse";
import { benchLive } from "./live";
import { benchLookup } from "./lookup";
import type { Row } from "./measure";
import { benchReading } from "./reading";
import { benchTapToNext } from "./tap-to-next";

/**
 * `npm run bench [reading|generation|corroboration|lookup|adversarial|embedded|server|http|live|cost|class|application|tap|lighthouse …]`:
 * prints one table. Nothing here fails on time. The parts server, http, live, cost and class run where STET_TEST_DATABASE_URL
 * names a PostgreSQL server, tap and lighthouse where there is a Chromium.
 */
const serverUrl = process.env["STET_TEST_DATABASE_URL"];

// One for the databases of all parts: each keeps a secret of its own, and a process reads it once.
process.env["NEXTAUTH_SECRET"] ??= randomBytes(32).toString("hex");

const noServer: Row[] = [
  { what: "PostgreSQL", figure: "left out: set STET_TEST_DATABASE_URL to a server" },
];

async function onDatabase(open: () => ReturnType<typeof openEmbedded>): Promise<Row[]> {
  const database = await open();
  try {
    return [
      ...(await benchGradebook(database)),
      ...(await benchAnswers(database)),
      ...(await benchDueQueue(database)),
    ];
  } finally {
    await database.close();
  }
}

const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  reading: benchReading,
  generation: benchGeneration,
  corroboration: benchCorroboration,
  lookup: benchLookup,
  adversarial: benchAdversarial,
  embedded: () => onDatabase(openEmbedded),
  server: async () =>
    serverUrl === undefined ? noServer : onDatabase(() => openServer(serverUrl)),
  http: async () => (serverUrl === undefined ? noServer : benchHttpAnswers(serverUrl)),
  live: async () => (serverUrl === undefined ? noServer : benchLive(serverUrl)),
  cost: async () => (serverUrl === undefined ? noServer : benchClassCost(serverUrl)),
  class: async () => (serverUrl === undefined ? noServer : benchClassLoad(serverUrl)),
  application: benchApplication,
  tap: benchTapToNext,
  lighthouse: benchLighthouse,
};

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    console.error(`There is no part “${unknown}”: choose from ${Object.keys(parts).join(", ")}.`);
    process.exit(1);
  }
  for (const [name, run] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    for (const { what, figure } of await run()) console.log(`${what.padEnd(58)} ${figure}`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
