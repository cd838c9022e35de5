import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { findSharedTen, shareTen } from "@/server/shared-ten";
import { createGuest } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const codeOf = (address: string | null) => address?.split("/ten/")[1] ?? "";

async function shared() {
  const viewer = await createGuest("UTC");
  const questions = [await storeQuestion("One"), await storeQuestion("Two")];
  const itemIds = questions.map(({ itemId }) => itemId);
  const address = await shareTen(viewer, itemIds, now);
  return { viewer, questions, itemIds, address };
}

describe("questions that are handed on", () => {
  it("are the same ones in the same order for whoever has the address", async () => {
    const { itemIds, address } = await shared();
    const deck = await findSharedTen(codeOf(address));
    expect(deck?.map(({ item }) => item.id)).toEqual(itemIds);
  });

  it("keep their address when the same person hands them on again", async () => {
    const { viewer, itemIds, address } = await shared();
    expect(await shareTen(viewer, itemIds, now)).toBe(address);
    expect(await shareTen(viewer, [...itemIds].reverse(), now)).not.toBe(address);
  });

  it("are refused where one is no question", async () => {
    const { viewer, itemIds } = await shared();
    expect(await shareTen(viewer, [...itemIds, uuid()], now)).toBeNull();
  });

  it("leave out facts that do not stand any more, and questions that were withdrawn", async () => {
    const { questions, address } = await shared();
    const [one, two] = questions;
    await db().fact.update({ where: { id: one?.factId ?? "" }, data: { status: "rejected" } });
    expect((await findSharedTen(codeOf(address)))?.map(({ item }) => item.id)).toEqual([
      two?.itemId,
    ]);
    await db().item.updateMany({ data: { status: "retired" } });
    expect(await findSharedTen(codeOf(address))).toEqual([]);
  });

  it("are not found under a code that is none", async () => {
    expect(await findSharedTen("nothing")).toBeNull();
  });
});
