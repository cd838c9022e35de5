import { spawnSync } from "node:child_process";
import { v7 as uuid } from "uuid";
import { Prisma } from "@/prisma/generated/client";
import { databaseKind, db } from "@/server/db";
import { inTransaction, statements } from "@/server/statements";
import type { Statements } from "@/server/statements";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const insert = (on: Statements, key: string) => on.$executeRaw`
  INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${JSON.stringify(key)}::jsonb)`;
const keys = async () => (await db().setting.findMany()).map(({ key }) => key).sort();

describe("a database on a server that was brought up to date", () => {
  it("is not locked any more: the next process may bring it further", async () => {
    const held = await statements().$queryRaw<{ objid: number }[]>`
      SELECT l."objid" FROM pg_locks l JOIN pg_database d ON d."oid" = l."database"
      WHERE d."datname" = current_database() AND l."locktype" = 'advisory'`;
    // The embedded one has one process and one connection, which keeps what it locked.
    expect(databaseKind() === "server" ? held : []).toEqual([]);
  });
});

describe("statements", () => {
  it("says how many rows were written, and gives the rows that were asked for", async () => {
    expect(await insert(statements(), "one")).toBe(1);
    const rows = await statements().$queryRaw`SELECT "key", "value" FROM "Setting"`;
    expect(rows).toEqual([{ key: "one", value: "one" }]);
  });

  it("takes a statement that was put together before, with its values", async () => {
    await insert(statements(), "one");
    const where = Prisma.sql`"key" = ${"one"}`;
    const counted = Prisma.sql`SELECT count(*)::int AS n FROM "Setting" WHERE ${where}`;
    expect(await statements().$queryRaw(counted)).toEqual([{ n: 1 }]);
  });

  it("reads every kind of value as the client does", async () => {
    const id = uuid();
    const at = new Date("2026-11-30T01:02:03.004Z");
    const read = (on: Statements) => on.$queryRaw`
      SELECT ${id}::uuid AS id, ${[id]}::uuid[] AS ids, ${at}::timestamptz AS at, ${1.5}::float AS share,
        ARRAY[1, 2] AS counts, ARRAY[0.5::float] AS weights, '{"a": [1]}'::jsonb AS body,
        NULL::text AS nothing, true AS "isRight", ${"2026-11-30"}::date AS day`;
    expect(await read(statements())).toEqual(await read(db()));
  });

  it("agrees with the client on a time that either wrote, whatever the clock of the server", async () => {
    const at = new Date("2026-11-30T01:02:03.004Z");
    const [byClient, byDriver] = [uuid(), uuid()];
    await db().user.create({ data: { id: byClient, createdAt: at } });
    await statements()
      .$executeRaw`INSERT INTO "User" ("id", "createdAt") VALUES (${byDriver}::uuid, ${at})`;
    const read = await statements().$queryRaw`SELECT "createdAt" FROM "User"`;
    expect(read).toEqual([{ createdAt: at }, { createdAt: at }]);
    expect(await db().user.findMany({ select: { createdAt: true } })).toEqual(read);
  });

  it("tells and reads days as UTC's, whatever the clock of the machine", () => {
    const words = [
      "--import",
      "tsx",
      "--conditions=react-server",
      "tests/server/clock-elsewhere.ts",
    ];
    const env = { ...process.env, TZ: "America/Los_Angeles" };
    const { stdout, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      told: "2026-11-30",
      read: "2026-11-30T00:00:00.000Z",
      offsetMinutes: 480,
    });
  });
});

describe("inTransaction", () => {
  it("writes all, and gives what the work made", async () => {
    const made = await inTransaction(async (within) => {
      await insert(within, "one");
      await insert(within, "two");
      return "made";
    });
    expect(made).toBe("made");
    expect(await keys()).toEqual(["one", "two"]);
  });

  it("writes nothing where the work throws, and the next one goes through", async () => {
    const failing = inTransaction(async (within) => {
      await insert(within, "one");
      throw new Error("It went wrong.");
    });
    await expect(failing).rejects.toThrow("It went wrong.");
    await inTransaction((within) => insert(within, "two"));
    expect(await keys()).toEqual(["two"]);
  });

  it("writes nothing where a statement is refused", async () => {
    const failing = inTransaction(async (within) => {
      await insert(within, "one");
      await insert(within, "one");
    });
    await expect(failing).rejects.toThrow(/unique/);
    expect(await keys()).toEqual([]);
  });

  it("lets many at once wait for their turn", async () => {
    const wanted = Array.from({ length: 40 }, (_, index) => `key ${index}`);
    await Promise.all(wanted.map((key) => inTransaction((within) => insert(within, key))));
    expect(await keys()).toEqual([...wanted].sort());
  });
});
