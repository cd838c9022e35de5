import { db } from "@/server/db";
import { rejectFact, resolveConflict, verifyFact, verifyFacts } from "@/server/decisions";
import { mergeFacts, splitFact, supersedeFact } from "@/server/fact-links";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import {
  dayArticle,
  holderArticle,
  laterArticle,
  monthArticle,
  otherDayArticle,
  rivalArticle,
} from "./articles-of-test";
import {
  answerRightly,
  bringIn,
  claimsOf,
  done,
  editor,
  factAbout,
  liveItems,
  memoryOf,
  statusOf,
} from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = new Date("2024-11-22T09:00:00Z");

async function factWithTwoSources() {
  await bringIn(now, monthArticle, dayArticle);
  const fact = await factAbout("office-start", "Ishiba");
  const claims = await claimsOf(fact.id);
  expect(claims).toHaveLength(2);
  const other = claims.find((claim) => claim.id !== fact.representative);
  if (other === undefined) throw new Error("The fact has one source.");
  return { fact, other };
}

describe("splitFact", () => {
  it("makes the chosen evidence a fact of its own that waits for a decision", async () => {
    const { fact, other } = await factWithTwoSources();
    done(await splitFact(editor, fact.id, [other.id], "Two events.", now));
    const moved = await db().claim.findUniqueOrThrow({ where: { id: other.id } });
    expect(moved.factId).not.toBe(fact.id);
    const made = await db().fact.findUniqueOrThrow({ where: { id: moved.factId } });
    expect(made).toMatchObject({
      status: "candidate",
      statement: other.statement,
      representative: other.id,
      origins: 1,
    });
    expect((await db().fact.findUniqueOrThrow({ where: { id: fact.id } })).origins).toBe(1);
  });

  it("lets a verified fact stand that keeps the evidence of its words", async () => {
    const { fact, other } = await factWithTwoSources();
    done(await verifyFact(editor, fact.id, now));
    const questions = await liveItems(fact.id);
    done(await splitFact(editor, fact.id, [other.id], "", now));
    expect(await statusOf(fact.id)).toBe("verified");
    expect(await liveItems(fact.id)).toBe(questions);
  });

  it("looks again at a verified fact that lost the evidence of its words", async () => {
    const { fact, other } = await factWithTwoSources();
    done(await verifyFact(editor, fact.id, now));
    done(await splitFact(editor, fact.id, [fact.representative], "", now));
    expect(await db().fact.findUniqueOrThrow({ where: { id: fact.id } })).toMatchObject({
      status: "candidate",
      statement: other.statement,
    });
    expect(await liveItems(fact.id)).toBe(0);
  });

  it("is taken back whole: evidence, words and questions", async () => {
    const { fact } = await factWithTwoSources();
    done(await verifyFact(editor, fact.id, now));
    const questions = await liveItems(fact.id);
    const split = done(await splitFact(editor, fact.id, [fact.representative], "", now));
    done(await undoDecision(editor, split.decisionId, now));
    expect(await claimsOf(fact.id)).toHaveLength(2);
    expect(await db().fact.findUniqueOrThrow({ where: { id: fact.id } })).toMatchObject({
      status: "verified",
      statement: fact.statement,
      origins: fact.origins,
    });
    expect(await liveItems(fact.id)).toBe(questions);
  });

  it.each([
    ["nothing", []],
    ["everything", "all"],
  ] as const)("refuses to move %s, and changes nothing", async (_what, chosen) => {
    const { fact } = await factWithTwoSources();
    const claims = await claimsOf(fact.id);
    const ids = chosen === "all" ? claims.map(({ id }) => id) : [];
    expect(await splitFact(editor, fact.id, ids, "", now)).toMatchObject({ ok: false });
    expect(await claimsOf(fact.id)).toHaveLength(2);
    expect(await db().decision.count({ where: { factId: fact.id } })).toBe(0);
  });

  it("keeps apart what a later article says of either event", async () => {
    const { fact, other } = await factWithTwoSources();
    done(await splitFact(editor, fact.id, [other.id], "", now));
    await bringIn(later, laterArticle);
    const facts = await db().fact.findMany({ where: { predicate: "office-start" } });
    expect(facts).toHaveLength(2);
  });
});

async function twoFacts() {
  const { fact, other } = await factWithTwoSources();
  done(await splitFact(editor, fact.id, [other.id], "", now));
  const { factId } = await db().claim.findUniqueOrThrow({ where: { id: other.id } });
  return { fact, otherId: factId };
}

describe("mergeFacts", () => {
  it("gives the other fact the evidence and its origins", async () => {
    const { fact, otherId } = await twoFacts();
    done(await mergeFacts(editor, otherId, fact.id, now));
    expect(await claimsOf(fact.id)).toHaveLength(2);
    expect(await db().fact.findUniqueOrThrow({ where: { id: fact.id } })).toMatchObject({
      origins: fact.origins,
      status: fact.status,
    });
    expect(await db().fact.findUniqueOrThrow({ where: { id: otherId } })).toMatchObject({
      status: "superseded",
      supersededById: fact.id,
    });
  });

  it("moves what learners know of it, and moves it back when it is taken back", async () => {
    const { fact, otherId } = await twoFacts();
    done(await verifyFact(editor, fact.id, now));
    const viewer = await createGuest("UTC");
    await answerRightly(viewer, fact.id, now);
    const before = await memoryOf(viewer, fact.id);
    const merged = done(await mergeFacts(editor, fact.id, otherId, later));
    expect(await memoryOf(viewer, fact.id)).toBeNull();
    expect(await memoryOf(viewer, otherId)).toMatchObject({
      stabilityDays: before?.stabilityDays,
      dueDay: before?.dueDay,
    });
    done(await undoDecision(editor, merged.decisionId, later));
    expect(await memoryOf(viewer, fact.id)).toEqual(before);
    expect(await memoryOf(viewer, otherId)).toBeNull();
    expect(await statusOf(fact.id)).toBe("verified");
  });

  it("tells learners of no correction: it is the same fact", async () => {
    const { fact, otherId } = await twoFacts();
    done(await verifyFact(editor, fact.id, now));
    done(await mergeFacts(editor, fact.id, otherId, now));
    expect(await db().correction.count()).toBe(0);
  });

  it("refuses two facts about which sources disagree", async () => {
    await bringIn(now, holderArticle, rivalArticle);
    const one = await factAbout("role-holder", "Ishiba");
    const two = await factAbout("role-holder", "Abe");
    expect(await mergeFacts(editor, one.id, two.id, now)).toMatchObject({ ok: false });
    expect(await mergeFacts(editor, one.id, one.id, now)).toMatchObject({ ok: false });
  });
});

describe("supersedeFact", () => {
  async function replacing() {
    await bringIn(now, dayArticle);
    const old = await factAbout("office-start", "1 October");
    done(await verifyFact(editor, old.id, now));
    const viewer = await createGuest("UTC");
    await answerRightly(viewer, old.id, now);
    await bringIn(later, otherDayArticle);
    const successor = await factAbout("office-start", "11 November");
    for (const conflict of await db().conflict.findMany({ where: { resolution: "open" } })) {
      const choice = { wrongClaimId: null, reason: "" };
      done(await resolveConflict(editor, conflict.id, "distinct-events", choice, later));
    }
    done(await verifyFacts(editor, [old.id, successor.id], later));
    return { old, successor, viewer };
  }

  it("retires the old questions with the reason and tells learners of both versions", async () => {
    const { old, successor, viewer } = await replacing();
    done(await supersedeFact(editor, old.id, successor.id, "He left office.", later));
    expect(await liveItems(old.id)).toBe(0);
    const retired = await db().item.findFirst({
      where: { factId: old.id, retiredReason: "He left office." },
    });
    expect(retired).not.toBeNull();
    const answered = await answerRightly(viewer, successor.id, new Date("2024-11-23T09:00:00Z"));
    expect(answered.correction).toMatchObject({
      kind: "replaced",
      before: old.statement,
      after: successor.statement,
      reason: "He left office.",
    });
  });

  it("asks the learner about the successor at once, with the memory of both", async () => {
    const { old, successor, viewer } = await replacing();
    const before = await memoryOf(viewer, old.id);
    done(await supersedeFact(editor, old.id, successor.id, "", later));
    expect(await memoryOf(viewer, old.id)).toBeNull();
    const moved = await memoryOf(viewer, successor.id);
    expect(moved?.stabilityDays).toBe(before?.stabilityDays);
    expect(moved?.dueDay.toISOString().slice(0, 10) ?? "").toBe("2024-11-18");
  });

  it("counts an answer to the old question that arrives late for the successor", async () => {
    const { old, successor, viewer } = await replacing();
    const item = await db().item.findFirstOrThrow({
      where: { factId: old.id, kind: "multiple-choice" },
    });
    done(await supersedeFact(editor, old.id, successor.id, "", later));
    await db().item.update({ where: { id: item.id }, data: { status: "live" } });
    await answerRightly(viewer, old.id, later);
    expect(await memoryOf(viewer, old.id)).toBeNull();
    expect(await memoryOf(viewer, successor.id)).toMatchObject({ repetitions: 2 });
  });

  it("refuses a successor that nobody has verified", async () => {
    const { old, successor } = await replacing();
    done(await rejectFact(editor, successor.id, "No.", later));
    expect(await supersedeFact(editor, old.id, successor.id, "", later)).toMatchObject({
      ok: false,
    });
    expect(await statusOf(old.id)).toBe("verified");
  });

  it("takes back the place, the memory and the notice", async () => {
    const { old, successor, viewer } = await replacing();
    const before = await memoryOf(viewer, old.id);
    const replaced = done(await supersedeFact(editor, old.id, successor.id, "", later));
    done(await undoDecision(editor, replaced.decisionId, later));
    expect(await statusOf(old.id)).toBe("verified");
    expect(await liveItems(old.id)).toBeGreaterThan(0);
    expect(await memoryOf(viewer, old.id)).toEqual(before);
    expect(await memoryOf(viewer, successor.id)).toBeNull();
    expect(await db().correction.count()).toBe(0);
    const stands = await db().fact.findUniqueOrThrow({ where: { id: successor.id } });
    expect(stands.predecessorIds).toEqual([]);
  });
});

describe("verifyFacts", () => {
  it("verifies what the rules let through, names the rest, and is taken back in one go", async () => {
    await bringIn(now, dayArticle, holderArticle, rivalArticle);
    const fine = await factAbout("office-start", "Ishiba");
    const place = await factAbout("event-place", "Lima");
    const disputed = await factAbout("role-holder", "Abe");
    const bulk = done(await verifyFacts(editor, [fine.id, place.id, disputed.id], now));
    expect(bulk).toMatchObject({ verified: 2, refused: [{ factId: disputed.id }] });
    done(await undoDecision(editor, bulk.decisionId, now));
    expect(await statusOf(fine.id)).not.toBe("verified");
    expect(await statusOf(place.id)).not.toBe("verified");
    expect(await liveItems(fine.id)).toBe(0);
  });
});
