import { loadDecisionsOfItem } from "@/server/audit";
import { db } from "@/server/db";
import { editFact, rejectFact, restoreFact, verifyFact } from "@/server/decisions";
import { loadItemLines } from "@/server/item-lines";
import { pinItem, publishItem, restoreItem, retireItem } from "@/server/item-standing";
import { reviseItem, writeItem } from "@/server/item-versions";
import type { WrittenItem } from "@/server/item-versions";
import { toStoredItem } from "@/server/items";
import { loadDeck, loadToday } from "@/server/study";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import { answerRightly, bringIn, done, editor } from "./desk-of-test";
import { otherDayArticle } from "./articles-of-test";
import { verifiedFact } from "./verified-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = new Date("2024-11-19T09:00:00Z");

const itemOf = async (id: string) => db().item.findUniqueOrThrow({ where: { id } });

/** A verified fact and one of its multiple-choice questions. */
async function question() {
  const factId = await verifiedFact(now);
  const row = await db().item.findFirstOrThrow({
    where: { factId, status: "live", kind: "multiple-choice" },
    orderBy: { id: "asc" },
  });
  return { factId, item: toStoredItem(row) };
}

const newStem = "When did Shigeru Ishiba take office?";
const otherStem = "On which day in 2024 did Shigeru Ishiba take office?";

const written: WrittenItem = {
  kind: "multiple-choice",
  stem: otherStem,
  options: ["1 October 2024", "9 September 2024", "18 December 2024"].map((text) => ({
    text,
    correct: text === "1 October 2024",
    why: null,
  })),
  explanation: null,
  asDraft: false,
  confirmWarnings: true,
};

describe("changing a question's words", () => {
  it("is told in the history of either version, with what was decided about each", async () => {
    const { item } = await question();
    done(await pinItem(editor, item.id, true, now));
    const made = done(
      await reviseItem(editor, item.id, { stem: otherStem, confirmWarnings: true }, later),
    );
    for (const id of [item.id, made.itemId]) {
      const actions = (await loadDecisionsOfItem(editor, id)).map(({ action }) => action);
      expect(actions).toEqual(["item-revise", "item-pin"]);
    }
  });

  it("makes a new version; the old one stays as it was, with the answers to it", async () => {
    const { factId, item } = await question();
    const viewer = await createGuest("UTC");
    await answerRightly(viewer, factId, now);
    const answered = await db().reviewEvent.findFirstOrThrow({
      where: { learnerId: viewer.userId },
    });
    const made = done(
      await reviseItem(editor, item.id, { stem: otherStem, confirmWarnings: true }, later),
    );
    const [old, fresh] = [await itemOf(item.id), await itemOf(made.itemId)];
    expect(old).toMatchObject({
      stem: item.stem,
      status: "retired",
      retiredReason: "Replaced by version 2.",
    });
    expect(fresh).toMatchObject({
      lineageId: old.lineageId,
      version: 2,
      stem: otherStem,
      status: "live",
      origin: "edited",
    });
    expect(
      await db().reviewEvent.findFirstOrThrow({ where: { learnerId: viewer.userId } }),
    ).toEqual(answered);
  });

  it("keeps nothing where a second answer would be right", async () => {
    const { item } = await question();
    const options = item.options.map(({ text, correct, why }, index) => ({
      text: index === (item.options[0]?.correct ? 1 : 0) ? "1 October 2024" : text,
      correct,
      why,
    }));
    const refused = await reviseItem(editor, item.id, { options, confirmWarnings: true }, later);
    expect(refused).toMatchObject({ ok: false });
    expect(!refused.ok && refused.problem.faults.length).toBeGreaterThan(0);
    expect(await db().item.count({ where: { version: 2 } })).toBe(0);
  });

  it("keeps nothing where another source says a wrong option", async () => {
    const { item } = await question();
    await bringIn(later, otherDayArticle);
    const at = item.options.findIndex(({ correct }) => !correct);
    const options = item.options.map((option, index) =>
      index === at ? { ...option, text: "11 November 2024" } : option,
    );
    const refused = await reviseItem(editor, item.id, { options, confirmWarnings: true }, later);
    expect(refused.ok).toBe(false);
  });

  it("warns of matters of style, and keeps them once they are confirmed", async () => {
    const { item } = await question();
    const stem = "Which day did Shigeru Ishiba not take any day but take office on?";
    const warned = await reviseItem(editor, item.id, { stem }, later);
    expect(warned).toMatchObject({ ok: false, problem: { faults: [] } });
    expect(!warned.ok && warned.problem.warnings.map(({ rule }) => rule)).toContain(
      "positive-stem",
    );
    const made = done(await reviseItem(editor, item.id, { stem, confirmWarnings: true }, later));
    const lines = (await loadItemLines(editor, [item.factId])).get(item.factId);
    const line = lines?.find(({ newest }) => newest.id === made.itemId);
    expect(line?.newest.warnings.map(({ rule }) => rule)).toContain("positive-stem");
    expect(line?.earlier.map(({ id }) => id)).toEqual([item.id]);
  });

  it("lets the second of two editors know that there is a newer version", async () => {
    const { item } = await question();
    const both = await Promise.all(
      [newStem, otherStem].map((stem) =>
        reviseItem(editor, item.id, { stem: `${stem}`, confirmWarnings: true }, later),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().item.count({ where: { version: 2 } })).toBe(1);
  });

  it("is taken back whole", async () => {
    const { item } = await question();
    const made = done(
      await reviseItem(editor, item.id, { stem: otherStem, confirmWarnings: true }, later),
    );
    done(await undoDecision(editor, made.decisionId, later));
    expect(await itemOf(item.id)).toMatchObject({ status: "live", retiredReason: null });
    expect(await itemOf(made.itemId)).toMatchObject({ status: "retired" });
  });

  it("can be done again after it was taken back, and taken back again", async () => {
    const { item } = await question();
    const revision = { stem: otherStem, confirmWarnings: true };
    const first = done(await reviseItem(editor, item.id, revision, later));
    done(await undoDecision(editor, first.decisionId, later));
    const second = done(await reviseItem(editor, item.id, revision, later));
    expect(second.message).toBe("Version 3 is live.");
    expect(await itemOf(second.itemId)).toMatchObject({ status: "live", version: 3 });
    expect(await itemOf(item.id)).toMatchObject({ retiredReason: "Replaced by version 3." });
    expect(await reviseItem(editor, item.id, revision, later)).toMatchObject({ ok: false });
    done(await undoDecision(editor, second.decisionId, later));
    expect(await itemOf(item.id)).toMatchObject({ status: "live", retiredReason: null });
  });
});

describe("writing a question", () => {
  it("makes it live, asked like any other, with the fact's evidence", async () => {
    const { factId } = await question();
    const made = done(await writeItem(editor, factId, written, later));
    const item = toStoredItem(await itemOf(made.itemId));
    expect(item).toMatchObject({ status: "live", stem: otherStem, answer: "1 October 2024" });
    expect(item.evidence[0]?.exact).toContain("1 October 2024");
    expect(item.explanation).toContain("One source says so.");
  });

  it.each([
    [
      "two right options",
      { options: written.options.map((option) => ({ ...option, correct: true })) },
    ],
    [
      "no right option",
      { options: written.options.map((option) => ({ ...option, correct: false })) },
    ],
    ["no question", { stem: "  " }],
    [
      "an empty option",
      { options: [...written.options.slice(0, 2), { text: " ", correct: false, why: null }] },
    ],
    [
      "an option that holds the key",
      {
        options: [
          ...written.options.slice(0, 2),
          { text: "October 2024", correct: false, why: null },
        ],
      },
    ],
  ])("is refused with %s, however much it is confirmed", async (_what, change) => {
    const { factId } = await question();
    const refused = await writeItem(editor, factId, { ...written, ...change }, later);
    expect(refused.ok).toBe(false);
    expect(await db().item.count({ where: { origin: "written" } })).toBe(0);
  });

  it("takes what is typed to be right from the fact", async () => {
    const { factId } = await question();
    const typed: WrittenItem = { ...written, kind: "typed-date", options: [] };
    const made = done(await writeItem(editor, factId, typed, later));
    expect(toStoredItem(await itemOf(made.itemId)).expected).toMatchObject({
      kind: "date",
      start: "2024-10-01",
    });
    const number = await writeItem(editor, factId, { ...typed, kind: "typed-number" }, later);
    expect(number.ok).toBe(false);
  });

  it("waits for the fact to be verified", async () => {
    const { factId } = await question();
    done(await rejectFact(editor, factId, "Wrong.", later));
    expect(await writeItem(editor, factId, written, later)).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/Verify the fact first/) },
    });
  });

  it("as a draft is asked of nobody until it is published", async () => {
    const { factId } = await question();
    const made = done(await writeItem(editor, factId, { ...written, asDraft: true }, later));
    expect(await itemOf(made.itemId)).toMatchObject({ status: "draft" });
    const published = done(await publishItem(editor, made.itemId, later));
    expect(await itemOf(made.itemId)).toMatchObject({ status: "live" });
    done(await undoDecision(editor, published.decisionId, later));
    expect(await itemOf(made.itemId)).toMatchObject({ status: "draft" });
  });
});

describe("retiring a question", () => {
  it("wants a reason, takes it out of use, and is taken back", async () => {
    const { item } = await question();
    expect(await retireItem(editor, item.id, " ", later)).toMatchObject({ ok: false });
    const retired = done(await retireItem(editor, item.id, "Too easy.", later));
    expect(await itemOf(item.id)).toMatchObject({ status: "retired", retiredReason: "Too easy." });
    done(await undoDecision(editor, retired.decisionId, later));
    expect(await itemOf(item.id)).toMatchObject({ status: "live", retiredReason: null });
  });

  it("stays so when the fact is verified anew", async () => {
    const { factId, item } = await question();
    done(await retireItem(editor, item.id, "Too easy.", later));
    done(await rejectFact(editor, factId, "Wrong.", later));
    done(await restoreFact(editor, factId, later));
    done(await verifyFact(editor, factId, later));
    expect(await itemOf(item.id)).toMatchObject({ status: "retired" });
    const { stem, kind } = item;
    expect(await db().item.count({ where: { stem, kind, status: "live" } })).toBe(0);
    done(await restoreItem(editor, item.id, later));
    expect(await itemOf(item.id)).toMatchObject({ status: "live" });
  });

  it("cannot be taken back into a fact that does not stand any more", async () => {
    const { factId, item } = await question();
    const retired = done(await retireItem(editor, item.id, "Too easy.", later));
    done(await rejectFact(editor, factId, "Wrong.", later));
    expect(await undoDecision(editor, retired.decisionId, later)).toMatchObject({ ok: false });
  });
});

describe("a pinned question", () => {
  it("is asked first, even where a newcomer would get another kind", async () => {
    const { factId } = await question();
    const statement = await db().item.findFirstOrThrow({ where: { factId, kind: "true-false" } });
    done(await pinItem(editor, statement.id, true, later));
    const deck = await loadDeck(null, await loadToday(null, later, "UTC"));
    expect(deck.find(({ entry }) => entry.factId === factId)?.item.id).toBe(statement.id);
  });
});

describe("what people made of a fact", () => {
  it("goes out of use with it and comes back with it", async () => {
    const { factId } = await question();
    const made = done(await writeItem(editor, factId, written, later));
    done(await rejectFact(editor, factId, "Wrong.", later));
    expect(await itemOf(made.itemId)).toMatchObject({ status: "retired" });
    done(await restoreFact(editor, factId, later));
    done(await verifyFact(editor, factId, later));
    expect(await itemOf(made.itemId)).toMatchObject({ status: "live", retiredReason: null });
  });

  it("waits as a draft where the fact says something else by then", async () => {
    const { factId } = await question();
    const made = done(await writeItem(editor, factId, written, later));
    const edit = {
      statement: "Shigeru Ishiba took office on 2 October 2024.",
      values: { start: "2024-10-02" },
    };
    done(await editFact(editor, factId, edit, later));
    done(await verifyFact(editor, factId, later));
    expect(await itemOf(made.itemId)).toMatchObject({
      status: "draft",
      retiredReason: "The fact changed: look at it again.",
    });
  });
});

describe("a new source", () => {
  it("takes questions out of use whose wrong option it says, and names the rule", async () => {
    const { factId } = await question();
    const options = ["1 October 2024", "9 September 2024", "11 November 2024"].map((text) => ({
      text,
      correct: text === "1 October 2024",
      why: null,
    }));
    const made = done(await writeItem(editor, factId, { ...written, options }, later));
    await bringIn(later, otherDayArticle);
    const row = await itemOf(made.itemId);
    expect(row.status).toBe("retired");
  });
});
