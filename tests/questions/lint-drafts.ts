import type { ItemDraft } from "@/questions/item";

/** Hand-made items for the tables of lint: good ones, which a row spoils in one thing. */

export type Options = [key: string, ...wrong: string[]];

export function draft(stem: string, options: Options, patch: Partial<ItemDraft> = {}): ItemDraft {
  const [key] = options;
  const exact = "Delegates gathered in the Peruvian capital on Friday.";
  return {
    kind: "multiple-choice",
    factId: "f1",
    stem,
    options: options.map((text) => ({ text, correct: text === key, why: null })),
    answer: key,
    explanation: "",
    evidence: [
      {
        articleId: "a",
        publisher: "P",
        publishedAt: "2024-11-15",
        start: 5,
        end: 5 + exact.length,
        exact,
      },
    ],
    generator: "test",
    generatorVersion: 1,
    seed: 1,
    lint: [],
    ...patch,
  };
}

export const cities: Options = ["Lima", "Quito", "Bogota", "Havana"];
export const where = "Where was the APEC summit held on 15 November 2024?";
export const days: Options = [
  "1 October 2024",
  "1 August 2024",
  "1 September 2024",
  "1 November 2024",
];
export const statement = (stem: string, key = "True"): ItemDraft =>
  draft(stem, ["True", "False"], {
    kind: "true-false",
    answer: key,
    options: ["True", "False"].map((text) => ({ text, correct: text === key, why: null })),
  });
export const cloze = (stem: string, options: Options = cities) =>
  draft(stem, options, { kind: "cloze" });
export const withOptions = (options: ItemDraft["options"]) => draft(where, cities, { options });
export const option = (text: string, correct = false) => ({ text, correct, why: null });
