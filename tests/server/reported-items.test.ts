import { v7 as uuid } from "uuid";
import { auditEntryOf } from "@/app/_mapping/audit-words";
import { loadAudit } from "@/server/audit";
import { db } from "@/server/db";
import { reportItem } from "@/server/item-reports";
import { restoreItems, retireItems } from "@/server/items";
import { countReportedItems, loadReportedItems } from "@/server/reported-items";
import { clearReports } from "@/server/settle-reports";
import { createGuest } from "@/server/users";
import { done, editor } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const later = new Date("2024-11-15T13:00:00.000Z");

/** So many different people report a question. */
async function reportBy(people: number, itemId: string): Promise<void> {
  for (let count = 0; count < people; count += 1) {
    await reportItem(await createGuest("UTC"), { itemId, kind: "wrong", note: null }, noon);
  }
}

const itemOf = (id: string) => db().item.findUniqueOrThrow({ where: { id } });

describe("what the desk sees", () => {
  it("lists questions in use with open reports, suspended ones first, then by people", async () => {
    const [one, two, three, settled, gone] = [
      await storeQuestion(),
      await storeQuestion("Another story"),
      await storeQuestion("A third story"),
      await storeQuestion("A fourth story"),
      await storeQuestion("A fifth story"),
    ];
    await reportBy(1, one.itemId);
    await reportBy(2, two.itemId);
    await reportBy(3, three.itemId);
    await reportBy(1, settled.itemId);
    done(await clearReports(editor, settled.itemId, later));
    await reportBy(1, gone.itemId);
    await db().item.update({ where: { id: gone.itemId }, data: { status: "retired" } });
    const { items, total } = await loadReportedItems(editor);
    expect(items.map(({ item, people }) => [item.id, item.status, people])).toEqual([
      [three.itemId, "suspended", 3],
      [two.itemId, "live", 2],
      [one.itemId, "live", 1],
    ]);
    expect(items[1]?.reports).toHaveLength(2);
    expect(items[0]?.statement).toBe("The APEC summit was held in Lima.");
    expect(total).toBe(3);
    expect(await countReportedItems(editor)).toBe(3);
    expect(JSON.stringify(items)).not.toContain("learnerId");
  });

  it("is told of reports of an earlier version", async () => {
    const { itemId } = await storeQuestion();
    const first = await itemOf(itemId);
    await reportBy(1, itemId);
    await db().item.update({ where: { id: itemId }, data: { status: "retired" } });
    const id = uuid();
    await db().item.create({ data: { ...first, body: first.body ?? {}, id, version: 2 } });
    await reportBy(1, id);
    const { items } = await loadReportedItems(editor);
    expect(items.map(({ item }) => item.id)).toEqual([id]);
    const earlier = items[0]?.reports.map(({ isOfEarlierVersion }) => isOfEarlierVersion);
    expect(earlier?.sort()).toEqual([false, true]);
  });

  it("reads of it in the audit, with the way to its fact", async () => {
    const { itemId, factId } = await storeQuestion();
    await reportBy(3, itemId);
    done(await clearReports(editor, itemId, later));
    const entries = (await loadAudit(editor)).map(auditEntryOf);
    expect(entries.map(({ who, what, href }) => [who, what, href])).toEqual([
      ["Stet's operator", "found nothing amiss with this question", `/facts/${factId}`],
      ["Readers’ reports", "took this question out of use", `/facts/${factId}`],
    ]);
  });
});

describe("a fact whose question is suspended", () => {
  it("takes the question along when it falls, and back suspended as it was", async () => {
    const { itemId, factId } = await storeQuestion();
    await reportBy(3, itemId);
    const decisionId = uuid();
    await db().$transaction((tx) => retireItems(tx, factId, "It is wrong.", decisionId));
    expect((await itemOf(itemId)).status).toBe("retired");
    await db().$transaction((tx) => restoreItems(tx, decisionId));
    expect(await itemOf(itemId)).toMatchObject({
      status: "suspended",
      retiredReason: "Three readers reported it.",
      retiredById: null,
    });
  });
});
