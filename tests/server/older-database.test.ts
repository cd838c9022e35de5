import { PGlite } from "@electric-sql/pglite";
import { listMigrations } from "@/prisma/migrate";

/** One row of each table that a fact, its evidence and an answer to it need, as version 1 wrote them. */
const rowsOfVersionOne = `
INSERT INTO "User" (id) VALUES ('00000000-0000-4000-8000-000000000001');
INSERT INTO "Publisher" (id, name) VALUES ('00000000-0000-4000-8000-000000000002', 'Publisher A');
INSERT INTO "Story" (id, title, topic) VALUES ('00000000-0000-4000-8000-000000000003', 'Lima', 'Asia');
INSERT INTO "Article" (id, "publisherId", "storyId", title) VALUES
  ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002',
   '00000000-0000-4000-8000-000000000003', 'Leaders meet');
INSERT INTO "ArticleVersion" (id, "articleId", number, text, sha256, "publishedAt", sentences, skipped) VALUES
  ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000004', 1, 'Leaders met in Lima.',
   'abc', '2024-11-15', '[]', '[]');
INSERT INTO "Fact" (id, "storyId", statement, predicate, subject, body, representative, status, origins, "verifiedAt") VALUES
  ('00000000-0000-4000-8000-000000000006', '00000000-0000-4000-8000-000000000003', 'Leaders met in Lima.',
   'event-place', 'leaders', '{}', '00000000-0000-4000-8000-000000000008', 'verified', 1, '2024-11-16'),
  ('00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000003', 'It rained.',
   'event-date', 'rain', '{}', '00000000-0000-4000-8000-000000000008', 'candidate', 1, NULL);
INSERT INTO "Claim" (id, "articleVersionId", "factId", "localId", predicate, subject, statement, body, "evidenceStart", "evidenceEnd") VALUES
  ('00000000-0000-4000-8000-000000000008', '00000000-0000-4000-8000-000000000005',
   '00000000-0000-4000-8000-000000000006', 'c1', 'event-place', 'leaders', 'Leaders met in Lima.', '{}', 0, 20);
INSERT INTO "Item" (id, "factId", kind, stem, body, generator, "generatorVersion", seed) VALUES
  ('00000000-0000-4000-8000-000000000009', '00000000-0000-4000-8000-000000000006', 'cloze', '____', '{}', 'x', 1, 1);
INSERT INTO "ReviewEvent" ("learnerId", id, "factId", "itemId", "itemVersion", kind, "optionCount", correct, grade,
  "latencyMs", "answeredAt", "studyDay") VALUES
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-00000000000a',
   '00000000-0000-4000-8000-000000000006', '00000000-0000-4000-8000-000000000009', 1, 'cloze', 4, true, 3, 900,
   '2024-11-16', '2024-11-16');
INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", difficulty, "lastStudyDay", "dueDay",
  repetitions, lapses, algorithm, "weightsVersion") VALUES
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000006', 2.3, 5, '2024-11-16',
   '2024-11-18', 1, 0, 'fsrs-6', 0);
`;

const tables = [
  ...["User", "Publisher", "Story", "Article", "ArticleVersion", "Fact", "Claim", "Item"],
  ...["ReviewEvent", "MemoryState"],
];

describe("a database of version 1", () => {
  it("comes through all migrations with every row and every column as it was", async () => {
    const pglite = await PGlite.create();
    const [first, ...later] = (await listMigrations()).migrationDirectories;
    await pglite.exec(first?.migrationFile.content.value ?? "");
    await pglite.exec(rowsOfVersionOne);
    const read = async (table: string) =>
      (await pglite.query<Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY 1, 2`)).rows;
    const before = new Map<string, Record<string, unknown>[]>();
    for (const table of tables) before.set(table, await read(table));

    for (const migration of later) await pglite.exec(migration.migrationFile.content.value);

    for (const table of tables) {
      const rows = await read(table);
      expect(rows).toMatchObject(before.get(table) ?? []);
      expect(rows).toHaveLength(before.get(table)?.length ?? 0);
    }
    await pglite.close();
  });

  it("knows by which words its verified facts were learned", async () => {
    const pglite = await PGlite.create();
    const [first, ...later] = (await listMigrations()).migrationDirectories;
    await pglite.exec(first?.migrationFile.content.value ?? "");
    await pglite.exec(rowsOfVersionOne);
    for (const migration of later) await pglite.exec(migration.migrationFile.content.value);
    const { rows } = await pglite.query(`SELECT status, "verifiedWords" FROM "Fact" ORDER BY id`);
    expect(rows).toEqual([
      { status: "verified", verifiedWords: "Leaders met in Lima." },
      { status: "candidate", verifiedWords: null },
    ]);
    await pglite.close();
  });

  it("holds every item as the first version of its question", async () => {
    const pglite = await PGlite.create();
    const [first, ...later] = (await listMigrations()).migrationDirectories;
    await pglite.exec(first?.migrationFile.content.value ?? "");
    await pglite.exec(rowsOfVersionOne);
    for (const migration of later) await pglite.exec(migration.migrationFile.content.value);
    const { rows } = await pglite.query(
      `SELECT "lineageId" = id AS "isFirst", version, origin, "isPinned" FROM "Item"`,
    );
    expect(rows).toEqual([{ isFirst: true, version: 1, origin: "generated", isPinned: false }]);
    await pglite.close();
  });
});
