import { nicknameWords } from "@/assignments/coming-in-words";
import { refusedWith, typedText } from "@/components/form-state";
import type { FormState } from "@/components/form-state";
import type { ChangeProblem, StudentChange } from "@/server/students";
import { archivedWords } from "./as-teacher";

type Field = "nickname" | "labels" | "timeFactor";

const nameTaken = "Somebody in this class has this name: add an initial.";

/** What a teacher is told when something could not be done with a student. */
export const studentWords = {
  archived: archivedWords,
  "no-such-student": "This student is not in the class any more. Reload the page.",
  "no-such-assignment": "This assignment is not here any more. Go back to the class.",
  "name-taken": "Somebody in that class has this name: rename one of them first.",
  "same-class": "The student is in this class already.",
  "not-removed": "Take the student out of the class first.",
} as const;

/** The fields of a student as a teacher typed them. */
export function typedStudent(form: FormData): {
  studentId: string;
  values: Record<Field, string>;
  change: StudentChange;
} {
  const values = {
    nickname: typedText(form, "nickname").slice(0, 300),
    labels: typedText(form, "labels").slice(0, 600),
    timeFactor: typedText(form, "timeFactor").slice(0, 20),
  };
  const change = {
    nickname: values.nickname,
    labels: values.labels.split(/[,;]/),
    timeFactor: values.timeFactor === "" ? NaN : Number(values.timeFactor.replace(",", ".")),
  };
  return { studentId: typedText(form, "studentId"), values, change };
}

/** The outcome of a change that was refused, beside the field that it is about. */
export function changeProblem(
  problem: ChangeProblem,
  values: Record<Field, string>,
): FormState<Field> {
  switch (problem.reason) {
    case "archived":
    case "no-such-student":
      return refusedWith({}, values, studentWords[problem.reason]);
    case "nickname":
      return refusedWith(
        { nickname: problem.problem === "name-taken" ? nameTaken : nicknameWords[problem.problem] },
        values,
      );
    case "labels":
    case "timeFactor":
      return refusedWith({ [problem.reason]: problem.message }, values);
  }
}
