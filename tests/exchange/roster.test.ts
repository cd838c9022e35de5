import fc from "fast-check";
import { decodeTable, readRoster } from "@/exchange/roster";

const names = (text: string) => readRoster(text).rows.map(({ line, name }) => [line, name]);

describe("readRoster", () => {
  it.each([
    ["one name a line", "Kim\nLee", [1, "Kim"], [2, "Lee"]],
    ["a heading", "Nickname\nKim\nLee", [2, "Kim"], [3, "Lee"]],
    ["semicolons", "Group;Student name\n7b;Kim\n7c;Lee", [2, "Kim"], [3, "Lee"]],
    ["tabs", "name\tPIN\nKim\t4071\nLee\t9315", [2, "Kim"], [3, "Lee"]],
    [
      "Windows line ends and empty lines",
      "name\r\n\r\nKim\r\n,\r\nLee\r\n",
      [3, "Kim"],
      [5, "Lee"],
    ],
    [
      "first and last names",
      "Last name,First name\nLee,Kim\nRo,Ada",
      [2, "Kim Lee"],
      [3, "Ada Ro"],
    ],
    ["a quoted cell of two lines", 'name,label\n"Kim\nLee",x\nAda,y', [2, "Kim\nLee"], [4, "Ada"]],
    ["a byte-order mark", "\uFEFFname\nKim\nLee", [2, "Kim"], [3, "Lee"]],
  ])("reads %s", (_what, text, ...rows) => {
    expect(names(text)).toEqual(rows);
    expect(readRoster(text).problems).toEqual([]);
  });

  it("reads labels, PINs and time factors of a student", () => {
    const { rows } = readRoster('name,groups,PIN,Extra time\nKim,"red; blue",4071,1.25');
    const kim = { name: "Kim", labels: ["red", "blue"], pin: "4071", timeFactor: "1.25" };
    expect(rows).toEqual([{ line: 2, ...kim }]);
  });

  it("reports lines without a name and reads the others", () => {
    const { rows, problems } = readRoster("name,PIN\n,4071\nKim,9315");
    expect(rows.map(({ name }) => name)).toEqual(["Kim"]);
    expect(problems).toEqual([{ line: 2, message: "There is no name in this line." }]);
  });

  it("reports where a quotation mark is never closed, and reads what stands before", () => {
    const { rows, problems } = readRoster('name,PIN\nKim,4071\n"Lee,9315\nAda,1');
    expect(rows.map(({ name }) => name)).toEqual(["Kim"]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });

  it("takes formulas as text", () => {
    expect(names("name\n=1+1\n@SUM(A1)\n+49")).toEqual([
      [2, "=1+1"],
      [3, "@SUM(A1)"],
      [4, "+49"],
    ]);
  });

  it("reads ten thousand rows", () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `Student ${index}`).join("\n");
    expect(readRoster(`name\n${text}`).rows).toHaveLength(10_000);
  });

  it("never throws, and every row has a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab,;\t\"'\n\r =\uFEFF") }), (text) => {
        for (const { name } of readRoster(text).rows) expect(name).not.toBe("");
      }),
    );
  });
});

describe("decodeTable", () => {
  const text = "name\nZoë\nJosé\n";
  const utf16 = (mark: string) => Buffer.from(mark + text, "utf16le");
  it.each([
    ["UTF-8", Buffer.from(text, "utf8")],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`, "utf8")],
    ["UTF-16 as Windows writes it", utf16("\uFEFF")],
    ["UTF-16 without a mark", utf16("")],
    ["UTF-16, the other way round", utf16("\uFEFF").swap16()],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("reads %s", (_what, bytes) => {
    expect(decodeTable(bytes)).toBe(text);
  });
});
