import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { claimSchema } from "@/facts/claim";
import { extract } from "@/facts/extract";
import type { ArticleFormat } from "@/facts/reader";
import { parseBrief } from "@/samples/library";

const options = { publishedAt: "2024-11-15", publisher: "Desk" };

/** Sentences of the starter library, as they stand there. */
const sentences = readdirSync("samples/briefs")
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => {
    const brief = parseBrief(readFileSync(join("samples/briefs", file), "utf8"));
    if (!brief.ok) throw new Error(`${file}: ${brief.problem.reason}`);
    const { text } = brief.value;
    return extract(text, options).sentences.map(({ start, end }) => text.slice(start, end));
  });
const aSentence = fc.constantFrom(...sentences);

/** Two halves of sentences, cut anywhere, also inside a word. */
const spliced = fc
  .tuple(aSentence, aSentence, fc.nat({ max: 200 }), fc.nat({ max: 200 }))
  .map(([first, second, cut, from]) => first.slice(0, cut) + second.slice(from));

const marks = fc.constantFrom(
  ..."“”\"'’()[]<>*_#|`~—–-,.;:!?$€%&/\\ \t\n\u00a0",
  ..."\u00ad\u200b\u200d\u200e\u202e\u2060\ufeff\u0301\ufe0f\ud83d\udc00\u0000\u001b",
  "\n\n",
  "🙂",
  "👩‍👩‍👧",
  "e\u0301",
  "ﬃ",
  "٣٤",
  "１２",
  "日本",
  "مرحبا",
  "Q: ",
  "LIMA — ",
  "Correction: ",
  "Photo: ",
  "By Ana Ruiz\n\n",
  "2 hours ago\n\n",
  "said that ",
  "on Monday ",
  "5 to 6 percent ",
  "U.S. ",
);
const soup = fc.array(fc.oneof(marks, aSentence, spliced), { maxLength: 12 });

const tags = ["p", "div", "b", "blockquote", "li", "td", "h2", "script", "figcaption", "nav", "br"];
const wrappedInTags = fc
  .array(fc.tuple(fc.constantFrom(...tags), fc.oneof(aSentence, spliced, marks), fc.boolean()), {
    maxLength: 8,
  })
  .map((parts) =>
    parts.map(([tag, words, closes]) => `<${tag}>${words}${closes ? `</${tag}>` : ""}`).join("\n"),
  );
const lineMarks = ["", "# ", "> ", "> > ", "- ", "1. ", "| ", "```\n", "---\n", "[", "**", "    "];
const wrappedInMarks = fc
  .array(
    fc.tuple(
      fc.constantFrom(...lineMarks),
      fc.oneof(aSentence, spliced, marks),
      fc.constantFrom("\n", "\n\n", "](x)\n", "**\n", " |\n", "\n---\n"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((part) => part.join("")).join(""));

/** What must hold of the reading of any text. */
function promisesOf(source: string, format: ArticleFormat): void {
  const extraction = extract(source, { ...options, format });
  const { text, sentences: spans, claims, skipped } = extraction;
  if (format !== "html") expect(text).toBe(source);
  let from = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    from = end;
  }
  expect(from).toBeLessThanOrEqual(text.length);
  for (const claim of claims) {
    claimSchema.parse(claim);
    const { start, end, exact, prefix, suffix } = claim.evidence;
    expect(text.slice(start, end)).toBe(exact);
    expect(exact).not.toBe("");
    expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
    const sentence = spans[claim.sentence];
    expect(sentence?.start).toBeLessThanOrEqual(start);
    expect(sentence?.end).toBeGreaterThanOrEqual(end);
  }
  const claimed = new Set(claims.map(({ sentence }) => sentence));
  const refused = skipped.map(({ sentence }) => sentence);
  expect([...claimed, ...refused].sort((a, b) => a - b)).toEqual(spans.map((_, index) => index));
  for (const { sentence, start, end } of skipped) expect({ start, end }).toEqual(spans[sentence]);
  expect(extract(source, { ...options, format })).toEqual(extraction);
}

describe("extract, on any text, keeps its promises", () => {
  it.each<[what: string, sources: fc.Arbitrary<string>, format: ArticleFormat, runs: number]>([
    ["any code points", fc.string({ unit: "binary", maxLength: 300 }), "text", 150],
    [
      "any letters with their accents",
      fc.string({ unit: "grapheme", maxLength: 300 }),
      "text",
      100,
    ],
    [
      "any units, also half letters",
      fc
        .array(fc.nat({ max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units)),
      "text",
      150,
    ],
    [
      "shuffled sentences",
      fc.array(aSentence, { maxLength: 8 }).map((list) => list.join(" ")),
      "text",
      60,
    ],
    [
      "spliced sentences",
      fc.array(spliced, { maxLength: 6 }).map((list) => list.join(" ")),
      "text",
      100,
    ],
    ["sentences among marks", soup.map((list) => list.join("")), "text", 150],
    ["sentences in Markdown", wrappedInMarks, "markdown", 100],
    ["sentences in HTML", wrappedInTags, "html", 80],
    ["soup as Markdown", soup.map((list) => list.join("")), "markdown", 80],
    ["soup as HTML", soup.map((list) => list.join("")), "html", 60],
  ])("%s", (_, sources, format, numRuns) => {
    fc.assert(
      fc.property(sources, (source) => promisesOf(source, format)),
      { numRuns },
    );
  });
});
