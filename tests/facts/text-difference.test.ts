import fc from "fast-check";
import { textDifference } from "@/facts/text-difference";

const joined = (parts: ReturnType<typeof textDifference>, without: string) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("textDifference", () => {
  it("marks the words that were changed and leaves the rest", () => {
    expect(textDifference("Over 10,000 soldiers came.", "Over 12,000 soldiers came.")).toEqual([
      { kind: "same", text: "Over " },
      { kind: "removed", text: "10,000" },
      { kind: "added", text: "12,000" },
      { kind: "same", text: " soldiers came." },
    ]);
  });

  it("gives both texts back whole, whatever they are", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = textDifference(before, after);
        expect(joined(parts, "added")).toBe(before);
        expect(joined(parts, "removed")).toBe(after);
      }),
    );
  });

  it("gives texts of thousands of other words back as one removed and one added", () => {
    const words = (mark: string) =>
      Array.from({ length: 6000 }, (_, at) => `${mark}${at}`).join(" ");
    const parts = textDifference(words("a"), words("b"));
    expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
