import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { OperatorProblem } from "./problems";
import { compressStaticFiles } from "./static-files";

/** What the build is made of; a change in any of it makes the build stale. */
const ingredients = [
  "app",
  "assignments",
  "components",
  "exchange",
  "facts",
  "lib",
  "public",
  "questions",
  "scheduling",
  "server",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
];

const stampFile = join(".next", "stet-build-stamp");
/** What the build made for browsers to load. */
export const staticFolder = join(".next", "static");

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A digest of everything that the build is made of. */
function sourceStamp(): string {
  const hash = createHash("sha256").update(process.version);
  for (const ingredient of ingredients) {
    for (const file of filesUnder(ingredient)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether `next build` has to run: there is no build, or something it is made of has changed. */
export function isBuildStale(): boolean {
  if (!existsSync(stampFile) || !existsSync(join(".next", "BUILD_ID"))) return true;
  return readFileSync(stampFile, "utf8") !== sourceStamp();
}

/** Runs `next build` and remembers what it was made of. */
export function build(): void {
  rmSync(stampFile, { force: true });
  const stamp = sourceStamp();
  const run = spawnSync(process.execPath, [require.resolve("next/dist/bin/next"), "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 26,
    // The build must not take over the conditions of the command line that started it.
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}\n${run.stderr}\n`);
    throw new OperatorProblem("The build failed; its messages stand above.");
  }
  compressStaticFiles(staticFolder);
  writeFileSync(stampFile, stamp);
}
