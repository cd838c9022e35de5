import type { Reply } from "@/app/_offline/outbox";
import type { StudyEvent } from "./study-state";

/** What the outbox heard, as something that happens to a session; null where nothing does. */
export function studyEventOf(reply: Reply): StudyEvent | null {
  switch (reply.kind) {
    case "told":
    case "sealed":
      return reply;
    case "due-changed":
      return { kind: "due-changed", eventId: reply.answerEventId, dueInDays: reply.dueInDays };
    case "kept":
    case "refused":
      return reply.letter.kind === "answer"
        ? { kind: reply.kind, eventId: reply.letter.body.eventId, problem: reply.problem }
        : null;
    case "undone":
    case "set-aside":
      return null;
  }
}
