import type { ArticlePart, DeskArticle } from "@/app/desk/_components/desk-view";
import type { FactStanding } from "@/app/_components/fact-standing";
import type { Skipped } from "@/facts/claim";
import type { ReadArticle } from "@/server/desk";

/** Completes "not a fact: …". */
const skippedWords: Record<Skipped["reason"], string | null> = {
  plan: "a plan",
  possibility: "a possibility",
  belief: "an opinion or a fear",
  denied: "denied",
  question: "a question",
  conditional: "only on a condition",
  quotation: "somebody's words",
  boilerplate: "not part of the article",
  "not-english": "not in English",
  "unresolved-subject": "it does not say who or what is meant",
  // Most sentences simply hold nothing that can be checked: they stay as they are.
  "nothing-to-check": null,
};

type Cut = { start: number; end: number };

/**
 * The paragraphs of an article with the words of each claim apart. Claims may overlap: the text is cut
 * wherever one begins or ends, and a piece carries all facts that rest on it, narrowest claim first.
 */
export function deskArticleOf(
  article: ReadArticle,
  standingOf: (factId: string) => FactStanding | null,
): DeskArticle {
  const shown = article.claims.filter((claim) => standingOf(claim.factId) !== null);
  const notes = new Map(
    article.skipped.flatMap((skip) => {
      const words = skippedWords[skip.reason];
      return words === null ? [] : [[skip.sentence, words] as const];
    }),
  );
  const paragraphs = paragraphsBelow(article).map((paragraph) =>
    partsOfParagraph(article, paragraph, shown, notes, standingOf),
  );
  return {
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    url: article.url,
    claimCount: article.claims.length,
    skippedCount: notes.size,
    paragraphs,
    status: article.status,
    warning: warningOf(article),
    href: `/desk/articles/${article.id}`,
    correctHref: `/desk/articles/${article.id}/correct`,
    versionsHref: `/desk/articles/${article.id}/versions`,
  };
}

function warningOf(article: ReadArticle): string | null {
  if (article.status === "withdrawn")
    return "This article was withdrawn: it is no source any more.";
  if (article.teachingError !== null) {
    return `A teaching example, with an error on purpose. ${article.teachingError}`;
  }
  return null;
}

/** The paragraphs without the headline, which stands above them already. */
function paragraphsBelow({ text, title }: ReadArticle): Cut[] {
  const paragraphs = paragraphsOf(text);
  const [first] = paragraphs;
  const isHeadline = first !== undefined && text.slice(first.start, first.end).trim() === title;
  return isHeadline ? paragraphs.slice(1) : paragraphs;
}

function paragraphsOf(text: string): Cut[] {
  const paragraphs: Cut[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

function partsOfParagraph(
  article: ReadArticle,
  paragraph: Cut,
  claims: ReadArticle["claims"],
  notes: ReadonlyMap<number, string>,
  standingOf: (factId: string) => FactStanding | null,
): ArticlePart[] {
  const inside = (cut: Cut) => cut.start < paragraph.end && cut.end > paragraph.start;
  const here = claims.filter(inside);
  const skipped = article.sentences
    .map((sentence, index) => ({ ...sentence, note: notes.get(index) }))
    .filter((sentence) => sentence.note !== undefined && inside(sentence));
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const cut of [...here, ...skipped]) {
    edges.add(Math.max(cut.start, paragraph.start));
    edges.add(Math.min(cut.end, paragraph.end));
  }
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(0, -1).flatMap((start, index): ArticlePart[] => {
    const end = ordered[index + 1] ?? start;
    const text = article.text.slice(start, end);
    const covering = here
      .filter((claim) => claim.start <= start && claim.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const factIds = [...new Set(covering.map((claim) => claim.factId))];
    const standing = worstStanding(factIds.flatMap((id) => standingOf(id) ?? []));
    if (standing !== null) return [{ kind: "claim", text, factIds, standing }];
    const skip = skipped.find((sentence) => sentence.start <= start && sentence.end >= end);
    return [
      skip?.note === undefined
        ? { kind: "text", text }
        : { kind: "skipped", text, reason: skip.note },
    ];
  });
}

/** Where several facts rest on the same words, what needs an editor most is shown. */
const urgency: readonly FactStanding[] = [
  "disputed",
  "corroborated",
  "candidate",
  "verified",
  "rejected",
  "superseded",
  "expired",
];

function worstStanding(standings: readonly FactStanding[]): FactStanding | null {
  return urgency.find((standing) => standings.includes(standing)) ?? null;
}
