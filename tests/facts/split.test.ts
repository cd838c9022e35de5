import fc from "fast-check";
import { splitClaims } from "@/facts/split";

const claims = [
  { id: "a", isValid: true },
  { id: "b", isValid: true },
  { id: "c", isValid: false },
];

describe("splitClaims", () => {
  it("lets the fact keep its words where their evidence stays", () => {
    expect(splitClaims(claims, ["a"], "b")).toEqual({
      ok: true,
      value: { moving: ["a"], staying: ["b", "c"], movingWords: "a", stayingWords: "b" },
    });
  });

  it("gives the fact the first valid claim's words where its own move", () => {
    expect(splitClaims(claims, ["b"], "b")).toMatchObject({
      ok: true,
      value: { movingWords: "b", stayingWords: "a" },
    });
  });

  it.each([
    ["nothing", []],
    ["everything", ["a", "b", "c"]],
    ["all that is valid", ["a", "b"]],
    ["only what is invalid", ["c"]],
    ["what is no part of it", ["z"]],
  ])("refuses to move %s, in a sentence", (_what, chosen) => {
    const split = splitClaims(claims, chosen, "a");
    expect(split.ok ? "" : split.problem).toMatch(/\.$/);
  });

  it("loses no evidence and doubles none", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.boolean()), (all, flags) => {
        const evidence = all.map((id) => ({ id, isValid: true }));
        const chosen = all.filter(() => flags.next().value);
        const split = splitClaims(evidence, chosen, all[0] ?? "");
        if (!split.ok) return;
        expect([...split.value.staying, ...split.value.moving].sort()).toEqual([...all].sort());
      }),
    );
  });
});
