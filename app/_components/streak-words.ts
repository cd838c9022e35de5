import type { ForgivingStreak } from "@/scheduling/streak";
import { counted } from "./count-text";

/** A run of days in a sentence: "You studied on 4 days in a row, with 1 missed day forgiven." */
export function runWords({ days, forgivenDays }: Pick<ForgivingStreak, "days" | "forgivenDays">) {
  const forgiven =
    forgivenDays.length === 0
      ? ""
      : `, with ${counted(forgivenDays.length, "missed day")} forgiven`;
  return days === 1
    ? `Your run is one day long${forgiven}.`
    : `You studied on ${counted(days, "day")} in a row${forgiven}.`;
}
