import fc from "fast-check";
import { tokenize, tokenizeBySentence } from "@/facts/tokens";

const hardCharacters = fc.string({
  unit: fc.constantFrom(
    ..."ab5 .,'’-$\n\t",
    "\u200b",
    "\u200f",
    "\u202e",
    "\u00ad",
    "\u00a0",
    "\u2028",
    "😀",
    "\ud800",
    "\udc00",
    "e\u0301",
    "can't ",
    "won’t",
    "U.S. ",
    "Mr. ",
  ),
  maxLength: 80,
});

describe("tokenize", () => {
  it.each([
    ["any characters", fc.string({ unit: "binary", maxLength: 300 })],
    ["hard characters", hardCharacters],
  ])("gives offsets that cut each token out of the text, whatever it holds: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.trim()).not.toBe("");
          expect(token.start).toBeGreaterThanOrEqual(from);
          expect(token.normal).toBe(token.text.toLowerCase());
          from = token.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leaves out nothing but white space", () => {
    fc.assert(
      fc.property(hardCharacters, (text) => {
        const kept = tokenize(text)
          .map((token) => token.text)
          .join("");
        expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same tokens for the same text, in any order of calls", () => {
    const text = "The U.S. can't say who sent 12 ships.";
    const first = tokenize(text);
    tokenize("Another text in between.");
    expect(tokenize(text)).toEqual(first);
  });

  it("takes a word that is longer than any word as one token, and goes on behind it", () => {
    const long = "a".repeat(5000);
    const tokens = tokenize(`Before ${long} after it.`);
    expect(tokens.map((token) => token.text)).toEqual(["Before", long, "after", "it", "."]);
  });

  it("names part of speech and lemma", () => {
    const [, soldiers, were] = tokenize("The soldiers were deployed.");
    expect(soldiers).toMatchObject({ normal: "soldiers", pos: "NOUN", lemma: "soldier" });
    expect(were).toMatchObject({ pos: "AUX", lemma: "be" });
  });
});

describe("tokenizeBySentence", () => {
  it("groups the same tokens by sentence", () => {
    const text = "He met Gen. Lee in the U.S. on Tuesday. They talked.";
    expect(tokenizeBySentence(text)).toHaveLength(2);
    expect(tokenizeBySentence(text).flat()).toEqual(tokenize(text));
  });
});
