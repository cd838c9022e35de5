import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { verifyFact } from "@/server/decisions";
import { supersedeFact } from "@/server/fact-links";
import type { Viewer } from "@/server/session";
import { loadDeck, loadToday } from "@/server/study";
import { changeSuspension, loadSuspended, suspendFact } from "@/server/suspensions";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import { dayArticle, otherDayArticle } from "./articles-of-test";
import { answerRightly, bringIn, done, editor, factAbout } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = new Date("2024-11-19T09:00:00Z");

/** A fact that its learner has met and set aside, and another one that says something else of the same. */
async function setAsideAndOther() {
  await bringIn(now, dayArticle);
  const fact = await factAbout("office-start", "Ishiba");
  done(await verifyFact(editor, fact.id, now));
  const viewer = await createGuest("UTC");
  await answerRightly(viewer, fact.id, now);
  await suspendFact(viewer, fact.id, now);
  await bringIn(later, otherDayArticle);
  const other = await factAbout("office-start", "11 November");
  done(await verifyFact(editor, other.id, later));
  return { fact, other, viewer };
}

const asideIds = async (viewer: Viewer) =>
  (await loadSuspended(viewer)).map(({ factId }) => factId);

describe("what a learner set aside", () => {
  it("stays set aside when another fact takes its place, and comes back with it", async () => {
    const { fact, other, viewer } = await setAsideAndOther();
    const step = done(await supersedeFact(editor, fact.id, other.id, "", later));
    expect(await asideIds(viewer)).toEqual([other.id]);
    done(await undoDecision(editor, step.decisionId, later));
    expect(await asideIds(viewer)).toEqual([fact.id]);
  });

  it("leaves alone what was set aside of the other fact itself", async () => {
    const { fact, other, viewer } = await setAsideAndOther();
    await suspendFact(viewer, other.id, later);
    const step = done(await supersedeFact(editor, fact.id, other.id, "", later));
    done(await undoDecision(editor, step.decisionId, later));
    expect((await asideIds(viewer)).sort()).toEqual([fact.id, other.id].sort());
  });

  it("is taken up again for good, by the name of either fact", async () => {
    const { fact, other, viewer } = await setAsideAndOther();
    const step = done(await supersedeFact(editor, fact.id, other.id, "", later));
    await changeSuspension(viewer, { factId: fact.id, isSetAside: false }, later);
    expect(await asideIds(viewer)).toEqual([]);
    done(await undoDecision(editor, step.decisionId, later));
    expect(await asideIds(viewer)).toEqual([]);
  });

  it("is the fact in its place when a device still knows the old one", async () => {
    const { fact, other, viewer } = await setAsideAndOther();
    done(await supersedeFact(editor, fact.id, other.id, "", later));
    await changeSuspension(viewer, { factId: other.id, isSetAside: false }, later);
    expect(await changeSuspension(viewer, { factId: fact.id, isSetAside: true }, later)).toBe(true);
    expect(await asideIds(viewer)).toEqual([other.id]);
    const nothing = { factId: uuid(), isSetAside: true };
    expect(await changeSuspension(viewer, nothing, later)).toBe(false);
  });
});

describe("a fact that was forgotten too often and is taken up again", () => {
  it("is asked with a kind of question that it was not failed with", async () => {
    const viewer = await createGuest("UTC");
    const { factId, itemId } = await storeQuestion();
    const row = await db().item.findUniqueOrThrow({ where: { id: itemId } });
    const [cloze, twin] = [uuid(), uuid()];
    for (const [id, kind] of [
      [cloze, "cloze"],
      [twin, "multiple-choice"],
    ] as const) {
      const body = row.body ?? {};
      await db().item.create({ data: { ...row, id, lineageId: id, kind, body } });
    }
    const day = new Date("2024-11-15T00:00:00Z");
    const wrong = { factId, itemVersion: 1, kind: "multiple-choice", optionCount: 4, grade: 1 };
    await db().reviewEvent.create({
      data: {
        ...wrong,
        learnerId: viewer.userId,
        id: uuid(),
        itemId,
        correct: false,
        latencyMs: 2_000,
        answeredAt: day,
        studyDay: day,
      },
    });
    const memory = { stabilityDays: 1, difficulty: 9, lastStudyDay: day, dueDay: day };
    const counts = { repetitions: 20, algorithm: "fsrs-6", weightsVersion: 0 };
    const askedAfter = async (lapses: number) => {
      const data = { ...memory, ...counts, lapses };
      const id = { learnerId: viewer.userId, factId };
      await db().memoryState.upsert({
        where: { learnerId_factId: id },
        create: { ...id, ...data },
        update: data,
      });
      const [card] = await loadDeck(viewer, await loadToday(viewer, now, "UTC"));
      return card?.item.id;
    };
    await db().item.update({ where: { id: twin }, data: { isPinned: true } });
    expect(await askedAfter(7)).toBe(twin);
    expect(await askedAfter(8)).toBe(cloze);
  });
});
