import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { restoreItems, retireItems } from "@/server/items";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const event = (factId: string) => ({
  factId,
  text: "It took place",
  when: "1 October 2024",
  start: "2024-10-01",
  end: "2024-10-01",
});

describe("retireItems", () => {
  it("takes the timelines that name the fact out of use as well, and brings them back with it", async () => {
    const [own, other, stranger] = [
      await storeQuestion(),
      await storeQuestion("Another story"),
      await storeQuestion("A third story"),
    ];
    const { body } = await db().item.findUniqueOrThrow({ where: { id: other.itemId } });
    for (const [question, named] of [
      [other, [other.factId, own.factId]],
      [stranger, [stranger.factId, other.factId]],
    ] as const) {
      await db().item.update({
        where: { id: question.itemId },
        data: {
          kind: "timeline",
          body: { ...(body as object), expected: { kind: "order", events: named.map(event) } },
        },
      });
    }
    const decisionId = uuid();
    expect(
      await db().$transaction((tx) => retireItems(tx, own.factId, "It is wrong.", decisionId)),
    ).toHaveLength(2);
    const statusOf = async (id: string) =>
      (await db().item.findUniqueOrThrow({ where: { id } })).status;
    expect(await statusOf(other.itemId)).toBe("retired");
    expect(await statusOf(stranger.itemId)).toBe("live");
    await db().$transaction((tx) => restoreItems(tx, decisionId));
    expect(await statusOf(other.itemId)).toBe("live");
  });
});
