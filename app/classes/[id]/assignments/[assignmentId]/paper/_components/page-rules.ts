/**
 * A text as a string of CSS in which nothing is more than text: all but plain letters and figures is
 * written as a number, so that no title can end the string or the style element around it.
 */
export const cssString = (text: string): string =>
  `"${[...text]
    .map((sign) => (/[A-Za-z0-9 ]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `))
    .join("")}"`;

/** What stands at the foot of every page of a sheet, to the left and before the number of the page. */
export type SheetFoot = { left: string; right: string };

/**
 * The kind of pages that a sheet is printed on, for `page` of its style. The first sheet has pages of no
 * kind: before a kind that what stands above it does not share, an empty page would come.
 */
export const pageNameOf = (sheet: number): string => (sheet === 0 ? "auto" : `sheet-${sheet}`);

/**
 * The margins of a printed quiz, and what stands at the foot of every page: a loose page says whose and
 * which it is. Each sheet numbers its own pages, from 1. Browsers do not begin the count of pages anew
 * within a print-out, so each sheet has a count of its own, which only its pages raise. The margins are
 * the same for all pages: one with margins of its own would be cut off at the right. Paper sizes are the
 * printer's.
 */
export const pageRules = (sheets: readonly SheetFoot[]): string =>
  ["@page { margin: 14mm 15mm 18mm; }", ...sheets.map(rulesOfSheet)].join("\n");

function rulesOfSheet({ left, right }: SheetFoot, sheet: number): string {
  const count = `pages-of-${sheet}`;
  return `
@page ${sheet === 0 ? "" : pageNameOf(sheet)} {
  counter-increment: ${count};
  @bottom-left { content: ${cssString(left)}; ${footStyle} }
  @bottom-right { content: ${cssString(`${right} · page `)} counter(${count}); white-space: nowrap; ${footStyle} }
}`;
}

const footStyle = "font: 9pt sans-serif; color: #625e56; vertical-align: top; padding-top: 3mm;";
