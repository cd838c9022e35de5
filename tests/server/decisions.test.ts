import { importArticle } from "@/server/articles";
import type { ArticleInput } from "@/server/articles";
import { db } from "@/server/db";
import { editFact, rejectFact, resolveConflict, restoreFact, verifyFact } from "@/server/decisions";
import { undoDecision } from "@/server/undo";
import { findFact } from "@/server/facts";
import { operator } from "@/server/session";
import { dayArticle, holderArticle, monthArticle, rivalArticle } from "./articles-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const editor = operator();

async function bringIn(...articles: ArticleInput[]): Promise<void> {
  for (const article of articles) {
    const result = await importArticle(editor, article, now);
    if (!result.ok) throw new Error(result.problem.message);
  }
}

async function factAbout(predicate: string, words: string) {
  return db().fact.findFirstOrThrow({
    where: { predicate, statement: { contains: words } },
    orderBy: { id: "asc" },
  });
}

const statusOf = async (id: string) =>
  (await db().fact.findUniqueOrThrow({ where: { id } })).status;
const liveItems = (factId: string) => db().item.count({ where: { factId, status: "live" } });

describe("verifyFact", () => {
  it("makes multiple-choice and true/false questions live at once, with the source's words", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const verified = await verifyFact(editor, fact.id, now);
    expect(verified).toMatchObject({ ok: true });
    const items = await db().item.findMany({ where: { factId: fact.id, status: "live" } });
    const kinds = new Set(items.map((item) => item.kind));
    expect(kinds).toContain("multiple-choice");
    expect(kinds).toContain("true-false");
    for (const item of items) {
      expect(JSON.stringify(item.body)).toContain("took office on 1 October 2024");
    }
  });

  it("writes down who decided what, when, from what to what", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    await verifyFact(editor, fact.id, now);
    const decision = await db().decision.findFirstOrThrow({ where: { factId: fact.id } });
    expect(decision).toMatchObject({
      action: "verify",
      userId: null,
      at: now,
      before: { status: "candidate" },
      after: { status: "verified" },
    });
  });

  it("refuses a fact about which sources disagree, and changes nothing", async () => {
    await bringIn(holderArticle, rivalArticle);
    const fact = await factAbout("role-holder", "Ishiba");
    expect(fact.status).toBe("disputed");
    expect(await verifyFact(editor, fact.id, now)).toMatchObject({ ok: false });
    expect(await liveItems(fact.id)).toBe(0);
  });

  it("refuses the second of two editors who verify at once", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const both = await Promise.all([
      verifyFact(editor, fact.id, now),
      verifyFact(editor, fact.id, now),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().decision.count({ where: { action: "verify" } })).toBe(1);
  });
});

describe("rejectFact", () => {
  it("needs a reason", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    expect(await rejectFact(editor, fact.id, "  ", now)).toMatchObject({ ok: false });
    expect(await statusOf(fact.id)).toBe("candidate");
  });

  it("retires the questions of a fact that was verified, with the reason", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    await verifyFact(editor, fact.id, now);
    await rejectFact(editor, fact.id, "It was the day of the vote.", now);
    expect(await liveItems(fact.id)).toBe(0);
    const item = await db().item.findFirstOrThrow({ where: { factId: fact.id } });
    expect(item).toMatchObject({ status: "retired", retiredReason: "It was the day of the vote." });
  });

  it("can be taken back by putting the fact back to wait", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    await rejectFact(editor, fact.id, "No.", now);
    await restoreFact(editor, fact.id, now);
    expect(await statusOf(fact.id)).toBe("candidate");
  });
});

describe("undoDecision", () => {
  it("takes a verification back once, and its questions with it", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const verified = await verifyFact(editor, fact.id, now);
    if (!verified.ok) throw new Error(verified.problem.message);
    expect(await undoDecision(editor, verified.value.decisionId, now)).toMatchObject({ ok: true });
    expect(await statusOf(fact.id)).toBe("candidate");
    expect(await liveItems(fact.id)).toBe(0);
    expect(await undoDecision(editor, verified.value.decisionId, now)).toMatchObject({ ok: false });
  });

  it("brings the questions back when a rejection is taken back", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    await verifyFact(editor, fact.id, now);
    const before = await liveItems(fact.id);
    const rejected = await rejectFact(editor, fact.id, "A mistake.", now);
    if (!rejected.ok) throw new Error(rejected.problem.message);
    await undoDecision(editor, rejected.value.decisionId, now);
    expect(await statusOf(fact.id)).toBe("verified");
    expect(await liveItems(fact.id)).toBe(before);
  });

  it("refuses when something else was decided since", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const verified = await verifyFact(editor, fact.id, now);
    if (!verified.ok) throw new Error(verified.problem.message);
    await rejectFact(editor, fact.id, "No.", now);
    expect(await undoDecision(editor, verified.value.decisionId, now)).toMatchObject({ ok: false });
    expect(await statusOf(fact.id)).toBe("rejected");
  });
});

describe("editFact", () => {
  it("changes the words and waits to be verified again; the source's words stay", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    await verifyFact(editor, fact.id, now);
    const statement = "Shigeru Ishiba took office as prime minister of Japan on 1 October 2024.";
    const edited = await editFact(editor, fact.id, { statement, values: {} }, now);
    expect(edited).toMatchObject({ ok: true });
    const record = await findFact(fact.id);
    expect(record).toMatchObject({ statement, status: "candidate" });
    expect(record?.claims[0]?.claim.statement).toBe(fact.statement);
    expect(await liveItems(fact.id)).toBe(0);
  });

  it("asks the edited words, and only from them", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const statement = "Shigeru Ishiba became prime minister of Japan on 1 October 2024.";
    await editFact(editor, fact.id, { statement, values: {} }, now);
    await verifyFact(editor, fact.id, now);
    const items = await db().item.findMany({ where: { factId: fact.id, status: "live" } });
    expect(items.filter((item) => item.stem.includes("take office"))).toEqual([]);
  });

  it("saved as it is, makes what was not read plainly asked", async () => {
    const text = "Engineers inspected the Tavos Tunnel, which opened on 4 May 1962.";
    await bringIn({ ...dayArticle, text });
    const fact = await factAbout("event-date", "Tavos Tunnel");
    await verifyFact(editor, fact.id, now);
    expect(await liveItems(fact.id)).toBe(0);
    const edited = await editFact(editor, fact.id, { statement: fact.statement, values: {} }, now);
    expect(edited).toMatchObject({ ok: true, value: { message: "Saved." } });
    expect(await statusOf(fact.id)).toBe("verified");
    expect(await liveItems(fact.id)).toBeGreaterThan(0);
    if (!edited.ok) throw new Error(edited.problem.message);
    await undoDecision(editor, edited.value.decisionId, now);
    expect(await liveItems(fact.id)).toBe(0);
  });

  it("says which field needs another look, and changes nothing", async () => {
    await bringIn(dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    const edited = await editFact(editor, fact.id, { statement: " ", values: {} }, now);
    expect(edited).toMatchObject({
      ok: false,
      problem: { errors: { statement: expect.any(String) } },
    });
    expect((await findFact(fact.id))?.statement).toBe(fact.statement);
  });
});

describe("conflicts", () => {
  it("keeps October and 1 October together as the same, not as a disagreement", async () => {
    await bringIn(monthArticle, dayArticle);
    const conflicts = await db().conflict.findMany();
    expect(conflicts.filter((conflict) => conflict.resolution === "open")).toEqual([]);
    const fact = await factAbout("office-start", "Ishiba");
    expect(await verifyFact(editor, fact.id, now)).toMatchObject({ ok: true });
  });

  it("takes a verified fact's questions away when a new source contradicts it", async () => {
    await bringIn(holderArticle);
    const fact = await factAbout("role-holder", "Ishiba");
    await verifyFact(editor, fact.id, now);
    await bringIn(rivalArticle);
    expect(await statusOf(fact.id)).toBe("disputed");
    expect(await liveItems(fact.id)).toBe(0);
    const decision = await db().decision.findFirst({
      where: { factId: fact.id, action: "evidence-changed" },
    });
    expect(decision?.reason).not.toBeNull();
  });

  it("rejects the wrong side of a source's error and frees the other", async () => {
    await bringIn(holderArticle, rivalArticle);
    const right = await factAbout("role-holder", "Ishiba");
    const wrong = await factAbout("role-holder", "Abe");
    const conflict = await db().conflict.findFirstOrThrow({ where: { resolution: "open" } });
    const claim = await db().claim.findFirstOrThrow({ where: { factId: wrong.id } });
    const resolved = await resolveConflict(
      editor,
      conflict.id,
      "source-error",
      { wrongClaimId: claim.id, reason: "A garbled name." },
      now,
    );
    expect(resolved).toMatchObject({ ok: true });
    expect(await statusOf(wrong.id)).toBe("rejected");
    expect(await statusOf(right.id)).toBe("candidate");
    if (!resolved.ok) throw new Error(resolved.problem.message);
    await undoDecision(editor, resolved.value.decisionId, now);
    expect(await statusOf(wrong.id)).toBe("disputed");
    expect(await statusOf(right.id)).toBe("disputed");
  });

  it("verifies a fact again when opening its disagreement is taken back", async () => {
    await bringIn(holderArticle, rivalArticle);
    const fact = await factAbout("role-holder", "Ishiba");
    const conflict = await db().conflict.findFirstOrThrow({ where: { resolution: "open" } });
    const choice = { wrongClaimId: null, reason: "" };
    await resolveConflict(editor, conflict.id, "distinct-events", choice, now);
    await verifyFact(editor, fact.id, now);
    const opened = await resolveConflict(editor, conflict.id, "open", choice, now);
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(await statusOf(fact.id)).toBe("disputed");
    await undoDecision(editor, opened.value.decisionId, now);
    expect(await statusOf(fact.id)).toBe("verified");
  });

  it("asks which source is wrong before it calls one wrong", async () => {
    await bringIn(holderArticle, rivalArticle);
    const conflict = await db().conflict.findFirstOrThrow({ where: { resolution: "open" } });
    const resolved = await resolveConflict(
      editor,
      conflict.id,
      "source-error",
      { wrongClaimId: null, reason: "" },
      now,
    );
    expect(resolved).toMatchObject({ ok: false });
  });
});
