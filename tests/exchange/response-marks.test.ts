import { readResponseMarks } from "@/exchange/response-marks";

describe("readResponseMarks", () => {
  it("reads a row for each item of each attempt", () => {
    expect(readResponseMarks("attempt,item,maxmark,mark\n1,q1,1,0.5\r\n1,q2,2,-0.25\n\n")).toEqual({
      ok: true,
      value: [
        { attempt: "1", item: "q1", maxMark: 1, mark: 0.5 },
        { attempt: "1", item: "q2", maxMark: 2, mark: -0.25 },
      ],
    });
  });

  it.each([
    ["a byte-order mark", "\uFEFFattempt,item,maxmark,mark\n1,q1,1,1\n"],
    [
      "columns in another order, and more of them",
      "mark,name,maxmark,item,attempt\n1,Ada,1,q1,1\n",
    ],
    ["names with commas in quotes", 'attempt,item,maxmark,mark\n1,"q1",1,1\n'],
    ["semicolons", "attempt;item;maxmark;mark\n1;q1;1;1\n"],
    ["capital letters in the first line", "Attempt,Item,MaxMark,Mark\n1,q1,1,1\n"],
  ])("takes %s", (_what, text) => {
    expect(readResponseMarks(text)).toEqual({
      ok: true,
      value: [{ attempt: "1", item: "q1", maxMark: 1, mark: 1 }],
    });
  });

  it.each([
    ["an empty file", "", /first line must be/],
    ["a column that is missing", "attempt,item,mark\n1,q1,1\n", /it lacks maxmark/],
    ["no rows", "attempt,item,maxmark,mark\n", /no mark/],
    [
      "a mark that is no number",
      "attempt,item,maxmark,mark\n1,q1,1,1\n1,q2,1,x\n",
      /Row 2 .*mark is no number/,
    ],
    ["a mark left out", "attempt,item,maxmark,mark\n1,q1,1,\n", /Row 1 .*mark is no number/],
    ["a mark above the most", "attempt,item,maxmark,mark\n1,q1,1,2\n", /above the most/],
    [
      "an item of two worths",
      "attempt,item,maxmark,mark\n1,q1,1,1\n2,q1,2,1\n",
      /Row 2 .*worth 2 here and 1 before/,
    ],
    ["the same item twice", "attempt,item,maxmark,mark\n1,q1,1,1\n1,q1,1,0\n", /Row 2 .*already/],
  ])("refuses %s in one sentence", (_what, text, problem) => {
    const read = readResponseMarks(text);
    expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  });
});
