import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

type EngineGlue = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

let loading: Promise<EngineGlue> | null = null;

/**
 * Loads Prisma's schema engine from its WebAssembly build. Node cannot import .wasm files, so the
 * module is instantiated by hand; the usual native engine would have to be downloaded.
 */
async function loadGlue(): Promise<EngineGlue> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const gluePath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = (await import(pathToFileURL(gluePath).href)) as EngineGlue;
  const bytes = await readFile(join(dirname(gluePath), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": glue } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue;
}

/**
 * Runs `work` with a schema engine that talks to one database, and frees the engine afterwards.
 * @param datamodel the text of schema.prisma, where the work compares against it.
 */
export async function withSchemaEngine<Outcome>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodel: string | null,
  work: (engine: SchemaEngine) => Promise<Outcome>,
): Promise<Outcome> {
  loading ??= loadGlue();
  const glue = await loading;
  const engine = await glue.SchemaEngine.new(
    { datamodels: datamodel === null ? undefined : [["schema.prisma", datamodel]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}
