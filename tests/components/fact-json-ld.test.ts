import { factJsonLd, jsonLdText } from "@/app/_mapping/fact-json-ld";
import { claim as makeClaim, date } from "@/tests/facts/claim-factory";
import type { FactPage } from "@/server/facts";
import type { DeskStatus } from "@/facts/fact-status";

function pageOf(status: DeskStatus, statement = "Abe took office on 1 October 2024."): FactPage {
  const claim = makeClaim({
    statement,
    predicate: "office-start",
    subject: "Abe",
    value: date("2024-10-01"),
  });
  const record = (articleId: string, isValid: boolean) => ({
    id: articleId,
    factId: "f1",
    claim,
    isValid,
    articleId,
    story: "Tokyo",
    title: `Headline ${articleId}`,
    publisher: "Publisher A",
    publishedAt: "2024-11-15",
    url: articleId === "a1" ? "https://news.example/a1" : null,
    sentence: { text: statement, start: 0 },
  });
  return {
    fact: {
      id: "f1",
      status,
      statement,
      body: claim,
      representativeId: "a1",
      origins: 1,
      importance: 2,
      storyId: "s1",
      story: "Tokyo",
      topic: "Asia",
      verifiedAt: null,
      revision: 1,
      supersededById: null,
      predecessorIds: [],
      verifiedWords: null,
      staleAfter: null,
      claims: [record("a1", true), record("a2", false)],
      conflicts: [],
    },
    history: [
      {
        id: "d1",
        at: new Date("2024-11-18T09:00:00Z"),
        who: null,
        action: "reject",
        reason: "A garbled name.",
        before: null,
        after: null,
        fact: null,
        article: null,
        item: null,
        conflictReason: null,
      },
    ],
    successor: null,
  };
}

const site = "https://stet.example";

describe("factJsonLd", () => {
  it("reviews what was rejected: the claim, the verdict, why, and where it stood", () => {
    expect(factJsonLd(pageOf("rejected"), site)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://stet.example/facts/f1",
      claimReviewed: "Abe took office on 1 October 2024.",
      datePublished: "2024-11-18",
      reviewBody: "A garbled name.",
      author: { "@type": "Organization", name: "Stet" },
      reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: "False" },
      itemReviewed: {
        "@type": "Claim",
        author: { name: "Publisher A" },
        appearance: [{ "@type": "NewsArticle", url: "https://news.example/a1" }],
      },
    });
  });

  it.each(["candidate", "corroborated", "verified", "disputed", "superseded", "expired"] as const)(
    "gives a %s fact as a claim, without a verdict",
    (status) => {
      const data = factJsonLd(pageOf(status), site);
      expect(data).toMatchObject({
        "@type": "Claim",
        text: "Abe took office on 1 October 2024.",
        firstAppearance: { headline: "Headline a1", datePublished: "2024-11-15" },
      });
      expect(data).not.toHaveProperty("reviewRating");
    },
  );

  it("names no article that was withdrawn", () => {
    const { appearance } = factJsonLd(pageOf("verified"), site);
    expect(appearance).toHaveLength(1);
  });
});

describe("jsonLdText", () => {
  it("lets no statement end the script element", () => {
    const text = jsonLdText(factJsonLd(pageOf("verified", "</script><b>Lima</b>"), site));
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({ text: "</script><b>Lima</b>" });
  });
});
