import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClasses, describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type FieldProps = FieldCommon &
  Omit<ComponentPropsWithRef<"input">, "id"> & {
    /** Offered while typing; others are allowed. */
    suggestions?: readonly string[];
  };

/** One line to type into, with its label, hint and error. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  suggestions,
  className,
  ...rest
}: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <input
        id={id}
        className={classNames(controlClasses, className)}
        required={!optional}
        list={suggestions ? `${id}-suggestions` : undefined}
        {...describedBy({ id, hint, error })}
        {...rest}
      />
      {suggestions && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
