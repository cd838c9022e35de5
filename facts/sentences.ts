import { tokenizeBySentence } from "./tokens";

export type SentenceSpan = { start: number; end: number };

/** A stretch of text between paragraph breaks. */
export type Block = { start: number; end: number };

/**
 * Cuts a text into sentences. Paragraph breaks always end a sentence; so does the end of a line,
 * unless the paragraph was wrapped at a fixed width.
 */
export function splitSentences(text: string): SentenceSpan[] {
  return splitBlocks(text).flatMap((block) => splitBlock(text, block));
}

/** The paragraphs and stand-alone lines of a text, without the white space around them. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: Block[] = [];
  for (const line of splitLines(text)) {
    if (line.start < line.end) {
      paragraph.push(line);
    } else {
      blocks.push(...joinWrappedLines(text, paragraph));
      paragraph = [];
    }
  }
  blocks.push(...joinWrappedLines(text, paragraph));
  return blocks;
}

/** Lines without the white space around them; an empty line is an empty span. */
export function splitLines(text: string): Block[] {
  const lines: Block[] = [];
  let from = 0;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && text[start]?.trim() === "") start += 1;
    while (end > start && text[end - 1]?.trim() === "") end -= 1;
    lines.push({ start, end });
  };
  for (const found of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    push(found.index);
    from = found.index + found[0].length;
  }
  push(text.length);
  return lines;
}

const widestWrap = 130;
// A line this much shorter than the longest one ends its paragraph.
const shortLineShare = 0.6;
const wrappedShare = 0.2;

/** Joins lines that a program broke at a fixed width: the next one then goes on in small letters. */
function joinWrappedLines(text: string, lines: readonly Block[]): Block[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const goesOn = lines.map((_, index) => {
    const next = lines[index + 1];
    return next !== undefined && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
  });
  const isWrapped =
    longest <= widestWrap &&
    goesOn.filter(Boolean).length >= Math.max(1, lines.length * wrappedShare);
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const last = blocks.at(-1);
    const before = lines[index - 1];
    const isFull = before !== undefined && before.end - before.start >= longest * shortLineShare;
    if (last && (goesOn[index - 1] === true || (isWrapped && isFull))) {
      last.end = line.end;
    } else {
      blocks.push({ ...line });
    }
  });
  return blocks;
}

// After these a capital does not begin a sentence, whatever the language model thinks.
const abbreviation =
  /(?:^|[\s(“"‘'«–—-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Ste|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Rear Adm|Brig|Sen|Rep|Reps|Sens|Gov|Lt\. Gov|Hon|Rev|Fr|Sr|Msgr|Pres|Supt|Insp|Det|Amb|Sec|No|Nos|Fig|vs|approx|ca|cf|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mt|Ft|\p{Lu})\.$/u;
// These may end a sentence or not: the word after decides.
const ambiguous =
  /(?:\b(?:a\.m|p\.m|Inc|Corp|Co|Ltd|Jr|Sr|etc)|\d ?(?:km\/h|mph|km|kg|cm|mm|m|bn|tn)|\b(?:\p{Lu}\.)+\p{Lu})\.["”’']?$/u;
const starter =
  /^["“‘']?(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|There|However|Meanwhile|Officials|According|After|Before|When|While|If|As|For|From|His|Her|Its|Their|Our|My|Some|Many|More|Most|Others|Another|No|Not|Photo|Photos|Image|Read)\b/u;

// Without one of these inside there is nothing to cut, and no need of the language model.
const innerStop = /[.!?…。！？]["”’'»)\]]{0,3}\s/u;

/** The sentences of one block. */
export function splitBlock(text: string, block: Block): SentenceSpan[] {
  const words = text.slice(block.start, block.end).replace(/[\n\r]/g, " ");
  if (!innerStop.test(words)) {
    const start = block.start + words.length - words.trimStart().length;
    return words.trim() === "" ? [] : [{ start, end: start + words.trim().length }];
  }
  const spans: SentenceSpan[] = [];
  for (const tokens of tokenizeBySentence(words)) {
    const [first] = tokens;
    const end = tokens.at(-1)?.end;
    if (!first || end === undefined) {
      continue;
    }
    const last = spans.at(-1);
    if (last && belongsTogether(words.slice(last.start, last.end), words.slice(first.start, end))) {
      last.end = end;
    } else {
      spans.push(...cutAfterAbbreviations(words, first.start, end));
    }
  }
  return spans.map(({ start, end }) => ({ start: block.start + start, end: block.start + end }));
}

const reach = 24;

/** Mends what the model cut apart: after a title, after a quotation, before a small letter. */
function belongsTogether(before: string, after: string): boolean {
  const end = before.slice(-reach);
  if (/^[)\]”’"'»,;:.!?…]+$/u.test(after)) {
    return true;
  }
  if (/^["”’'»]*\s?\p{Ll}/u.test(after) && !/^(?:iP|eB|xA)/u.test(after)) {
    return true;
  }
  return abbreviation.test(end) && !starter.test(after);
}

/** Cuts where an abbreviation ends a sentence and the next word begins one: "at 5 p.m. The …". */
function cutAfterAbbreviations(words: string, start: number, end: number): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = start;
  for (const found of words.slice(start, end).matchAll(/\.["”’']?\s+(?=["“‘']?\p{Lu})/gu)) {
    const stop = start + found.index + found[0].trimEnd().length;
    const next = start + found.index + found[0].length;
    const before = words.slice(Math.max(from, stop - reach), stop);
    if (ambiguous.test(before) && starter.test(words.slice(next, next + reach))) {
      spans.push({ start: from, end: stop });
      from = next;
    }
  }
  spans.push({ start: from, end });
  return spans;
}
