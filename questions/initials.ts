import { plainWords } from "./words";

/** "USGS" beside "US Geological Survey". */
export function initialsTouch(first: readonly string[], second: readonly string[]): boolean {
  const initials = (name: string) =>
    plainWords(name)
      .split(" ")
      .filter((word) => !["of", "the", "and", "for", "in"].includes(word))
      .map((word) => (word === "us" || word === "uk" || word === "un" ? word : word.slice(0, 1)))
      .join("");
  const isShort = (name: string) => /^[A-Z.]{2,8}$/.test(name);
  return first.some((one) =>
    second.some(
      (other) =>
        (isShort(one) && plainWords(one) === initials(other)) ||
        (isShort(other) && plainWords(other) === initials(one)),
    ),
  );
}
