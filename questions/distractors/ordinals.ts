import type { Ordinal } from "@/facts/claim";
import type { Rng } from "@/lib/rng";
import { writeNumber } from "../number-form";
import type { NumberForm } from "../number-form";
import type { Candidate, Sides } from "./candidate";

/** Places in a row before and after an ordinal. */
export function ordinalSides(key: Ordinal, form: NumberForm, rng: Rng): Sides {
  const step = key.number > 20 ? 1 + rng.below(2) : 1;
  const candidate = (times: number): Candidate[] => {
    const number = key.number + times * step;
    const text = number >= 1 ? writeNumber(form, number) : null;
    return text === null
      ? []
      : [{ value: { ...key, number }, text, why: null, origin: "neighbour" }];
  };
  const times = [1, 2, 3];
  return {
    below: times.flatMap((time) => candidate(-time)),
    above: times.flatMap((time) => candidate(time)),
  };
}
