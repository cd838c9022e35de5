import { loadAudit } from "@/server/audit";
import { rejectFact, verifyFact, verifyFacts } from "@/server/decisions";
import { pinItem } from "@/server/item-standing";
import { db } from "@/server/db";
import { undoDecision } from "@/server/undo";
import { dayArticle } from "./articles-of-test";
import { bringIn, done, editor, factAbout, liveItems, statusOf } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** What can be taken back, the latest first: by action. */
async function offered() {
  const records = await loadAudit(editor);
  return records.flatMap(({ action, takingBack }) =>
    takingBack === null ? [] : [{ action, ...takingBack }],
  );
}

async function office() {
  await bringIn(now, dayArticle);
  return (await factAbout("office-start", "Ishiba")).id;
}

describe("taking back from the list of decisions", () => {
  it("is offered for the latest decision about a thing, with how many questions rest on it", async () => {
    const factId = await office();
    expect(await offered()).toEqual([]);
    done(await verifyFact(editor, factId, at(1)));
    const questions = await liveItems(factId);
    expect(questions).toBeGreaterThan(0);
    expect(await offered()).toEqual([{ action: "verify", decisions: 1, questions }]);
    done(await rejectFact(editor, factId, "A slip.", at(2)));
    expect(await offered()).toEqual([{ action: "reject", decisions: 1, questions: 0 }]);
  });

  it("is offered for the one before once the latest was taken back, and works", async () => {
    const factId = await office();
    done(await verifyFact(editor, factId, at(1)));
    const rejected = done(await rejectFact(editor, factId, "A slip.", at(2)));
    done(await undoDecision(editor, rejected.decisionId ?? "", at(3)));
    const [verified] = (await loadAudit(editor)).filter((each) => each.takingBack !== null);
    expect(verified?.action).toBe("verify");
    done(await undoDecision(editor, verified?.id ?? "", at(4)));
    expect(await statusOf(factId)).toBe("candidate");
    expect(await offered()).toEqual([]);
  });

  it("tells how many decisions of one go are taken back together", async () => {
    const factId = await office();
    const other = await factAbout("event-date", "APEC");
    done(await verifyFacts(editor, [factId, other.id], at(1)));
    expect((await offered()).map(({ decisions }) => decisions)).toEqual([2, 2]);
  });

  it("is offered apart for a fact and for a question of it", async () => {
    const factId = await office();
    done(await verifyFact(editor, factId, at(1)));
    const item = await db().item.findFirstOrThrow({ where: { factId, status: "live" } });
    done(await pinItem(editor, item.id, true, at(2)));
    const all = await offered();
    expect(all.map(({ action }) => action)).toEqual(["item-pin", "verify"]);
    expect(all[0]).toMatchObject({ questions: 0 });
  });
});
