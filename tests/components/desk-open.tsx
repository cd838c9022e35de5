import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskReview } from "@/app/desk/_components/desk-review";
import type {
  DecisionOutcome,
  DeskDecision,
  DeskFact,
  DeskReviewProps,
} from "@/app/desk/_components/desk-view";
import { deskProps, saved, twoFacts } from "./desk-samples";

/** Opens the desk and keeps the decisions that it sends; each is answered in turn, then by the last. */
export function openDesk(
  facts: DeskFact[] = twoFacts,
  outcomes: DecisionOutcome | Error | (DecisionOutcome | Error)[] = saved,
  given: Partial<DeskReviewProps> = {},
) {
  const answers = Array.isArray(outcomes) ? outcomes : [outcomes];
  const decisions: DeskDecision[] = [];
  const props = deskProps({
    facts,
    decide: async (decision) => {
      const answer = answers[Math.min(decisions.length, answers.length - 1)] ?? saved;
      decisions.push(decision);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...given,
  });
  const { rerender } = render(<DeskReview {...props} />);
  const refresh = (next: DeskFact[]) => rerender(<DeskReview {...props} facts={next} />);
  return { decisions, user: userEvent.setup(), refresh };
}
