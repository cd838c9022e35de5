import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import type { DeskArticle } from "./desk-view";

/** What an article is and where it stands, with what can be done about it. */
export function ArticleHead({
  article,
  isElsewhere,
  onWithdraw,
}: {
  article: DeskArticle;
  /** True where this is not the article's own page. */
  isElsewhere: boolean;
  onWithdraw: () => void;
}) {
  const { title, publisher, publishedAt, claimCount, skippedCount, url, status } = article;
  const link = "link inline-flex min-h-11 items-center";
  return (
    <header className="mb-3">
      <p className="text-sm text-muted">
        {publisher} · {dayText(publishedAt)} · {counted(claimCount, "claim")},{" "}
        {counted(skippedCount, "sentence")} skipped
        {url && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noopener noreferrer" className="link">
              original
            </a>
          </>
        )}
      </p>
      <h2 className="mt-1 font-serif text-2xl leading-[1.2] font-semibold">{title}</h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-5 text-sm">
        {status !== "usable" && (
          <Chip tone="disputed">{status === "withdrawn" ? "Withdrawn" : "Corrected"}</Chip>
        )}
        {isElsewhere && (
          <Link href={article.href} className={link}>
            All its facts
          </Link>
        )}
        <Link href={article.correctHref} className={link}>
          Correct the text
        </Link>
        <Link href={article.versionsHref} className={link}>
          Versions
        </Link>
        {status !== "withdrawn" && (
          <button type="button" className={link} onClick={onWithdraw}>
            Withdraw
          </button>
        )}
      </div>
    </header>
  );
}
