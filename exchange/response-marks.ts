import Papa from "papaparse";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** A mark for one item of one attempt. */
export type ResponseMark = { attempt: string; item: string; maxMark: number; mark: number };

const columns = ["attempt", "item", "maxmark", "mark"];

const numberOf = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, `${name} is no number`)
    .transform(Number);

const rowSchema = z.object({
  attempt: z.string().trim().min(1, "attempt is empty"),
  item: z.string().trim().min(1, "item is empty"),
  maxmark: numberOf("maxmark").refine((value) => value >= 0, "maxmark is below 0"),
  mark: numberOf("mark"),
});

/**
 * Reads a table of marks: a header `attempt,item,maxmark,mark` and one row for each item of each
 * attempt. Decimal points; columns may stand in any order, and more of them are ignored.
 * @returns the rows, or one sentence that says which line is wrong and why.
 */
export function readResponseMarks(text: string): Result<ResponseMark[], string> {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const missing = columns.filter((name) => !(parsed.meta.fields ?? []).includes(name));
  if (missing.length > 0) {
    return failed(`The first line must be “${columns.join(",")}”; it lacks ${missing.join(", ")}.`);
  }
  const marks: ResponseMark[] = [];
  const seen = new Set<string>();
  const maxMarks = new Map<string, number>();
  for (const [index, row] of parsed.data.entries()) {
    const place = `Row ${index + 1} after the first line`;
    const read = rowSchema.safeParse(row);
    if (!read.success) {
      return failed(`${place}: ${read.error.issues[0]?.message ?? "it cannot be read"}.`);
    }
    const { attempt, item, maxmark: maxMark, mark } = read.data;
    const known = maxMarks.get(item) ?? maxMark;
    if (known !== maxMark) {
      return failed(`${place}: ${item} is worth ${maxMark} here and ${known} before.`);
    }
    if (mark > maxMark) {
      return failed(`${place}: the mark ${mark} is above the most that ${item} gives, ${maxMark}.`);
    }
    const key = JSON.stringify([attempt, item]);
    if (seen.has(key)) {
      return failed(`${place}: attempt ${attempt} has a mark for ${item} already.`);
    }
    seen.add(key);
    maxMarks.set(item, maxMark);
    marks.push({ attempt, item, maxMark, mark });
  }
  return marks.length === 0 ? failed("There is no mark in this table.") : ok(marks);
}
