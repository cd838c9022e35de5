import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import { dayText, instantText } from "@/app/_components/day-text";
import type { DifferencePart } from "@/facts/text-difference";
import { TextChanges } from "./text-changes";
import type { ArticleStatus } from "./desk-view";

export type ArticleVersionView = {
  number: number;
  /** ISO calendar date. */
  publishedAt: string;
  /** ISO instant. */
  createdAt: string;
  claims: number;
  /** What changed since the version before; null for the first. */
  changes: DifferencePart[] | null;
  text: string;
};

export type ArticleVersionsProps = {
  title: string;
  publisher: string;
  status: ArticleStatus;
  /** Newest first. */
  versions: ArticleVersionView[];
  articleHref: string;
  correctHref: string;
  timeZone: string;
};

/** How an article's text became what it is. */
export function ArticleVersions(props: ArticleVersionsProps) {
  const { title, publisher, status, versions, articleHref, correctHref, timeZone } = props;
  return (
    <>
      <p className="text-sm text-muted">
        {publisher} · {counted(versions.length, "version")}
      </p>
      <h1 className="mt-1 font-serif text-2xl font-semibold">{title}</h1>
      <div className="mt-1 flex flex-wrap items-center gap-x-5">
        {status !== "usable" && (
          <Chip tone="disputed">{status === "withdrawn" ? "Withdrawn" : "Corrected"}</Chip>
        )}
        <Link href={articleHref} className="link inline-flex min-h-11 items-center">
          The article and its facts
        </Link>
        <Link href={correctHref} className="link inline-flex min-h-11 items-center">
          Correct the text
        </Link>
      </div>
      {versions.map((version) => (
        <Version key={version.number} version={version} timeZone={timeZone} />
      ))}
      <div className="h-10" />
    </>
  );
}

function Version({ version, timeZone }: { version: ArticleVersionView; timeZone: string }) {
  const { number, publishedAt, createdAt, claims, changes, text } = version;
  return (
    <section className="mt-8 border-t border-rule pt-5">
      <h2 className="font-serif text-xl font-semibold">Version {number}</h2>
      <p className="mt-0.5 mb-4 text-sm text-muted">
        Published {dayText(publishedAt)} · brought in{" "}
        <time dateTime={createdAt}>{instantText(createdAt, timeZone)}</time> ·{" "}
        {counted(claims, "claim")}
      </p>
      {changes === null ? (
        <details className="group">
          <summary className="inline-flex min-h-11 items-center gap-1.5 text-muted hover:text-ink">
            <span className="group-open:rotate-90" aria-hidden="true">
              ›
            </span>
            The text as it came
          </summary>
          <div className="max-w-[34rem] font-serif leading-[1.62] whitespace-pre-line">{text}</div>
        </details>
      ) : changes.every(({ kind }) => kind === "same") ? (
        <p className="text-muted">The words are the same.</p>
      ) : (
        <TextChanges parts={changes} />
      )}
    </section>
  );
}
