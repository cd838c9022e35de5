import { inDaysText } from "@/app/_components/day-text";
import { counted } from "@/app/_components/count-text";
import type { NothingToAskProps } from "@/app/study/_components/nothing-to-ask";
import { studyHref } from "@/app/study/study-mode";
import { daysBetween } from "@/lib/time";
import type { Today } from "@/server/study";
import type { ChosenMode } from "@/server/study-modes";

const otherWays = { href: "/study/ways", words: "Other ways to study" };

/** What is said where a way to study has no question now. */
export function nothingToAskOf(mode: ChosenMode, today: Today): NothingToAskProps {
  const nothing = nothingOf(mode, today);
  const waiting = today.sealed.size;
  if (waiting === 0) return nothing;
  const wait = waiting === 1 ? "One fact waits" : `${counted(waiting, "fact")} wait`;
  const words = `${wait} until a quiz that you have begun has told what is right. ${nothing.words}`;
  return { ...nothing, words };
}

function nothingOf(mode: ChosenMode, today: Today): NothingToAskProps {
  switch (mode.kind) {
    case "today":
      return {
        heading: "You are done for today",
        title: "Nothing is due",
        words: nextWords(today),
        action: otherWays,
      };
    case "topic":
      return {
        heading: mode.topic,
        title: "Nothing to ask of this topic today",
        words: "What you know of it comes back when it begins to fade.",
        action: {
          href: studyHref({ kind: "cram", topic: mode.topic }),
          words: "Practise it all the same",
        },
      };
    case "wrong":
      return {
        heading: "What you got wrong",
        title: "Nothing wrong in the last seven days",
        words: "Whatever you answer wrong is here for a week.",
        action: otherWays,
      };
    case "cram":
      return {
        heading: "Practice",
        title: "There is nothing to practise here",
        words: "No verified fact of this topic has a question now.",
        action: otherWays,
      };
    case "exam":
      return {
        heading: mode.topic,
        title: "Today’s part of the plan is done",
        words: "The plan says how many questions each of the next days has.",
        action: {
          href: `/study/exam?${new URLSearchParams({ topic: mode.topic }).toString()}`,
          words: "See the plan",
        },
      };
    case "catch-up":
      return {
        heading: "Catching up",
        title: "That is enough for today",
        words: "What is still overdue is spread over the next days.",
        action: { href: "/", words: "Today" },
      };
  }
}

function nextWords({ next, studyDay }: Today): string {
  if (next === null) return "New facts come in as editors verify them.";
  const when = inDaysText(daysBetween(studyDay, next.day));
  return `The next ${next.count === 1 ? "fact comes" : `${counted(next.count, "fact")} come`} back ${when}.`;
}
