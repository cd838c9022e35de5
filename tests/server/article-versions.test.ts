import { correctArticle, findArticleVersions, withdrawArticle } from "@/server/article-versions";
import { db } from "@/server/db";
import { resolveConflict, verifyFact } from "@/server/decisions";
import { findFact } from "@/server/facts";
import { undoDecision } from "@/server/undo";
import { dayArticle, holderArticle, rivalArticle } from "./articles-of-test";
import { bringIn, done, editor, factAbout, liveItems, statusOf } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const format = "text" as const;
const publishedAt = "2024-11-16";

/** Another day for Ishiba; Lima as before, further down. */
const corrected = {
  format,
  publishedAt,
  text: "This article was checked.\n\nShigeru Ishiba took office on 2 October 2024.\n\nThe APEC summit was held in Lima on 15 November 2024. The talks may fail.",
};

async function withTwoVerified() {
  const [articleId = ""] = await bringIn(now, dayArticle);
  const office = await factAbout("office-start", "Ishiba");
  const place = await factAbout("event-place", "Lima");
  done(await verifyFact(editor, office.id, now));
  done(await verifyFact(editor, place.id, now));
  return { articleId, office, place };
}

describe("correctArticle", () => {
  it("looks again at the fact whose words changed and leaves the others verified", async () => {
    const { articleId, office, place } = await withTwoVerified();
    const questions = await liveItems(place.id);
    const result = done(await correctArticle(editor, articleId, corrected, now));
    expect(result).toMatchObject({ number: 2, reopened: 1 });
    expect(await statusOf(office.id)).toBe("candidate");
    expect(await liveItems(office.id)).toBe(0);
    expect(await statusOf(place.id)).toBe("verified");
    expect(await liveItems(place.id)).toBe(questions);
  });

  it("keeps a claim of the same words with its fact, by evidence in the new text", async () => {
    const { articleId, place } = await withTwoVerified();
    done(await correctArticle(editor, articleId, corrected, now));
    const record = await findFact(place.id);
    const valid = record?.claims.filter((claim) => claim.isValid) ?? [];
    expect(valid).toHaveLength(1);
    const { evidence } = valid[0]?.claim ?? {};
    expect(corrected.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.exact);
    expect(record?.representativeId).toBe(valid[0]?.id);
  });

  it("makes a fact of the new words", async () => {
    const { articleId, office } = await withTwoVerified();
    done(await correctArticle(editor, articleId, corrected, now));
    const fresh = await factAbout("office-start", "2 October");
    expect(fresh).toMatchObject({ status: "candidate" });
    expect(fresh.id).not.toBe(office.id);
  });

  it("keeps what was decided about a disagreement that the correction does not touch", async () => {
    const [articleId = ""] = await bringIn(now, holderArticle, rivalArticle);
    const conflict = await db().conflict.findFirstOrThrow({ where: { resolution: "open" } });
    const choice = { wrongClaimId: null, reason: "" };
    done(await resolveConflict(editor, conflict.id, "distinct-events", choice, now));
    const text = `${holderArticle.text}\n\nThe leaders dined.`;
    done(await correctArticle(editor, articleId, { text, format, publishedAt }, now));
    expect(await db().conflict.findMany({ where: { resolution: "open" } })).toEqual([]);
    const fact = await findFact((await factAbout("role-holder", "Ishiba")).id);
    expect(fact?.conflicts[0]?.claims.filter((side) => side.isValid)).toHaveLength(2);
  });

  it("keeps every version, the latest first", async () => {
    const { articleId } = await withTwoVerified();
    done(await correctArticle(editor, articleId, corrected, now));
    const history = await findArticleVersions(editor, articleId);
    expect(history).toMatchObject({
      status: "corrected",
      versions: [
        { number: 2, text: corrected.text },
        { number: 1, text: dayArticle.text },
      ],
    });
  });

  it.each([
    ["the same text", { text: dayArticle.text, format, publishedAt }, "text"],
    ["no text", { text: " ", format, publishedAt }, "text"],
    ["a day to come", { ...corrected, publishedAt: "2025-01-01" }, "publishedAt"],
    ["no day", { ...corrected, publishedAt: "soon" }, "publishedAt"],
  ])("refuses %s, and changes nothing", async (_what, input, field) => {
    const { articleId } = await withTwoVerified();
    expect(await correctArticle(editor, articleId, input, now)).toMatchObject({
      ok: false,
      problem: { field },
    });
    expect(await db().articleVersion.count()).toBe(1);
  });

  it("is taken back whole: the text, the facts and their questions", async () => {
    const { articleId, office, place } = await withTwoVerified();
    const questions = await liveItems(office.id);
    const result = done(await correctArticle(editor, articleId, corrected, now));
    done(await undoDecision(editor, result.decisionId, now));
    expect(await statusOf(office.id)).toBe("verified");
    expect(await liveItems(office.id)).toBe(questions);
    expect(await statusOf(place.id)).toBe("verified");
    const history = await findArticleVersions(editor, articleId);
    expect(history).toMatchObject({ status: "usable", versions: [{ number: 1 }] });
    const again = done(await correctArticle(editor, articleId, corrected, now));
    expect(again).toMatchObject({ number: 3, reopened: 1 });
  });
});

describe("withdrawArticle", () => {
  it("takes the evidence away and looks again at what rested on it", async () => {
    const { articleId, office } = await withTwoVerified();
    done(await withdrawArticle(editor, articleId, "Its publisher took it back.", now));
    expect(await db().claim.count({ where: { isValid: true } })).toBe(0);
    expect(await statusOf(office.id)).toBe("candidate");
    expect(await liveItems(office.id)).toBe(0);
    expect(await db().fact.findUniqueOrThrow({ where: { id: office.id } })).toMatchObject({
      origins: 0,
    });
    expect(await verifyFact(editor, office.id, now)).toMatchObject({ ok: false });
  });

  it("asks for a reason, and refuses a second time", async () => {
    const { articleId } = await withTwoVerified();
    expect(await withdrawArticle(editor, articleId, " ", now)).toMatchObject({
      ok: false,
      problem: { errors: { reason: expect.any(String) } },
    });
    done(await withdrawArticle(editor, articleId, "Taken back.", now));
    expect(await withdrawArticle(editor, articleId, "Taken back.", now)).toMatchObject({
      ok: false,
    });
    expect(await correctArticle(editor, articleId, corrected, now)).toMatchObject({ ok: false });
  });

  it("is taken back whole: evidence, facts and questions", async () => {
    const { articleId, office, place } = await withTwoVerified();
    const questions = [await liveItems(office.id), await liveItems(place.id)];
    const withdrawn = done(await withdrawArticle(editor, articleId, "A mistake.", now));
    done(await undoDecision(editor, withdrawn.decisionId, now));
    expect(await statusOf(office.id)).toBe("verified");
    expect([await liveItems(office.id), await liveItems(place.id)]).toEqual(questions);
    expect(await db().article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      status: "usable",
    });
  });
});
