import type { Distractors } from "./distractors";
import type { ItemDraft } from "./item";

/** The options in the order in which an item shows them. */
export function optionsOf(keyText: string, { wrong, keyIndex }: Distractors): ItemDraft["options"] {
  const options = wrong.map(({ text, why }) => ({ text, correct: false, why }));
  return [
    ...options.slice(0, keyIndex),
    { text: keyText, correct: true, why: null },
    ...options.slice(keyIndex),
  ];
}
