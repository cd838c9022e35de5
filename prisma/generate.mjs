// Writes the typed database client into prisma/generated/ from prisma/schema.prisma; npm runs it
// after every install. It needs no network and no database.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns the exit code for the process: 0 when the client is there or there is nothing to make. */
function generate() {
  if (!existsSync(join(root, "prisma", "schema.prisma"))) {
    return 0;
  }
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const run = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      // The command fetches a schema engine when it knows of none, although generating never runs
      // one. Any file that may be executed satisfies it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (run.status === 0) {
    return 0;
  }
  const told = [run.error?.message, run.stderr, run.stdout].filter(Boolean).join("\n");
  console.error(`The database client could not be made from prisma/schema.prisma.\n${told}`);
  return 1;
}

process.exitCode = generate();
