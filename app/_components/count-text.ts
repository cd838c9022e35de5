import { numberText } from "@/lib/number-text";

const words = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** A count at the start of a sentence: in words to twelve, in figures from there. */
export function countWord(count: number): string {
  return words[count] ?? String(count);
}

/** "1 fact", "3 facts": the noun in the number that the count wants. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
