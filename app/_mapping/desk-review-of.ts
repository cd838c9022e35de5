import type { DeskReviewProps } from "@/app/desk/_components/desk-view";
import type { DeskMaterial } from "@/server/desk";
import { deskArticleOf } from "./desk-article-of";
import { deskFactOf } from "./desk-fact-of";

/** @param articleId the article that all facts are shown beside; null: each beside its own. */
export function deskReviewOf(
  material: DeskMaterial,
  articleId: string | null,
): Pick<DeskReviewProps, "facts" | "articles"> {
  const standings = new Map(material.facts.map((fact) => [fact.id, fact.status]));
  return {
    facts: material.facts.map((fact) => deskFactOf(fact, articleId)),
    articles: material.articles.map((article) =>
      deskArticleOf(article, (factId) => standings.get(factId) ?? null),
    ),
  };
}
