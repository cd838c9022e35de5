import type { ItemKind } from "./item";

/** The kinds that a person writes by hand; what is put in order is made of several facts. */
export const handKinds = [
  "multiple-choice",
  "true-false",
  "cloze",
  "typed-number",
  "typed-date",
  "flashcard",
] as const satisfies readonly ItemKind[];
export type HandKind = (typeof handKinds)[number];

export const isHandKind = (kind: ItemKind): kind is HandKind =>
  (handKinds as readonly ItemKind[]).includes(kind);
