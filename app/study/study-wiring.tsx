"use client";

import { StudySession } from "./_components/study-session";
import type {
  AnswerAmendment,
  MarkGuessed,
  ReportItem,
  SaveAnswer,
  SaveProblem,
  SayRecall,
  SetAside,
  ShareTen,
  StudySessionProps,
  UndoAnswer,
} from "./_components/study-card";

const offline: SaveProblem = {
  ok: false,
  error: "No connection. Your answer is kept on this device.",
  retry: true,
};
const broken: SaveProblem = {
  ok: false,
  error: "Stet could not save this answer just now. It is kept on this device.",
  retry: true,
};

/** Posts JSON to the review log. A reply that is none of ours is a problem that may pass. */
async function post<Reply extends { ok: true }>(
  path: string,
  body: object,
  problems = { offline, broken },
): Promise<Reply | SaveProblem> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, timeZone }),
    });
    return (await response.json().catch(() => problems.broken)) as Reply | SaveProblem;
  } catch {
    return problems.offline;
  }
}

const saveAnswer: SaveAnswer = (answer) => post("/api/reviews", answer);
const markGuessed: MarkGuessed = (amendment) => post("/api/reviews/guess", amendment);
const sayRecall: SayRecall = (amendment) => post("/api/reviews/recall", amendment);
const undoAnswer: UndoAnswer = (amendment: AnswerAmendment) => post("/api/reviews/undo", amendment);

const reportProblems = {
  offline: {
    ...offline,
    error: "No connection. What you wrote stays here: send it when you are back.",
  },
  broken: { ...broken, error: "Stet could not take the report just now. Try again." },
};
const reportItem: ReportItem = (report) => post("/api/items/report", report, reportProblems);

const asideProblems = {
  offline: { ...offline, error: "No connection: this could not be changed. Try again." },
  broken: { ...broken, error: "Stet could not change this just now. Try again." },
};
const setAside: SetAside = (change) => post("/api/suspensions", change, asideProblems);
const shareTen: ShareTen = async (itemIds) => {
  try {
    const response = await fetch("/api/ten", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ itemIds }),
    });
    return (await response.json()) as Awaited<ReturnType<ShareTen>>;
  } catch {
    return { ok: false, error: "No connection: the link could not be made. Try again later." };
  }
};

/** The study session with its answers going to the server. */
export function StudyWiring(
  props: Omit<
    StudySessionProps,
    | "saveAnswer"
    | "markGuessed"
    | "sayRecall"
    | "undoAnswer"
    | "reportItem"
    | "setAside"
    | "shareTen"
  >,
) {
  return (
    <StudySession
      {...props}
      saveAnswer={saveAnswer}
      markGuessed={markGuessed}
      sayRecall={sayRecall}
      undoAnswer={undoAnswer}
      reportItem={reportItem}
      setAside={setAside}
      shareTen={shareTen}
    />
  );
}
