import { db } from "@/server/db";
import { verifyFact } from "@/server/decisions";
import { findReplaceable, offerDistractors, replaceDistractor } from "@/server/replace-distractor";
import { reportItem } from "@/server/item-reports";
import { toStoredItem } from "@/server/items";
import { reviseItem } from "@/server/item-versions";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import { dayArticle } from "./articles-of-test";
import { bringIn, done, editor, factAbout } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00.000Z");

/** A live question about a date, with four options in order. */
async function dateQuestion() {
  await bringIn(now, dayArticle);
  const fact = await factAbout("office-start", "Ishiba");
  done(await verifyFact(editor, fact.id, now));
  const rows = await db().item.findMany({
    where: { factId: fact.id, status: "live", kind: "multiple-choice" },
    orderBy: { id: "asc" },
  });
  const item = rows.map(toStoredItem).find(({ answer }) => answer === "1 October 2024");
  if (item === undefined) throw new Error("There is no question about the date.");
  return item;
}

const itemOf = async (id: string) =>
  toStoredItem(await db().item.findUniqueOrThrow({ where: { id } }));

it("offers wrong options that are not shown, and puts one in place as a new version", async () => {
  const item = await dateQuestion();
  const wrong = item.options.findIndex(({ correct }) => !correct);
  const offered = await offerDistractors(editor, item.id, wrong);
  expect(offered.length).toBeGreaterThan(0);
  expect(new Set(offered).size).toBe(offered.length);
  const shown = item.options.map(({ text }) => text);
  expect(offered.filter((text) => shown.includes(text))).toEqual([]);

  const [text = ""] = offered;
  const { decisionId, message } = done(await replaceDistractor(editor, item.id, wrong, text, now));
  expect(message).toBe(`Replaced by “${text}”.`);
  const next = toStoredItem(
    await db().item.findFirstOrThrow({ where: { factId: item.factId, version: 2 } }),
  );
  expect(next).toMatchObject({ status: "live", answer: item.answer, stem: item.stem });
  const kept = shown.filter((_text, index) => index !== wrong);
  expect(next.options.map((option) => option.text).sort()).toEqual([...kept, text].sort());
  const days = next.options.map((option) => new Date(option.text).getTime());
  expect(days).toEqual([...days].sort((one, other) => one - other));
  expect((await itemOf(item.id)).status).toBe("retired");

  done(await undoDecision(editor, decisionId, now));
  expect((await itemOf(item.id)).status).toBe("live");
  expect((await itemOf(next.id)).status).toBe("retired");
});

it("finds the option that an editor comes to replace, as long as it is shown", async () => {
  const item = await dateQuestion();
  const wrong = item.options.findIndex(({ correct }) => !correct);
  const key = item.options.findIndex(({ correct }) => correct);
  expect(await findReplaceable(editor, item.id, wrong)).toEqual({
    ...{ itemId: item.id, stem: item.stem, optionIndex: wrong },
    text: item.options[wrong]?.text,
  });
  expect(await findReplaceable(editor, item.id, key)).toBeNull();
  expect(await findReplaceable(editor, item.id, 9)).toBeNull();
  const [text = ""] = await offerDistractors(editor, item.id, wrong);
  done(await replaceDistractor(editor, item.id, wrong, text, now));
  expect(await findReplaceable(editor, item.id, wrong)).toBeNull();
});

it("offers nothing in place of the key, and takes nothing that was not offered", async () => {
  const item = await dateQuestion();
  const key = item.options.findIndex(({ correct }) => correct);
  expect(await offerDistractors(editor, item.id, key)).toEqual([]);
  const wrong = item.options.findIndex(({ correct }) => !correct);
  for (const text of ["1 October 2024", "the first of October", "<b>bold</b>"]) {
    expect(await replaceDistractor(editor, item.id, wrong, text, now)).toMatchObject({ ok: false });
  }
  expect(await db().item.count({ where: { version: 2 } })).toBe(0);
});

it("leaves reports waiting, where a change by hand deals with them until it is taken back", async () => {
  const item = await dateQuestion();
  const open = () => db().itemReport.count({ where: { settledAt: null } });
  await reportItem(await createGuest("UTC"), { itemId: item.id, kind: "typo", note: null }, now);
  const wrong = item.options.findIndex(({ correct }) => !correct);
  const [text = ""] = await offerDistractors(editor, item.id, wrong);
  done(await replaceDistractor(editor, item.id, wrong, text, now));
  expect(await open()).toBe(1);
  const next = await db().item.findFirstOrThrow({ where: { factId: item.factId, version: 2 } });
  const revision = { explanation: "It says so.", confirmWarnings: true };
  const { decisionId } = done(await reviseItem(editor, next.id, revision, now));
  expect(await open()).toBe(0);
  done(await undoDecision(editor, decisionId, now));
  expect(await open()).toBe(1);
});
