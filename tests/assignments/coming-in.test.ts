import fc from "fast-check";
import { joinCodeText, makeJoinCode, readJoinCode } from "@/assignments/join-code";
import { readNickname } from "@/assignments/nickname";
import { makePin, plainDigits, readPin } from "@/assignments/pin";
import { rngFrom } from "@/lib/rng";

const keyOf = (typed: string) => {
  const read = readNickname(typed);
  return read.ok ? read.value.key : read.problem;
};
const textOf = (typed: string) => {
  const read = readNickname(typed);
  return read.ok ? read.value.text : read.problem;
};

describe("a join code", () => {
  it("is read back however it was typed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = makeJoinCode(rngFrom(seed).below);
        expect(readJoinCode(code)).toBe(code);
        expect(readJoinCode(` ${joinCodeText(code).toLowerCase()} `)).toBe(code);
        expect(readJoinCode(`${code.slice(0, 2)}–${code.slice(2)}`)).toBe(code);
        expect(code).not.toMatch(/[01258AEIOULNSVZB]/);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["too little", "C3D4F"],
    ["too much", "C3D4F6G"],
    ["a letter that no code has", "C3D4FO"],
    ["another script", "СЗ4Ф67"],
  ])("is not read from %s", (_what, typed) => {
    expect(readJoinCode(typed)).toBeNull();
  });

  it("is never a crash, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const code = readJoinCode(typed);
        expect(code === null || code.length === 6).toBe(true);
      }),
    );
  });
});

describe("a nickname", () => {
  it.each([
    ["case", "Kim", "kIM"],
    ["spaces", "Kim  Lee", " Kim Lee "],
    ["how accents are put together", "Zoe\u0308", "Zo\u00eb"],
    ["full-width letters", "Ｋｉｍ", "Kim"],
    ["ß and ss", "Weiß", "WEISS"],
    ["the two sigmas", "Νίκος", "ΝΊΚΟΣ"],
    ["unseen characters", "K\u200bi\u2060m", "Kim"],
    ["how an emoji is drawn", "❤️ Kim", "❤ Kim"],
    ["marks of direction", "\u202eKim\u202c", "Kim"],
  ])("is the same whatever %s", (_what, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ["accents", "Zoe", "Zoë"],
    ["emoji", "Kim 🐸", "Kim 🦊"],
    ["letters of another script that look alike", "Kim", "Кіm"],
  ])("is another with other %s", (_what, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it.each([
    ["right to left", "محمد علي", "محمد علي"],
    ["emoji of several parts", "👩‍🚀 Kim", "👩‍🚀 Kim"],
    ["a joiner inside a Persian word", "می\u200cخواهم", "می\u200cخواهم"],
    ["a turn of direction, which is taken out", "ab\u202ecd", "abcd"],
    ["lines, which become spaces", "Kim\nLee\t2", "Kim Lee 2"],
    ["half a character, which is taken out", "Kim\ud83d", "Kim"],
    ["a formula, which is only text", '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])("may be %s", (_what, typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  it.each([
    ["spaces alone", "  \u3000", "empty"],
    ["what nobody sees", "\u200b\u200d\ufe0f\u2066", "empty"],
    ["41 letters", "x".repeat(41), "too-long"],
    ["marks heaped on a letter", "x" + "\u0301".repeat(130), "too-long"],
  ])("is not %s", (_what, typed, problem) => {
    expect(textOf(typed)).toBe(problem);
  });

  it("of 40 emoji of several parts is too long in storage, of 40 letters is not", () => {
    expect(textOf("x".repeat(40))).toBe("x".repeat(40));
    expect(textOf("👩‍🚀".repeat(40))).toBe("too-long");
  });

  it("that was read is read again as itself, with the same key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const read = readNickname(typed);
        if (read.ok) expect(readNickname(read.value.text)).toEqual(read);
      }),
    );
  });
});

describe("a PIN", () => {
  it.each([
    ["four digits", "4071", "4071"],
    ["six digits in two halves", "407 193", "407193"],
    ["Arabic digits", "٤٠٧١", "4071"],
    ["Devanagari digits", "४०७१", "4071"],
    ["full-width digits", "４０７１", "4071"],
  ])("may be %s", (_what, typed, digits) => {
    expect(readPin(typed)).toEqual({ ok: true, value: digits });
  });

  it.each([
    ["three digits", "407", "wrong-length"],
    ["seven digits", "4071936", "wrong-length"],
    ["nothing", "", "wrong-length"],
    ["letters", "40a1", "not-digits"],
    ["one digit over and over", "7777", "too-easy"],
    ["counting up", "3456", "too-easy"],
    ["counting down", "654321", "too-easy"],
  ])("is not %s", (_what, typed, problem) => {
    expect(readPin(typed)).toEqual({ ok: false, problem });
  });

  it("that is made can be chosen, and is read as itself", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pin = makePin(rngFrom(seed).below);
        expect(pin).toHaveLength(6);
        expect(readPin(pin)).toEqual({ ok: true, value: pin });
        expect(plainDigits(` ${pin.slice(0, 3)}-${pin.slice(3)}`)).toBe(pin);
      }),
    );
  });
});
