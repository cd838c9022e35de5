import type { QuotedPart } from "./source-quote";

/** A text with the stet mark under its marked words; only verified words may be given to it. */
export function StetText({ parts }: { parts: readonly QuotedPart[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? (
      <mark key={index} className="stet-mark">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
