import { readTypedNumber } from "@/questions/typed-number";

const counted = { unit: "North Korean soldiers", isWhole: true, isOrdinal: false };
const money = { unit: "USD", isWhole: false, isOrdinal: false };
const share = { unit: "%", isWhole: false, isOrdinal: false };
const length = { unit: "km", isWhole: false, isOrdinal: false };
const inARow = { unit: "prime minister of Japan", isWhole: true, isOrdinal: true };

type Row = [typed: string, amount: number];

describe("readTypedNumber", () => {
  it.each<Row>([
    ["10000", 10_000],
    ["10,000", 10_000],
    ["10.000", 10_000],
    ["10 000", 10_000],
    ["10\u202f000", 10_000],
    ["10'000", 10_000],
    ["10’000", 10_000],
    ["１０，０００", 10_000],
    ["10k", 10_000],
    ["10 K", 10_000],
    ["10 thousand", 10_000],
    ["ten thousand", 10_000],
    ["Ten Thousand soldiers", 10_000],
    ["10,000 North Korean soldiers", 10_000],
    ["over 10,000", 10_000],
    ["about ~10,000.", 10_000],
    ["1.2m", 1_200_000],
    ["1.2 million", 1_200_000],
    ["1,2 million", 1_200_000],
    ["1.234 million", 1_234_000],
    ["1.2 billion", 1.2e9],
    ["one and a half million", 1_500_000],
    ["1½ million", 1_500_000],
    ["half a million", 500_000],
    ["three quarters of a million", 750_000],
    ["two point five million", 2_500_000],
    ["1 million 200 thousand", 1_200_000],
    ["a dozen", 12],
    ["two dozen", 24],
    ["twenty-one", 21],
    ["two hundred and fifty", 250],
    ["three hundred and twelve thousand and four", 312_004],
    ["1.234.567", 1_234_567],
    ["1,234,567.5", 1_234_567.5],
    ["1.234.567,5", 1_234_567.5],
    ["12,34,567", 1_234_567],
    ["0.5", 0.5],
    [".5", 0.5],
    ["0", 0],
    ["zero", 0],
    ["-5", -5],
    ["−5", -5],
    ["minus 5", -5],
  ])("reads “%s”", (typed, amount) => {
    expect(readTypedNumber(typed, counted)).toMatchObject({ state: "read", amount });
  });

  it.each<[string, typeof money, number]>([
    ["$1.2 billion", money, 1.2e9],
    ["US$1,200,000", money, 1.2e6],
    ["1.2bn dollars", money, 1.2e9],
    ["five dollars", money, 5],
    ["54%", share, 54],
    ["54 per cent", share, 54],
    ["fifty-four", share, 54],
    ["54,5", share, 54.5],
    ["16 km", length, 16],
    ["16km", length, 16],
    ["sixteen kilometres", length, 16],
    ["16", length, 16],
    ["103rd", inARow, 103],
    ["103", inARow, 103],
    ["the 103rd", inARow, 103],
    ["one hundred and third", inARow, 103],
    ["twelfth", inARow, 12],
  ])("reads “%s” with or without its unit", (typed, form, amount) => {
    expect(readTypedNumber(typed, form)).toMatchObject({ state: "read", amount });
  });

  it.each<[string, typeof money, RegExp]>([
    ["abc", counted, /“abc” could not be read.*Type it like 7,500/],
    ["10 to 12", counted, /one number/],
    ["10-12", counted, /one number/],
    ["10, 12", counted, /one number/],
    ["ten twelve", counted, /one number/],
    ["one twenty", counted, /one number/],
    ["200 thousand 1 million", counted, /one number/],
    ["10,0000", counted, /one number/],
    ["10,000 tanks", counted, /one number/],
    ["a", counted, /one number/],
    ["and", counted, /one number/],
    ["1e400", counted, /one number/],
    ["9".repeat(30), counted, /one number/],
    ["9".repeat(300), counted, /one number/],
    ["10 km", counted, /wanted in North Korean soldiers/],
    ["€5", money, /wanted in US dollars/],
    ["$54", share, /wanted in per cent/],
    ["16 miles", length, /wanted in kilometres/],
    ["16 m", length, /wanted in kilometres/],
    ["1.234", length, /Is “1.234” 1,234 or 1.234\? Type 1,234 or 1.234./],
    ["first and third", inARow, /Type it like 41/],
  ])("asks again for “%s” instead of calling it wrong", (typed, form, reason) => {
    const read = readTypedNumber(typed, form);
    expect(read).toMatchObject({ state: "invalid" });
    expect(read.state === "invalid" && read.reason).toMatch(reason);
  });

  it.each(["", "   ", "."])("calls “%s” not answered yet", (typed) => {
    expect(readTypedNumber(typed, counted).state).toBe("incomplete");
  });

  it.each<[string, typeof money, string]>([
    ["10k", counted, "10,000"],
    ["5,28", share, "5.28%"],
    ["$1.2bn", money, "1,200,000,000 US dollars"],
    ["twenty-first", inARow, "21st"],
  ])("says how it read “%s”", (typed, form, readAs) => {
    expect(readTypedNumber(typed, form)).toMatchObject({ readAs });
  });
});
