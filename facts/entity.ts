import type { NameType } from "./claim";
import type { NameSpan } from "./name-shape";
import type { Word } from "./words";

/** Something that the article names, under all the names it gives it. */
export type Entity = {
  type: NameType;
  /** The fullest form in the article. */
  name: string;
  aliases: Set<string>;
  /** Whether running text needs "the" before the canonical name. */
  determiner: boolean;
};
export type Mention = NameSpan & { entity: Entity | null };

export type Sighting = { sentence: number; words: readonly Word[]; span: NameSpan };

export type Typed = { key: string; group: Sighting[]; type: NameType };
