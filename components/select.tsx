import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClasses, describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type SelectChoice = { value: string; label: string };

export type SelectProps = FieldCommon &
  Omit<ComponentPropsWithRef<"select">, "id" | "children"> & { choices: readonly SelectChoice[] };

/** A choice of one from a list, with its label, hint and error. */
export function Select({
  id,
  label,
  hint,
  error,
  optional,
  choices,
  className,
  ...rest
}: SelectProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <select
        id={id}
        className={classNames(controlClasses, "pr-9", className)}
        {...describedBy({ id, hint, error })}
        {...rest}
      >
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
