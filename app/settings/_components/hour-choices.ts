import type { SelectChoice } from "@/components/select";

/** The full hours of a day, to choose one of. */
export const hourChoices: SelectChoice[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
