import { useEffect, useId, useRef, useState } from "react";
import type { MouseEvent, SyntheticEvent } from "react";
import { classNames } from "@/components/class-names";
import { Notice } from "@/components/notice";
import type { FactStanding } from "@/app/_components/fact-standing";
import { ArticleHead } from "./article-head";
import { ClaimCard } from "./claim-card";
import type { WordsPlace } from "./claim-card";
import type { ArticlePart, DeskArticle, DeskFact } from "./desk-view";

const marks: Record<FactStanding, string> = {
  candidate: "waiting-mark",
  corroborated: "waiting-mark",
  verified: "stet-mark",
  disputed: "disputed-mark",
  rejected: "rejected-mark",
  superseded: "rejected-mark",
  expired: "waiting-mark",
};

type ClaimPart = Extract<ArticlePart, { kind: "claim" }>;
/** Words that are pointed at or in focus: which fact they would choose, and where they stand. */
type Pointed = { key: string; factId: string; others: number; place: WordsPlace };

/** An article with the words that make claims underlined, and what was passed over greyed. */
export function ArticleText({
  article,
  isElsewhere,
  facts,
  chosenFactId,
  onChoose,
  onWithdraw,
}: {
  article: DeskArticle;
  /** True where this is not the article's own page. */
  isElsewhere: boolean;
  facts: readonly DeskFact[];
  chosenFactId: string | null;
  onChoose: (factId: string) => void;
  onWithdraw: () => void;
}) {
  const text = useRef<HTMLElement>(null);
  const cardId = useId();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const leave = () => setPointed(null);
  useEffect(() => {
    const chosen = text.current?.querySelector("[aria-current]");
    chosen?.scrollIntoView({ block: "nearest" });
  }, [chosenFactId, article.id]);
  useEffect(() => {
    if (pointed === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setPointed(null);
    };
    const put = () => setPointed(null);
    window.addEventListener("keydown", onKey);
    // The card does not travel with the words.
    window.addEventListener("scroll", put, { capture: true, passive: true });
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("scroll", put, { capture: true });
    };
  }, [pointed]);
  const fact = facts.find(({ id }) => id === pointed?.factId) ?? null;

  return (
    <article ref={text} className="px-5 py-5 lg:px-6">
      <ArticleHead article={article} isElsewhere={isElsewhere} onWithdraw={onWithdraw} />
      {article.warning && (
        <div className="mb-4">
          <Notice tone="disputed">{article.warning}</Notice>
        </div>
      )}
      <div className="flex max-w-[34rem] flex-col gap-3.5 font-serif text-lg leading-[1.62]">
        {article.paragraphs.map((parts, index) => (
          <p key={index} className="whitespace-pre-line">
            {parts.map((part, at) => {
              const key = `${index}-${at}`;
              return part.kind === "claim" ? (
                <ClaimWords
                  key={key}
                  part={part}
                  chosenFactId={chosenFactId}
                  cardId={pointed?.key === key ? cardId : undefined}
                  onChoose={onChoose}
                  onPoint={(factId, others, place) => setPointed({ key, factId, others, place })}
                  onLeave={leave}
                />
              ) : (
                <OtherWords key={key} part={part} />
              );
            })}
          </p>
        ))}
      </div>
      {pointed && fact && (
        <ClaimCard
          id={cardId}
          fact={fact}
          others={pointed.others}
          place={pointed.place}
          onLeave={leave}
        />
      )}
    </article>
  );
}

function OtherWords({ part }: { part: Exclude<ArticlePart, ClaimPart> }) {
  if (part.kind === "text") return part.text;
  return (
    <span className="text-muted">
      {part.text}
      <span className="font-sans text-sm"> — not a fact: {part.reason}</span>
    </span>
  );
}

function ClaimWords({
  part,
  chosenFactId,
  cardId,
  onChoose,
  onPoint,
  onLeave,
}: {
  part: ClaimPart;
  chosenFactId: string | null;
  /** The card that tells of these words, while it is there. */
  cardId: string | undefined;
  onChoose: (factId: string) => void;
  onPoint: (factId: string, others: number, place: WordsPlace) => void;
  onLeave: () => void;
}) {
  const { text, factIds, standing } = part;
  const at = chosenFactId === null ? -1 : factIds.indexOf(chosenFactId);
  // Words that several facts rest on lead to the next of them with each tap.
  const next = factIds[(at + 1) % factIds.length];
  if (next === undefined) return text;
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    onLeave();
    onChoose(next);
  };
  const point = (event: SyntheticEvent<HTMLElement>, x: number | null) => {
    // Words may break over lines: the card stands by the line that is pointed at.
    const lines = [...event.currentTarget.getClientRects()];
    const line = lines.find(({ left, right }) => x === null || (left <= x && x <= right));
    const { left, top, bottom } = line ?? event.currentTarget.getBoundingClientRect();
    onPoint(next, factIds.length - 1, { left, top, bottom });
  };
  return (
    // A link and not a button, because a button's words do not break over lines.
    <a
      href={`?fact=${encodeURIComponent(next)}`}
      onClick={choose}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") point(event, event.clientX);
      }}
      onPointerLeave={(event) => {
        const to = event.relatedTarget;
        // The card itself may be pointed at, to read it or to copy from it.
        if (to instanceof Element && to.closest("[role=tooltip]")) return;
        onLeave();
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) point(event, null);
      }}
      onBlur={onLeave}
      aria-describedby={cardId}
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
