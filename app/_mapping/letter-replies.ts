import type { LetterReply } from "@/app/_offline/letter";
import { daysBetween } from "@/lib/time";
import type { LetterOutcome } from "@/server/letters";
import { toldOf } from "./study-cards";

const problems = {
  "no-such-item": "This question was withdrawn. Skip it and go on.",
  "no-answer": "This answer could not be read. Take it back with “Undo” and answer again.",
  "no-such-answer": "The answer that this belongs to was not counted.",
  unread: "This answer could not be read. Reload the page.",
} as const;

/** What a device is told of a letter that arrived. */
export function letterReplyOf(outcome: LetterOutcome): LetterReply {
  const { eventId } = outcome;
  switch (outcome.state) {
    case "saved":
      return { eventId, state: "told", told: toldOf(outcome.saved, outcome.fact, outcome.answer) };
    case "amended": {
      const { answerEventId, studyDay, dueDay } = outcome;
      const dueInDays = dueDay === null ? null : Math.max(0, daysBetween(studyDay, dueDay));
      return { eventId, state: "due", answerEventId, dueInDays };
    }
    case "undone":
    case "set-aside":
    case "sealed":
      return { eventId, state: outcome.state };
    case "refused":
      return { eventId, state: "refused", error: problems[outcome.problem] };
  }
}
