import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { folders, pureFolders } from "./lint/folders.mjs";
import { house } from "./lint/house.mjs";

// The invariants of ARCHITECTURE.md, for every file alike. A block below adds rules to a folder;
// none takes one away, and no comment in the code can (noInlineConfig, house/silenced).
export default [
  {
    ignores: [
      ".next/",
      "coverage/",
      "data/",
      "next-env.d.ts",
      "prisma/generated/",
      "bench/results/",
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  ...tseslint.configs.recommended,
  {
    plugins: { house },
    rules: {
      "house/actions": "error",
      "house/exports": "error",
      "house/file-length": "error",
      "house/file-name": "error",
      "house/honest-tests": "error",
      "house/imports": "error",
      "house/markup": "error",
      "house/minting": "error",
      "house/server-only": "error",
      "house/silenced": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      // A permission that is only shown and not read is an argument named with an underscore.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // `== null` says "null or undefined", and nothing else does so in one comparison.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-alert": "error",
      "no-constant-condition": "error",
      "no-debugger": "error",
      "no-eval": "error",
      "no-fallthrough": "error",
      "no-new-func": "error",
      "no-self-compare": "error",
      "no-unreachable": "error",
      "no-unsafe-finally": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    // These ask the compiler for types.
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-array-delete": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/no-implied-eval": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // For the product itself; what Jest's matchers return is typed any.
    files: Object.keys(folders).map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-return": "error",
    },
  },
  {
    files: pureFolders.map((folder) => `${folder}/**`),
    rules: { "house/pure": "error" },
  },
  {
    files: ["app/**", "components/**"],
    ...reactHooks.configs.flat["recommended-latest"],
  },
];
