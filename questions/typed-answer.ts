import type { Expected, ExpectedDate, ExpectedNumber, Item } from "./item";
import type { AnswerCheck, AnswerGrade, ItemAnswer, TypedForm } from "./kind";
import { isExpectedDate, readTypedDate } from "./typed-date";
import { isExpectedNumber, readTypedNumber } from "./typed-number";

/**
 * Says whether a typed text can be graded, and how it was read. It needs nothing that tells the key, so
 * that a page can say so while the answer is still being typed.
 */
export function checkTyped(form: TypedForm, typed: string): AnswerCheck {
  const read = form.kind === "number" ? readTypedNumber(typed, form) : readTypedDate(typed, form);
  return read.state === "read" ? { state: "complete", readAs: read.readAs } : read;
}

/** What is public of what a typed answer is held against. */
export function typedFormOf(expected: Expected | undefined): TypedForm | null {
  switch (expected?.kind) {
    case "number": {
      const { kind, unit, isWhole, isOrdinal, hint } = expected;
      return { kind, unit, isWhole, isOrdinal, hint };
    }
    case "date": {
      const { kind, precision, hint } = expected;
      return { kind, precision, hint };
    }
    default:
      return null;
  }
}

export function validateTyped(
  { expected }: Pick<Item, "expected">,
  answer: ItemAnswer,
): AnswerCheck {
  const form = typedFormOf(expected);
  if (form === null || !("typed" in answer)) {
    return { state: "invalid", reason: null };
  }
  return answer.typed === null
    ? { state: "incomplete", reason: null }
    : checkTyped(form, answer.typed);
}

export function gradeTyped(item: Pick<Item, "expected">, answer: ItemAnswer): AnswerGrade {
  const check = validateTyped(item, answer);
  if (check.state !== "complete" || !("typed" in answer)) {
    return check.state === "complete" ? { state: "invalid", reason: null } : check;
  }
  const correct = isRight(item.expected, answer.typed ?? "");
  return { state: "graded", correct, rightOptionId: null, readAs: check.readAs };
}

function isRight(expected: Expected | undefined, typed: string): boolean {
  switch (expected?.kind) {
    case "number":
      return isNumber(expected, typed);
    case "date":
      return isDate(expected, typed);
    default:
      return false;
  }
}

function isNumber(expected: ExpectedNumber, typed: string): boolean {
  const read = readTypedNumber(typed, expected);
  return read.state === "read" && isExpectedNumber(read.amount, expected);
}

function isDate(expected: ExpectedDate, typed: string): boolean {
  const read = readTypedDate(typed, expected);
  return read.state === "read" && isExpectedDate(read.span, expected);
}
