import { counted } from "@/app/_components/count-text";
import type { RegradePolicy, RegradeProblem, ScoreCounts } from "@/assignments/regrade";
import type { RegradeLine } from "@/server/regrade";

/** Each policy by its name, and what it means for the students. */
export const policyWords: Record<RegradePolicy, { label: string; hint: string }> = {
  "full-credit": {
    label: "Full points for everybody",
    hint: "Whoever was asked gets its points, also where it was left empty.",
  },
  "current-or-previous": {
    label: "What is right now, or was before",
    hint: "Who is right by now gains, and nobody loses.",
  },
  "current-only": {
    label: "Only what is right now",
    hint: "Who is right by now gains; who was right before loses the points.",
  },
  "no-regrade": {
    label: "Leave the scores",
    hint: "Nothing changes, and nobody is told.",
  },
};

/** Why a policy cannot be followed. */
export const policyProblemWords: Record<RegradeProblem, string> = {
  "no-current-question":
    "Not possible: nothing took the question’s place, so nothing says what is right now.",
  "other-kind":
    "Not possible: the new question is answered in another way, so old answers say nothing about it.",
  "option-count-changed":
    "Not possible: the number of options changed, so it is another task than it was.",
  "events-changed": "Not possible: other events are to be put in order now.",
  "answer-not-offered":
    "Not possible: what is right now was not among the options, so nobody could choose it.",
};

const causeWords = {
  "fact-corrected": "The fact behind a question was put right",
  "item-changed": "A question was changed",
  "item-retired": "A question was retired",
} as const;

/** What put a question right, as the start of a sentence. */
export function causeText({ cause, ownChange }: Pick<RegradeLine, "cause" | "ownChange">): string {
  if (ownChange === null) return causeWords[cause];
  return cause === "item-retired"
    ? "New words of a question of this class were taken back"
    : `${ownChange.who ?? "A teacher of this class"} gave a question of this class other words`;
}

/** "3 rise · 1 falls · 20 stay". */
export function countsWords({ rise, fall, stay }: ScoreCounts): string {
  const part = (count: number, one: string, many: string) =>
    `${counted(count, "score")} ${count === 1 ? one : many}`;
  return [
    part(rise, "rises", "rise"),
    part(fall, "falls", "fall"),
    part(stay, "stays", "stay"),
  ].join(" · ");
}
