import { readDateWords } from "../date-words";
import { readNumber } from "../number-form";

export type OptionShape = "day" | "month" | "year" | "ordinal" | "number" | "name";

/** What sort of answer an option's words are. */
export function shapeOf(text: string): OptionShape {
  const span = readDateWords(text);
  if (span && /^(?:\d{1,2} )?(?:[A-Z][a-z]+ )?[12]\d{3}$/.test(text)) {
    return span.precision;
  }
  const number = readNumber(text);
  if (!number) {
    return "name";
  }
  if (number.form.ordinal) {
    return "ordinal";
  }
  // "B-1B bomber" and "Apollo 11" are names that hold a number.
  const isName =
    /^\p{Lu}/u.test(number.form.before.trim()) &&
    !/^[A-Z]{0,3}[$€£¥]$/.test(number.form.before.trim());
  return isName ? "name" : "number";
}
