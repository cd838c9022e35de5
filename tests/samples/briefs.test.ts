import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseBrief } from "@/samples/library";
import { readBriefFiles, readBriefs, readDecisions } from "./read-samples";

const briefs = readBriefs();
const decisions = readDecisions();
const verified = decisions.filter(({ decision }) => decision === "verify");
const rejected = decisions.filter(({ decision }) => decision === "reject");

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of eight words of a text. */
function shingles(text: string): string[] {
  const all = words(text);
  return all.slice(7).map((_word, index) => all.slice(index, index + 8).join(" "));
}

describe("the briefs", () => {
  it.each([...readBriefFiles()])("%s parses", (_name, text) => {
    expect(parseBrief(text)).toMatchObject({ ok: true });
  });

  it("are at least 14, of at least seven topics and five desks", () => {
    const all = [...briefs.values()];
    expect(all.length).toBeGreaterThanOrEqual(14);
    expect(new Set(all.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(all.map(({ publisher }) => publisher)).size).toBeGreaterThanOrEqual(5);
  });

  it.each([...briefs])("%s is 120 to 260 words long", (_name, { text }) => {
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(120);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(260);
  });

  it("tell the APEC story in three, of which one carries a teaching error", () => {
    const apec = [...briefs.values()].filter(({ story }) => story === "APEC summit in Lima");
    expect(apec).toHaveLength(3);
    expect(apec.filter(({ teachingError }) => teachingError !== null)).toHaveLength(1);
  });

  it("carry no error but in the brief that says so", () => {
    const erring = [...briefs].filter(([, { teachingError }]) => teachingError !== null);
    expect(erring.map(([name]) => name)).toEqual([...new Set(rejected.map(({ brief }) => brief))]);
  });

  const corpus = process.env.STET_CORPUS;
  it("share no run of eight words with the corpus that STET_CORPUS names", () => {
    const foreign = new Set(
      (corpus === undefined ? [] : readdirSync(corpus, { recursive: true, encoding: "utf8" }))
        .filter((path) => path.endsWith(".txt"))
        .flatMap((path) => shingles(readFileSync(join(corpus ?? "", path), "utf8"))),
    );
    for (const { text } of briefs.values()) {
      expect(shingles(text).filter((shingle) => foreign.has(shingle))).toEqual([]);
    }
  });
});

describe("the seeded decisions", () => {
  const pointers = decisions.flatMap((decision) =>
    decision.decision === "reject" ? [decision, decision.contradicts] : [decision],
  );

  it("verify at least 65 claims of at least seven topics", () => {
    const topics = new Set(verified.map(({ brief }) => briefs.get(brief)?.topic));
    expect(verified.length).toBeGreaterThanOrEqual(65);
    expect(topics.size).toBeGreaterThanOrEqual(7);
  });

  it("quote an existing brief, word for word and at one place only", () => {
    const wrong = pointers.filter(
      ({ brief, quote }) => briefs.get(brief)?.text.split(quote).length !== 2,
    );
    expect(wrong).toEqual([]);
  });

  it("come with the rejections first, since a disputed fact cannot be verified", () => {
    expect(decisions.slice(0, rejected.length)).toEqual(rejected);
    expect(rejected.length).toBeGreaterThanOrEqual(1);
  });

  it("verify the claim that a rejected one contradicts", () => {
    for (const { contradicts } of decisions.filter((one) => one.decision === "reject")) {
      expect(verified).toContainEqual(expect.objectContaining({ value: contradicts.value }));
    }
  });

  it("decide no claim twice", () => {
    const keys = decisions.map(({ brief, quote, value, predicate }) =>
      JSON.stringify([brief, quote, value, predicate]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
