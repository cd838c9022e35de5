import type { DeskReviewProps } from "@/app/desk/_components/desk-view";
import type { DeskMaterial } from "@/server/desk";
import { deskArticleOf } from "./desk-article-of";
import { deskFactOf } from "./desk-fact-of";

/** @param articleId the article that all facts are shown beside; null: each beside its own. */
export function deskReviewOf(
  material: DeskMaterial,
  articleId: string | null,
): Pick<DeskReviewProps, "facts" | "articles"> {
  const isWithdrawn = material.articles.some(({ status }) => status === "withdrawn");
  const facts = isWithdrawn ? material.facts : material.facts.filter(isToBeSeen);
  const here = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    facts: facts.map((fact) => deskFactOf(fact, articleId, here)),
    articles: material.articles.map((article) =>
      deskArticleOf(article, (factId) => here.get(factId)?.status ?? null),
    ),
  };
}

/**
 * What an article said before its text was corrected, and nobody ever verified, is nothing to decide
 * about.
 */
function isToBeSeen(fact: DeskMaterial["facts"][number]): boolean {
  const isUndecided = fact.status === "candidate" && fact.verifiedWords === null;
  return !isUndecided || fact.claims.some((record) => record.isValid);
}
