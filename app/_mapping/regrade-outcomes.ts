import type { RegradeField } from "@/app/classes/[id]/assignments/[assignmentId]/regrade/_components/regrade-view";
import { policyProblemWords } from "@/app/classes/[id]/assignments/_components/regrade-words";
import { counted } from "@/app/_components/count-text";
import { refusedWith } from "@/components/form-state";
import type { FormState } from "@/components/form-state";
import type { DecideProblem } from "@/server/regrade-decisions";

const refusals: Record<DecideProblem, string> = {
  ...policyProblemWords,
  gone: "This is not here any more. Reload the page.",
  archived: "This class is archived, so nothing in it changes. Restore the class first.",
  decided: "Somebody decided about it meanwhile, perhaps you in another tab. Reload the page.",
  "question-changed":
    "The question was changed again meanwhile. Reload the page and look at it before you decide.",
  "scores-would-fall": "Nothing was changed yet: say below that scores may fall.",
  "later-regrade":
    "A later decision changed the same answers. Take that one back first, then this one.",
};

/** Why nothing was decided, at the field that it is about. */
export function decideProblemWords(problem: DecideProblem): FormState<RegradeField> {
  const errors =
    problem === "scores-would-fall" ? { allowsFall: "Tick this, or choose another way." } : {};
  return refusedWith<RegradeField>(errors, {}, refusals[problem]);
}

export const decidedMessage = (changed: number): string =>
  changed === 0
    ? "Decided. No score changed."
    : `Decided. ${counted(changed, "score")} changed, and ${changed === 1 ? "this student is" : "these students are"} told.`;
