import fc from "fast-check";
import {
  amountOf,
  ordinalDigits,
  readNumber,
  spellNumber,
  writeNumber,
} from "@/questions/number-form";

describe("readNumber", () => {
  it.each([
    ["over 10,000", 10_000],
    ["about $75 million", 75_000_000],
    ["¥37 trillion", 37e12],
    ["minus 0.1 percent", -0.1],
    ["seven", 7],
    ["twenty-one", 21],
    ["two hundred", 200],
    ["the 103rd", 103],
    ["the seventh", 7],
    ["1,752 kg", 1752],
    ["77.9", 77.9],
  ])("reads “%s”", (words, amount) => {
    const read = readNumber(words);
    expect(read && amountOf(read)).toBeCloseTo(amount);
  });

  it.each([
    ["58 to 60 percent"],
    ["two of 30"],
    ["thousands"],
    ["between zero and 0.1 per cent"],
    [""],
    ["B-1B"],
  ])("reads no single number in “%s”", (words) => {
    expect(readNumber(words)).toBeNull();
  });

  it("gives back what writing made, for any amount in any form", () => {
    const frames = fc.constantFrom("over #", "about # million", "# percent", "#", "as many as #");
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 1_000_000 }), (frame, number) => {
        const read = readNumber(frame.replace("#", "10,000"));
        const written = read && writeNumber(read.form, number);
        expect(written && readNumber(written)?.written).toBe(number);
      }),
    );
  });
});

describe("writeNumber", () => {
  it.each([
    ["over 10,000", 15_000, "over 15,000"],
    ["about $75 million", 60, "about $60 million"],
    ["minus 0.1 percent", 0.2, "minus 0.2 percent"],
    ["seven", 12, "twelve"],
    ["the 103rd", 101, "the 101st"],
    ["the seventh", 8, "the eighth"],
    ["1752 kg", 900, "900 kg"],
  ])("writes in the form of “%s”", (form, number, words) => {
    const read = readNumber(form);
    expect(read && writeNumber(read.form, number)).toBe(words);
  });

  it("has no words for a spelled number above 99 or an ordinal above twelve", () => {
    const seven = readNumber("seven");
    const seventh = readNumber("the seventh");
    expect(seven && writeNumber(seven.form, 100)).toBeNull();
    expect(seventh && writeNumber(seventh.form, 13)).toBeNull();
  });
});

describe("spelling", () => {
  it.each([
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [21, "21st"],
    [102, "102nd"],
    [113, "113th"],
  ])("gives %d its suffix", (number, words) => {
    expect(ordinalDigits(number)).toBe(words);
  });

  it("spells whole numbers up to 99 only", () => {
    expect([0, 20, 42, 99, 100, -1, 1.5].map(spellNumber)).toEqual([
      "zero",
      "twenty",
      "forty-two",
      "ninety-nine",
      null,
      null,
      null,
    ]);
  });
});
