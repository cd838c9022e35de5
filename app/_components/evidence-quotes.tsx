import { Icon } from "@/components/icon";
import { counted } from "./count-text";
import { Quotation } from "./quotation";
import type { SourceQuote } from "./source-quote";

/** The sentence that says so, and the others a tap away. */
export function EvidenceQuotes({ evidence }: { evidence: readonly SourceQuote[] }) {
  const [first, ...others] = evidence;
  return (
    <>
      {first && <Quotation quote={first} verified newTab />}
      {others.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-muted hover:text-ink">
            <span className="group-open:rotate-90">
              <Icon name="chevron" size={16} />
            </span>
            {counted(others.length, "more sentence")} that {others.length === 1 ? "says" : "say"} so
          </summary>
          <div className="flex flex-col gap-4 pt-2">
            {others.map((quote) => (
              <Quotation
                key={`${quote.publisher} ${quote.publishedAt} ${quote.parts.map(({ text }) => text).join("")}`}
                quote={quote}
                verified
                size="small"
                newTab
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
