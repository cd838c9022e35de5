import { db } from "@/server/db";
import { restoreItem, retireItem } from "@/server/item-standing";
import { reviseItem } from "@/server/item-versions";
import { toStoredItem } from "@/server/items";
import { otherDayArticle } from "./articles-of-test";
import { bringIn, done, editor } from "./desk-of-test";
import { withTestDatabase } from "./test-database";
import { verifiedFact } from "./verified-fact";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = new Date("2024-11-19T09:00:00Z");

/** A question of a verified fact, retired by hand. */
async function retiredQuestion() {
  const factId = await verifiedFact(now);
  const row = await db().item.findFirstOrThrow({
    where: { factId, status: "live", kind: "multiple-choice" },
    orderBy: { id: "asc" },
  });
  done(await retireItem(editor, row.id, "A test.", later));
  return { factId, item: toStoredItem(row) };
}

const statusOf = async (id: string) =>
  (await db().item.findUniqueOrThrow({ where: { id } })).status;

async function refusalOf(itemId: string): Promise<string> {
  const outcome = await restoreItem(editor, itemId, later);
  expect(await statusOf(itemId)).toBe("retired");
  return outcome.ok ? "It came back." : outcome.problem.message;
}

describe("bringing a retired question back", () => {
  it("asks it again where it is as sound as it was", async () => {
    const { item } = await retiredQuestion();
    done(await restoreItem(editor, item.id, later));
    expect(await statusOf(item.id)).toBe("live");
  });

  it("refuses it with the reason where a source says a wrong option by now", async () => {
    const { item } = await retiredQuestion();
    const row = await db().item.findUniqueOrThrow({ where: { id: item.id } });
    const at = item.options.findIndex(({ correct }) => !correct);
    const options = item.options.map((option, index) =>
      index === at ? { ...option, text: "11 November 2024" } : option,
    );
    const body = { ...(row.body as object), options };
    await db().item.update({ where: { id: item.id }, data: { body } });
    await bringIn(later, otherDayArticle);
    // What the article contradicts is verified all the same: a person has decided so.
    await db().fact.updateMany({ where: { id: item.factId }, data: { status: "verified" } });
    const refusal = await refusalOf(item.id);
    expect(refusal).toContain("It cannot come back:");
    expect(refusal).toContain("“11 November 2024” is what another source says of the same");
    expect(refusal).toContain("another claim answers too");
  });

  it("refuses it with the reason where its words break a rule by now", async () => {
    const { item } = await retiredQuestion();
    const stem = "When did Shigeru Ishiba not take office?";
    await db().item.update({ where: { id: item.id }, data: { stem } });
    expect(await refusalOf(item.id)).toMatch(/^It cannot come back: .+ Write it anew/);
  });

  it("lets a person’s words stand that were confirmed before", async () => {
    const { item } = await retiredQuestion();
    done(await restoreItem(editor, item.id, later));
    const stem = "Which day did Shigeru Ishiba not take any day but take office on?";
    const made = done(await reviseItem(editor, item.id, { stem, confirmWarnings: true }, later));
    done(await retireItem(editor, made.itemId, "A test.", later));
    done(await restoreItem(editor, made.itemId, later));
    expect(await statusOf(made.itemId)).toBe("live");
  });

  it("refuses it where the same question is asked already", async () => {
    const { item } = await retiredQuestion();
    const row = await db().item.findUniqueOrThrow({ where: { id: item.id } });
    const id = "00000000-0000-4000-8000-0000000000aa";
    const twin = { ...row, body: row.body ?? {}, id, lineageId: id, retiredById: null };
    await db().item.create({ data: { ...twin, status: "live", retiredReason: null } });
    expect(await refusalOf(item.id)).toContain("The same question is there already");
  });
});
