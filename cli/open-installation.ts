import { migrate } from "@/prisma/migrate";
import { lockDataFolder } from "@/server/data-lock";
import { db, openDatabase, useDatabase } from "@/server/db";
import type { OpenDatabase } from "@/server/db";
import { readEnvironment } from "@/server/env";
import type { Environment } from "@/server/env";
import { refreshBlockKeys } from "@/server/neighbours";
import {
  connectionSentence,
  lockSentence,
  newerDatabaseSentence,
  OperatorProblem,
} from "./problems";

export type Installation = {
  environment: Environment;
  database: OpenDatabase;
  /** Names of the migrations that were applied now. */
  migrated: string[];
  /** Closes the database and gives the lock of the data folder back. */
  close: () => Promise<void>;
};

/**
 * Opens the installation's database, embedded or server, brings it up to date and makes it the one
 * that this process uses.
 * @param command what this process is called when another one finds the data in use.
 * @throws OperatorProblem with a sentence on how to mend it.
 */
export async function openInstallation(command: string): Promise<Installation> {
  const read = readEnvironment();
  if (!read.ok) throw new OperatorProblem(read.problem);
  const environment = read.value;
  let release = () => {};
  if (environment.databaseUrl === null) {
    const lock = lockDataFolder(environment.dataFolder, command, new Date());
    if (!lock.ok) throw new OperatorProblem(lockSentence(lock.problem));
    release = lock.value;
  }
  try {
    const database = await openDatabase(environment);
    const migration = await database.migrating(migrate);
    if (!migration.ok) {
      await database.close();
      throw new OperatorProblem(newerDatabaseSentence(migration.problem.migrations));
    }
    useDatabase(database);
    await refreshBlockKeys();
    const close = async () => {
      await db().$disconnect();
      await database.close();
      release();
    };
    return { environment, database, migrated: migration.value, close };
  } catch (error) {
    release();
    const sentence = connectionSentence(environment, error);
    throw sentence === null ? error : new OperatorProblem(sentence);
  }
}
