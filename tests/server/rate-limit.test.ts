import { db } from "@/server/db";
import { allowAttempt, forgetOldAttempts } from "@/server/rate-limit";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("forgetOldAttempts", () => {
  it("forgets counters whose time is over, and no others", async () => {
    expect(await allowAttempt("report", "somebody")).toBe(true);
    const soon = new Date();
    expect(await forgetOldAttempts(soon)).toBe(0);
    const tomorrow = new Date(soon.getTime() + 86_400_000);
    expect(await forgetOldAttempts(tomorrow)).toBe(1);
    expect(await db().rateLimiterFlexible.count()).toBe(0);
  });
});
