import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { kindWords } from "@/app/_components/kind-words";
import type {
  EditorView,
  ExceptionView,
  FactToAsk,
  TermsFields,
} from "@/app/classes/[id]/assignments/_components/editor-view";
import type { Override } from "@/assignments/terms";
import { wallTextOf } from "@/assignments/wall-clock";
import type { TeacherAssignment, TeacherQuestion } from "@/server/assignments";
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
    questions: questions.map(({ item, standing, points, statement, isOwn }) => ({
      itemId: item.id,
      stem: item.stem,
      kindWords: kindWords[item.kind],
      answer: item.answer,
      standing,
      points,
      own: isOwn ? { ...wordsOf(item), statement } : null,
    })),
    hasPoints: questions.some(({ points }) => points !== 1),
  };
}

/** A question as the form takes it up in which it is changed. */
const wordsOf = ({ kind, stem, options, explanation }: TeacherQuestion["item"]) => ({
  ...{ kind, stem, explanation },
  options: options.map(({ text, correct, why }) => ({ text, correct, why })),
});

/** A fact that may be asked, with the questions that the class's teachers wrote for it. */
export function factToAskOf(
  { id, statement }: { id: string; statement: string },
  { state }: TeacherAssignment,
  own: ReadonlyMap<string, readonly { id: string; stem: string }[]>,
): FactToAsk {
  const asked = new Set(state.questions.map(({ itemId }) => itemId));
  return {
    id,
    statement,
    isAsked: state.questions.some(({ factId }) => factId === id),
    own: (own.get(id) ?? [])
      .filter((item) => !asked.has(item.id))
      .map((item) => ({ itemId: item.id, stem: item.stem })),
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
