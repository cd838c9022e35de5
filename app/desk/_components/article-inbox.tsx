import Link from "next/link";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import type { ArticleInboxProps, InboxArticle } from "./desk-lists";

/** The articles that came in and what is left to do with them. */
export function ArticleInbox(props: ArticleInboxProps) {
  const { articles, totals, importHref, reviewHref, historyHref, peopleHref } = props;
  const links = (
    <p className="mt-6 mb-10 flex flex-wrap gap-x-6">
      <Link href={historyHref} className="link inline-flex min-h-11 items-center">
        What was decided
      </Link>
      {peopleHref && (
        <Link href={peopleHref} className="link inline-flex min-h-11 items-center">
          Who may decide
        </Link>
      )}
    </p>
  );
  if (articles.length === 0) {
    return (
      <>
        <h1 className="mb-6 font-serif text-3xl font-semibold">Desk</h1>
        <EmptyState
          title="No articles yet"
          action={
            <LinkButton href={importHref} size="large">
              Bring in an article
            </LinkButton>
          }
        >
          Paste the text of an article or upload it; its claims are underlined and compared with
          those of other sources.
        </EmptyState>
        {links}
      </>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div>
          <h1 className="font-serif text-3xl font-semibold">
            {totals.waiting === 0 ? "Nothing waits" : `${counted(totals.waiting, "fact")} waiting`}
          </h1>
          <p className="mt-2 text-muted">
            {counted(totals.verified, "fact")} verified
            {totals.disputed > 0 && (
              <>
                {" · "}
                <span className="text-disputed">sources disagree about {totals.disputed}</span>
              </>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          {reviewHref && (
            <LinkButton href={reviewHref} size="large">
              Go through them
            </LinkButton>
          )}
          <LinkButton href={importHref} look={reviewHref ? "secondary" : "primary"} size="large">
            Bring in an article
          </LinkButton>
        </div>
      </div>
      <ul className="mt-8 border-t border-rule">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      {links}
    </>
  );
}

function ArticleRow({ article }: { article: InboxArticle }) {
  const { href, title, publisher, publishedAt, story, status } = article;
  return (
    <li className="relative flex flex-col gap-x-8 gap-y-2 border-b border-rule py-4 md:flex-row md:items-center md:justify-between">
      <div className="min-w-0">
        <Link
          href={href}
          className="font-serif text-lg font-semibold after:absolute after:inset-0 hover:text-accent"
        >
          {title}
        </Link>
        <p className="mt-0.5 text-sm text-muted">
          {publisher} · {dayText(publishedAt)} · {story}
        </p>
      </div>
      <ul className="flex shrink-0 flex-wrap gap-2 tabular-nums">
        {status !== "usable" && (
          <li>
            <Chip tone="disputed">{status === "withdrawn" ? "Withdrawn" : "Corrected"}</Chip>
          </li>
        )}
        {article.disputed > 0 && (
          <li>
            <Chip tone="disputed" icon="differ">
              {article.disputed} disagree
            </Chip>
          </li>
        )}
        {article.verified > 0 && (
          <li>
            <Chip tone="right" icon="check">
              {article.verified} verified
            </Chip>
          </li>
        )}
        <li>
          <Chip>{article.waiting === 0 ? "Nothing waits" : `${article.waiting} waiting`}</Chip>
        </li>
      </ul>
    </li>
  );
}
