import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClasses, describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type TextAreaProps = FieldCommon & Omit<ComponentPropsWithRef<"textarea">, "id">;

/** Several lines to type into, with their label, hint and error. */
export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  className,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <textarea
        id={id}
        rows={rows}
        className={classNames(controlClasses, "resize-y leading-relaxed", className)}
        required={!optional}
        {...describedBy({ id, hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}
