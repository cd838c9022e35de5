import { counted } from "@/app/_components/count-text";
import { unbrokenDates } from "@/app/_components/day-text";
import { optionLetter } from "@/assignments/paper";
import { numberText } from "@/lib/number-text";
import type { PaperQuestion, PaperView } from "./paper-view";

/** One sheet of a quiz, to write on. It tells nothing of what is right. */
export function PaperSheet({
  view,
  name,
  pageName,
}: {
  view: Omit<PaperView, "key">;
  /** Whose sheet it is; "" leaves a line to write on, null leaves the name out. */
  name: string | null;
  /** Under which the rules of the page know it. */
  pageName: string;
}) {
  const { title, className, version, points, questions } = view;
  return (
    <section className="paper-sheet" style={{ page: pageName }}>
      <header className="border-b border-ink pb-2">
        <p className="flex items-baseline justify-between gap-4 text-sm">
          <bdi>{className}</bdi>
          <span className="whitespace-nowrap">Version {version}</span>
        </p>
        <h2 className="mt-1 font-serif text-xl font-semibold break-words">{title}</h2>
        <p className="mt-3 flex items-end gap-6 text-sm">
          {name !== null && (
            <span className="flex flex-1 items-end gap-2">
              Name
              <span className="min-h-6 flex-1 border-b border-control font-medium">
                <bdi>{name}</bdi>
              </span>
            </span>
          )}
          <span className="ml-auto flex items-end gap-2">
            Points
            <span className="w-12 border-b border-control" />
            of {numberText(points)}
          </span>
        </p>
      </header>
      <ol>
        {questions.map((question, at) => (
          <li
            key={at}
            className="flex gap-3 break-inside-avoid border-b border-rule py-4 print:py-2.5"
          >
            <span className="w-7 shrink-0 text-right font-medium whitespace-nowrap tabular-nums">
              {at + 1}.
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-serif text-lg leading-snug print:text-base">
                {unbrokenDates(question.stem)}
                {question.points !== 1 && (
                  <span className="font-sans text-sm text-muted">
                    {" "}
                    ({counted(question.points, "point")})
                  </span>
                )}
              </p>
              {question.task !== null && <p className="text-sm text-muted">{question.task}</p>}
              <Answer question={question} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ question: { way, options } }: { question: PaperQuestion }) {
  if (way === "write") return <div className="mt-2 h-9 border-b border-control" aria-hidden />;
  return (
    <ul className="mt-2 flex flex-col gap-1.5 print:mt-1.5 print:gap-1 print:leading-snug">
      {options.map((text, place) => (
        <li key={place} className="flex items-start gap-2.5">
          <span
            aria-hidden
            className={
              way === "order"
                ? "size-6 shrink-0 border border-ink"
                : "mt-0.5 size-5 shrink-0 rounded-full border border-ink print:mt-0"
            }
          />
          {way === "choose" && <span className="w-4 font-medium">{optionLetter(place)}</span>}
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  );
}
