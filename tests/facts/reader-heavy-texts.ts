import { longestArticle } from "@/facts/reader-check";
import { filled, goodArticle, html, markdown, text, type BadText } from "./reader-bad-texts";

const full = (unit: string): string => filled(unit, longestArticle);

const anyName = (index: number): string =>
  `${["Ana", "Bo", "Chen", "Dana", "Emil"][index % 5]} ${String.fromCodePoint(65 + (index % 26))}${"aeiou"[index % 5]}${["rtz", "lund", "moto", "scu", "bari"][Math.floor(index / 26) % 5]}${["a", "en", "io", ""][Math.floor(index / 130) % 4]}`;
const months = ["January", "March", "May", "July", "October", "December"];
const anyDate = (index: number): string =>
  `${(index % 28) + 1} ${months[index % 6]} ${1950 + (index % 75)}`;
const listed = (count: number, line: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => line(index))
    .join(between)
    .slice(0, longestArticle);

/** A few words, then a mark again and again: no share of letters tells that before it is read. */
const marks = [
  ...[",", '"', "“", "(", "[", "{", "-", "—", ".", "!", "?", "'", "$", "%", "#", "*", "_", ">"],
  ...["|", "&", "/", "\\", "\t", "\n", "\u00ad", "\u200b", "\u0301", "🙂", "日", "8", "a", "A"],
].map((mark) =>
  text(`100,000 times ${JSON.stringify(mark)}`, `The toll rose to 84. ${filled(mark, 100_000)}`),
);

/** Words that patterns begin or go on with: as one sentence, and as sentences of 1,000 characters. */
const words = [
  ...["a ", "a, ", "a-", "a.", "a\n", "A ", "A. ", "U.S. ", "1 ", "1, ", "1-", "$1 ", "1. "],
  ...["the ", "of the ", "and ", "said ", "that ", "was ", "who was ", "said that ", "to be "],
  ...[
    "not ",
    "if ",
    "running ",
    "killing 12, ",
    "he said, ",
    "“We ",
    "(AP) ",
    "’s ",
    "; ",
    "in A ",
  ],
  ...["May ", "on Monday ", "on May 5, ", "in May 2024, ", "a day after ", "from 5 to 6 percent "],
  ...["one hundred and ", "thousand ", "100 people ", "12 people were killed ", "5% of "],
  ...["Mr. ", "Dr. A. ", "New York ", "in Lima, Peru, ", "Ana Ruiz, ", "Ana Ruiz and "],
  ...["Ana Ruiz said that ", "met Ana Ruiz and ", "the mayor of Lima, ", "Read more ", "north "],
].flatMap((unit) => [
  text(`one sentence of ${JSON.stringify(unit)}`, full(unit)),
  text(`sentences of ${JSON.stringify(unit)}`, full(`The ${filled(unit, 1000).trim()}. `)),
]);

/** Texts made to take long. Those that are not refused at sight are as long as an article may be. */
export const heavyTexts: readonly BadText[] = [
  text("an article of 2 MB", filled(goodArticle, 2_000_000)),
  html("a page of 2 MB", filled(`<p>${goodArticle}</p>`, 2_000_000)),
  text("the longest article", full(goodArticle)),
  markdown("the longest article in Markdown", full(goodArticle)),
  html("the longest article as a page", full(`<p>${goodArticle}</p>`)),
  text("words of 120 letters", full(`${"abcdefghij".repeat(12)} `)),
  text("a sentence of 20,000 words", filled("The army sent 350 soldiers and ", 99_000)),
  text("a sentence as long as an article", full("The army sent 350 soldiers to Veracruz and ")),
  text("a thousand names in a list", `The list names ${listed(1000, anyName, ", ")}.`),
  text(
    "names, a sentence each",
    listed(1000, (at) => `${anyName(at)} won 12 medals in Lima on ${anyDate(at)}.`, "\n\n"),
  ),
  text(
    "different names, a sentence each",
    listed(1800, (at) => `${anyName(at)}${at} met ${anyName(at * 7)}${at}s at the port.`, " "),
  ),
  text("ten thousand dates", `It rained on ${listed(10_000, anyDate, ", ")}.`),
  text(
    "dates, a sentence each",
    listed(3000, (at) => `It rained on ${anyDate(at)}.`, " "),
  ),
  text(
    "figures, a sentence each",
    listed(4000, (at) => `The toll rose to ${at}.`, " "),
  ),
  text(
    "figures, a line each",
    listed(9000, (at) => `${at} dead`, "\n"),
  ),
  text(
    "acronyms",
    listed(3000, (at) => `The Bureau of ${anyName(at)} (BO${at}) met.`, " "),
  ),
  html("tags 50,000 deep", `${"<div>".repeat(50_000)}The toll rose to 84.`),
  html(
    "emphasis 50,000 deep",
    `${"<b>".repeat(50_000)}The toll rose to 84.${"</b>".repeat(50_000)}`,
  ),
  html("a page of tables", filled("<table><tr><td>Lima</td><td>240</td></tr></table>", 500_000)),
  html("attributes without end", `<p ${filled('a="b" ', 1_000_000)}>The toll rose to 84.</p>`),
  html("comments left open", `The toll rose to 84.${filled("<!-- ", 1_000_000)}`),
  html("menus left open", `The toll rose to 84.${filled("<nav>", 1_000_000)}`),
  html("character references", `The toll rose to 84.${filled("&amp;#1234;", 1_000_000)}`),
  markdown("quotations 20,000 deep", `${"> ".repeat(20_000)}The toll rose to 84.`),
  markdown("links left open", `The toll rose to 84. ${full("[a](b [")}`.slice(0, longestArticle)),
  markdown("emphasis left open", full("*the **toll _rose ")),
  markdown("a table without end", full("| the toll | rose |\n")),
  ...marks,
  ...words,
];
