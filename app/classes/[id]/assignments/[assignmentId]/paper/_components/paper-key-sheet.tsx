import { counted } from "@/app/_components/count-text";
import { unbrokenDates } from "@/app/_components/day-text";
import type { PaperView } from "./paper-view";

/** What is right, with the sentence that says so: for who marks the sheets, on a page of its own. */
export function PaperKeySheet({ view, pageName }: { view: PaperView; pageName: string }) {
  const { title, className, version, points, key } = view;
  return (
    <section className="paper-sheet" style={{ page: pageName }}>
      <header className="border-b border-ink pb-2">
        <p className="flex items-baseline justify-between gap-4 text-sm">
          <bdi>{className}</bdi>
          <span className="whitespace-nowrap">Version {version}</span>
        </p>
        <h2 className="mt-1 font-serif text-xl font-semibold break-words">Key: {title}</h2>
        <p className="text-sm text-muted">{counted(points, "point")} in all</p>
      </header>
      <ol>
        {key.map(({ mark, answer, evidence, points: each }, at) => (
          <li
            key={at}
            className="flex gap-3 break-inside-avoid border-b border-rule py-3 print:py-1.5"
          >
            <span className="w-7 shrink-0 text-right font-medium whitespace-nowrap tabular-nums">
              {at + 1}.
            </span>
            <div className="min-w-0 flex-1">
              <p>
                {mark !== null && <strong className="mr-2 font-semibold">{mark}</strong>}
                {unbrokenDates(answer)}
                {each !== 1 && (
                  <span className="text-sm text-muted"> ({counted(each, "point")})</span>
                )}
              </p>
              <blockquote className="mt-1 font-serif text-sm">
                “{unbrokenDates(evidence.words)}”
              </blockquote>
              <p className="text-sm text-muted">{evidence.source}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
