import type { DeskFact } from "./desk-view";
import { kindWords } from "@/app/_components/kind-words";

/** The questions that a fact would make, with their keys, and why others cannot be made. */
export function ItemPreviews({ preview, refusals }: Pick<DeskFact, "preview" | "refusals">) {
  return (
    <section>
      <h3 className="font-semibold">Would be asked as</h3>
      {preview.map(({ kind, stem, options }) => (
        <div key={`${kind} ${stem}`} className="mt-2 text-sm">
          <p className="text-muted">{kindWords[kind]}</p>
          <p>{stem}</p>
          <p className="mt-1 text-muted">
            {options.map(({ text, right }, index) => (
              <span key={text}>
                {index > 0 && " · "}
                {right ? (
                  <strong className="font-semibold text-correct">
                    {text}
                    <span className="sr-only"> (right)</span>
                  </strong>
                ) : (
                  text
                )}
              </span>
            ))}
          </p>
        </div>
      ))}
      <Refusals reasons={refusals} />
      {preview.length === 0 && refusals.length === 0 && (
        <p className="mt-2 text-sm text-muted">No question can be made of it yet.</p>
      )}
    </section>
  );
}

/** Why questions are not made of a fact, a sentence each. */
export function Refusals({ reasons }: { reasons: readonly string[] }) {
  return reasons.map((reason) => (
    <p key={reason} className="mt-2 text-sm text-muted">
      {reason}
    </p>
  ));
}
