import fc from "fast-check";
import { readArticle, type ArticleFormat, type SentenceRole } from "@/facts/reader";

const read = (source: string, format: ArticleFormat = "text") =>
  readArticle(source, { format, publishedAt: "2024-11-15" });

/** Each sentence with its role, in the words that are there to read. */
const rolesOf = (source: string, format: ArticleFormat = "text"): [SentenceRole, string][] => {
  const { plain, sentences } = read(source, format);
  return sentences.map(({ start, end, role }) => [
    role,
    plain.slice(start, end).replace(/\s+/g, " "),
  ]);
};

/** The role of a sentence in the middle of an article. */
const roleInside = (sentence: string): SentenceRole | undefined =>
  rolesOf(`The toll rose to 84.\n\n${sentence}\n\nThe mayor spoke.`)[1]?.[0];

describe("readArticle, plain text", () => {
  it("keeps the text as it is and cuts it into sentences by paragraph", () => {
    const source = "Quake kills 84\n\nThe toll rose. It may rise.\n\n  The mayor spoke.\n";
    const { text, sentences, title } = read(source);
    expect(text).toBe(source);
    expect(title).toBe("Quake kills 84");
    expect(
      sentences.map(({ start, end, role, paragraph }) => [text.slice(start, end), role, paragraph]),
    ).toEqual([
      ["Quake kills 84", "headline", 0],
      ["The toll rose.", "body", 1],
      ["It may rise.", "body", 1],
      ["The mayor spoke.", "body", 2],
    ]);
  });

  it("has no title where the text begins with a sentence", () => {
    expect(read("The toll rose.\nIt may rise.").title).toBeNull();
  });

  it("takes a short line without a full stop inside the article as a heading", () => {
    expect(roleInside("What happens next")).toBe("headline");
  });

  it("begins a list item's sentence behind its marker", () => {
    expect(rolesOf("The facts:\n\n- Five ships sank.\n2. Two planes crashed.\n\nThe end.")).toEqual(
      [
        ["headline", "The facts:"],
        ["body", "Five ships sank."],
        ["body", "Two planes crashed."],
        ["body", "The end."],
      ],
    );
  });

  it.each<[opening: string, place: string | null, first: string]>([
    ["LIMA, Peru — The summit began.", "Lima, Peru", "The summit began."],
    ["TOKYO, March 20 (Reuters) - Rates rose.", "Tokyo", "Rates rose."],
    ["KANAZAWA, Japan, Jan. 4 (Northline) - The toll rose.", "Kanazawa, Japan", "The toll rose."],
    ["LONDON, UK — The vote was close.", "London, UK", "The vote was close."],
    ["WASHINGTON (AP) — The vote was close.", "Washington", "The vote was close."],
    ["DALLAS – The line was long.", "Dallas", "The line was long."],
    ["NEW YORK, June 4 /PRNewswire/ -- Sales rose.", "New York", "Sales rose."],
    ["Lima (AFP) - The summit began.", "Lima", "The summit began."],
    ["TOKYO, 4 January. The searches go on.", "Tokyo", "The searches go on."],
    ["PRESS RELEASE. Tokyo, 20 March 2024. The bank decided.", "Tokyo", "The bank decided."],
    ["PORT-AU-PRINCE, Haiti (AP) — Gangs attacked.", "Port-au-Prince, Haiti", "Gangs attacked."],
    ["Oct 10 (Reuters) - Shares fell.", null, "Shares fell."],
    ["BREAKING — The vote was close.", null, "BREAKING — The vote was close."],
    ["The minister — a doctor — spoke.", null, "The minister — a doctor — spoke."],
    ["By 2030, sales will double.", null, "By 2030, sales will double."],
  ])("cuts the dateline off the first sentence: %s", (opening, place, first) => {
    const source = `A headline\n\n${opening} More followed.`;
    const { dateline, sentences, text } = read(source);
    const body = sentences.filter(({ role }) => role === "body");
    expect(dateline?.place ?? null).toBe(place);
    expect(text.slice(body[0]?.start, body[0]?.end)).toBe(first);
    if (dateline) {
      expect(source.slice(dateline.start, dateline.end)).toBe(
        source.slice(dateline.start, body[0]?.start),
      );
    }
  });

  it.each([
    "This site uses cookies.",
    "By continuing, you agree to our privacy policy.",
    "Sign up for our Monday business newsletter.",
    "Join the 50,000 people who get our breakfast bulletin: sign up on the website.",
    "Unsubscribe from these releases at any time.",
    "Read more: Quake toll rises",
    "Share this article",
    "Photo: Sea Radio / K. Doi.",
    "© 2024 Sea Radio. All rights reserved.",
    "The materials are protected by copyright.",
    "Our next bulletin is at 10 p.m.",
    "(Reporting by Ana Souza; Editing by Bo Li)",
    "About Acme: independent advice since 1998.",
    "By Ana Souza and Bo Li",
    "Published 12 November 2024",
    "4 min read",
    "Follow us on the network.",
    "Related stories",
    "ADVERTISEMENT",
  ])("marks what belongs to the page and not to the news: %s", (line) => {
    expect(roleInside(line)).toBe("boilerplate");
  });

  it.each([
    "The bakery said it uses 4,000 eggs a day and bakes cookies.",
    "Photographers waited for six hours outside the court.",
    "Corrections officers found 12 phones in the prison.",
    "About two-thirds of voters backed the measure: a record.",
    "Support for the party fell to 12 percent.",
    "Published in 1998, the book sold 2 million copies.",
    "Join NATO or stay out, voters were asked.",
    "By Thursday, 84 people had died.",
    "Reporting by the newspaper led to 12 arrests.",
    "Shares of the company fell 9 percent.",
    "Source material from 40 archives was copied.",
    "The committee follows us, said the mayor of Lima.",
    "Related charges against two men were dropped.",
    "Most popular of the five candidates was the mayor.",
  ])("leaves news alone that only begins like it: %s", (line) => {
    expect(roleInside(line)).toBe("body");
  });

  it.each([
    "Correction: the toll was 84, not 48.",
    "An earlier version of this article said 48 people had died.",
    "This story has been corrected to say 12, not 11.",
    "(Corrects spelling of name in paragraph 2)",
    "The article originally said he was 48.",
  ])("marks a correction: %s", (line) => {
    expect(roleInside(line)).toBe("correction");
  });

  it("takes what follows a correction in its paragraph as part of it", () => {
    const roles = rolesOf(
      "The toll rose.\n\nCorrection: It was 84. We said 48.\n\nThe mayor spoke.",
    );
    expect(roles.map(([role]) => role)).toEqual(["body", "correction", "correction", "body"]);
  });

  it.each(["FILE PHOTO: A man walks past the court.", "A house in Noto. (AP Photo/Ana Souza)"])(
    "marks a caption: %s",
    (line) => {
      expect(roleInside(line)).toMatch(/caption|body/);
      expect(rolesOf(`The toll rose.\n\n${line}\n\nIt rose.`).map(([role]) => role)).toContain(
        "caption",
      );
    },
  );

  it("reads through zero-width and bidirectional marks, and keeps their offsets", () => {
    const source = "\u202eOver 1\u200b2 sh\u00adips sank.\u202c They\u2069 left.";
    const { text, sentences, spanInText } = read(source);
    expect(text).toBe(source);
    expect(rolesOf(source)).toEqual([
      ["body", "Over 12 ships sank."],
      ["body", "They left."],
    ]);
    expect(
      sentences.map(({ start, end }) => {
        const span = spanInText(start, end);
        return source.slice(span.start, span.end);
      }),
    ).toEqual(["Over 1\u200b2 sh\u00adips sank.", "They\u2069 left."]);
  });
});

describe("readArticle, Markdown", () => {
  const source = [
    "---",
    'title: "Quake in Noto"',
    "---",
    "# Quake *kills* 84",
    "",
    "LIMA, Peru (AP) — President [Ana Souza](https://example.org/a_b) met **12 people**.",
    "They talked.",
    "",
    "> The talks lasted",
    "> for hours.",
    "",
    "- Five ships sank",
    "1. Two planes crashed.",
    "",
    "| place | dead |",
    "|---|---|",
    "| Noto | 84 |",
    "",
    "```",
    "let dead = 84;",
    "```",
    "<!-- 12 people -->",
    "![12 people wait](wait.png)",
    "",
    "Aftermath",
    "---------",
    "It rained.",
  ].join("\n");

  it("keeps the text as it is and blanks only the marks", () => {
    const { text, plain, spanInText } = read(source, "markdown");
    expect(text).toBe(source);
    for (let index = 0; index < plain.length; index += 1) {
      const { start, end } = spanInText(index, index + 1);
      expect(end).toBe(start + 1);
      expect([source[start], " "]).toContain(plain[index]);
    }
  });

  it("reads headings, paragraphs, quotations and list items behind their marks, and skips tables, code and comments", () => {
    expect(rolesOf(source, "markdown")).toEqual([
      ["headline", "Quake kills 84"],
      ["body", "President Ana Souza met 12 people."],
      ["body", "They talked."],
      ["body", "The talks lasted for hours."],
      ["body", "Five ships sank"],
      ["body", "Two planes crashed."],
      ["boilerplate", "| place | dead |"],
      ["boilerplate", "|---|---|"],
      ["boilerplate", "| Noto | 84 |"],
      ["headline", "Aftermath"],
      ["body", "It rained."],
    ]);
  });

  it("takes the title of the front matter, else the first heading", () => {
    expect(read(source, "markdown").title).toBe("Quake in Noto");
    expect(read("# Quake\n\nIt rained.", "markdown").title).toBe("Quake");
  });

  it("begins and ends a sentence at its words where marks stand around them", () => {
    const bold = "**Five ships sank**";
    const { sentences, spanInText } = read(bold, "markdown");
    const span = spanInText(sentences[0]?.start ?? 0, sentences[0]?.end ?? 0);
    expect(bold.slice(span.start, span.end)).toBe("Five ships sank");
  });

  it("reads the dateline", () => {
    expect(read(source, "markdown").dateline?.place).toBe("Lima, Peru");
  });
});

describe("readArticle, HTML", () => {
  const paragraph =
    "They talked for a long time about the situation, and agreed on many things, as officials said later in the day, when the rain had stopped and the roads were open again.";
  const page = `<!doctype html><html><head><title>Quake - Site</title><style>p { color: red }</style></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Quake kills 84</h1>
    <figure><img src="x" onerror="alert(1)"><figcaption>A house in Noto.</figcaption></figure>
    <p>LIMA, Peru (AP) &mdash; President <b>Ana</b> Souza met 12&nbsp;people &amp; left. ${paragraph}</p>
    <script>document.write("12 spies")</script><p>We use cookies to improve the site.</p>
    <table><tr><td>Noto</td><td>84 dead</td></tr></table>
    <ul><li>Five ships sank</li></ul><p>${paragraph}</p></article><footer>Imprint</footer></body></html>`;

  it("extracts the main text without markup, scripts and styles", () => {
    const { text, title } = read(page, "html");
    expect(title).toBe("Quake kills 84");
    expect(text).toContain("President Ana Souza met 12 people & left.");
    expect(text).not.toMatch(/<|12 spies|color: red|Imprint|alert/);
  });

  it("gives each part of the page its role", () => {
    const roles = rolesOf(page, "html");
    expect(roles).toContainEqual(["caption", "A house in Noto."]);
    expect(roles).toContainEqual(["body", "President Ana Souza met 12 people & left."]);
    expect(roles).toContainEqual(["boilerplate", "We use cookies to improve the site."]);
    expect(roles).toContainEqual(["boilerplate", "84 dead"]);
    expect(roles).toContainEqual(["body", "Five ships sank"]);
    expect(read(page, "html").dateline?.place).toBe("Lima, Peru");
  });

  it.each([
    ["a fragment", "<p>Only this &amp; that <i>text</i>.</p>", "Only this & that text."],
    ["no markup at all", "Only this text.", "Only this text."],
    ["markup left open", "<div><p>Only this text.<p>And that", "Only this text."],
    [
      "a tree too deep to parse",
      `${"<div>".repeat(5000)}<p>Only this text.</p>`,
      "Only this text.",
    ],
    [
      "a page of controls",
      "<nav>12 spies</nav><button>spies</button>Only this text.",
      "Only this text.",
    ],
    [
      "references in a tree too deep to parse",
      `${"<div>".repeat(500)}It&#x2019;s&#160;12, &#xD800; and &#55296;. Only this text.`,
      "It’s 12, &#xD800; and &#55296;.",
    ],
    ["a script left open", "<p>Only this text.</p><script>let spies = 12", "Only this text."],
  ])("falls back to the words of the body for %s", (_, source, words) => {
    const { text } = read(source, "html");
    expect(text).toContain(words);
    expect(text).not.toMatch(/<|spies/);
  });
});

describe("readArticle, on any text", () => {
  const hard = fc.string({
    unit: fc.constantFrom(
      ..."a.\n \t#*_|>[]()`<&",
      "The toll rose to 84. ",
      "\n\n",
      "<p>",
      "</p>",
      "<script>",
      "<!--",
      "&amp;",
      "LIMA — ",
      "Correction: ",
      "](x)",
      "```\n",
      "---\n",
      "\u200b",
      "\u00ad",
      "e\u0301",
      "\ufb03",
      "\u0663",
      "\ud800",
    ),
    maxLength: 60,
  });

  it.each<[ArticleFormat, string, fc.Arbitrary<string>]>([
    ["text", "any characters", fc.string({ unit: "binary", maxLength: 300 })],
    ["text", "marks and sentences", hard],
    ["markdown", "any characters", fc.string({ unit: "binary", maxLength: 300 })],
    ["markdown", "marks and sentences", hard],
    ["html", "any characters", fc.string({ unit: "binary", maxLength: 300 })],
    ["html", "marks and sentences", hard],
  ])("never throws and gives ordered sentences inside the text: %s, %s", (format, _, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        const { text, plain, sentences, dateline, spanInText } = read(source, format);
        if (format !== "html") {
          expect(text).toBe(source);
        }
        let from = 0;
        let fromInText = 0;
        let paragraph = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(from);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.end).toBeLessThanOrEqual(plain.length);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          ({ end: from, paragraph } = sentence);
          const span = spanInText(sentence.start, sentence.end);
          expect(span.start).toBeGreaterThanOrEqual(fromInText);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          fromInText = span.end;
        }
        if (dateline) {
          expect(dateline.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads shuffled sentences as the same sentences", () => {
    const sentences = [
      "The toll rose to 84.",
      "Gen. Lee left.",
      "“Stop!” he cried.",
      "It was 4 p.m. in Lima.",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 4 }), (shuffled) => {
        expect(rolesOf(shuffled.join("\n\n")).map(([, words]) => words)).toEqual(shuffled);
      }),
      { numRuns: 20 },
    );
  });
});
