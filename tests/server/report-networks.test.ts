import { db } from "@/server/db";
import { reportItem } from "@/server/item-reports";
import type { Viewer } from "@/server/session";
import { clearReports } from "@/server/settle-reports";
import { createGuest } from "@/server/users";
import { done, editor } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const later = new Date("2024-11-15T13:00:00.000Z");

const report = (viewer: Viewer, itemId: string, at: Date, address: string) =>
  reportItem(viewer, { itemId, kind: "wrong", note: null }, at, address);

const statusOf = async (id: string) =>
  (await db().item.findUniqueOrThrow({ where: { id } })).status;
const openReports = () => db().itemReport.count({ where: { settledAt: null } });

const [early, late] = [new Date("2024-11-15T11:00:00Z"), new Date("2024-11-15T12:30:00Z")];

/** A guest whose first answer was at a time. */
async function guestSince(createdAt: Date): Promise<Viewer> {
  const guest = await createGuest("UTC");
  await db().user.update({ where: { id: guest.userId }, data: { createdAt } });
  return guest;
}

describe("reports from one network", () => {
  const school = "203.0.113.7";

  it("counts readers who were there before the first of them reported", async () => {
    const { itemId } = await storeQuestion();
    const pupils = [await guestSince(early), await guestSince(early), await guestSince(early)];
    for (const pupil of pupils) await report(pupil, itemId, noon, school);
    expect(await statusOf(itemId)).toBe("suspended");
  });

  it("does not count who turns up only after a report, however often the first says it again", async () => {
    const { itemId } = await storeQuestion();
    const first = await guestSince(early);
    await report(first, itemId, noon, school);
    for (let window = 0; window < 3; window += 1) {
      await report(await guestSince(late), itemId, later, school);
      await report(first, itemId, later, school);
    }
    expect(await openReports()).toBe(4);
    expect(await statusOf(itemId)).toBe("live");
    await report(await guestSince(late), itemId, later, "198.51.100.1");
    expect(await statusOf(itemId)).toBe("live");
    await report(await guestSince(late), itemId, later, "2001:db8:1:2::1");
    expect(await statusOf(itemId)).toBe("suspended");
  });

  it("takes the addresses that a household has of IPv6 for one", async () => {
    const { itemId } = await storeQuestion();
    await report(await guestSince(early), itemId, noon, "2001:db8:1:2::1");
    await report(await guestSince(late), itemId, later, "2001:db8:1:2:ffff::9");
    await report(await guestSince(late), itemId, later, "2001:db8:1:2:3::");
    expect(await statusOf(itemId)).toBe("live");
  });

  it("counts students of a class whenever they joined", async () => {
    const { itemId } = await storeQuestion();
    for (const createdAt of [early, late, late]) {
      const student = await guestSince(createdAt);
      await db().user.update({ where: { id: student.userId }, data: { isPinStudent: true } });
      await report(student, itemId, noon, school);
    }
    expect(await statusOf(itemId)).toBe("suspended");
  });

  it("keeps no address, and of two questions nothing that is alike", async () => {
    const [one, other] = [await storeQuestion(), await storeQuestion("Another story")];
    const reader = await guestSince(early);
    await report(reader, one.itemId, noon, school);
    await report(reader, other.itemId, noon, school);
    const kept = (await db().itemReport.findMany()).map(({ network }) => network);
    expect(new Set(kept).size).toBe(2);
    const counters = await db().rateLimiterFlexible.findMany();
    expect(JSON.stringify([kept, counters])).not.toContain(school);
    done(await clearReports(editor, one.itemId, later));
    const [settled] = await db().itemReport.findMany({ where: { itemId: one.itemId } });
    expect(settled).toMatchObject({ network: null, settledAt: later });
  });

  it("takes no more than 120 reports an hour, and those of a whole class", async () => {
    const { itemId } = await storeQuestion();
    const pupils = await Promise.all(Array.from({ length: 13 }, () => guestSince(early)));
    const outcomes: boolean[] = [];
    for (const pupil of pupils) {
      for (let count = 0; count < 10; count += 1) {
        outcomes.push((await report(pupil, itemId, noon, school)).ok);
      }
    }
    expect(outcomes.filter(Boolean)).toHaveLength(120);
    expect(outcomes.slice(0, 120).every(Boolean)).toBe(true);
  });
});
