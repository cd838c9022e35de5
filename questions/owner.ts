import type { Clause } from "@/facts/clause";
import { decapitalised, namesIn } from "./names-in";

/**
 * "its first warning" is clear where the subject that it belongs to is named, fits it and is not asked for: a
 * court does not turn down "their" own complaint.
 */
export function hasOwner({ subject, asked, complements }: Clause): boolean {
  const owned = complements.map(({ text }) => text).join(" ");
  const fits =
    (subject.plural || !/\btheir\b/i.test(owned)) &&
    (subject.kind === "person" || !/\b(?:his|her)\b/i.test(owned));
  return (
    fits &&
    namesIn(decapitalised(subject.text)).length > 0 &&
    asked.part !== "subject" &&
    !/\b(?:its|his|her|their|our|my)\b/i.test(subject.text)
  );
}
