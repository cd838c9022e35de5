import { controlClasses } from "@/components/field-frame";
import type { ItemOption } from "./question-words";

/** The answers to choose from: each with its words, and a mark at the right one. */
export function QuestionOptionsField({
  options,
  isFixed,
  onChange,
}: {
  options: readonly ItemOption[];
  /** True where the words are given: true and false. */
  isFixed: boolean;
  onChange: (options: ItemOption[]) => void;
}) {
  const change = (at: number, next: Partial<ItemOption>) =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...next } : option)));
  const mark = (at: number) =>
    onChange(options.map((option, index) => ({ ...option, correct: index === at })));
  return (
    <fieldset>
      <legend className="font-medium">Answers</legend>
      <p className="text-sm text-muted">
        Mark the right one. {!isFixed && "Rows that are left empty are left out."}
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {options.map(({ text, correct, why }, index) => (
          <li key={index} className="flex items-start gap-3">
            <label className="flex min-h-11 min-w-11 items-center justify-center">
              <input
                type="radio"
                name="right-option"
                checked={correct}
                onChange={() => mark(index)}
                aria-label={`Answer ${index + 1} is right`}
                className="size-5 accent-[var(--accent)]"
              />
            </label>
            {isFixed ? (
              <span className="flex min-h-11 items-center">{text}</span>
            ) : (
              <div className="flex min-w-0 flex-1 flex-col gap-1.5">
                <input
                  className={controlClasses}
                  aria-label={`Answer ${index + 1}`}
                  maxLength={200}
                  value={text}
                  onChange={(event) => change(index, { text: event.target.value })}
                />
                {!correct && text !== "" && (
                  <input
                    className={controlClasses}
                    aria-label={`Why answer ${index + 1} is wrong`}
                    placeholder="Why it is wrong (optional)"
                    maxLength={300}
                    value={why ?? ""}
                    onChange={(event) => change(index, { why: event.target.value })}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
