import type { QuestionToSee, ReportedQuestion } from "@/app/desk/_components/reports-view";
import type { ResponseData } from "@/questions/response-data";
import type { ReportedItem } from "@/server/reported-items";
import type { WorthALook } from "@/server/response-data";

const factHref = (articleId: string | null, factId: string) =>
  articleId === null ? `/facts/${factId}` : `/desk/articles/${articleId}?fact=${factId}`;

/** A reported question as the desk shows it. */
export function reportedQuestionOf(
  { item, statement, articleId, people, reports }: ReportedItem,
  responses: ResponseData,
): ReportedQuestion {
  return {
    itemId: item.id,
    stem: item.stem,
    // What is typed or put in order has no options, and shows its answer alone.
    options:
      item.options.length === 0
        ? [{ text: item.answer, right: true }]
        : item.options.map(({ text, correct }) => ({ text, right: correct })),
    statement,
    factHref: factHref(articleId, item.factId),
    evidence: item.evidence.map((source) => ({
      parts: [{ text: source.exact, marked: false }],
      publisher: source.publisher,
      publishedAt: source.publishedAt,
      speaker: null,
      href: `/desk/articles/${source.articleId}`,
    })),
    isSuspended: item.status === "suspended",
    people,
    reports: reports.map((report) => ({ ...report, at: report.at.toISOString() })),
    responses,
  };
}

export function questionToSeeOf({ item, statement, responses }: WorthALook): QuestionToSee {
  return {
    itemId: item.id,
    stem: item.stem,
    statement,
    factHref: factHref(item.evidence[0]?.articleId ?? null, item.factId),
    responses,
  };
}
