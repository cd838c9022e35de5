import type { ComponentPropsWithRef, ReactNode } from "react";

/** A box to tick with its words, as one target for a thumb. `hint` says more beneath them. */
export function Checkbox({
  label,
  hint,
  id,
  ...rest
}: Omit<ComponentPropsWithRef<"input">, "type"> & {
  id: string;
  label: ReactNode;
  hint?: string | undefined;
}) {
  return (
    <div className="flex min-h-11 gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-2.5 size-6 shrink-0 accent-[var(--accent)]"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div className="min-w-0 py-2.5">
        <label htmlFor={id} className="block font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
