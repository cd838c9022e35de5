import { claimSchema, isoDateSchema } from "./claim";
import type { Claim, Value } from "./claim";
import { tellClause } from "./clause";
import type { Clause } from "./clause";
import { numberText } from "@/lib/number-text";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** A part of a value that an editor may change. */
export type EditableValue = {
  name: "amount" | "number" | "start" | "name";
  label: string;
  value: string;
  input: "text" | "number" | "date";
};

/** What of a value an editor may change, by the value's type. */
export function editableValues(value: Value): EditableValue[] {
  switch (value.type) {
    case "quantity":
      return [
        {
          name: "amount",
          label: `Number (${value.unit})`,
          value: String(value.amount),
          input: "number",
        },
      ];
    case "ordinal":
      return [
        {
          name: "number",
          label: `Which ${value.unit}`,
          value: String(value.number),
          input: "number",
        },
      ];
    case "date":
      return value.precision === "day"
        ? [{ name: "start", label: "Date", value: value.start, input: "date" }]
        : [];
    default:
      return [{ name: "name", label: "Name", value: value.name, input: "text" }];
  }
}

const longestStatement = 400;

/**
 * A claim with an editor's words. The evidence stays what the source says. The slot is found again by
 * its words; where the statement no longer tells the clause, the clause goes, so that no question is
 * made of words that nobody wrote. Another value is put in its place in the clause.
 * @returns the claim, or a sentence for each field that needs another look.
 */
export function editClaim(
  claim: Claim,
  edit: { statement: string; values: Record<string, string> },
): Result<Claim, Record<string, string>> {
  const statement = edit.statement.replace(/\s+/g, " ").trim();
  const problems: Record<string, string> = {};
  if (statement === "") problems["statement"] = "Write the fact as one sentence.";
  if (statement.length > longestStatement) {
    problems["statement"] = `Shorten the sentence to at most ${longestStatement} characters.`;
  }
  const value = editValue(claim.value, edit.values, problems);
  if (Object.keys(problems).length > 0) return failed(problems);

  const slotWords = claim.statement.slice(claim.slot.start, claim.slot.end);
  const isSameValue = JSON.stringify(value) === JSON.stringify(claim.value);
  const candidates = isSameValue ? [slotWords, ...wordsOf(value)] : wordsOf(value);
  const found = candidates.find((words) => statement.includes(words));
  if (found === undefined) {
    const [words = ""] = candidates;
    return failed({ statement: `The sentence must hold the value: “${words}”.` });
  }
  const start = statement.indexOf(found);
  const clause =
    claim.clause === null ? null : isSameValue ? claim.clause : withWords(claim.clause, found);
  const isSame = isSameValue && statement === claim.statement;
  return ok(
    claimSchema.parse({
      ...claim,
      // What a person has told stands as told, however the sentence was read.
      doubt: undefined,
      statement,
      value,
      clause: clause !== null && (isSame || tells(statement, clause)) ? clause : null,
      slot: isSame ? claim.slot : { start, end: start + found.length },
    }),
  );
}

/** Whether a statement has the clause's words, at its start with a capital letter. */
function tells(statement: string, clause: Clause): boolean {
  const { text } = tellClause(clause);
  return (
    statement.includes(text) || statement.startsWith(text.charAt(0).toUpperCase() + text.slice(1))
  );
}

/** The clause with other words for what it is asked about. */
function withWords(clause: Clause, words: string): Clause {
  const { asked, subject, complements } = clause;
  const text = "counted" in asked ? `${words} ${asked.counted}` : words;
  if (asked.part === "subject" || asked.part === "subject-count") {
    return { ...clause, subject: { ...subject, text } };
  }
  return {
    ...clause,
    complements: complements.map((complement, index) =>
      index === asked.index ? { ...complement, text } : complement,
    ),
  };
}

function editValue(
  value: Value,
  edits: Record<string, string>,
  problems: Record<string, string>,
): Value {
  switch (value.type) {
    case "quantity": {
      const amount = numberFrom(edits["amount"], value.amount, "amount", problems);
      if (amount === value.amount) return value;
      const shifted = (bound: number | null) => (bound === value.amount ? amount : bound);
      return { ...value, amount, lower: shifted(value.lower), upper: shifted(value.upper) };
    }
    case "ordinal": {
      const number = numberFrom(edits["number"], value.number, "number", problems);
      if (!Number.isInteger(number)) problems["number"] = "Write a whole number.";
      return { ...value, number: Math.trunc(number) };
    }
    case "date": {
      const day = edits["start"] ?? value.start;
      if (value.precision !== "day" || day === value.start) return value;
      if (!isoDateSchema.safeParse(day).success || Number.isNaN(Date.parse(day))) {
        problems["start"] = "Give the date as year-month-day, such as 2024-11-15.";
        return value;
      }
      return { ...value, start: day, end: day, resolvedFrom: "explicit" };
    }
    default: {
      const name = (edits["name"] ?? value.name).trim();
      if (name === "") problems["name"] = "Write the name.";
      if (name.length > 200) problems["name"] = "Shorten the name to at most 200 characters.";
      return name === value.name ? value : { ...value, name, aliases: [] };
    }
  }
}

function numberFrom(
  text: string | undefined,
  otherwise: number,
  field: string,
  problems: Record<string, string>,
): number {
  if (text === undefined) return otherwise;
  const number = Number(text.replaceAll(",", "").trim());
  if (text.trim() === "" || !Number.isFinite(number)) {
    problems[field] = "Write a number, such as 10000.";
    return otherwise;
  }
  return number;
}

/** The ways in which a value may be written in a statement. */
function wordsOf(value: Value): string[] {
  switch (value.type) {
    case "quantity":
      return [numberText(value.amount, 6), String(value.amount)];
    case "ordinal":
      return [`${value.number}${ordinalEnding(value.number)}`, String(value.number)];
    case "date": {
      const day = new Date(`${value.start}T00:00:00Z`);
      const format = (options: Intl.DateTimeFormatOptions) =>
        day.toLocaleDateString("en-GB", { timeZone: "UTC", ...options });
      const month = format({ month: "long", year: "numeric" });
      if (value.precision === "year") return [value.start.slice(0, 4)];
      return value.precision === "month"
        ? [month]
        : [format({ day: "numeric", month: "long", year: "numeric" })];
    }
    default:
      return [value.name, ...value.aliases];
  }
}

function ordinalEnding(number: number): string {
  const lastTwo = number % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}
