import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { presentDriver } from "./db";
import type { Run } from "./driver";

type Written = TemplateStringsArray | Prisma.Sql;

/** What runs statements that are written by hand: the driver, the client or one of its transactions. */
export type Statements = {
  /** @returns the rows */
  $queryRaw: <Rows>(statement: Written, ...values: readonly unknown[]) => Promise<Rows>;
  /** @returns how many rows were written */
  $executeRaw: (statement: Written, ...values: readonly unknown[]) => Promise<number>;
};

const composed = (statement: Written, values: readonly unknown[]): Prisma.Sql =>
  "raw" in statement ? Prisma.sql(statement, ...values) : statement;

const statementsOn = (run: Run): Statements => ({
  $queryRaw: async <Rows>(statement: Written, ...values: readonly unknown[]) =>
    (await run(composed(statement, values))).rows as Rows,
  $executeRaw: async (statement, ...values) => (await run(composed(statement, values))).affected,
});

/**
 * The driver of this process's database, for what a whole class or everybody who studies waits for
 * (docs/decisions/032). Everything else goes through the client: see `db`.
 */
export const statements = (): Statements => statementsOn(presentDriver().run);

/** The same in one transaction: what it writes is written once `work` is done, or where it throws not at all. */
export const inTransaction = <Made>(
  work: (statements: Statements) => Promise<Made>,
): Promise<Made> => presentDriver().transaction((run) => work(statementsOn(run)));
