import { PGlite } from "@electric-sql/pglite";
import { embeddedDatabase, serverDatabase } from "@/server/db";
import type { OpenDatabase } from "@/server/db";

/** Run by itself, under another time zone: prints how a day is told to the database, and how it is read. */
async function main(): Promise<void> {
  const serverUrl = process.env["STET_TEST_DATABASE_URL"] ?? "";
  const database: OpenDatabase =
    serverUrl === "" ? embeddedDatabase(await PGlite.create()) : serverDatabase(serverUrl, 1);
  const { rows } = await database.driver.run({
    text: `SELECT $1::date::text AS told, date '2026-11-30' AS read`,
    values: [new Date("2026-11-30T00:00:00Z")],
  });
  const offsetMinutes = new Date("2026-11-30T00:00:00Z").getTimezoneOffset();
  console.log(JSON.stringify({ ...(rows[0] as object), offsetMinutes }));
  await database.close();
}

void main();
