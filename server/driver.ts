import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { Pool, types } from "pg";
import type { ClientBase, CustomTypesConfig, PoolConfig, QueryResult } from "pg";

/** A statement with places $1, $2 … and what stands in them. */
export type Statement = { text: string; values: readonly unknown[] };
/** What came of a statement: its rows, and how many rows it wrote. */
export type Ran = { rows: unknown[]; affected: number };
export type Run = (statement: Statement) => Promise<Ran>;

/** A database as its driver speaks to it, without the client between; see docs/decisions/032. */
export type Driver = {
  run: Run;
  /** All that `work` runs is written, or where it throws nothing of it. */
  transaction: <Made>(work: (run: Run) => Promise<Made>) => Promise<Made>;
};

const utcDay = (text: string) => new Date(`${text}T00:00:00Z`);

/** Days are read as UTC's, as the client reads them. Counts want ::int: the driver tells an int8 as text. */
const readTypes: CustomTypesConfig = {
  getTypeParser: ((type: number, format: "text" | "binary"): unknown =>
    type === types.builtins.DATE
      ? utcDay
      : types.getTypeParser(type, format)) as CustomTypesConfig["getTypeParser"],
};

/** Who waits for a connection longer than this is told so. */
export const longestWaitMs = 30_000;

const ignore = () => undefined;

/**
 * Connections to a PostgreSQL server. Their clock is UTC's whatever the server's is: the client tells times
 * without a zone.
 * @param connections the most that are open at a time
 */
export function openPool(url: string, connections: number): Pool {
  // The pool waits for what this returns, which its types do not say.
  const config: PoolConfig & { onConnect: (client: ClientBase) => Promise<unknown> } = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: longestWaitMs,
    types: readTypes,
    onConnect: (client) => client.query("SET TIME ZONE 'UTC'"),
  };
  const pool = new Pool(config);
  // A connection that is lost while nobody uses it is made anew when it is wanted; without a listener its
  // error would end the process.
  pool.on("error", ignore);
  return pool;
}

/**
 * A time as it is told to the database. Left to the driver it would be told by the clock of this machine,
 * and a day that begins in UTC would become the one before it.
 */
const told = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const runOn =
  (client: Pool | ClientBase): Run =>
  async ({ text, values }) => {
    const { rows, rowCount }: QueryResult = await client.query(text, values.map(told));
    return { rows, affected: rowCount ?? 0 };
  };

/** A transaction of the client takes no longer, nor does a statement in one of the driver. */
export const longestTransactionMs = 15_000;

/** One that its process has forgotten is ended after as long, so that nobody waits for its locks. */
const begin = [
  "BEGIN",
  `SET LOCAL statement_timeout = ${longestTransactionMs}`,
  `SET LOCAL idle_in_transaction_session_timeout = ${longestTransactionMs}`,
].join("; ");

/** The driver of a PostgreSQL server, on the connections of a pool. */
export const serverDriver = (pool: Pool): Driver => ({
  run: runOn(pool),
  transaction: async (work) => {
    const client = await pool.connect();
    // One that is lost meanwhile fails the statement that runs or the next; without a listener its error
    // would end the process.
    client.on("error", ignore);
    const release = (isBroken: boolean) => {
      client.removeListener("error", ignore);
      client.release(isBroken);
    };
    try {
      await client.query(begin);
      const made = await work(runOn(client));
      await client.query("COMMIT");
      release(false);
      return made;
    } catch (error) {
      // The server takes back what a connection began that is closed, whatever state it is in.
      release(true);
      throw error;
    }
  },
});

type Embedded = Pick<PGlite, "query">;

const runEmbedded =
  (pglite: Embedded): Run =>
  async ({ text, values }) => {
    const { rows, affectedRows } = await pglite.query(text, values.map(told));
    return { rows, affected: affectedRows ?? 0 };
  };

/** The driver of an embedded database. */
export const embeddedDriver = (pglite: PGlite): Driver => ({
  run: runEmbedded(pglite),
  transaction: (work) => pglite.transaction((transaction) => work(runEmbedded(transaction))),
});
