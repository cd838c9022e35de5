import type { ItemDraft } from "../item";

/** One rule of good questions. `check` says in a sentence what is wrong, or null. */
export type LintRule = { name: string; check: (draft: ItemDraft) => string | null };

/** The text of the right option; empty where there is none. */
export const keyOf = (draft: ItemDraft) => draft.options.find(({ correct }) => correct)?.text ?? "";

export const wrongOf = (draft: ItemDraft) =>
  draft.options.filter(({ correct }) => !correct).map(({ text }) => text);
