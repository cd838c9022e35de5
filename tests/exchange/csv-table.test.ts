import { csvTable } from "@/exchange/csv-table";

describe("a table for spreadsheets", () => {
  it("keeps a heading from being run as a formula, as it does cells", () => {
    expect(csvTable(["=1+1", "score"], [["@Kim", -2]])).toBe(
      '\uFEFF"\'=1+1",score\r\n"\'@Kim",-2\r\n',
    );
  });

  it("leaves a cell without a figure empty", () => {
    expect(csvTable(["name", "score"], [["Kim", null]])).toBe("\uFEFFname,score\r\nKim,\r\n");
  });
});
