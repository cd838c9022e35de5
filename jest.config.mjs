import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "./" });

/** @type {import("jest").Config} */
const config = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/data/"],
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  setupFilesAfterEnv: ["<rootDir>/tests/setup.ts"],
  // Four times what the slowest needs on a quiet machine, and more.
  testTimeout: 120_000,
};

export default async function jestConfig() {
  const resolved = await createJestConfig(config)();
  return {
    ...resolved,
    // These packages come as ES modules alone, which jest cannot require.
    transformIgnorePatterns: [
      "/node_modules/(?!(@prisma/schema-engine-wasm|request-filtering-agent)/)",
      "^.+\\.module\\.css$",
    ],
  };
}
