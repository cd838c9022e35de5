import { loadCorrectionsFor, seeCorrections } from "@/server/corrections";
import { db } from "@/server/db";
import { editFact, expireFact, rejectFact, restoreFact, verifyFact } from "@/server/decisions";
import { expireStaleFacts } from "@/server/expiry";
import { loadDeck, loadToday } from "@/server/study";
import { undoDecision } from "@/server/undo";
import { createGuest } from "@/server/users";
import { supersedeFact } from "@/server/fact-links";
import { dayArticle, holderArticle, otherDayArticle } from "./articles-of-test";
import {
  answerRightly,
  bringIn,
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
const later = new Date("2024-11-19T09:00:00Z");
const afterwards = new Date("2024-11-20T09:00:00Z");

async function learnedFact() {
  await bringIn(now, dayArticle);
  const fact = await factAbout("office-start", "Ishiba");
  done(await verifyFact(editor, fact.id, now));
  const viewer = await createGuest("UTC");
  await answerRightly(viewer, fact.id, now);
  return { fact, viewer };
}

const edit = {
  statement: "Shigeru Ishiba took office on 2 October 2024.",
  values: { start: "2024-10-02" },
};

describe("a corrected fact", () => {
  it("is told once with both versions when it is asked again", async () => {
    const { fact, viewer } = await learnedFact();
    done(await editFact(editor, fact.id, edit, later));
    expect(await loadCorrectionsFor(viewer)).toEqual([]);
    done(await verifyFact(editor, fact.id, later));
    expect(await loadCorrectionsFor(viewer)).toMatchObject([
      { kind: "reworded", before: fact.statement, after: edit.statement, isSeen: false },
    ]);
    const told = await answerRightly(viewer, fact.id, afterwards);
    expect(told.correction).toMatchObject({ before: fact.statement, after: edit.statement });
    expect(await loadCorrectionsFor(viewer)).toMatchObject([{ isSeen: true }]);
    const again = await answerRightly(viewer, fact.id, new Date("2024-11-25T09:00:00Z"));
    expect(again.correction).toBeNull();
  });

  it("is due again at once, with what is known of it kept", async () => {
    const { fact, viewer } = await learnedFact();
    const before = await memoryOf(viewer, fact.id);
    const soon = new Date("2024-11-16T10:00:00Z");
    done(await editFact(editor, fact.id, edit, soon));
    done(await verifyFact(editor, fact.id, soon));
    const after = await memoryOf(viewer, fact.id);
    expect(after?.stabilityDays).toBe(before?.stabilityDays);
    expect(after?.dueDay.toISOString().slice(0, 10)).toBe("2024-11-17");
  });

  it("is no news for who learned it afterwards", async () => {
    const { fact } = await learnedFact();
    done(await editFact(editor, fact.id, edit, later));
    done(await verifyFact(editor, fact.id, later));
    const newcomer = await createGuest("UTC");
    const told = await answerRightly(newcomer, fact.id, afterwards);
    expect(told.correction).toBeNull();
    expect(await loadCorrectionsFor(newcomer)).toEqual([]);
  });

  it("is no correction when it is verified again in the same words", async () => {
    const { fact, viewer } = await learnedFact();
    const same = { statement: fact.statement, values: {}, staleAfter: "2025-01-01" };
    done(await editFact(editor, fact.id, same, later));
    expect(await statusOf(fact.id)).toBe("verified");
    expect(await loadCorrectionsFor(viewer)).toEqual([]);
  });
});

describe("a sitting", () => {
  it("says of a question that its fact was put right since it was last answered", async () => {
    const { fact, viewer } = await learnedFact();
    done(await editFact(editor, fact.id, edit, later));
    done(await verifyFact(editor, fact.id, later));
    const isCorrected = async (now: Date) => {
      const deck = await loadDeck(viewer, await loadToday(viewer, now, "UTC"));
      return deck.find(({ entry }) => entry.factId === fact.id)?.isCorrected;
    };
    expect(await isCorrected(afterwards)).toBe(true);
    await answerRightly(viewer, fact.id, afterwards);
    expect(await isCorrected(new Date("2025-06-01T09:00:00Z"))).toBe(false);
  });
});

describe("a fact that took another's place", () => {
  it("tells who learned the first of what is put right of the second", async () => {
    const { fact, viewer } = await learnedFact();
    await bringIn(later, otherDayArticle);
    const successor = await factAbout("office-start", "11 November");
    done(await verifyFact(editor, successor.id, later));
    done(await supersedeFact(editor, fact.id, successor.id, "", later));
    const words = {
      statement: "Shigeru Ishiba took office on 12 November 2024.",
      values: { start: "2024-11-12" },
    };
    done(await editFact(editor, successor.id, words, afterwards));
    done(await verifyFact(editor, successor.id, afterwards));
    expect(await loadCorrectionsFor(viewer)).toMatchObject([
      { kind: "reworded", before: successor.statement, after: words.statement },
      { kind: "replaced", before: fact.statement, after: successor.statement },
    ]);
  });
});

describe("a rejected fact", () => {
  it("tells its learners that it was wrong and why, until that is taken back", async () => {
    const { fact, viewer } = await learnedFact();
    const rejected = done(await rejectFact(editor, fact.id, "The source erred.", later));
    expect(await loadCorrectionsFor(viewer)).toMatchObject([
      { kind: "rejected", before: fact.statement, after: null, reason: "The source erred." },
    ]);
    done(await undoDecision(editor, rejected.decisionId, later));
    expect(await loadCorrectionsFor(viewer)).toEqual([]);
  });

  it("is no news any more once it stands again", async () => {
    const { fact, viewer } = await learnedFact();
    done(await rejectFact(editor, fact.id, "The source erred.", later));
    done(await restoreFact(editor, fact.id, later));
    done(await verifyFact(editor, fact.id, later));
    expect(await loadCorrectionsFor(viewer)).toEqual([]);
  });
});

describe("seeCorrections", () => {
  it("keeps for each learner what they have seen", async () => {
    const { fact, viewer } = await learnedFact();
    const other = await createGuest("UTC");
    await answerRightly(other, fact.id, now);
    done(await rejectFact(editor, fact.id, "Wrong.", later));
    const [correction] = await loadCorrectionsFor(viewer);
    await seeCorrections(viewer, [correction?.id ?? ""], later);
    await seeCorrections(viewer, [correction?.id ?? ""], later);
    expect(await loadCorrectionsFor(viewer)).toMatchObject([{ isSeen: true }]);
    expect(await loadCorrectionsFor(other)).toMatchObject([{ isSeen: false }]);
  });
});

describe("a state that changes", () => {
  async function holder() {
    await bringIn(now, holderArticle);
    const fact = await factAbout("role-holder", "Ishiba");
    done(await verifyFact(editor, fact.id, now));
    return fact.id;
  }
  const day = async (id: string) =>
    (await db().fact.findUniqueOrThrow({ where: { id } })).staleAfter?.toISOString().slice(0, 10);

  it("is asked for a year, then waits to be looked at again", async () => {
    const id = await holder();
    expect(await day(id)).toBe("2025-11-16");
    expect(await expireStaleFacts(new Date("2025-11-16T23:00:00Z"))).toBe(0);
    expect(await expireStaleFacts(new Date("2025-11-17T00:00:00Z"))).toBe(1);
    expect(await statusOf(id)).toBe("expired");
    expect(await liveItems(id)).toBe(0);
    const entry = await db().decision.findFirst({ where: { factId: id, action: "expire" } });
    expect(entry).toMatchObject({ userId: null, reason: expect.stringContaining("2025-11-16") });
  });

  it("is asked for another year once it is verified again", async () => {
    const id = await holder();
    await expireStaleFacts(new Date("2025-11-17T00:00:00Z"));
    done(await verifyFact(editor, id, new Date("2025-11-18T00:00:00Z")));
    expect(await day(id)).toBe("2026-11-18");
  });

  it("ends on the day that an editor gave", async () => {
    const id = await holder();
    const { statement } = await db().fact.findUniqueOrThrow({ where: { id } });
    const edited = { statement, values: {}, staleAfter: "2024-12-24" };
    done(await editFact(editor, id, edited, now));
    expect(await statusOf(id)).toBe("verified");
    expect(await day(id)).toBe("2024-12-24");
    const past = { ...edited, staleAfter: "2024-01-01" };
    expect(await editFact(editor, id, past, now)).toMatchObject({
      ok: false,
      problem: { errors: { staleAfter: expect.any(String) } },
    });
  });

  it("is taken out of use at once by an editor who knows better, and back", async () => {
    const id = await holder();
    const expired = done(await expireFact(editor, id, now));
    expect(await statusOf(id)).toBe("expired");
    done(await undoDecision(editor, expired.decisionId, now));
    expect(await statusOf(id)).toBe("verified");
  });

  it("has no last day where it is an event", async () => {
    await bringIn(now, dayArticle);
    const fact = await factAbout("office-start", "Ishiba");
    done(await verifyFact(editor, fact.id, now));
    expect(await day(fact.id)).toBeUndefined();
  });
});
