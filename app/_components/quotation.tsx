import { dayText } from "./day-text";
import { StetText } from "./stet-text";
import type { SourceQuote } from "./source-quote";

/**
 * A source's sentence, word for word, with who wrote it, when, and the way to it. The words that
 * make the claim stand on the stet mark when the fact is verified, and on a plain line before.
 */
export function Quotation({
  quote,
  verified,
  size = "normal",
  newTab = false,
}: {
  quote: SourceQuote;
  verified: boolean;
  size?: "normal" | "small";
  /** Where leaving the page would lose one's place. */
  newTab?: boolean;
}) {
  return (
    <figure className="border-l-3 border-accent pl-3.5">
      <blockquote
        className={size === "normal" ? "font-serif text-lg leading-[1.45]" : "font-serif text-base"}
      >
        <p>{verified ? <StetText parts={quote.parts} /> : <WaitingText parts={quote.parts} />}</p>
      </blockquote>
      <figcaption className="mt-1 text-sm text-muted">
        {quote.publisher} ·{" "}
        <time dateTime={quote.publishedAt} className="whitespace-nowrap">
          {dayText(quote.publishedAt)}
        </time>
        {quote.speaker && <> · according to {quote.speaker}</>}
        {quote.href && (
          <>
            {" · "}
            <a
              href={quote.href}
              className="link -my-2 py-2"
              aria-label={`Open the article of ${quote.publisher}${newTab ? " in a new tab" : ""}`}
              target={newTab ? "_blank" : undefined}
              rel={newTab ? "noopener" : undefined}
            >
              open
            </a>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function WaitingText({ parts }: { parts: SourceQuote["parts"] }) {
  return parts.map(({ text, marked }, index) => (
    <span key={index} className={marked ? "waiting-mark" : undefined}>
      {text}
    </span>
  ));
}
