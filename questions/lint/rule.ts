import type { ItemDraft, ItemKind } from "../item";
import { hasOptions } from "../kind-traits";

/**
 * One rule of good questions. `appliesTo` says of which kinds it speaks; `check` says in a sentence
 * what is wrong with an item of such a kind, or null.
 */
export type LintRule = {
  name: string;
  appliesTo: (kind: ItemKind) => boolean;
  check: (draft: ItemDraft) => string | null;
};

export const everyKind = () => true;

/** Kinds whose options are answers; those of a true/false item are not. */
export const hasAnswers = (kind: ItemKind) => hasOptions(kind) && kind !== "true-false";

/** The right answer's text: that of the option which is marked right, where there are options. */
export const keyOf = ({ kind, options, answer }: ItemDraft) =>
  hasOptions(kind) ? (options.find(({ correct }) => correct)?.text ?? "") : answer;

export const wrongOf = (draft: ItemDraft) =>
  draft.options.filter(({ correct }) => !correct).map(({ text }) => text);
