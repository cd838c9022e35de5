/** @jest-environment jsdom */
import "./browser-gaps";
import { render, screen } from "@testing-library/react";
import { StudentAssignmentList } from "@/app/assignments/_components/student-list";
import { defaultTerms } from "@/assignments/terms";
import type { StudentAssignment } from "@/server/student-assignments";

const at = (day: number) => `2026-12-0${day}T08:00:00.000Z`;
const open = { state: "open", attemptsLeft: 1, closesAt: null, dueAt: null } as const;
const assignment = (title: string, change: Partial<StudentAssignment> = {}): StudentAssignment => ({
  id: title,
  classId: "c",
  className: "7b",
  title,
  kind: "quiz",
  questions: 5,
  terms: defaultTerms.quiz,
  standing: open,
  finished: [],
  counting: null,
  notices: [],
  isExcused: false,
  ...change,
});

const quizzes = [
  assignment("Done", { standing: { state: "used-up" } }),
  assignment("Without end"),
  assignment("Due on the 5th", { terms: { ...defaultTerms.quiz, dueAt: at(5) } }),
  assignment("Closes on the 3rd", { terms: { ...defaultTerms.quiz, closesAt: at(3) } }),
  assignment("Excused", { isExcused: true, terms: { ...defaultTerms.quiz, dueAt: at(1) } }),
  assignment("Begun", { standing: { state: "running", attemptId: "a", deadlineAt: null } }),
];
const titles = () => screen.getAllByRole("link").map(({ textContent }) => textContent);

it("puts first what was begun, then what is due or closes next, and last what need not be done", () => {
  render(<StudentAssignmentList assignments={quizzes} timeZone="UTC" showsClass={false} />);
  expect(titles()).toEqual([
    "Begun",
    "Closes on the 3rd",
    "Due on the 5th",
    "Without end",
    "Done",
    "Excused",
  ]);
});

it.each([
  [true, 1],
  [false, 0],
])("names the class of each where they are of several classes: %p", (showsClass, times) => {
  render(
    <StudentAssignmentList
      assignments={[assignment("News")]}
      timeZone="UTC"
      showsClass={showsClass}
    />,
  );
  expect(screen.queryAllByText("7b")).toHaveLength(times);
});
