import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClasses, describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type FileFieldProps = FieldCommon & Omit<ComponentPropsWithRef<"input">, "id" | "type">;

/** A file to choose, with its label, hint and error. */
export function FileField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: FileFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <input
        id={id}
        type="file"
        className={classNames(
          controlClasses,
          "text-muted file:mr-3 file:cursor-pointer file:rounded-small file:border-0",
          "file:bg-rule file:px-3 file:py-1 file:font-medium file:text-ink",
          className,
        )}
        required={!optional}
        {...describedBy({ id, hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}
