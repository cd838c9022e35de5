/**
 * A text as a string of CSS in which nothing is more than text: all but plain letters and figures is
 * written as a number, so that no title can end the string or the style element around it.
 */
export const cssString = (text: string): string =>
  `"${[...text]
    .map((sign) => (/[A-Za-z0-9 ]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `))
    .join("")}"`;

/**
 * The margins of a printed quiz, and what stands at the foot of every page: a loose sheet says what it belongs
 * to, and the numbers of a print-out go on from sheet to sheet. One rule for all pages: a page with margins of its own would be cut off at the right, and begin with an
 * empty one. Paper sizes are the printer's.
 */
export const pageRules = (title: string, version: string): string => `
@page {
  margin: 14mm 15mm 18mm;
  @bottom-left { content: ${cssString(title)}; ${footStyle} }
  @bottom-right { content: ${cssString(`${version} · page `)} counter(page); ${footStyle} }
}`;

const footStyle = "font: 9pt sans-serif; color: #625e56; vertical-align: top; padding-top: 3mm;";
