/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import { AnalysisView } from "@/app/classes/[id]/assignments/[assignmentId]/_components/analysis-view";
import { analyseQuiz } from "@/assignments/quiz-analysis";
import type { QuestionAnalysis } from "@/server/quiz-analysis";

/** Twelve answers to one question, of which nobody chose "Puno". */
function open(change: Partial<QuestionAnalysis>, isEditor: boolean) {
  const options = ["Lima", "Quito", "Puno"].map((text) => ({
    text,
    correct: text === "Lima",
    why: null,
  }));
  const item = {
    ...{ id: "i1", version: 1, status: "live" as const, isPinned: false, factId: "f1" },
    ...{ kind: "multiple-choice" as const, stem: "Where was it?", options, answer: "Lima" },
    ...{ explanation: "", lint: [], seed: 1 },
    ...{ generator: "test", generatorVersion: 1, evidence: [] },
  };
  const { quiz, attempts, shares, questions } = analyseQuiz(
    Array.from({ length: 12 }, (_, at) => ({
      id: `a${at}`,
      answers: [
        {
          ...{ itemId: "i1", maxPoints: 1, points: at % 2 },
          given: at % 2 === 1 ? "Lima" : "Quito",
        },
      ],
    })),
    [{ itemId: "i1", lineageId: "i1", version: 1, options }],
  );
  const about = { title: "News", kind: "quiz" as const, className: "7b" };
  render(
    <AnalysisView
      analysis={{
        ...about,
        ...{ quiz, attempts, shares },
        questions: questions.map((question) => ({ ...question, item, isOwn: false, ...change })),
      }}
      isEditor={isEditor}
      assignmentHref="/classes/c1/assignments/s1"
    />,
  );
}

it("leads an editor to where an option that nobody chose is replaced in one step", () => {
  open({}, true);
  expect(screen.getByText(/Nobody chose “Puno”/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Replace “Puno”…" })).toHaveAttribute(
    "href",
    "/desk/reports?replace=i1&option=2",
  );
});

it("tells a teacher whom to ask", () => {
  open({}, false);
  expect(screen.getByText(/ask one of them, or whoever runs Stet at your school/)).toBeVisible();
  expect(screen.queryByRole("link", { name: /^Replace/ })).toBeNull();
});

it("leads the teachers of a class to their own question", () => {
  open({ isOwn: true }, false);
  expect(screen.getByRole("link", { name: "Change your question" })).toHaveAttribute(
    "href",
    "/classes/c1/assignments/s1",
  );
});

it("says first which question should be looked at, and leads there", () => {
  open({ unanswered: 6 }, false);
  const link = screen.getByRole("link", { name: /^Question 1\. 50 % gave no answer/ });
  const target = document.querySelector(link.getAttribute("href") ?? "");
  expect(target).toHaveTextContent("Where was it?");
  expect(screen.getAllByRole("heading", { level: 2 })[0]).toHaveTextContent("What to look at");
});

it("says that nothing asks for a look where an option was only never chosen", () => {
  open({}, false);
  expect(screen.getByText(/^No question stands out/)).toBeVisible();
});

it("says how many answers are needed where there are too few", () => {
  open({ asked: 3 }, false);
  expect(screen.getByText("Too few answers to tell: each question needs 10.")).toBeVisible();
});
