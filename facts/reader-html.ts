import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { ArticleBlock } from "./reader-blocks";
import { inlineTags, isBeyondParsing, readWithoutTree, singleSpaced } from "./reader-html-plain";

/** The words of a page: its main text without markup, and where its blocks are in that text. */
export type HtmlReading = { text: string; blocks: ArticleBlock[]; title: string | null };

const dropped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO PICTURE IMG MAP HEAD TITLE META LINK BASE NAV FOOTER FORM BUTTON INPUT SELECT OPTION TEXTAREA DIALOG MENU".split(
    " ",
  ),
);
const kindByTag: ReadonlyMap<string, ArticleBlock["kind"]> = new Map([
  ...["H1", "H2", "H3", "H4", "H5", "H6"].map((tag) => [tag, "heading"] as const),
  ["FIGCAPTION", "caption"],
  ["FIGURE", "caption"],
  ["TABLE", "skipped"],
  ["ASIDE", "skipped"],
]);

/**
 * Extracts the main text of a page with Readability; where that finds none, the text of the body.
 * No markup is left in the text, and nothing of scripts and styles. Never throws.
 */
export function readHtml(source: string): HtmlReading {
  if (isBeyondParsing(source)) {
    return { ...readWithoutTree(source), title: null };
  }
  try {
    return readTree(source);
  } catch {
    // The parsers were not written for hostile markup; the words of the page are still there.
    return { ...readWithoutTree(source), title: null };
  }
}

function readTree(source: string): HtmlReading {
  const { document } = parseHTML(asPage(source));
  const heading = singleSpaced(document.querySelector("h1")?.textContent ?? "");
  const wholePage = blocksOf(document.body ?? document.documentElement);
  // Readability changes the document that it reads.
  const article = new Readability<Node>(document, {
    serializer: (node) => node,
  }).parse();
  const main = article?.content ? blocksOf(article.content) : null;
  const title = heading || singleSpaced(article?.title ?? "") || null;
  return { ...(main !== null && main.text !== "" ? main : wholePage), title };
}

/** A fragment pasted without its page gets one: the parser puts stray text outside the body. */
function asPage(source: string): string {
  return /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
}

/** Gathers the text of a tree, one block for each element that stands on lines of its own. */
function blocksOf(root: Node): { text: string; blocks: ArticleBlock[] } {
  const blocks: ArticleBlock[] = [];
  let text = "";
  let words = "";
  const close = (kind: ArticleBlock["kind"]) => {
    const line = singleSpaced(words);
    words = "";
    if (line !== "") {
      if (text !== "") text += "\n\n";
      blocks.push({ start: text.length, end: text.length + line.length, kind });
      text += line;
    }
  };
  // A stack instead of recursion; null marks the end of an element on lines of its own.
  const waiting: { node: Node | null; kind: ArticleBlock["kind"] }[] = [
    { node: root, kind: "paragraph" },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, kind } = next;
    if (node === null) {
      close(kind);
      continue;
    }
    if (node.nodeType === 3) {
      words += node.nodeValue ?? "";
      continue;
    }
    const tag = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) {
      continue;
    }
    if (dropped.has(tag)) {
      continue;
    }
    if (tag === "BR") {
      words += " ";
      continue;
    }
    const inner = kind === "paragraph" ? (kindByTag.get(tag) ?? kind) : kind;
    if (!inlineTags.has(tag)) {
      close(kind);
      waiting.push({ node: null, kind: inner });
    }
    const children = Array.from(node.childNodes);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) waiting.push({ node: child, kind: inner });
    }
  }
  close("paragraph");
  return { text, blocks };
}
