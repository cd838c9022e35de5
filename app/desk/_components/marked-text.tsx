import type { QuotedPart } from "@/app/_components/source-quote";

/** Words that nobody has verified yet, with what they are about on a plain line. */
export function MarkedText({ parts }: { parts: readonly QuotedPart[] }) {
  return parts.map(({ text, marked }, index) => (
    <span key={index} className={marked ? "waiting-mark" : undefined}>
      {text}
    </span>
  ));
}
