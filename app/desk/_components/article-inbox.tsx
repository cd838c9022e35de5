import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { DeskFilters } from "./desk-filters";
import type { ArticleInboxProps, InboxArticle } from "./desk-lists";
import { isFiltered } from "./desk-search";
import { PageLinks } from "@/app/_components/page-links";
import { SearchKey } from "./search-key";

/** The articles that came in and what is left to do with them. */
export function ArticleInbox(props: ArticleInboxProps) {
  const { articles, totals, search, importHref, reviewHref } = props;
  const waiting = totals.waiting + totals.disputed;
  if (articles.length === 0 && !isFiltered(search.filter)) {
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
      </>
    );
  }
  return (
    <>
      <SearchKey />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div>
          <h1 className="font-serif text-3xl font-semibold">
            {waiting === 0 ? "Nothing waits" : `${counted(waiting, "fact")} waiting`}
          </h1>
          <p className="mt-2 text-muted">
            {counted(totals.verified, "fact")} verified
            {totals.disputed > 0 && (
              <>
                {" · "}
                <span className="text-disputed">
                  sources disagree about {totals.disputed} of those that wait
                </span>
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
      <div className="mt-8">
        <DeskFilters search={search} />
      </div>
      {props.children}
      <section className="mt-8" aria-labelledby="articles">
        <h2 id="articles" className="font-serif text-lg font-semibold">
          {search.total === 0 ? "Articles" : counted(search.total, "article")}
        </h2>
        {articles.length === 0 ? (
          <div className="mt-3">
            <EmptyState
              title="Nothing found"
              action={
                <LinkButton href={search.path} look="secondary">
                  Show all articles
                </LinkButton>
              }
            >
              No article is as you asked for it.
            </EmptyState>
          </div>
        ) : (
          <ul className="mt-2 border-t border-rule">
            {articles.map((article) => (
              <ArticleRow key={article.id} article={article} />
            ))}
          </ul>
        )}
        <PageLinks {...search} />
      </section>
      <div className="h-10" />
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
