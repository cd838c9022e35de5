import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { kindWords } from "@/app/_components/kind-words";
import type {
  EditorView,
  ExceptionView,
  TermsFields,
} from "@/app/classes/[id]/assignments/_components/editor-view";
import type { Override } from "@/assignments/terms";
import { wallTextOf } from "@/assignments/wall-clock";
import type { TeacherAssignment } from "@/server/assignments";
import type { ClassRoll } from "@/server/class-roll";

/** An assignment with its questions, for the page on which its teacher changes it. */
export function assignmentEditorOf({
  id,
  revision,
  state,
  questions,
  attempts,
}: TeacherAssignment): EditorView {
  return {
    id,
    revision,
    title: state.title,
    kind: state.kind,
    status: state.status,
    attempts,
    questions: questions.map(({ item, standing }) => ({
      itemId: item.id,
      stem: item.stem,
      kindWords: kindWords[item.kind],
      answer: item.answer,
      standing,
    })),
  };
}

/** Title and terms as the fields of a form hold them, by the teacher's clock. */
export function termsFieldsOf({ state }: TeacherAssignment, timeZone: string): TermsFields {
  const { terms, title } = state;
  const wall = (moment: string | null) => (moment === null ? "" : wallTextOf(moment, timeZone));
  return {
    title,
    opensAt: wall(terms.opensAt),
    dueAt: wall(terms.dueAt),
    closesAt: wall(terms.closesAt),
    timeLimitMinutes: terms.timeLimitMinutes?.toString() ?? "",
    attemptsAllowed: terms.attemptsAllowed?.toString() ?? "",
    whichCounts: terms.whichCounts,
    isShuffled: terms.isShuffled,
    feedbackWhen: terms.feedbackWhen,
    showsScore: terms.showsScore,
  };
}

/** An exception in words: for whom, and what differs. */
export function exceptionOf(
  { who, set }: Override,
  { students }: ClassRoll,
  timeZone: string,
): ExceptionView {
  const nameOf = (id: string) =>
    students.find((student) => student.id === id)?.nickname ?? "somebody who has left";
  const at = (moment: string | null) => (moment === null ? "never" : instantText(moment, timeZone));
  const { timeLimitMinutes, attemptsAllowed } = set;
  const words = [
    set.opensAt === undefined ? null : `opens ${at(set.opensAt)}`,
    set.dueAt === undefined ? null : `due ${at(set.dueAt)}`,
    set.closesAt === undefined ? null : `closes ${at(set.closesAt)}`,
    timeLimitMinutes === undefined
      ? null
      : timeLimitMinutes === null
        ? "no time limit"
        : counted(timeLimitMinutes, "minute"),
    attemptsAllowed === undefined
      ? null
      : attemptsAllowed === null
        ? "any number of attempts"
        : counted(attemptsAllowed, "attempt"),
  ];
  return {
    who: "studentIds" in who ? who.studentIds.map(nameOf).join(", ") : who.labels.join(", "),
    words: words.filter((each) => each !== null).join(", "),
  };
}

/** Whom an exception can be made for. */
export const whoChoicesOf = ({ students, labels }: ClassRoll) => [
  ...labels.map((label) => ({ value: `label ${label}`, label: `Everybody labelled “${label}”` })),
  ...students.map(({ id, nickname }) => ({ value: `student ${id}`, label: nickname })),
];
