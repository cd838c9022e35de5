import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client, Pool } from "pg";
import { migrate } from "@/prisma/migrate";
import { db, embeddedDatabase, serverDatabase, useDatabase } from "@/server/db";
import type { OpenDatabase } from "@/server/db";

type Query = (sql: string, values: unknown[]) => Promise<unknown>;

/** A throw-away database, with the product's client on it and the bare driver beside it. */
export type BenchDatabase = {
  name: "PGlite" | "PostgreSQL";
  /** Runs statements in one transaction on the bare driver. */
  bare: (work: (query: Query) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

async function use(database: OpenDatabase): Promise<void> {
  const migrated = await database.migrating(migrate);
  if (!migrated.ok) throw new Error(migrated.problem.reason);
  useDatabase(database);
}

/** The embedded database, on disk as the product has it. */
export async function openEmbedded(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  const pglite = await PGlite.create(join(folder, "database"));
  await use(embeddedDatabase(pglite));
  return {
    name: "PGlite",
    bare: (work) =>
      pglite.transaction((transaction) => work((sql, values) => transaction.query(sql, values))),
    close: async () => {
      await db().$disconnect();
      await pglite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Connections of the bare driver. */
export function benchPool(url: string, connections: number): Pool {
  const pool = new Pool({ connectionString: url, max: connections });
  // The server closes those that are still closing when the database is dropped.
  pool.on("error", () => undefined);
  return pool;
}

/** A database of its own on the PostgreSQL server at `serverUrl`. */
export async function openServer(serverUrl: string): Promise<BenchDatabase & { url: string }> {
  const name = `stet_bench_${randomUUID().replaceAll("-", "")}`;
  const administer = async (sql: string) => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = serverDatabase(url.href);
  await use(database);
  const pool = benchPool(url.href, 10);
  return {
    name: "PostgreSQL",
    url: url.href,
    bare: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await work((sql, values) => client.query(sql, values));
        await client.query("COMMIT");
      } finally {
        client.release();
      }
    },
    close: async () => {
      await db().$disconnect();
      await database.close();
      await pool.end();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
