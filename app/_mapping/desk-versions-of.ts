import type { ArticleVersionsProps } from "@/app/desk/_components/article-versions";
import { textDifference } from "@/facts/text-difference";
import type { DifferencePart } from "@/facts/text-difference";
import type { ArticleHistory } from "@/server/article-versions";

/** An article's versions, each with what changed since the one before it. */
export function articleVersionsOf(article: ArticleHistory): Omit<ArticleVersionsProps, "timeZone"> {
  const { id, title, publisher, status, versions } = article;
  return {
    title,
    publisher,
    status,
    articleHref: `/desk/articles/${id}`,
    correctHref: `/desk/articles/${id}/correct`,
    versions: versions.map((version, index) => {
      const before = versions[index + 1];
      return {
        number: version.number,
        publishedAt: version.publishedAt,
        createdAt: version.createdAt.toISOString(),
        claims: version.claims,
        changes:
          before === undefined ? null : joinedChanges(textDifference(before.text, version.text)),
        text: version.text,
      };
    }),
  };
}

/**
 * Changes with nothing but white space between them as one: a name of two words is taken out and put
 * in as a whole, not word by word.
 */
export function joinedChanges(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const finish = () => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (isBetweenChanges(parts, index) && /^[^\S\n]+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      finish();
      joined.push({ kind, text });
    }
  });
  finish();
  return joined;
}

const isBetweenChanges = (parts: readonly DifferencePart[], index: number) =>
  index > 0 && index < parts.length - 1;
