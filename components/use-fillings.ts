"use client";

import { useState } from "react";
import type { FormState } from "./form-state";

/**
 * Counts how often the server has filled a form in anew. As the `key` of its fields it lets them
 * begin with the new values; after a refusal they stay as they were typed.
 */
export function useFillings<FieldName extends string>(state: FormState<FieldName>): number {
  const [filled, setFilled] = useState({ by: state, times: 0 });
  if (state.status === "done" && filled.by !== state) {
    setFilled({ by: state, times: filled.times + 1 });
  }
  return filled.times;
}
