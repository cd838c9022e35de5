import fc from "fast-check";
import { plainTextOf } from "@/facts/reader-plain";

describe("plainTextOf", () => {
  it.each<[what: string, text: string, plain: string]>([
    ["soft hyphens", "Vera\u00adcruz", "Veracruz"],
    ["zero-width marks", "El\u200bena \u200eRuiz\ufeff", "Elena Ruiz"],
    ["bidirectional marks", "\u202bRuiz\u202c \u2067left\u2069", "Ruiz left"],
    ["a terminal's colours", "\u001b[31mover 12\u001b[0m", "over 12"],
    ["full-width forms", "１，９００ ＡＢ", "1,900 AB"],
    ["the digits of other scripts", "٣٥٠ ۱۲ २४ ২৪ ๑๒", "350 12 24 24 12"],
    ["accents apart from their letters", "Ine\u0301s", "Inés"],
    ["ligatures", "o\ufb03ce", "office"],
    ["hyphens and spaces of other kinds", "Suk\u2011yeol\u2003left", "Suk-yeol left"],
  ])("reads %s as a reader does", (_, text, plain) => {
    expect(plainTextOf(text).plain).toBe(plain);
  });

  it("leaves alone what needs nothing", () => {
    const text = "Café — “12 %” in São Tomé 🙂";
    expect(plainTextOf(text).plain).toBe(text);
  });

  it("finds the words again in the text", () => {
    const text = "\u200eOver 1\u200b2 Ine\u0301s\u00ad, o\ufb03ce.";
    const { plain, spanInText } = plainTextOf(text);
    const written = (words: string) => {
      const start = plain.indexOf(words);
      const span = spanInText(start, start + words.length);
      return text.slice(span.start, span.end);
    };
    expect(written("12")).toBe("1\u200b2");
    expect(written("Inés")).toBe("Ine\u0301s");
    expect(written("office")).toBe("o\ufb03ce");
    expect(written("Over")).toBe("Over");
    expect(spanInText(0, plain.length)).toEqual({ start: 1, end: text.length });
  });

  it("keeps offsets in order and inside the text, both ways, on any text", () => {
    const units = fc.constantFrom(
      ..."a1 .\u200b\u00ad\u0301\u0663\uff11\ufb03\u2011\ud800\udc00\u001b",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(units, { maxLength: 60 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { plain, spanInText, offsetInPlain } = plainTextOf(text);
        let from = 0;
        for (let index = 0; index < plain.length; index += 1) {
          const { start, end } = spanInText(index, index + 1);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(offsetInPlain(start)).toBeLessThanOrEqual(index);
          from = start;
        }
        expect(offsetInPlain(text.length)).toBe(plain.length);
      }),
      { numRuns: 300 },
    );
  });
});
