import { counted } from "@/app/_components/count-text";
import { shortDayText } from "@/app/_components/day-text";
import type { Row } from "@/app/_components/row-list";
import { examHref, studyHref } from "@/app/study/study-mode";
import type { WaysView } from "@/app/study/ways/_components/ways-view";
import { daysBetween } from "@/lib/time";
import type { ExamGoal } from "@/server/exam-plans";
import type { StudyWays } from "@/server/study-ways";

/** What is offered after a break; null while a day's reviews suffice. */
export function catchUpOf(backlog: StudyWays["backlog"]): WaysView["catchUp"] {
  if (backlog === null) return null;
  const { due, perDay } = backlog;
  const days = Math.ceil(due / Math.max(1, perDay));
  return {
    words: `${counted(due, "fact")} came back while you were away, more than your ${counted(perDay, "review")} a day. Catch up over ${counted(days, "day")}, what is worth most first.`,
    href: "/study/catch-up",
  };
}

/** "ready by 3 Dec · 4 days left" */
function examNoteOf({ day }: ExamGoal, studyDay: string): string {
  const days = daysBetween(studyDay, day);
  return days === 0 ? "today is the day" : `by ${shortDayText(day)} · ${counted(days, "day")} left`;
}

export const examRowsOf = (exams: readonly ExamGoal[], studyDay: string): Row[] =>
  exams.map((goal) => ({
    title: goal.topic,
    note: examNoteOf(goal, studyDay),
    href: examHref(goal.topic),
  }));

export function studyWaysOf({ studyDay, topics, wrong, exams, backlog }: StudyWays): WaysView {
  return {
    catchUp: catchUpOf(backlog),
    wrong:
      wrong === 0
        ? null
        : {
            title: "Ask me these again",
            note: counted(wrong, "fact"),
            href: studyHref({ kind: "wrong" }),
          },
    exams: examRowsOf(exams, studyDay),
    topics: topics
      .filter(({ due, fresh }) => due + fresh > 0)
      .map(({ topic, due, fresh }) => ({
        title: topic,
        note: [due > 0 && `${due} due`, fresh > 0 && `${fresh} new`].filter(Boolean).join(" · "),
        href: studyHref({ kind: "topic", topic }),
      })),
    practiceTopics: topics.map(({ topic }) => topic),
  };
}
