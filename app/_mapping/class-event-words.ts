import type { ClassAction } from "@/server/class-events";
import type { ClassHistoryEntry } from "@/server/class-history";

/** What was done, in words that follow a name. The student and the assignment are named behind them. */
export const classEventWords: Readonly<Record<ClassAction, string>> = {
  "make-class": "made the class",
  "rename-class": "gave the class another name",
  "archive-class": "archived the class",
  "delete-class": "deleted the class",
  "restore-class": "restored the class",
  "change-code": "changed the class’s code",
  "open-joining": "let new students in",
  "close-joining": "let nobody new in",
  "import-roster": "put a list of students in",
  "make-pin": "made a new PIN for",
  "invite-teacher": "made a link for a colleague",
  "join-teachers": "became a teacher of the class",
  "leave-teachers": "ended a colleague’s place, or their own, as a teacher of the class",
  "inherit-class": "took the class over",
  "change-student": "changed name, labels or time of",
  "remove-student": "took out",
  "readmit-student": "took in again",
  "excuse-student": "excused",
  "unexcuse-student": "no longer excuses",
  "erase-student": "erased a student for good",
  "move-student-away": "moved to another class:",
  "move-student-here": "moved here from another class:",
  "assignment-make": "made",
  "assignment-terms": "changed title or settings of",
  "assignment-overrides": "changed the exceptions of",
  "assignment-points": "changed the points of",
  "assignment-add": "added a question to",
  "assignment-write": "wrote a question for",
  "assignment-rewrite": "changed a question of their own in",
  "assignment-remove": "took a question out of",
  "assignment-up": "moved a question up in",
  "assignment-down": "moved a question down in",
  "assignment-swap": "let another question ask the same in",
  "assignment-renew": "took the new version of a question into",
  "assignment-publish": "published",
  "assignment-archive": "archived",
  "assignment-restore": "brought back",
  "assignment-undo": "took a change back in",
  "live-open": "started a live game of",
  "live-gradebook": "put the answers of a live game into the gradebook for",
  "regrade-propose": "asked what becomes of the scores of",
  "regrade-withdraw": "closed the question about scores, which no longer stands, of",
  "regrade-apply": "regraded",
  "regrade-dismiss": "left the scores as they are in",
  "regrade-undo": "took a regrade back in",
  "score-change": "changed the score of",
};

export type ClassEventView = {
  id: string;
  /** ISO instant. */
  at: string;
  who: string;
  what: string;
  student: string | null;
  /** Null where it is about none. */
  assignment: { title: string; href: string } | null;
  undo: ClassHistoryEntry["undo"];
  /** Where it is taken back, when that is another page. */
  undoAt: { href: string; words: string } | null;
};

const undonePlaces: Readonly<Partial<Record<ClassAction, { path: string; words: string }>>> = {
  "archive-class": { path: "", words: "Restore it on the class’s page" },
  "delete-class": { path: "", words: "Restore it on the class’s page" },
  "remove-student": { path: "/students", words: "Take in again among the students" },
  "change-student": { path: "/students", words: "Change it back among the students" },
  "close-joining": { path: "", words: "Open the door on the class’s page" },
};

/** One thing that was done in a class, for the page that tells them. */
export function classEventOf(
  { id, at, action, who, student, studentId, assignment, undo }: ClassHistoryEntry,
  classId: string,
): ClassEventView {
  const place = action === null ? undefined : undonePlaces[action];
  const isRegrade = action?.startsWith("regrade-") === true;
  const home = `/classes/${classId}`;
  const undoAt =
    place !== undefined
      ? { href: `${home}${place.path}`, words: place.words }
      : action === "regrade-apply" && assignment !== null
        ? { href: `${home}/assignments/${assignment.id}/regrade`, words: "Look at it, or undo it" }
        : action === "excuse-student" && assignment !== null
          ? {
              href: `${home}/assignments/${assignment.id}/students/${studentId}`,
              words: "Look at it, or take it back",
            }
          : null;
  return {
    id,
    at: at.toISOString(),
    // What follows from a correction is done by nobody.
    who: who ?? (isRegrade ? "Stet" : "Somebody who has left"),
    what: action === null ? "changed something" : classEventWords[action],
    student,
    assignment:
      assignment === null
        ? null
        : { title: assignment.title, href: `${home}/assignments/${assignment.id}` },
    undo,
    undoAt,
  };
}
