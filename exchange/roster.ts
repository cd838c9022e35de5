import Papa from "papaparse";

/** A student as a list of a class names them; nothing is checked yet but that there is a name. */
export type RosterRow = {
  /** Of the file, from 1: what a spreadsheet shows beside the row. */
  line: number;
  name: string;
  labels: string[];
  /** As written; "" without one. */
  pin: string;
  timeFactor: string;
};

export type RosterReading = {
  rows: RosterRow[];
  problems: { line: number; message: string }[];
};

/** What a column may be called; compared in small letters, without spaces and marks. */
const headings: Record<Exclude<keyof RosterRow, "line">, readonly string[]> = {
  name: ["name", "nickname", "student", "studentname", "fullname", "displayname", "pupil"],
  labels: ["label", "labels", "group", "groups", "tag", "tags", "set"],
  pin: ["pin", "code", "password"],
  timeFactor: ["timefactor", "time", "extratime", "factor"],
};
const firstNames = ["firstname", "givenname", "forename"];
const lastNames = ["lastname", "surname", "familyname"];

const plainHeading = (heading: string) => heading.toLowerCase().replace(/[^\p{L}]/gu, "");

type Columns = Record<Exclude<keyof RosterRow, "line" | "name">, number> & { names: number[] };

/** Which column holds what; null when the first row is a student already. */
function columnsOf(first: readonly string[]): Columns | null {
  const plain = first.map(plainHeading);
  const find = (among: readonly string[]) => plain.findIndex((heading) => among.includes(heading));
  const [name, given, family] = [find(headings.name), find(firstNames), find(lastNames)];
  const names = name >= 0 ? [name] : [given, family].filter((column) => column >= 0);
  if (names.length === 0) return null;
  return {
    names,
    labels: find(headings.labels),
    pin: find(headings.pin),
    timeFactor: find(headings.timeFactor),
  };
}

/**
 * Reads a list of students: a table with commas, semicolons or tabs whose first row may name its
 * columns, or one name a line. A cell is only ever text, also where a spreadsheet would run it.
 */
export function readRoster(text: string): RosterReading {
  const { lines, unclosed } = cellsOf(text);
  const columns = columnsOf(lines[0]?.cells ?? []);
  const place = columns ?? { names: [0], labels: 1, pin: -1, timeFactor: -1 };
  const reading: RosterReading = { rows: [], problems: [] };
  if (unclosed !== null) {
    const message = "A quotation mark is opened here and never closed: close it, or take it out.";
    reading.problems.push({ line: unclosed, message });
  }
  for (const { line, cells } of columns === null ? lines : lines.slice(1)) {
    if (line === unclosed || cells.every((cell) => cell.trim() === "")) continue;
    const at = (column: number) => cells[column]?.trim() ?? "";
    const name = place.names.map(at).join(" ").trim();
    if (name === "") {
      reading.problems.push({ line, message: "There is no name in this line." });
      continue;
    }
    const labels = at(place.labels)
      .split(/[;,|]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    reading.rows.push({ line, name, labels, pin: at(place.pin), timeFactor: at(place.timeFactor) });
  }
  return reading;
}

/** The cells of each row with the line that it begins in; a row may go over several lines. */
function cellsOf(text: string): {
  lines: { line: number; cells: string[] }[];
  unclosed: number | null;
} {
  const lines: { line: number; cells: string[] }[] = [];
  let unclosed: number | null = null;
  let line = 1;
  let from = 0;
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  Papa.parse<string[]>(source, {
    newline: "\n",
    delimitersToGuess: [",", ";", "\t"],
    step: ({ data, errors, meta }) => {
      lines.push({ line, cells: data });
      if (errors.some(({ code }) => code === "MissingQuotes")) unclosed = line;
      line += source.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return { lines, unclosed };
}

/**
 * Turns a file's bytes into text: by its byte-order mark; else UTF-16 where every other byte is
 * nought, UTF-8 where the bytes are that, and Windows-1252, which older spreadsheets write.
 */
export function decodeTable(bytes: Uint8Array): string {
  const decode = (label: string) => new TextDecoder(label).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be");
  const sample = bytes.subarray(0, 400);
  const noughts = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (noughts(1) > sample.length / 5) return decode("utf-16le");
  if (noughts(0) > sample.length / 5) return decode("utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode("windows-1252");
  }
}
