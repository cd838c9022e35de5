import type { AuditRecord } from "@/server/audit";
import type { ClaimRecord } from "@/server/fact-records";
import type { FactPage } from "@/server/facts";

type JsonLd = Record<string, unknown>;

/** schema.org's scale: what is plainly false is rated 1 of 5. */
const falseRating = {
  "@type": "Rating",
  ratingValue: 1,
  bestRating: 5,
  worstRating: 1,
  alternateName: "False",
};

/**
 * A fact for machines that read the page: a ClaimReview of what an editor found wrong, and a Claim of
 * everything else. Both name the articles in which it stands.
 * @see https://schema.org/ClaimReview and https://schema.org/Claim
 * @param siteAddress where this installation is reached, such as https://stet.example
 */
export function factJsonLd({ fact, history }: FactPage, siteAddress: string): JsonLd {
  const url = new URL(`/facts/${fact.id}`, siteAddress).href;
  const house = { "@type": "Organization", name: "Stet", url: new URL("/", siteAddress).href };
  const appearances = appearancesOf(fact.claims);
  const [first] = appearances;
  const claim: JsonLd = {
    "@type": "Claim",
    text: fact.statement,
    ...(appearances.length === 0 ? {} : { appearance: appearances, firstAppearance: first }),
  };
  if (fact.status !== "rejected") {
    return { "@context": "https://schema.org", "@id": url, url, ...claim, claimInterpreter: house };
  }
  const rejection = history.find((entry) => entry.action === "reject");
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": url,
    url,
    claimReviewed: fact.statement,
    author: house,
    ...reviewOf(rejection),
    reviewRating: falseRating,
    itemReviewed: {
      ...claim,
      ...(first === undefined
        ? {}
        : { author: first.publisher, datePublished: first.datePublished }),
    },
  };
}

function reviewOf(rejection: AuditRecord | undefined): JsonLd {
  if (rejection === undefined) return {};
  return {
    datePublished: rejection.at.toISOString().slice(0, 10),
    ...(rejection.reason === null ? {} : { reviewBody: rejection.reason }),
  };
}

/** The articles that say it, each once, the earliest first. */
function appearancesOf(claims: readonly ClaimRecord[]) {
  const byArticle = new Map(claims.filter(({ isValid }) => isValid).map((c) => [c.articleId, c]));
  return [...byArticle.values()].map(({ publisher, publishedAt, url, title }) => ({
    "@type": "NewsArticle",
    headline: title,
    ...(url === null ? {} : { url }),
    datePublished: publishedAt,
    publisher: { "@type": "Organization", name: publisher },
  }));
}

/** JSON for a script element: nothing in it can end the element. */
export const jsonLdText = (data: JsonLd): string => JSON.stringify(data).replaceAll("<", "\\u003c");
