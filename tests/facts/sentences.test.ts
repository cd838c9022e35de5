import fc from "fast-check";
import { splitBlocks, splitSentences } from "@/facts/sentences";

const sentencesOf = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each<[rule: string, text: string, sentences: string[]]>([
    [
      "does not end a sentence after a title or an initial",
      "Gen. Mark Milley met Sens. Scott and Lee, Adm. Cruz and George W. Bush. Rev. J. Lee left.",
      [
        "Gen. Mark Milley met Sens. Scott and Lee, Adm. Cruz and George W. Bush.",
        "Rev. J. Lee left.",
      ],
    ],
    [
      "does not end a sentence after U.S. where the sentence goes on",
      "Prior to the U.S. Election Day, the U.S. Census Bureau counted. It stopped.",
      ["Prior to the U.S. Election Day, the U.S. Census Bureau counted.", "It stopped."],
    ],
    [
      "ends a sentence after U.S. where the next word begins one",
      "He lives in the U.S. She does not.",
      ["He lives in the U.S.", "She does not."],
    ],
    [
      "does not end a sentence in a date or a number",
      "On Dec. 1, 2018 it cost approx. 3.5 million. No. 10 agreed.",
      ["On Dec. 1, 2018 it cost approx. 3.5 million.", "No. 10 agreed."],
    ],
    [
      "ends a sentence after p.m. before a new one, but not before a weekday",
      "It struck at 4:10 p.m. Monday. It ended at 5 p.m. Officials left.",
      ["It struck at 4:10 p.m. Monday.", "It ended at 5 p.m.", "Officials left."],
    ],
    [
      "keeps a quotation and who said it together",
      "“Is it over?” she asked. “Stop!” he cried.",
      ["“Is it over?” she asked.", "“Stop!” he cried."],
    ],
    [
      "ends a headline without a full stop at its line",
      "Quake kills 84\nThe toll rose. It may rise.",
      ["Quake kills 84", "The toll rose.", "It may rise."],
    ],
    [
      "ends a sentence at a paragraph break whatever stands before it",
      "The toll rose to\n\n84 on Thursday.",
      ["The toll rose to", "84 on Thursday."],
    ],
    [
      "joins lines that were wrapped at a fixed width",
      "The death toll from the earthquake on the western coast rose to at\nleast 84 on Thursday, the government of the prefecture said. It is\nthe worst in years.",
      [
        "The death toll from the earthquake on the western coast rose to at\nleast 84 on Thursday, the government of the prefecture said.",
        "It is\nthe worst in years.",
      ],
    ],
    ["finds none in white space", " \n\u00a0\t\n", []],
  ])("%s", (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("gives spans in order, without overlap or white space at their ends, on any text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          "The cat sat. ",
          "U.S. ",
          "p.m. ",
          "\n",
          "\n\n",
          "“",
          "”",
          ") ",
          "a ",
          "Mr. ",
          "\ud800",
        ),
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("splitBlocks", () => {
  it("keeps lines apart that each say something of their own", () => {
    const text = "- Five ships sank\n- Two planes crashed\n\nThe end";
    expect(splitBlocks(text)).toHaveLength(3);
  });
});
