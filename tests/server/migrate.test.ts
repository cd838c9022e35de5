import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { draftMigration, migrate } from "@/prisma/migrate";

describe("migrate", () => {
  it("brings an empty database up to date and does nothing the second time", async () => {
    const pglite = await PGlite.create();
    const adapter = new PrismaPGlite(pglite);
    const first = await migrate(adapter);
    expect(first.ok && first.value.length).toBeGreaterThan(0);
    expect(await migrate(adapter)).toEqual({ ok: true, value: [] });
    await pglite.close();
  });

  it("refuses a database that a newer version has changed, and leaves it alone", async () => {
    const pglite = await PGlite.create();
    const adapter = new PrismaPGlite(pglite);
    await migrate(adapter);
    await pglite.exec(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_from_the_future', now(), now(), 1)`,
    );
    expect(await migrate(adapter)).toEqual({
      ok: false,
      problem: { reason: "database-is-newer", migrations: ["29990101000000_from_the_future"] },
    });
    await pglite.close();
  });

  it("leads to exactly what schema.prisma says", async () => {
    const pglite = await PGlite.create();
    const draft = await draftMigration(new PrismaPGlite(pglite));
    expect(draft.replaceAll(/^\s*--.*$/gm, "").trim()).toBe("");
    await pglite.close();
  });
});
