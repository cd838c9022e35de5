import type { Claim, Value } from "@/facts/claim";
import { decisionsSchema, matchDecision, parseBrief } from "@/samples/library";
import type { ExpectedValue } from "@/samples/library";
import { isSameValue } from "@/samples/same-value";

const head = [
  "title: A port: opened at last",
  "publisher: Stet sample briefs: Pacific desk",
  "publishedAt: 2024-11-17",
  "topic: Asia-Pacific",
  "story: APEC summit in Lima",
];
const file = (lines: readonly string[], body = "The port was opened.") =>
  `---\n${lines.join("\n")}\n---\n\n${body}\n`;

describe("parseBrief", () => {
  it("reads front matter up to the first colon and the article without it", () => {
    expect(parseBrief(file(head))).toEqual({
      ok: true,
      value: {
        title: "A port: opened at last",
        publisher: "Stet sample briefs: Pacific desk",
        publishedAt: "2024-11-17",
        topic: "Asia-Pacific",
        story: "APEC summit in Lima",
        teachingError: null,
        text: "The port was opened.",
      },
    });
  });

  it("keeps the teaching error where there is one, and reads lines that end in CR LF", () => {
    const parsed = parseBrief(
      file([...head, "teachingError: The month is wrong."]).replaceAll("\n", "\r\n"),
    );
    expect(parsed).toMatchObject({ ok: true, value: { teachingError: "The month is wrong." } });
  });

  it.each([
    ["there is no front matter", "The port was opened.", { reason: "no-front-matter" }],
    ["front matter never ends", "---\ntitle: A\n", { reason: "no-front-matter" }],
    [
      "a line is no key and value",
      file(["title A", ...head.slice(1)]),
      { reason: "not-a-key-and-value", line: 2 },
    ],
    [
      "a field is missing",
      file(head.filter((line) => !line.startsWith("story"))),
      { reason: "wrong-field", field: "story" },
    ],
    [
      "the date is not a calendar date",
      file(head.map((line) => line.replace("2024-11-17", "17 November"))),
      { reason: "wrong-field", field: "publishedAt" },
    ],
    [
      "the publisher is not one of ours",
      file(head.map((line) => line.replace("Stet sample briefs", "Real News"))),
      { reason: "wrong-field", field: "publisher" },
    ],
    ["a field is unknown", file([...head, "author: A"]), { reason: "wrong-field" }],
    ["the article is empty", file(head, " \n"), { reason: "wrong-field", field: "text" }],
  ])("says what is wrong when %s", (_when, text, problem) => {
    expect(parseBrief(text)).toMatchObject({ ok: false, problem });
  });
});

const quantity = (amount: number, lower: number | null, upper: number | null): Value => ({
  type: "quantity",
  amount,
  lower,
  upper,
  unit: "soldiers",
  modifier: null,
});
const day = (date: string): Value => ({
  type: "date",
  start: date,
  end: date,
  precision: "day",
  resolvedFrom: "explicit",
});
const named = (name: string, ...aliases: string[]): Value => ({ type: "person", name, aliases });

describe("isSameValue", () => {
  const same: [string, Value, ExpectedValue][] = [
    [
      "the amount alone is asked",
      quantity(10000, 10000, null),
      { type: "quantity", amount: 10000 },
    ],
    [
      "the bounds of a range are asked",
      quantity(0.05, 0, 0.1),
      { type: "quantity", amount: null, lower: 0, upper: 0.1 },
    ],
    [
      "the number in a row agrees",
      { type: "ordinal", number: 32, unit: "member" },
      { type: "ordinal", number: 32 },
    ],
    [
      "both ends of a date agree",
      day("2024-11-14"),
      { type: "date", start: "2024-11-14", end: "2024-11-14" },
    ],
    ["a name is the surname", named("Ishiba"), { type: "person", name: "Shigeru Ishiba" }],
    ["an alias agrees", named("S. Ishiba", "Ishiba"), { type: "person", name: "Shigeru Ishiba" }],
    ["accents differ", named("Leon Marchand"), { type: "person", name: "Léon Marchand" }],
    [
      "the surname comes first",
      named("Ishiba Shigeru"),
      { type: "person", name: "Shigeru Ishiba" },
    ],
  ];
  it.each(same)("holds when %s", (_when, value, expected) => {
    expect(isSameValue(value, expected)).toBe(true);
  });

  const other: [string, Value, ExpectedValue][] = [
    ["the amount differs", quantity(10000, null, null), { type: "quantity", amount: 12000 }],
    [
      "a bound differs",
      quantity(10000, 10000, null),
      { type: "quantity", amount: 10000, upper: 10000 },
    ],
    [
      "a month stands for a day",
      { ...day("2024-10-01"), end: "2024-10-31" } as Value,
      { type: "date", start: "2024-10-01", end: "2024-10-01" },
    ],
    ["names share a part of a word", named("Ishibashi"), { type: "person", name: "Ishiba" }],
    ["a date stands for a number", day("2024-10-01"), { type: "quantity", amount: 1 }],
  ];
  it.each(other)("does not hold when %s", (_when, value, expected) => {
    expect(isSameValue(value, expected)).toBe(false);
  });
});

describe("matchDecision", () => {
  const text = "Faye took office on 2 April 2024. Sonko took office on 2 April 2024.";
  const claim = (id: string, exact: string, change: Partial<Claim> = {}): Claim => ({
    id,
    predicate: "office-start",
    subject: id,
    parts: {},
    value: day("2024-04-02"),
    statement: exact,
    slot: { start: 0, end: 0 },
    clause: null,
    attribution: { speaker: null, verb: null, hedge: "none" },
    eventTime: null,
    statementTime: null,
    evidence: {
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
      exact,
      prefix: "",
      suffix: "",
    },
    sentence: 0,
    ...change,
  });
  const faye = claim("faye", "Faye took office on 2 April 2024.");
  const sonko = claim("sonko", "Sonko took office on 2 April 2024.");
  const value = { type: "date", start: "2024-04-02", end: "2024-04-02" } as const;
  const about = { quote: "Sonko took office on 2 April", value };

  it("takes the claim whose evidence overlaps the quote, not another of the same value", () => {
    expect(matchDecision(about, text, [faye, sonko])).toBe(sonko);
  });

  it("takes the claim that covers more of the quote when two overlap it", () => {
    const part = claim("part", "2 April 2024. Sonko");
    expect(matchDecision(about, text, [part, sonko])).toBe(sonko);
  });

  it.each([
    ["the value differs", { ...about, value: { ...value, end: "2024-04-30" } }, [sonko]],
    ["the quote is not in the text", { ...about, quote: "Sonko resigned" }, [sonko]],
    ["the evidence stands elsewhere", about, [faye]],
    [
      "the claim is hedged",
      about,
      [{ ...sonko, attribution: { ...sonko.attribution, hedge: "plan" as const } }],
    ],
    ["the predicate is another", { ...about, predicate: "event-date" as const }, [sonko]],
  ])("finds none when %s", (_when, pointer, claims) => {
    expect(matchDecision(pointer, text, claims)).toBeNull();
  });
});

describe("decisionsSchema", () => {
  const pointer = {
    brief: "a.md",
    quote: "Sonko took office",
    value: { type: "date", start: "2024-04-02", end: "2024-04-02" },
  };

  it("asks of a rejection which claim it contradicts", () => {
    const rejection = { ...pointer, decision: "reject", reason: "source-error", note: "No." };
    expect(decisionsSchema.safeParse([rejection]).success).toBe(false);
    expect(decisionsSchema.safeParse([{ ...rejection, contradicts: pointer }]).success).toBe(true);
  });

  it("refuses a decision without a note or with an unknown field", () => {
    const verify = { ...pointer, decision: "verify", note: "Documented." };
    expect(decisionsSchema.safeParse([verify]).success).toBe(true);
    expect(decisionsSchema.safeParse([{ ...verify, note: "" }]).success).toBe(false);
    expect(decisionsSchema.safeParse([{ ...verify, by: "me" }]).success).toBe(false);
  });
});
