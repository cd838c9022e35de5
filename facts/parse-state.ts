import type { Chunk, DateSpan, NounPhrase } from "./chunk-types";
import type { VerbGroup } from "./verb-group";

/** What stands beside the verb: a phrase, a date or bare words ("third"), with its preposition. */
export type Part = {
  preposition: string | null;
  phrase: NounPhrase | null;
  date: DateSpan | null;
  start: number;
  end: number;
};
export type ClauseRole =
  "main" | "content" | "relative" | "participle" | "infinitive" | "subordinate";
export type ParsedClause = {
  role: ClauseRole;
  subject: NounPhrase | null;
  verb: VerbGroup;
  /** Adjuncts in front of the subject. */
  before: Part[];
  parts: Part[];
  start: number;
  end: number;
  /** "if", "after", "when" … */
  subordinator: string | null;
  /** The clause whose verb introduces this one: "X said that …". */
  reporter: ParsedClause | null;
  /** The clause that this one depends on. */
  parent: ParsedClause | null;
};

/** A clause while it is being read. */
export type Frame = Omit<ParsedClause, "verb" | "reporter" | "parent"> & {
  verb: VerbGroup | null;
  reporter: Frame | null;
  parent: Frame | null;
  pending: { text: string; start: number } | null;
  last: NounPhrase | null;
  /** What "which" stands for where it is the object. */
  object: NounPhrase | null;
  comma: boolean;
  /** Its parts could not be told apart. */
  broken: boolean;
};

/** Where the reading of a sentence stands. */
export type Parsing = {
  /** Chunks that have been taken into a phrase are replaced by "other". */
  chunks: readonly Chunk[];
  done: Frame[];
  /** The clause that is being read. */
  top: Frame;
};

export function openFrame(
  role: ClauseRole,
  parent: Frame | null,
  start: number,
  more: Partial<Frame> = {},
): Frame {
  return {
    role,
    subject: null,
    verb: null,
    before: [],
    parts: [],
    start,
    end: start,
    subordinator: null,
    reporter: null,
    parent,
    pending: null,
    last: null,
    object: null,
    comma: false,
    broken: false,
    ...more,
  };
}

export function pushFrame(parsing: Parsing, frame: Frame): void {
  parsing.done.push(frame);
  parsing.top = frame;
}

export function popFrame(parsing: Parsing): void {
  if (parsing.top.parent !== null) parsing.top = parsing.top.parent;
}

/** The main or reported clause that the clause being read belongs to. */
export function clauseBase(parsing: Parsing): Frame {
  let frame = parsing.top;
  while (frame.parent !== null && frame.role !== "content" && frame.role !== "main")
    frame = frame.parent;
  return frame;
}

/** The clause being read, and those around it, reach to this word. */
export function extend(parsing: Parsing, end: number): void {
  for (let frame: Frame | null = parsing.top; frame !== null; frame = frame.parent)
    frame.end = Math.max(frame.end, end);
}

/** Takes chunks that now belong to a phrase out of the reading. */
export function consume(parsing: Parsing, isTaken: (index: number) => boolean): void {
  parsing.chunks = parsing.chunks.map((chunk, index) =>
    isTaken(index) ? { kind: "other", start: chunk.start, end: chunk.end, text: "" } : chunk,
  );
}

/** Puts a complement or an adjunct where it belongs: beside the verb, behind the subject, or in front. */
export function place(parsing: Parsing, part: Part): void {
  const { top } = parsing;
  if (top.verb !== null) top.parts.push(part);
  else if (
    top.role !== "relative" &&
    top.subject !== null &&
    part.phrase !== null &&
    part.preposition !== null &&
    !/^(along with|together with|as well as|including)$/.test(part.preposition)
  )
    top.subject.tailEnd = part.end;
  else top.before.push(part);
}

/** A phrase as a part of its clause. */
export const partOf = (phrase: NounPhrase, preposition: string | null = null): Part => ({
  preposition,
  phrase,
  date: null,
  start: phrase.start,
  end: phrase.end,
});

export function joinPhrases(parsing: Parsing, first: NounPhrase, other: NounPhrase) {
  const members = first.members.length > 0 ? first.members : [{ ...first, members: [] }];
  first.members = [...members, other];
  first.end = first.coreEnd = other.end;
  first.tailEnd = Math.max(first.tailEnd, other.end);
  if (
    parsing.top.verb === null &&
    parsing.top.subject !== null &&
    parsing.top.subject !== first &&
    parsing.top.subject.tailEnd >= first.start
  )
    parsing.top.subject.tailEnd = Math.max(parsing.top.subject.tailEnd, other.end);
  const part = [...parsing.top.parts, ...parsing.top.before].find(({ phrase }) => phrase === first);
  if (part !== undefined) part.end = other.end;
  first.quantities = [...first.quantities, ...other.quantities];
  first.mention = null;
}

export function waiting(parsing: Parsing) {
  for (let frame = parsing.top.parent; frame !== null; frame = frame.parent)
    if (frame.verb === null && frame.subject !== null) return true;
  return false;
}

/** A comma ends a clause that hangs on another. */
export function closeSide(parsing: Parsing) {
  while (parsing.top.parent !== null && parsing.top.role !== "content" && parsing.top.verb !== null)
    popFrame(parsing);
}
