import fc from "fast-check";
import { chooseItem } from "@/scheduling/choose-item";

const multipleChoice = { id: "mc", kind: "multiple-choice" } as const;
const otherChoice = { id: "mc-2", kind: "multiple-choice" } as const;
const trueFalse = { id: "tf", kind: "true-false" } as const;
const otherTrueFalse = { id: "tf-2", kind: "true-false" } as const;

const pinned = { id: "pin", kind: "true-false", isPinned: true } as const;

const chosenId = (
  ...[items, seen, seed = "seed"]: [Parameters<typeof chooseItem>[0], string[], string?]
) => chooseItem(items, seen, seed)?.id;

describe("chooseItem", () => {
  it("is null without a live item", () => {
    expect(chooseItem([], ["mc"], "seed")).toBeNull();
  });

  it("prefers multiple choice at the first meeting, and takes what there is", () => {
    for (let seed = 0; seed < 30; seed += 1) {
      expect(chosenId([trueFalse, multipleChoice, otherTrueFalse], [], `${seed}`)).toBe("mc");
    }
    expect(chosenId([trueFalse], [])).toBe("tf");
  });

  it.each([
    ["the other of two", [multipleChoice, otherChoice], ["mc"], "mc-2"],
    ["the only one, though it was the last", [multipleChoice], ["mc"], "mc"],
    [
      "one never seen before one seen long ago",
      [multipleChoice, otherChoice, trueFalse],
      ["mc", "mc-2"],
      "tf",
    ],
    [
      "the one seen longest ago",
      [multipleChoice, otherChoice, trueFalse],
      ["mc", "tf", "mc-2"],
      "mc",
    ],
    [
      "no true/false after true/false",
      [trueFalse, otherTrueFalse, multipleChoice],
      ["mc", "tf"],
      "mc",
    ],
    [
      "true/false after true/false rather than the same again",
      [trueFalse, otherTrueFalse],
      ["tf"],
      "tf-2",
    ],
    ["any, when the last one has been retired", [trueFalse], ["gone"], "tf"],
    ["what is pinned, before all else", [multipleChoice, pinned], [], "pin"],
    ["another, once what is pinned was seen", [multipleChoice, pinned], ["pin"], "mc"],
  ] as const)("takes %s", (_rule, items, seen, expected) => {
    for (let seed = 0; seed < 10; seed += 1) {
      expect(chosenId(items, [...seen], `${seed}`)).toBe(expected);
    }
  });

  it("never repeats the last one while there is another, whatever was seen", () => {
    const all = [multipleChoice, otherChoice, trueFalse, otherTrueFalse];
    const someItems = fc.subarray(all, { minLength: 2 });
    const someSeen = fc.array(fc.constantFrom("mc", "mc-2", "tf", "tf-2", "gone"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(someItems, someSeen, fc.string(), (items, seen, seed) => {
        expect(chosenId(items, seen, seed)).not.toBe(seen.at(-1));
      }),
    );
  });

  it("does not depend on the order of the items, and varies with the seed", () => {
    const pair = [multipleChoice, otherChoice];
    const chosen = new Set<string | undefined>();
    for (let seed = 0; seed < 30; seed += 1) {
      expect(chosenId(pair, [], `${seed}`)).toBe(chosenId([...pair].reverse(), [], `${seed}`));
      chosen.add(chosenId(pair, [], `${seed}`));
    }
    expect(chosen.size).toBe(2);
  });
});
