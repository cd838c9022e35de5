import "server-only";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "@/prisma/generated/client";
import type { Prisma } from "@/prisma/generated/client";
import { readEnvironment } from "./env";
import type { Environment } from "./env";

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
  adapter: SqlMigrationAwareDriverAdapterFactory;
  close: () => Promise<void>;
};

const openKey = Symbol.for("stet.open-database");
const clientKey = Symbol.for("stet.prisma-client");
type Shared = { [openKey]?: OpenDatabase; [clientKey]?: PrismaClient };
const shared = globalThis as Shared;

/** Opens the database that the environment names. The embedded one must be locked by the caller. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  if (environment.databaseUrl !== null) {
    return {
      kind: "server",
      adapter: new PrismaPg({ connectionString: environment.databaseUrl, max: 10 }),
      close: async () => undefined, // the client that uses the pool closes it
    };
  }
  const pglite = await PGlite.create(environment.databaseFolder);
  return {
    kind: "embedded",
    adapter: new PrismaPGlite(pglite),
    close: () => pglite.close(),
  };
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
 * The client of this process's database. A server database is opened at first use, so that any
 * process may serve; the embedded one is opened by the start script, which holds its lock.
 * @throws when no database was opened: start the application with `npm start` or `npm run dev`.
 */
export function db(): PrismaClient {
  const existing = shared[clientKey];
  if (existing !== undefined) return existing;
  let open = shared[openKey];
  if (open === undefined) {
    const environment = readEnvironment();
    if (!environment.ok) throw new Error(environment.problem);
    if (environment.value.databaseUrl === null) {
      throw new Error("No database is open: start Stet with npm start or npm run dev.");
    }
    open = {
      kind: "server",
      adapter: new PrismaPg({ connectionString: environment.value.databaseUrl, max: 10 }),
      close: async () => undefined, // the client that uses the pool closes it
    };
    shared[openKey] = open;
  }
  const client = new PrismaClient({ adapter: open.adapter });
  shared[clientKey] = client;
  return client;
}

/**
 * Whether an error is the database's refusal of a second row with the same unique key. Told by its
 * code, because the class exists once for every copy of the generated client.
 */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
