import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { types } from "pg";
import type { ClientBase, CustomTypesConfig, Pool, QueryResult } from "pg";

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

/**
 * A time as it is told to the database. Left to the driver it would be told by the clock of this machine,
 * and a day that begins in UTC would become the one before it.
 */
const told = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const utcDay = (text: string) => new Date(`${text}T00:00:00Z`);

/** Days are read as UTC's, as the client reads them. Counts want ::int: the driver tells an int8 as text. */
export const readTypes: CustomTypesConfig = {
  getTypeParser: ((type: number, format: "text" | "binary"): unknown =>
    type === types.builtins.DATE
      ? utcDay
      : types.getTypeParser(type, format)) as CustomTypesConfig["getTypeParser"],
};

const runOn =
  (client: Pool | ClientBase): Run =>
  async ({ text, values }) => {
    const { rows, rowCount }: QueryResult = await client.query(text, values.map(told));
    return { rows, affected: rowCount ?? 0 };
  };

/** What others hold a row for is never longer than this: the client's transactions end then, too. */
const begin = "BEGIN; SET LOCAL statement_timeout = 15000";

/** The driver of a PostgreSQL server, on the connections of a pool. */
export const serverDriver = (pool: Pool): Driver => ({
  run: runOn(pool),
  transaction: async (work) => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const made = await work(runOn(client));
      await client.query("COMMIT");
      client.release();
      return made;
    } catch (error) {
      // The server takes back what a connection began that is closed, whatever state it is in.
      client.release(true);
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
