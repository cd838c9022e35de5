import { useEffect, useRef } from "react";
import type { MouseEvent } from "react";
import { classNames } from "@/components/class-names";
import { Notice } from "@/components/notice";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import { standingWords } from "@/app/_components/fact-standing";
import type { FactStanding } from "@/app/_components/fact-standing";
import type { ArticlePart, DeskArticle } from "./desk-view";

const marks: Record<FactStanding, string> = {
  candidate: "waiting-mark",
  corroborated: "waiting-mark",
  verified: "stet-mark",
  disputed: "disputed-mark",
  rejected: "rejected-mark",
  superseded: "rejected-mark",
  expired: "waiting-mark",
};

/** An article with the words that make claims underlined, and what was passed over greyed. */
export function ArticleText({
  article,
  chosenFactId,
  onChoose,
}: {
  article: DeskArticle;
  chosenFactId: string | null;
  onChoose: (factId: string) => void;
}) {
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    const chosen = text.current?.querySelector("[aria-current]");
    chosen?.scrollIntoView({ block: "nearest" });
  }, [chosenFactId, article.id]);
  return (
    <article ref={text} className="px-5 py-5 lg:px-6">
      <p className="text-sm text-muted">
        {article.publisher} · {dayText(article.publishedAt)} ·{" "}
        {counted(article.claimCount, "claim")}, {counted(article.skippedCount, "sentence")} skipped
        {article.url && (
          <>
            {" · "}
            <a href={article.url} target="_blank" rel="noopener noreferrer" className="link">
              original
            </a>
          </>
        )}
      </p>
      <h2 className="mt-1 mb-3 font-serif text-2xl leading-[1.2] font-semibold">{article.title}</h2>
      {article.warning && (
        <div className="mb-4">
          <Notice tone="disputed">{article.warning}</Notice>
        </div>
      )}
      <div className="flex max-w-[34rem] flex-col gap-3.5 font-serif text-lg leading-[1.62]">
        {article.paragraphs.map((parts, index) => (
          <p key={index} className="whitespace-pre-line">
            {parts.map((part, at) => (
              <Part key={at} part={part} chosenFactId={chosenFactId} onChoose={onChoose} />
            ))}
          </p>
        ))}
      </div>
    </article>
  );
}

function Part({
  part,
  chosenFactId,
  onChoose,
}: {
  part: ArticlePart;
  chosenFactId: string | null;
  onChoose: (factId: string) => void;
}) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "skipped":
      return (
        <span className="text-muted">
          {part.text}
          <span className="font-sans text-sm"> — not a fact: {part.reason}</span>
        </span>
      );
    case "claim": {
      const { text, factIds, standing } = part;
      const at = chosenFactId === null ? -1 : factIds.indexOf(chosenFactId);
      // Words that several facts rest on lead to the next of them with each tap.
      const next = factIds[(at + 1) % factIds.length];
      if (next === undefined) return text;
      const choose = (event: MouseEvent) => {
        event.preventDefault();
        onChoose(next);
      };
      return (
        // A link and not a button, because a button's words do not break over lines.
        <a
          href={`?fact=${encodeURIComponent(next)}`}
          onClick={choose}
          title={standingWords[standing]}
          aria-current={at >= 0 ? "true" : undefined}
          className={classNames(
            marks[standing],
            "rounded-[2px] hover:bg-accent-tint aria-[current]:bg-accent-tint aria-[current]:decoration-accent",
          )}
        >
          {text}
        </a>
      );
    }
  }
}
