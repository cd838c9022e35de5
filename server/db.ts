import "server-only";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "@/prisma/generated/client";
import type { Prisma } from "@/prisma/generated/client";
import {
  embeddedDriver,
  longestTransactionMs,
  longestWaitMs,
  openPool,
  serverDriver,
} from "./driver";
import type { Driver } from "./driver";
import { readEnvironment } from "./env";
import type { Environment } from "./env";
import { listenEmbedded, listenOnServer } from "./listening";
import type { Listen } from "./listening";

export type Db = PrismaClient;
/** A database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * An open database, before a client speaks to it. It is kept on the process and not in this module,
 * because the start script and the bundled application each load a copy of this module, and the
 * embedded database must be opened once.
 */
export type OpenDatabase = {
  kind: "embedded" | "server";
  /** What the client speaks to. */
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Gives `work` what a migration speaks to. */
  migrating: <Made>(
    work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<Made>,
  ) => Promise<Made>;
  /** What statements are given to without the client; see server/statements. */
  driver: Driver;
  /** Hears what is said with NOTIFY, by whichever process. */
  listen: Listen;
  close: () => Promise<void>;
};

const openKey = Symbol.for("stet.open-database");
const clientKey = Symbol.for("stet.prisma-client");
type Shared = { [openKey]?: OpenDatabase; [clientKey]?: PrismaClient };
const shared = globalThis as Shared;

/**
 * A PostgreSQL server as a database to use.
 * @param connections the most that this process opens, besides the one that listens
 */
export function serverDatabase(url: string, connections = 10): OpenDatabase {
  const pool = openPool(url, connections);
  return {
    kind: "server",
    adapter: new PrismaPg(pool),
    migrating: (work) => onOwnConnections(url, work),
    driver: serverDriver(pool),
    listen: listenOnServer(url),
    close: () => pool.end(),
  };
}

/**
 * Migrating locks the database for as long as its connection lives: it has some of its own, which end with
 * it.
 */
async function onOwnConnections<Made>(
  url: string,
  work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<Made>,
): Promise<Made> {
  const pool = openPool(url, 4);
  try {
    const made = await work(new PrismaPg(pool));
    await pool.end();
    return made;
  } catch (error) {
    // What failed may still wait for the lock: nobody waits for that.
    void pool.end();
    throw error;
  }
}

/** An embedded database that is open, as a database to use. */
export function embeddedDatabase(pglite: PGlite): OpenDatabase {
  const adapter = new PrismaPGlite(pglite);
  return {
    kind: "embedded",
    adapter,
    migrating: (work) => work(adapter),
    driver: embeddedDriver(pglite),
    listen: listenEmbedded(pglite),
    close: () => pglite.close(),
  };
}

/** Opens the database that the environment names. The embedded one must be locked by the caller. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  if (environment.databaseUrl !== null) return serverDatabase(environment.databaseUrl);
  return embeddedDatabase(await PGlite.create(environment.databaseFolder));
}

/** Makes an open database the one that this process uses. */
export function useDatabase(database: OpenDatabase): void {
  shared[openKey] = database;
  delete shared[clientKey];
}

/** What kind of database this process uses; null before one is opened. */
export function databaseKind(): OpenDatabase["kind"] | null {
  return shared[openKey]?.kind ?? null;
}

/**
 * The database of this process. One on a server is opened at first use, so that any process may serve;
 * the embedded one is opened by the start script, which holds its lock.
 * @throws when no database was opened: start the application with `npm start` or `npm run dev`.
 */
function presentDatabase(): OpenDatabase {
  const open = shared[openKey];
  if (open !== undefined) return open;
  const environment = readEnvironment();
  if (!environment.ok) throw new Error(environment.problem);
  if (environment.value.databaseUrl === null) {
    throw new Error("No database is open: start Stet with npm start or npm run dev.");
  }
  return (shared[openKey] = serverDatabase(environment.value.databaseUrl));
}

/**
 * When a school answers at once, an answer waits for its turn longer than the two seconds after which the
 * client would turn it away: whoever sent it can wait, and would only send it again.
 */
const transactionOptions = { maxWait: longestWaitMs, timeout: longestTransactionMs };

/** The client of this process's database. */
export function db(): PrismaClient {
  return (shared[clientKey] ??= new PrismaClient({
    adapter: presentDatabase().adapter,
    transactionOptions,
    // The longer ones tell the place of the call, and each query, right or wrong, pays for a stack of it.
    errorFormat: "minimal",
  }));
}

/** The driver of this process's database: for server/statements alone. */
export const presentDriver = (): Driver => presentDatabase().driver;

/** Hears what any process says with NOTIFY; see server/listening. */
export const listen: Listen = (...heard) => presentDatabase().listen(...heard);

/**
 * Whether an error is the database's refusal of a second row with the same unique key. Told by its
 * code, because the class exists once for every copy of the generated client.
 */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
