// What `npm test` runs: every test that needs only Node, then the browser tests where there is a
// Chromium. Ends with the plain line "N passed, N failed".
//
//   npm test                            everything
//   npm test -- tests/facts             tests whose path matches; any other option goes to Jest
//   npm test -- --no-browser            without the browser tests
//   npm test -- --browser-only          the browser tests alone
//   npm test -- --server-only           the tests against a database alone
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
/** How long Jest may take to end after its report. */
const graceMs = 20_000;
const isContinuousIntegration = !["", "0", "false"].includes(process.env["CI"] ?? "");

/** @returns what to run, and what of the command line is for Jest. */
function readArguments(words) {
  const has = (flag) => words.includes(flag);
  const flags = ["--server-only", "--no-browser", "--browser-only"];
  const forJest = words.filter((word) => !flags.includes(word));
  return {
    plain: !has("--browser-only"),
    browser: !has("--server-only") && !has("--no-browser"),
    forJest: has("--server-only") ? ["tests/server/", ...forJest] : forJest,
  };
}

/** @returns {{ path: string } | { problem: string, isMistake: boolean }} */
function findChromium() {
  const named = process.env["STET_CHROMIUM"];
  if (named !== undefined && named !== "") {
    return existsSync(named)
      ? { path: named }
      : { problem: `STET_CHROMIUM names ${named}, and there is no such file.`, isMistake: true };
  }
  const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const path = [
    ...folders.flatMap((folder) => commands.map((command) => join(folder, command))),
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ].find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path };
  return {
    problem:
      "The browser tests did not run: no Chromium was found. Install one (Debian and Ubuntu: apt install chromium; " +
      "macOS: brew install --cask chromium), or name one with STET_CHROMIUM=/path/to/chromium.",
    isMistake: false,
  };
}

const environment = {
  ...process.env,
  TZ: "UTC",
  NEXT_TELEMETRY_DISABLED: "1",
  // Jest loads the WebAssembly of the embedded database through Node's module loader.
  NODE_OPTIONS: [
    process.env["NODE_OPTIONS"],
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
  ]
    .filter(Boolean)
    .join(" "),
};

function matchesSome(config, words) {
  if (words.length === 0) return true;
  const listed = spawnSync(
    process.execPath,
    [jest, "--config", config, "--listTests", "--passWithNoTests", ...words],
    { cwd: root, env: environment, encoding: "utf8" },
  );
  return listed.status !== 0 || listed.stdout.trim() !== "";
}

/**
 * Runs Jest until it ends. When it has written its report and does not end, because a test left
 * something open, it is stopped: a hanging run would say nothing at all.
 * @returns {Promise<boolean>} whether it ended by itself, and well
 */
async function finishes(run, report) {
  let isStopped = false;
  let waitedMs = 0;
  const everyMs = 1_000;
  const patience = setInterval(() => {
    waitedMs += existsSync(report) ? everyMs : 0;
    if (waitedMs < graceMs) return;
    isStopped = true;
    console.log("\nJest was stopped: a test left something open, such as a database.");
    run.kill("SIGKILL");
  }, everyMs);
  const [code] = await once(run, "exit");
  clearInterval(patience);
  return !isStopped && code === 0;
}

/** @returns {Promise<{ passed: number, failed: number }>} */
async function runSuite(config, words, extra) {
  const folder = mkdtempSync(join(tmpdir(), "stet-tests-"));
  const report = join(folder, "report.json");
  try {
    const options = ["--config", config, "--json", "--outputFile", report];
    if (isContinuousIntegration) options.push("--ci");
    // With --json Jest prints the report too; it is read from the file, which also tells a crash.
    const run = spawn(process.execPath, [jest, ...options, ...words], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...environment, ...extra },
    });
    const isWell = await finishes(run, report);
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
    const passed = counts?.numPassedTests ?? 0;
    // A file that does not load has no tests to fail, and counts as one failure.
    const failed = (counts?.numFailedTests ?? 0) + (counts?.numRuntimeErrorTestSuites ?? 0);
    return { passed, failed: isWell ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main() {
  const { plain, browser, forJest } = readArguments(process.argv.slice(2));
  const results = [];
  if (plain && matchesSome("jest.config.mjs", forJest)) {
    results.push(await runSuite("jest.config.mjs", forJest, {}));
  }
  if (browser && matchesSome("jest.browser.config.mjs", forJest)) {
    const chromium = findChromium();
    if ("path" in chromium) {
      const extra = { STET_CHROMIUM: chromium.path };
      results.push(await runSuite("jest.browser.config.mjs", forJest, extra));
    } else {
      console.log(`\n${chromium.problem}`);
      const isFailure = chromium.isMistake || isContinuousIntegration;
      results.push({ passed: 0, failed: isFailure ? 1 : 0 });
    }
  }
  if (results.length === 0) {
    console.log(`No test matches ${forJest.join(" ")}.`);
    results.push({ passed: 0, failed: 1 });
  }
  const passed = results.reduce((sum, each) => sum + each.passed, 0);
  const failed = results.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
