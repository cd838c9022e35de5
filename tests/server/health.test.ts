import { GET } from "@/app/api/health/route";
import { db, serverDatabase, useDatabase } from "@/server/db";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("the health of a process", () => {
  it("is told as good while its database answers", async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("is told as bad once its database does not", async () => {
    await db().$disconnect();
    // Nothing listens on the first port.
    useDatabase(serverDatabase("postgres://nobody@127.0.0.1:1/nothing"));
    expect((await GET()).status).toBe(503);
  });
});
