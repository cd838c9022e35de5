import type { Environment } from "@/server/env";
import type { LockProblem } from "@/server/data-lock";

/**
 * Problems that whoever runs Stet can mend: each is one plain sentence that says how. The caller
 * prints it and exits with 1.
 */
export class OperatorProblem extends Error {}

/** The sentence for a data folder that cannot be had. */
export function lockSentence(problem: LockProblem): string {
  if (problem.reason === "unwritable") {
    return `Stet cannot write in ${problem.folder} (${problem.detail}): give this user the right to write there, or name another folder with STET_DATA.`;
  }
  const { command, pid, host, startedAt } = problem.holder;
  return `The data is in use by “${command}” (process ${pid} on ${host}, since ${startedAt}): stop that first, or, if it no longer runs, delete ${problem.file}.`;
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Nobody is there, or somebody who takes the connection and says nothing, or hangs up. */
const unreachable =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|DatabaseNotReachable|Can't reach|ConnectionClosed|SocketTimeout|Server has closed the connection|timeout exceeded when trying to connect|Connection terminated/;

/** The sentence for a database server that does not answer, or null when that is not the problem. */
export function connectionSentence(environment: Environment, error: unknown): string | null {
  if (environment.databaseUrl === null) return null;
  const text = `${codeOf(error)} ${error instanceof Error ? error.message : String(error)}`;
  const { host, pathname, username } = new URL(environment.databaseUrl);
  if (unreachable.test(text)) {
    return `No PostgreSQL answers at ${host}: start it, or correct DATABASE_URL.`;
  }
  if (/advisory lock/i.test(text)) {
    return `Another process is bringing the database at ${host} up to date: start again in a minute.`;
  }
  if (/28P01|28000|AuthenticationFailed|password authentication|no pg_hba/i.test(text)) {
    return `PostgreSQL at ${host} refuses the user ${username || "(none)"}: correct the name and password in DATABASE_URL.`;
  }
  if (/3D000|DatabaseDoesNotExist|does not exist/.test(text)) {
    return `PostgreSQL at ${host} has no database ${pathname.slice(1)}: create it, or correct DATABASE_URL.`;
  }
  return null;
}

/** The sentence for a database that a newer version of Stet has changed. */
export function newerDatabaseSentence(migrations: readonly string[]): string {
  return `This database was changed by a newer version of Stet (${migrations.join(", ")}): update Stet, or use another database.`;
}
