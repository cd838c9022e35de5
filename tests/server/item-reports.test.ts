import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { itemReportSchema, reportItem } from "@/server/item-reports";
import type { ReportKind } from "@/server/item-reports";
import { adoptGuestAnswers } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { clearReports, retireReported } from "@/server/settle-reports";
import { loadDeck, loadToday } from "@/server/study";
import { undoDecision } from "@/server/undo";
import { createGuest, findViewer, signUp } from "@/server/users";
import { done, editor } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const later = new Date("2024-11-15T13:00:00.000Z");

async function report(viewer: Viewer, itemId: string, kind: ReportKind = "wrong", at = noon) {
  return reportItem(viewer, { itemId, kind, note: null }, at);
}

/** So many different people report a question. */
async function reportBy(people: number, itemId: string): Promise<Viewer[]> {
  const readers: Viewer[] = [];
  for (let count = 0; count < people; count += 1) {
    const reader = await createGuest("UTC");
    await report(reader, itemId);
    readers.push(reader);
  }
  return readers;
}

const itemOf = (id: string) => db().item.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) => (await itemOf(id)).status;
const openReports = () => db().itemReport.count({ where: { settledAt: null } });
const latestDecision = () =>
  db().decision.findFirstOrThrow({ orderBy: [{ at: "desc" }, { id: "desc" }] });

async function makeAccount(): Promise<Viewer> {
  const person = { name: "Ada", email: "ada@example.org", password: "ten characters" };
  const made = await signUp(null, { ...person, timeZone: "UTC" }, null);
  const account = made.ok ? await findViewer(made.value.userId) : null;
  if (account === null) throw new Error("There is no account.");
  return account;
}

describe("reportItem", () => {
  it("keeps what a reader said, and the question in use", async () => {
    const reader = await createGuest("UTC");
    const { itemId } = await storeQuestion();
    const input = { itemId, kind: "unclear", note: "  Which summit?  " } as const;
    expect(await reportItem(reader, input, noon)).toEqual({ ok: true, value: null });
    expect(await db().itemReport.findFirstOrThrow()).toMatchObject({
      learnerId: reader.userId,
      kind: "unclear",
      note: "Which summit?",
      at: noon,
      settledAt: null,
    });
    expect(await statusOf(itemId)).toBe("live");
  });

  it("replaces the first report of a person by the second, which counts once", async () => {
    const reader = await createGuest("UTC");
    const { itemId } = await storeQuestion();
    for (const kind of ["typo", "wrong", "outdated"] as const) await report(reader, itemId, kind);
    expect(await db().itemReport.findMany()).toMatchObject([{ kind: "outdated" }]);
    expect(await statusOf(itemId)).toBe("live");
  });

  it("suspends a question that three different people reported, and says so in the audit", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(2, itemId);
    expect(await statusOf(itemId)).toBe("live");
    await reportBy(1, itemId);
    expect(await itemOf(itemId)).toMatchObject({
      status: "suspended",
      retiredReason: "Three readers reported it.",
    });
    expect(await db().decision.findMany()).toMatchObject([
      { action: "suspend", userId: null, itemId, reason: "Three readers reported it." },
    ]);
    await reportBy(1, itemId);
    expect(await db().decision.count()).toBe(1);
  });

  it("suspends once where the reports come in at the same moment", async () => {
    const { itemId } = await storeQuestion();
    const readers = await Promise.all(Array.from({ length: 4 }, () => createGuest("UTC")));
    await Promise.all(readers.map((reader) => report(reader, itemId)));
    expect(await statusOf(itemId)).toBe("suspended");
    expect(await db().decision.count()).toBe(1);
  });

  it("counts reports of every version of a question, and suspends the one that is in use", async () => {
    const { itemId } = await storeQuestion();
    const first = await itemOf(itemId);
    await reportBy(1, itemId);
    const nextId = uuid();
    await db().item.update({ where: { id: itemId }, data: { status: "retired" } });
    await db().item.create({
      data: { ...first, body: first.body ?? {}, id: nextId, version: 2 },
    });
    await reportBy(1, nextId);
    expect(await statusOf(nextId)).toBe("live");
    await reportBy(1, itemId);
    expect(await statusOf(nextId)).toBe("suspended");
    expect(await statusOf(itemId)).toBe("retired");
  });

  it("thanks for a report of what is out of use for good, and keeps nothing", async () => {
    const { itemId } = await storeQuestion();
    await db().item.update({ where: { id: itemId }, data: { status: "retired" } });
    expect(await report(await createGuest("UTC"), itemId)).toMatchObject({ ok: true });
    expect(await db().itemReport.count()).toBe(0);
  });

  it("refuses what is no question, or none that was ever asked", async () => {
    const reader = await createGuest("UTC");
    const { itemId } = await storeQuestion();
    await db().item.update({ where: { id: itemId }, data: { status: "draft" } });
    for (const id of [itemId, uuid()]) {
      expect(await report(reader, id)).toEqual({ ok: false, problem: "no-such-item" });
    }
  });

  it("lets one person report twenty times an hour, and others go on", async () => {
    const reader = await createGuest("UTC");
    const { itemId } = await storeQuestion();
    for (let count = 0; count < 20; count += 1) {
      expect(await report(reader, itemId)).toMatchObject({ ok: true });
    }
    expect(await report(reader, itemId)).toEqual({ ok: false, problem: "too-often" });
    expect(await report(await createGuest("UTC"), itemId)).toMatchObject({ ok: true });
  });

  it.each([
    ["a kind that there is not", { kind: "boring", note: null }],
    ["a note of more than 500 letters", { kind: "typo", note: "a".repeat(501) }],
    ["no note at all", { kind: "typo" }],
  ])("does not read %s", (_what, input) => {
    expect(itemReportSchema.safeParse({ itemId: uuid(), ...input }).success).toBe(false);
  });
});

describe("a suspended question", () => {
  it("is not asked; the fact waits until another can be", async () => {
    const { itemId, factId } = await storeQuestion();
    const reader = await createGuest("UTC");
    await db().memoryState.create({
      data: {
        learnerId: reader.userId,
        factId,
        stabilityDays: 2,
        difficulty: 5,
        lastStudyDay: new Date("2024-11-12"),
        dueDay: new Date("2024-11-14"),
        repetitions: 1,
        lapses: 0,
        algorithm: "fsrs",
        weightsVersion: 1,
      },
    });
    const asked = async () => {
      const today = await loadToday(reader, noon, "UTC");
      const deck = await loadDeck(reader, today);
      return { queue: today.queue.length, deck: deck.map(({ item }) => item.id) };
    };
    expect(await asked()).toEqual({ queue: 1, deck: [itemId] });
    await reportBy(3, itemId);
    expect(await asked()).toEqual({ queue: 0, deck: [] });
    expect(await loadDeck(null, await loadToday(null, noon, "UTC"))).toEqual([]);
    done(await clearReports(editor, itemId, later));
    expect(await asked()).toEqual({ queue: 1, deck: [itemId] });
  });
});

describe("clearReports", () => {
  it("settles the reports and puts the question back in use", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(3, itemId);
    const { decisionId, message } = done(await clearReports(editor, itemId, later));
    expect(message).toBe("Its reports are dealt with. It is asked again.");
    expect(await itemOf(itemId)).toMatchObject({ status: "live", retiredReason: null });
    expect(await openReports()).toBe(0);
    expect(await db().itemReport.findMany()).toMatchObject(
      Array.from({ length: 3 }, () => ({ settledAt: later, settledBy: decisionId })),
    );
    expect(await latestDecision()).toMatchObject({ action: "clear-reports", itemId });
  });

  it("counts anew from then on: reports that were dealt with do not suspend", async () => {
    const { itemId } = await storeQuestion();
    const [first] = await reportBy(2, itemId);
    done(await clearReports(editor, itemId, later));
    await reportBy(2, itemId);
    expect(await statusOf(itemId)).toBe("live");
    if (first !== undefined) await report(first, itemId, "typo", later);
    expect(await statusOf(itemId)).toBe("suspended");
  });

  it("refuses a second time", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(1, itemId);
    done(await clearReports(editor, itemId, later));
    expect(await clearReports(editor, itemId, later)).toMatchObject({ ok: false });
  });

  it("is taken back: suspended as before, with its reports open", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(3, itemId);
    const { decisionId } = done(await clearReports(editor, itemId, later));
    done(await undoDecision(editor, decisionId, later));
    expect(await statusOf(itemId)).toBe("suspended");
    expect(await openReports()).toBe(3);
    expect(await undoDecision(editor, decisionId, later)).toMatchObject({ ok: false });
  });

  it("suspends on being taken back where others reported meanwhile", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(2, itemId);
    const { decisionId } = done(await clearReports(editor, itemId, later));
    await reportBy(1, itemId);
    done(await undoDecision(editor, decisionId, later));
    expect(await statusOf(itemId)).toBe("suspended");
  });
});

describe("retireReported", () => {
  it("retires the question with the reason, and is taken back", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(3, itemId);
    expect(await retireReported(editor, itemId, "  ", later)).toMatchObject({
      ok: false,
      problem: { errors: { reason: "Say why in a few words." } },
    });
    const { decisionId } = done(await retireReported(editor, itemId, "It is out of date.", later));
    expect(await itemOf(itemId)).toMatchObject({
      status: "retired",
      retiredReason: "It is out of date.",
    });
    expect(await openReports()).toBe(0);
    done(await undoDecision(editor, decisionId, later));
    expect(await itemOf(itemId)).toMatchObject({
      status: "suspended",
      retiredReason: "Three readers reported it.",
      retiredById: null,
    });
    expect(await openReports()).toBe(3);
  });

  it("is not taken back once the fact has changed, since the question has not followed it", async () => {
    const { itemId, factId } = await storeQuestion();
    await reportBy(1, itemId);
    const { decisionId } = done(await retireReported(editor, itemId, "It is wrong.", later));
    await db().fact.update({ where: { id: factId }, data: { revision: { increment: 1 } } });
    expect(await undoDecision(editor, decisionId, later)).toMatchObject({
      ok: false,
      problem: { message: "Something else was decided about this question since." },
    });
  });

  it("leaves what readers suspended to those who can say that it is fine", async () => {
    const { itemId } = await storeQuestion();
    await reportBy(3, itemId);
    const { id } = await latestDecision();
    expect(await undoDecision(editor, id, later)).toMatchObject({ ok: false });
    expect(await statusOf(itemId)).toBe("suspended");
  });
});

describe("adopting a guest's reports", () => {
  it("brings them to the account, one for each question, open before settled and late before early", async () => {
    const [account, guest] = [await makeAccount(), await createGuest("UTC")];
    const own = await storeQuestion();
    const both = await storeQuestion("Another story");
    const settled = await storeQuestion("A third story");
    await report(guest, own.itemId);
    await report(account, both.itemId, "typo", noon);
    await report(guest, both.itemId, "wrong", later);
    await report(guest, settled.itemId, "unclear", noon);
    await report(account, settled.itemId, "typo", later);
    await db().itemReport.updateMany({
      where: { learnerId: account.userId, itemId: settled.itemId },
      data: { settledAt: later },
    });
    await adoptGuestAnswers(account, guest);
    const kept = await db().itemReport.findMany();
    expect(kept.every(({ learnerId }) => learnerId === account.userId)).toBe(true);
    const kindOf = (itemId: string) => kept.filter((row) => row.itemId === itemId);
    expect(kindOf(own.itemId)).toMatchObject([{ kind: "wrong" }]);
    expect(kindOf(both.itemId)).toMatchObject([{ kind: "wrong" }]);
    expect(kindOf(settled.itemId)).toMatchObject([{ kind: "unclear", settledAt: null }]);
  });

  it("makes one person of guest and account: two others are needed", async () => {
    const [account, guest] = [await makeAccount(), await createGuest("UTC")];
    const { itemId } = await storeQuestion();
    await report(account, itemId);
    await report(guest, itemId);
    await adoptGuestAnswers(account, guest);
    await reportBy(1, itemId);
    expect(await statusOf(itemId)).toBe("live");
    await reportBy(1, itemId);
    expect(await statusOf(itemId)).toBe("suspended");
  });
});
