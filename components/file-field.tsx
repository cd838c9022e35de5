"use client";

import { useState } from "react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClasses, describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type FileFieldProps = FieldCommon &
  Omit<ComponentPropsWithRef<"input">, "id" | "type" | "onChange"> & {
    /** A bigger file is not taken: sending it would only be refused. */
    mostMegabytes?: number;
  };

/** A file to choose, with its label, hint and error. */
export function FileField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  mostMegabytes,
  ...rest
}: FileFieldProps) {
  const [tooBig, setTooBig] = useState<string | null>(null);
  const problem = tooBig ?? error;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={problem} optional={optional ?? false}>
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
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          const isTooBig =
            mostMegabytes !== undefined && (file?.size ?? 0) > mostMegabytes * 1_000_000;
          if (isTooBig) currentTarget.value = "";
          setTooBig(
            isTooBig
              ? `This file has more than ${mostMegabytes} megabytes. Choose a smaller one.`
              : null,
          );
        }}
        {...describedBy({ id, hint, error: problem })}
        {...rest}
      />
    </FieldFrame>
  );
}
