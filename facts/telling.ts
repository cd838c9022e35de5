import type { Clause } from "./clause";
import type { Entity } from "./entity";
import type { Memory } from "./memory";
import type { StorySentence } from "./story";

/** A phrase in words that stand alone. */
export type Told = {
  text: string;
  plural: boolean;
  kind: Clause["subject"]["kind"];
  entity: Entity | null;
};

/** Where a phrase is told: its sentence, what is remembered, and what stands beside it. */
export type Telling = {
  sentence: StorySentence;
  memory: Memory;
  verbBase: string;
  /** Who says it, where a speaker introduces it: "it", "she" and "I" are then the speaker. */
  speaker: Told | null;
  /** The subject of the same sentence's other clause, for "put its magnitude at". */
  topic: Told | null;
  /** Whether the clause itself is what the speaker is said to have said: "X said she …". */
  reported: boolean;
  /** The subject of the clause that this one hangs on: "the policy, which it had adopted". */
  outer: Told | null;
};

/** Words that only the sentences around give a meaning. */
export const unclear =
  /\b(it|its|he|she|him|his|her|hers|they|them|their|theirs|we|us|our|ours|you|your|i|me|my|this|these|those|such|here|there)\b/;

/** Tests lower-cased words, but not "US". */
export const has = (pattern: RegExp, text: string) =>
  pattern.test(text.replace(/\b(US|IT)\b/g, "").toLowerCase());

/** "Peru's", "the Netherlands'": the owner in front of what is owned. */
export const possessiveOf = (name: string) =>
  (/s$/.test(name) ? `${name}’` : `${name}’s`).replace(/’/g, "'");
