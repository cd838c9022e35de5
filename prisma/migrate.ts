import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { withSchemaEngine } from "./schema-engine";

const noFilters = { externalTables: [], externalEnums: [] };

/** The migrations folder as the schema engine wants it, oldest first. */
export async function listMigrations(folder = resolve("prisma/migrations")) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The names of the migrations that a database has had, oldest first; none for an empty one. */
async function appliedMigrations(connection: SqlDriverAdapter): Promise<string[]> {
  const table = await connection.queryRaw({
    sql: `SELECT to_regclass('_prisma_migrations')::text`,
    args: [],
    argTypes: [],
  });
  if (typeof table.rows[0]?.[0] !== "string") return [];
  const applied = await connection.queryRaw({
    sql: `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at`,
    args: [],
    argTypes: [],
  });
  return applied.rows.map((row) => String(row[0]));
}

export type MigrationProblem = { reason: "database-is-newer"; migrations: string[] };

/**
 * Brings a database up to the newest migration, keeping all data. Writes Prisma's own
 * `_prisma_migrations` rows, so that `prisma migrate deploy` agrees.
 * @returns the names of the migrations applied now, or that the database has had migrations which
 *   this version of the program does not know; then nothing is touched.
 */
export async function migrate(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<Result<string[], MigrationProblem>> {
  const migrationsList = await listMigrations();
  const known = migrationsList.migrationDirectories.map((directory) => directory.path);
  const connection = await adapter.connect();
  const applied = await appliedMigrations(connection);
  await connection.dispose();
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) return failed({ reason: "database-is-newer", migrations: unknown });
  // The engine takes its time to load: a database that is up to date does without it.
  if (known.every((name) => applied.includes(name))) return ok([]);
  const output = await withSchemaEngine(adapter, null, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  );
  return ok(output.appliedMigrationNames);
}

/**
 * The SQL that leads from the migrations to schema.prisma; empty when nothing has changed.
 * @param adapter an empty throw-away database that the migrations may be tried on.
 */
export async function draftMigration(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const datamodel = await readFile(resolve("prisma/schema.prisma"), "utf8");
  const migrationsList = await listMigrations();
  const from =
    migrationsList.migrationDirectories.length === 0
      ? { tag: "empty" as const }
      : { tag: "migrations" as const, ...migrationsList };
  const output = await withSchemaEngine(adapter, datamodel, (engine) =>
    engine.diff({
      from,
      to: {
        tag: "schemaDatamodel",
        files: [{ path: "schema.prisma", content: datamodel }],
      },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  return output.stdout ?? "";
}
