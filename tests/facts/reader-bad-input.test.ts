import type { Extraction } from "@/facts/claim";
import { extract } from "@/facts/extract";
import { checkArticleText, decodeArticleFile } from "@/facts/reader";
import type { ArticleProblem } from "@/facts/reader-check";
import { badTexts, goodArticle, hidden } from "./reader-bad-texts";
import { heavyTexts } from "./reader-heavy-texts";

const options = { publishedAt: "2024-11-15", publisher: "Desk" };
const bad = new Map([...badTexts, ...heavyTexts].map((entry) => [entry.what, entry]));

/** What the product makes of an input: the check, then the claims. */
function outcomeOf(
  what: string,
): ArticleProblem["reason"] | (Extraction & { text: string; told: string[] }) {
  const found = bad.get(what);
  if (found === undefined) throw new Error(`There is no bad text “${what}”.`);
  const { source, format } = found;
  const checked =
    typeof source === "string"
      ? checkArticleText(source, format)
      : decodeArticleFile(source, format);
  if (!checked.ok) return checked.problem.reason;
  const extraction = extract(checked.value.text, { ...options, format });
  return { ...extraction, told: extraction.claims.map(({ statement }) => statement) };
}

/** The claims of an input and why its other sentences gave none. */
function readingOf(what: string): Extraction & { text: string; told: string[] } {
  const outcome = outcomeOf(what);
  if (typeof outcome === "string") throw new Error(`“${what}” is refused: ${outcome}.`);
  return outcome;
}

const reasonsIn = (what: string): string[] => [
  ...new Set(readingOf(what).skipped.map(({ reason }) => reason)),
];

describe("a bad input", () => {
  it.each<[what: string, reason: ArticleProblem["reason"]]>([
    ["UTF-8 read as Latin-1", "broken-encoding"],
    ["UTF-8 read as Windows-1252", "broken-encoding"],
    ["UTF-8 read as Windows-1252 twice", "broken-encoding"],
    ["Russian in UTF-8 read as Windows-1252", "broken-encoding"],
    ["bytes of Windows-1252", "broken-encoding"],
    ["bytes of Shift-JIS", "broken-encoding"],
    ["a zero byte in the middle", "binary"],
    ["an article all in Spanish", "not-english"],
    ["an article all in Japanese", "not-english"],
    ["an article all in Russian", "not-english"],
    ["a single word", "no-sentences"],
    ["only numbers", "no-sentences"],
    ["all capitals", "all-capitals"],
    ["a marked-up page given as text", "markup"],
    ["an article of 2 MB", "too-long"],
    ["a page of 2 MB", "too-long"],
    ["attributes without end", "empty"],
  ])("is refused: %s", (what, reason) => {
    expect(outcomeOf(what)).toBe(reason);
  });

  const good = extract(goodArticle, options).claims.map(({ statement }) => statement);

  it.each([
    "bytes of UTF-16 without a mark, little end first",
    "bytes of UTF-16 without a mark, big end first",
    "soft hyphens and zero-width marks in names and figures",
    "bidirectional marks",
    "an article half in Spanish",
    "an article half in Japanese",
  ])("is read as the article in it: %s", (what) => {
    expect(good.length).toBeGreaterThan(5);
    expect(readingOf(what).told).toEqual(good);
  });

  it("keeps the evidence as it is written where marks are hidden in it", () => {
    const { claims, text } = readingOf("soft hyphens and zero-width marks in names and figures");
    expect(text).toBe(hidden(goodArticle));
    const asSeen = (words: string) => words.replace(/[\u00ad\u200b-\u200e\u2060]/g, "");
    expect(claims.map(({ evidence }) => asSeen(evidence.exact))).toEqual(
      extract(goodArticle, options).claims.map(({ evidence }) => evidence.exact),
    );
    expect(claims.map(({ evidence }) => evidence.exact).join("\n")).toContain("1,\u20609\u200b00");
    for (const { evidence } of claims) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    }
  });

  it.each([
    ["an article half in Spanish", "not-english"],
    ["an article half in Japanese", "not-english"],
    ["a transcript", "quotation"],
    ["a table and a list", "boilerplate"],
    ["a page of a table and a list", "boilerplate"],
    ["a live blog", "boilerplate"],
    ["a list with tabs", "nothing-to-check"],
  ])("says why parts of it give no claims: %s", (what, reason) => {
    expect(reasonsIn(what)).toContain(reason);
  });

  it("reads the digits of other scripts as figures", () => {
    const { told } = readingOf("full-width and Arabic-Indic digits");
    expect(told).toContain("A storm destroyed 240 houses in Veracruz on 12 November 2024.");
    expect(told.join("\n")).toMatch(/350 soldiers/);
  });

  it("tells none of what speakers say in a transcript in the article's own voice", () => {
    expect(readingOf("a transcript").claims).toEqual([]);
  });

  it("reads the entries of a live blog and no times of entries", () => {
    const { told } = readingOf("a live blog");
    expect(told).toContain("A storm destroyed 240 houses in Veracruz on 12 November 2024.");
    expect(told.join("\n")).not.toMatch(/14:05|13:40|9\.15/);
  });

  it("counts the days of a live blog's entries from the day that stands over them", () => {
    const entries = (first: string, second: string) =>
      extract(
        `Live updates\n\n${first}\n\nThe army sent 350 soldiers to Lima on Tuesday.\n\n${second}\n\nThe navy sent 12 ships to Lima on Tuesday.`,
        options,
      )
        .claims.map(({ statement }) => statement)
        .join("\n");
    const apart = entries("14 November 2024, 14:05 GMT", "Nov. 7, 2024");
    expect(apart).toMatch(/350 soldiers to Lima on 12 November 2024/);
    expect(apart).toMatch(/12 ships to Lima on 5 November 2024/);
    // One day alone is that of publication, told once more; times name no day.
    expect(entries("7 November 2024", "14:05")).toMatch(/12 ships to Lima on 12 November 2024/);
  });

  it("gives a single sentence its claims", () => {
    expect(readingOf("one sentence").told).toContain(
      "A storm destroyed 240 houses in Veracruz on 12 November 2024.",
    );
  });

  it("leaves no half letter in what is saved", () => {
    // JSON writes half a letter as its code.
    const half = /\\ud[89a-f][0-9a-f]{2}/i;
    expect(half.test(JSON.stringify(readingOf("halves of characters")))).toBe(false);
    // Evidence begins 32 units behind the middle of a letter that takes two.
    for (const shift of ["", "x"]) {
      const text = `${shift}${"🙂".repeat(20)} The army sent 350 soldiers to Lima.`;
      expect(half.test(JSON.stringify(extract(text, options)))).toBe(false);
    }
  });

  // Text is cut: what takes long on all of it is shown by bench/adversarial.ts.
  it.each(heavyTexts)("throws nothing: $what", ({ source, format }) => {
    const cut = format === "html" ? source : source.slice(0, 8000);
    const checked = checkArticleText(String(cut), format);
    const text = checked.ok ? checked.value.text : String(cut).slice(0, 8000);
    const { sentences, claims, skipped } = extract(text, { ...options, format });
    const told = new Set([...claims, ...skipped].map(({ sentence }) => sentence));
    expect(told.size).toBe(sentences.length);
  });
});
