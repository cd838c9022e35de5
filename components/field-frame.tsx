import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

/** What every field has. `id` is its own on the page; hint and error hang on it. */
export type FieldCommon = {
  id: string;
  label: string;
  hint?: string | undefined;
  /** A sentence that says what is wrong and how to mend it. */
  error?: string | undefined;
  /** Said after the label, since most fields must be filled in. */
  optional?: boolean;
};

export const controlClasses =
  "w-full min-h-11 rounded-control border border-control bg-raised px-3.5 py-2 text-base text-ink " +
  "aria-invalid:border-wrong aria-invalid:outline-wrong";

/** The attributes that tie a control to its hint and its error. */
export function describedBy({ id, hint, error }: Pick<FieldCommon, "id" | "hint" | "error">) {
  const ids = classNames(hint && `${id}-hint`, error && `${id}-error`);
  return {
    "aria-describedby": ids === "" ? undefined : ids,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label above, hint and error between label and control, so that they are read before typing. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldCommon & { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-wrong">
          <Icon name="cross" size={18} />
          <span>{error}</span>
        </p>
      )}
      {children}
    </div>
  );
}
