import type { ArticleBlock } from "./reader-blocks";
import { unseen } from "./reader-plain";
import { splitLines, type Block } from "./sentences";

/** What Markdown says about itself: where its blocks are, and its words without the marks. */
export type MarkdownReading = {
  blocks: ArticleBlock[];
  /** As long as the source; marks inside words are `unseen`, those between words are spaces. */
  words: string;
  /** Of the front matter, if it has one. */
  title: string | null;
};

type LineKind = ArticleBlock["kind"] | "blank" | "rule";

/** Reads CommonMark with tables, as far as an article uses it. Offsets stay those of the source. */
export function readMarkdown(source: string): MarkdownReading {
  const units = source.split("");
  const blank = (start: number, end: number, filler: string = " ") => {
    for (let index = start; index < end; index += 1) {
      if (units[index]?.trim() !== "") units[index] = filler;
    }
  };
  const lines = splitLines(source);
  const blocks: ArticleBlock[] = [];
  let title: string | null = null;
  let open: ArticleBlock | null = null;
  let fence: string | null = null;
  let isFrontMatter = false;
  let openIsQuoted = false;

  lines.forEach((line, index) => {
    const words = source.slice(line.start, line.end);
    if (index === 0 && words === "---") {
      isFrontMatter = true;
    } else if (isFrontMatter) {
      title ??= /^title:\s*["']?(.{1,300}?)["']?$/u.exec(words)?.[1] ?? null;
      isFrontMatter = words !== "---";
    } else {
      const mark = /^(?:```|~~~)/.exec(words)?.[0] ?? null;
      if (fence !== null || mark !== null) {
        open = null;
        fence = fence === null ? mark : mark === fence ? null : fence;
      } else {
        open = readLine(words, line);
        return;
      }
    }
    blank(line.start, line.end);
  });
  for (const { start, end, filler } of inlineMarks(source)) blank(start, end, filler);
  return { blocks, words: units.join(""), title };

  function readLine(words: string, line: Block): ArticleBlock | null {
    const { kind, start } = kindOfLine(words, line);
    if (kind === "blank") {
      return null;
    }
    if (kind === "rule") {
      // A rule right under a line of text makes that line a heading.
      if (open?.kind === "paragraph") open.kind = "heading";
      blank(line.start, line.end);
      return null;
    }
    blank(line.start, start);
    // A quotation bears its mark on every line; a list item begins with one.
    const isQuoted = /^>[^-*+]*$/.test(source.slice(line.start, start));
    const continues = kind === "paragraph" && (start === line.start || (isQuoted && openIsQuoted));
    openIsQuoted = isQuoted || (continues && openIsQuoted);
    if (continues && open?.kind === "paragraph") {
      open.end = line.end;
      return open;
    }
    const block: ArticleBlock = { start, end: line.end, kind };
    blocks.push(block);
    return kind === "paragraph" ? block : null;
  }
}

function kindOfLine(words: string, line: Block): { kind: LineKind; start: number } {
  const at = (length: number) => line.start + length;
  if (words === "") {
    return { kind: "blank", start: line.start };
  }
  if (/^(?:={3,}|-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])$/.test(words)) {
    return { kind: "rule", start: line.end };
  }
  const heading = /^#{1,6}[ \t]+/.exec(words);
  if (heading) {
    return { kind: "heading", start: at(heading[0].length) };
  }
  if (
    /^\|/.test(words) ||
    /^:?-{2,}:?[ \t]*\|/.test(words) ||
    /^[^|]{1,200}\|[^|]{0,200}\|/.test(words)
  ) {
    return { kind: "skipped", start: line.start };
  }
  if (/^\[[^\]]{1,200}\]:\s/.test(words)) {
    return { kind: "skipped", start: line.start };
  }
  const marker =
    /^(?:>[ \t]?){1,5}(?:[-*+][ \t]+)?|^[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|^\d{1,3}[.)][ \t]+/.exec(
      words,
    );
  return { kind: "paragraph", start: at(marker?.[0].length ?? 0) };
}

// Each repetition is bounded, so that a run of brackets cannot make the search slow.
const inlinePatterns: readonly { expression: RegExp; filler: string; keepsFirstGroup?: true }[] = [
  { expression: /!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, filler: " " },
  {
    expression: /\[([^[\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g,
    filler: unseen,
    keepsFirstGroup: true,
  },
  { expression: /<\/?(?:b|i|em|strong|a|span|mark|u|s|code)\b[^<>\n]{0,500}>/gi, filler: unseen },
  { expression: /<\/?[a-zA-Z][^<>\n]{0,500}>/g, filler: " " },
  { expression: /\*{1,3}|~~|`{1,3}/g, filler: unseen },
  {
    expression: /(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu,
    filler: unseen,
  },
  { expression: /\[\^[^\]\n]{1,20}\]/g, filler: unseen },
];

function* inlineMarks(source: string): Generator<Block & { filler: string }> {
  for (let start = source.indexOf("<!--"); start >= 0;) {
    const close = source.indexOf("-->", start);
    const end = close < 0 ? source.length : close + 3;
    yield { start, end, filler: " " };
    start = source.indexOf("<!--", end);
  }
  for (const { expression, filler, keepsFirstGroup } of inlinePatterns) {
    for (const found of source.matchAll(expression)) {
      const start = found.index;
      const end = start + found[0].length;
      const kept = keepsFirstGroup === true ? (found[1] ?? "") : "";
      if (kept === "") {
        yield { start, end, filler };
      } else {
        const keptStart = start + found[0].indexOf("[") + 1;
        yield { start, end: keptStart, filler };
        yield { start: keptStart + kept.length, end, filler };
      }
    }
  }
}
