import { randomUUID } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { migrate } from "@/prisma/migrate";
import { db, embeddedDatabase, serverDatabase, useDatabase } from "@/server/db";
import type { OpenDatabase } from "@/server/db";
import type { Driver, Run } from "@/server/driver";

/**
 * A real database for a test file, with all migrations: PGlite in memory or, where
 * STET_TEST_DATABASE_URL names a PostgreSQL server, a database of its own there.
 */
async function openTestDatabase(): Promise<OpenDatabase> {
  const serverUrl = process.env["STET_TEST_DATABASE_URL"];
  if (serverUrl === undefined || serverUrl === "") {
    return embeddedDatabase(await PGlite.create());
  }
  const name = `stet_test_${randomUUID().replaceAll("-", "")}`;
  const administer = async (sql: string) => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name}`);
  // Nothing may hang on the clock of the server, which is seldom UTC's where somebody set it up by hand.
  await administer(`ALTER DATABASE ${name} SET timezone = 'America/Los_Angeles'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = serverDatabase(url.href, 4);
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

let statements = 0;

/** A part of the adapter as it is, but for counting each statement before it runs. */
function counted<Part extends object>(part: Part): Part {
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      const call = (words: unknown[]): unknown => Reflect.apply(value, target, words);
      if (name === "connect" || name === "startTransaction") {
        return async (...words: unknown[]) => counted((await call(words)) as object);
      }
      return (...words: unknown[]) => {
        if (name === "queryRaw" || name === "executeRaw") statements += 1;
        return call(words);
      };
    },
  });
}

const countedRun =
  (run: Run): Run =>
  (statement) => {
    statements += 1;
    return run(statement);
  };

const countedDriver = ({ run, transaction }: Driver): Driver => ({
  run: countedRun(run),
  transaction: (work) => transaction((within) => work(countedRun(within))),
});

/** How many statements something sends to the database. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const before = statements;
  await run();
  return statements - before;
}

/**
 * Gives the tests of a file a migrated database, emptied before each test unless `keep` is said: then
 * the tests of the file build on one another's rows.
 */
export function withTestDatabase(options: { keep?: boolean } = {}): void {
  let database: OpenDatabase | null = null;

  beforeAll(async () => {
    database = await openTestDatabase();
    const migrated = await database.migrating(migrate);
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.problem));
    useDatabase({
      ...database,
      adapter: counted(database.adapter),
      driver: countedDriver(database.driver),
    });
  });

  beforeEach(async () => {
    if (options.keep === true) return;
    const tables = await db().$queryRaw<{ tablename: string }[]>`
      SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
    const names = tables.map(({ tablename }) => `"${tablename}"`).join(", ");
    await db().$executeRawUnsafe(`TRUNCATE ${names} CASCADE`);
  });

  afterAll(async () => {
    await db().$disconnect();
    await database?.close();
  });
}
