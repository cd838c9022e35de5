"use client";

import { useState } from "react";
import { describedBy, FieldFrame } from "./field-frame";
import type { FieldCommon } from "./field-frame";

export type RangeFieldProps = FieldCommon & {
  name: string;
  min: number;
  max: number;
  defaultValue: number;
  /** The value in a few words: beside the label, and what a screen reader says while it moves. */
  valueText: (value: number) => string;
  /** What the value means, as a sentence below that changes with it. */
  outcome: (value: number) => string;
};

/** A whole number between two others, by a slider, with what it means told as it moves. */
export function RangeField({
  id,
  label,
  hint,
  error,
  name,
  min,
  max,
  defaultValue,
  valueText,
  outcome,
}: RangeFieldProps) {
  const [value, setValue] = useState(defaultValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="flex items-center gap-4">
        <input
          id={id}
          name={name}
          type="range"
          min={min}
          max={max}
          defaultValue={defaultValue}
          onChange={(event) => setValue(Number(event.target.value))}
          aria-valuetext={`${valueText(value)}. ${outcome(value)}`}
          className="h-11 min-w-0 flex-1 accent-[var(--accent)]"
          {...describedBy({ id, hint, error })}
        />
        <output htmlFor={id} className="w-14 text-right text-lg font-semibold tabular-nums">
          {valueText(value)}
        </output>
      </div>
      <p className="text-sm text-muted" aria-hidden="true">
        {outcome(value)}
      </p>
    </FieldFrame>
  );
}
