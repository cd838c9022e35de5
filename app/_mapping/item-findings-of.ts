import type { ItemFindings } from "@/app/_components/question-words";
import type { ItemProblem } from "@/server/hand-items";

const sentence = ({ reason }: { reason: string }) =>
  `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? "" : "."}`;

/** What was found about a question's words, as sentences. */
export const itemFindingsOf = ({
  faults,
  warnings,
}: Pick<ItemProblem, "faults" | "warnings">): ItemFindings => ({
  faults: faults.map(sentence),
  warnings: warnings.map(sentence),
});
