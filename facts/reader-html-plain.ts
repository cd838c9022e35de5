import type { ArticleBlock } from "./reader-blocks";

/** Elements that stand inside a line of text. */
export const inlineTags: ReadonlySet<string> = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

const unclosedTag =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|option|!--)$/i;
// Deeper trees than any page of news has make the parser's recursion overflow; its time grows with
// the square of the elements and of the characters that have to be escaped.
const deepestTree = 400;
const mostElements = 10_000;
const mostStrayMarks = 5000;

/** Whether a page is too big or too broken to build its tree in a second. */
export function isBeyondParsing(source: string): boolean {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  for (const found of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30}|!--)/g)) {
    const opens = found[1] === "";
    elements += opens ? 1 : 0;
    if (!unclosedTag.test(found[2] ?? "")) {
      depth = opens ? depth + 1 : Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest > deepestTree || elements > mostElements || strayMarks(source) > mostStrayMarks;
}

/** Character references, and angle brackets that belong to no tag. */
function strayMarks(source: string): number {
  let marks = 0;
  for (const found of source.matchAll(/&[a-zA-Z#]|[<>]/g)) {
    marks += found[0] === "<" && /[a-zA-Z/!?]/.test(source[found.index + 1] ?? "") ? -1 : 1;
  }
  return marks;
}

const references: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
};

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,8}));/g;

const decoded = (text: string): string =>
  text.replace(reference, (whole, code?: string, hexCode?: string, name?: string) => {
    const point = hexCode === undefined ? Number(code) : Number.parseInt(hexCode, 16);
    const isLetter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isLetter ? String.fromCodePoint(point) : (references[name ?? ""] ?? whole);
  });

/** The text between the tags, a block for each line: for pages whose tree cannot be built. */
export function readWithoutTree(page: string): { text: string; blocks: ArticleBlock[] } {
  const source = withoutComments(page);
  const menuCloses = lastMenuCloses(source);
  const lines: string[] = [];
  let from = 0;
  let silent: string | null = null;
  for (const found of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})[^<>]{0,5000}>?/g)) {
    const tag = (found[2] ?? "").toUpperCase();
    if (silent === null) {
      lines.push(source.slice(from, found.index), inlineTags.has(tag) ? "" : "\n");
      // A menu that is left open would swallow the article.
      const isSilent =
        /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(tag) ||
        (menuCloses.get(tag) ?? -1) > found.index;
      if (found[1] !== "/" && isSilent) silent = tag;
    } else if (found[1] === "/" && tag === silent) {
      silent = null;
    }
    from = found.index + found[0].length;
  }
  if (silent === null) lines.push(source.slice(from));
  return joinBlocks(decoded(lines.join("")).split("\n"));
}

/** Where elements are closed for the last time that hold nothing for readers. */
function lastMenuCloses(source: string): ReadonlyMap<string, number> {
  const small = source.toLowerCase();
  return new Map(
    ["NAV", "FOOTER", "SELECT"].map((tag) => [tag, small.lastIndexOf(`</${tag.toLowerCase()}`)]),
  );
}

function joinBlocks(lines: readonly string[]): { text: string; blocks: ArticleBlock[] } {
  const kept = lines.map(singleSpaced).filter((line) => line !== "");
  let end = -2;
  const blocks = kept.map((line): ArticleBlock => {
    const start = end + 2;
    end = start + line.length;
    return { start, end, kind: "paragraph" };
  });
  return { text: kept.join("\n\n"), blocks };
}

export const singleSpaced = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Without comments, declarations and the text of a comment left open. */
function withoutComments(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = source.indexOf("<!"); start >= 0; start = source.indexOf("<!", from)) {
    parts.push(source.slice(from, start));
    const mark = source.startsWith("<!--", start) ? "-->" : ">";
    const end = source.indexOf(mark, start + 2);
    from = end < 0 ? source.length : end + mark.length;
  }
  parts.push(source.slice(from));
  return parts.join("");
}
