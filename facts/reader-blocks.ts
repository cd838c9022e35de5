import { readDateline } from "./reader-dateline";
import { splitBlocks, type Block } from "./sentences";

/** A stretch of an article: what kind of place it has on the page. */
export type ArticleBlock = Block & {
  kind: "heading" | "paragraph" | "caption" | "skipped";
};

const longestHeading = { first: 250, later: 120 };
const mostHeadingWords = { first: 40, later: 16 };
const listMarker = /^(?:[-*•·▪‣◦–—>]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+/u;

/** Cuts plain text into blocks. Lines without a full stop that stand alone are headings. */
export function textBlocks(text: string): ArticleBlock[] {
  const blocks = splitBlocks(text);
  return blocks.map((block, index) => {
    const marker = listMarker.exec(text.slice(block.start, Math.min(block.end, block.start + 8)));
    if (marker) {
      return { ...block, start: block.start + marker[0].length, kind: "paragraph" };
    }
    const isHeading =
      index < blocks.length - 1 &&
      looksLikeHeading(text.slice(block.start, block.end), index === 0);
    return { ...block, kind: isHeading ? "heading" : "paragraph" };
  });
}

/** A short line that begins with a capital and ends without the mark that ends a sentence. */
function looksLikeHeading(line: string, isFirst: boolean): boolean {
  const place = isFirst ? "first" : "later";
  return (
    line.length <= longestHeading[place] &&
    /^["“‘'«(]?[\p{Lu}\p{N}]/u.test(line) &&
    !(isFirst ? /[.…;,]["”’'»)]*$/u : /[.!?…;,]["”’'»)]*$/u).test(line) &&
    !/[.!?]["”’]?\s\(.*\)$/u.test(line) &&
    readDateline(line, 0) === null &&
    line.split(/\s+/u).length <= mostHeadingWords[place]
  );
}
