// Lints pieces of code with the project's own configuration, for the tests beside this file. Reads
// [{ path, code, typed }] as JSON from standard input and prints [[{ rule, message }]] in the same
// order. It is a process of its own because Jest's module loader and ESLint's do not get along.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const overrideConfigFile = join(root, "eslint.config.mjs");
const compilerOptions = { strict: true, target: "ES2022", module: "esnext", types: [] };

// Compiling takes time, so only samples for the rules that ask for types become a real project.
const folder = mkdtempSync(join(tmpdir(), "stet-lint-"));
const untyped = new ESLint({
  cwd: folder,
  overrideConfigFile,
  overrideConfig: tseslint.configs.disableTypeChecked,
});

async function lint({ path, code, typed }, index) {
  if (!typed) {
    return untyped.lintText(code, { filePath: join(folder, path) });
  }
  const project = join(folder, String(index));
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  const tsconfig = { compilerOptions, include: ["**/*"] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(tsconfig));
  return new ESLint({ cwd: project, overrideConfigFile }).lintFiles([file]);
}

try {
  const answers = [];
  for (const [index, sample] of JSON.parse(await text(process.stdin)).entries()) {
    const [result] = await lint(sample, index);
    answers.push(
      (result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId, message })),
    );
  }
  console.log(JSON.stringify(answers));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
