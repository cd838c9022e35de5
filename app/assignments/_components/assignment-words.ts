import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import type { Standing } from "@/assignments/standing";
import { graceSeconds } from "@/assignments/deadline";
import { mayBeOffline } from "@/assignments/feedback";
import type { Terms } from "@/assignments/terms";
import { numberText } from "@/lib/number-text";

/** Where a student stands with an assignment, in a few words. */
export function standingWords(standing: Standing, timeZone: string): string {
  const at = (moment: string) => instantText(moment, timeZone);
  switch (standing.state) {
    case "not-yet-open":
      return `Opens ${at(standing.opensAt)}`;
    case "open":
      if (standing.dueAt !== null) return `Due ${at(standing.dueAt)}`;
      return standing.closesAt === null ? "Open" : `Open until ${at(standing.closesAt)}`;
    case "late":
      return "Past the due time; you can still hand in, marked as late";
    case "running":
      return standing.deadlineAt === null
        ? "Begun, not handed in"
        : `Begun; time ends ${at(standing.deadlineAt)}`;
    case "used-up":
      return "Done";
    case "closed":
      return `Closed ${at(standing.closedAt)}`;
  }
}

/** The terms of an assignment as sentences for the student. */
export function termsSentences(
  terms: Terms,
  kind: "quiz" | "practice",
  timeZone: string,
): string[] {
  const at = (moment: string) => instantText(moment, timeZone);
  const { timeLimitMinutes, attemptsAllowed, dueAt, closesAt, feedbackWhen } = terms;
  const sentences = [
    dueAt === null ? null : `Due ${at(dueAt)}. Later counts as late.`,
    closesAt === null ? null : `Closes ${at(closesAt)}.`,
    timeLimitMinutes === null
      ? "No time limit."
      : `You have ${counted(timeLimitMinutes, "minute")} from when you start, and the clock does not stop. An answer that arrives within ${graceSeconds} seconds after the end still counts.`,
    mayBeOffline(terms)
      ? "Once started, you can go on without a connection: answers are kept on this device and sent later."
      : "You need a connection from start to end.",
    kind === "practice"
      ? "This is practice: what you miss comes back among your own daily questions."
      : attemptsAllowed === null
        ? "You can take it as often as you like."
        : `You can take it ${attemptsAllowed === 1 ? "once" : `${attemptsAllowed} times`}.`,
    feedbackWhen === "at-once"
      ? "You see what is right after each answer, which is final then."
      : feedbackWhen === "after-submit"
        ? "You can change answers until you hand in. Then you see what is right."
        : "You can change answers until you hand in. You see what is right after it has closed for everybody.",
  ];
  return sentences.filter((sentence) => sentence !== null);
}

/** Points as teachers write them: "7 of 10 points". */
export const pointsText = (score: number, maxScore: number): string =>
  `${numberText(score)} of ${counted(maxScore, "point")}`;
