import Papa from "papaparse";

export type CsvCell = string | number | boolean | null;

/**
 * What a spreadsheet may run as a formula: each of these signs at the beginning of a cell, also where
 * lines follow, and the wide forms that East Asian keyboards write.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table for spreadsheets. Texts that one would run as a formula are quoted off with an apostrophe,
 * in the heading too; numbers stay numbers. A byte-order mark says UTF-8.
 */
export function csvTable(fields: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const table = Papa.unparse(
    { fields: [...fields], data: rows.map((row) => [...row]) },
    { escapeFormulae: formulaStart, newline: "\r\n" },
  );
  return `\uFEFF${table}\r\n`;
}
