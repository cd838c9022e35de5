import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { draftMigration } from "./migrate";

/** `npm run migration -- NAME`: writes the next migration from what changed in schema.prisma. */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error(
      "Give the migration a name of small letters, digits and _: npm run migration -- add_notes",
    );
    process.exit(1);
  }
  const sql = await draftMigration(new PrismaPGlite(new PGlite()));
  if (/^\s*(-- This is an empty migration\.)?\s*$/.test(sql)) {
    console.log("Nothing to do: the migrations already lead to schema.prisma.");
    process.exit(0);
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = resolve("prisma/migrations", `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${join("prisma/migrations", `${stamp}_${name}`, "migration.sql")}: read it before you commit it.`,
  );
  process.exit(0);
}

void main();
