import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "./" });

/** Pages that run slower take longer; see CONTRIBUTING.md. */
const slowdown = Number(process.env["STET_BROWSER_SLOWDOWN"] ?? "") || 1;

/** @type {import("jest").Config} */
const config = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/browser/**/*.browser.ts"],
  // These read articles of the world, where STET_CORPUS names them.
  testPathIgnorePatterns: process.env["STET_CORPUS"] ? [] : ["real-input"],
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/data/"],
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  globalSetup: "<rootDir>/tests/browser/global-setup.ts",
  globalTeardown: "<rootDir>/tests/browser/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/tests/setup.ts"],
  // One application serves them all; a browser each is enough for two processors.
  maxWorkers: 1,
  // Longer than any step in it may take, so that a step which fails says which it was.
  testTimeout: 240_000 * slowdown,
};

export default createJestConfig(config);
