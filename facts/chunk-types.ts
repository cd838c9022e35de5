import type { TimeSpan } from "./claim";
import type { DateMention } from "./dates";
import type { Mention } from "./entity";
import type { VerbGroup } from "./verb-group";
import type { Word } from "./words";

/** A number with its bounds, as words [start, end); `noun` is what is counted. */
export type QuantitySpan = {
  start: number;
  end: number;
  numberStart: number;
  numberEnd: number;
  kind: string;
  amount: number | null;
  lower: number | null;
  upper: number | null;
  modifier: string | null;
  unit: string;
  noun: { start: number; end: number } | null;
};
export type DateSpan = {
  start: number;
  end: number;
  mention: DateMention;
  /** The same words read as a day to come, where that is another day. */
  ahead: TimeSpan | null;
};

export type NounPhrase = {
  kind: "np";
  start: number;
  end: number;
  /** Where the phrase ends without the "of …" after it. */
  coreEnd: number;
  head: number;
  mention: Mention | null;
  pronoun: string | null;
  quantities: QuantitySpan[];
  /** Members of "A, B and C"; empty when the phrase is one. */
  members: NounPhrase[];
  /** Phrases that say the same thing in other words, between commas. */
  appositions: NounPhrase[];
  /** "the fourth": an ordinal that stands for a noun. */
  ordinalHead: boolean;
  /** Whether it begins with "the". */
  definite?: boolean;
  /** The head word in lower case. */
  headText: string;
  /** The phrase after "of", where there is one. */
  of: NounPhrase | null;
  /** Words of a relative clause or participle that must stay: "who were to carry supplies". */
  tailEnd: number;
};
export type Chunk =
  | NounPhrase
  | { kind: "date"; start: number; end: number; date: DateSpan }
  | ({ kind: "vg" } & VerbGroup)
  | {
      kind:
        | "prep"
        | "conj"
        | "comma"
        | "stop"
        | "relative"
        | "subordinator"
        | "that"
        | "adverb"
        | "adjective"
        | "parenthesis"
        | "quote"
        | "other";
      start: number;
      end: number;
      text: string;
    };

export type SentenceView = {
  words: readonly Word[];
  mentions: readonly Mention[];
  quantities: readonly QuantitySpan[];
  dates: readonly DateSpan[];
};
