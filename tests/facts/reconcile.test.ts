import fc from "fast-check";
import type { ClaimRef, Corroboration } from "@/facts/fact";
import { reconcile } from "@/facts/reconcile";
import type { ExistingFact, ReconcilePlan } from "@/facts/reconcile";

const ref = (key: string): ClaimRef => {
  const [article = "", claim = ""] = key.split("#");
  return { article, claim };
};
const keyOf = ({ article, claim }: ClaimRef) => `${article}#${claim}`;

function found(...groups: string[][]): Corroboration {
  return {
    conflicts: [],
    facts: groups.map((keys, index) => ({
      id: `f${index + 1}`,
      statement: `statement ${index + 1}`,
      status: "single-source",
      origins: 1,
      claims: keys.map(ref),
      representative: ref(keys[0] ?? ""),
    })),
  };
}

/** What the store holds once the plan is carried out. */
function carriedOut(existing: readonly ExistingFact[], plan: ReconcilePlan): ExistingFact[] {
  const joined = existing.map(({ factId, claims }) => ({
    factId,
    claims: [
      ...claims,
      ...plan.joins.filter((join) => join.factId === factId).flatMap((join) => join.claims),
    ],
  }));
  return [
    ...joined,
    ...plan.creations.map(({ foundId, claims }) => ({ factId: `new-${foundId}`, claims })),
  ];
}

describe("reconcile", () => {
  it("creates a fact for a group of which nothing is stored", () => {
    const plan = reconcile(found(["a#c1", "b#c2"]), []);
    expect(plan.creations).toMatchObject([{ foundId: "f1", claims: [ref("a#c1"), ref("b#c2")] }]);
    expect(plan.joins).toEqual([]);
  });

  it("lets new claims join the fact that holds the others", () => {
    const plan = reconcile(found(["a#c1", "b#c2"]), [{ factId: "x", claims: [ref("a#c1")] }]);
    expect(plan.joins).toEqual([{ factId: "x", claims: [ref("b#c2")] }]);
    expect(plan.factOf).toEqual([{ foundId: "f1", factId: "x" }]);
  });

  it("gives a group that touches two facts to the one that shares most, and moves nothing", () => {
    const existing = [
      { factId: "a", claims: [ref("a#c1")] },
      { factId: "z", claims: [ref("a#c2"), ref("b#c1")] },
    ];
    const plan = reconcile(found(["a#c1", "a#c2", "b#c1", "c#c1"]), existing);
    expect(plan.joins).toEqual([{ factId: "z", claims: [ref("c#c1")] }]);
  });

  it.each([
    ["z", "m"],
    ["m", "z"],
  ])("breaks a tie by the smallest id, whether it is %s or %s that comes first", (one, two) => {
    const existing = [
      { factId: one, claims: [ref("a#c1")] },
      { factId: two, claims: [ref("a#c2")] },
    ];
    expect(reconcile(found(["a#c1", "a#c2", "c#c1"]), existing).joins).toEqual([
      { factId: "m", claims: [ref("c#c1")] },
    ]);
  });

  it("keeps apart what a person has split, even when it is found together again", () => {
    const existing = [
      { factId: "x", claims: [ref("a#c1")] },
      { factId: "y", claims: [ref("b#c1")] },
    ];
    expect(reconcile(found(["a#c1", "b#c1"]), existing)).toMatchObject({
      joins: [],
      creations: [],
    });
  });
});

describe("reconcile on any store", () => {
  const universe = Array.from({ length: 12 }, (_, index) => `a${index % 3}#c${index}`);
  const labels = fc.array(fc.nat(4), { minLength: universe.length, maxLength: universe.length });
  const grouped = (numbers: readonly number[]) =>
    [0, 1, 2, 3, 4]
      .map((label) => universe.filter((_, index) => numbers[index] === label))
      .filter((group) => group.length > 0);
  // Label 0 of the store is what is not stored yet.
  const stored = (numbers: readonly number[]): ExistingFact[] =>
    [1, 2, 3, 4]
      .map((label) => ({
        factId: `fact-${label}`,
        claims: universe.filter((_, index) => numbers[index] === label).map(ref),
      }))
      .filter((fact) => fact.claims.length > 0);

  it("places every claim exactly once", () => {
    fc.assert(
      fc.property(labels, labels, (foundLabels, storedLabels) => {
        const existing = stored(storedLabels);
        const plan = reconcile(found(...grouped(foundLabels)), existing);
        const after = carriedOut(existing, plan).flatMap((fact) => fact.claims.map(keyOf));
        expect(after.sort()).toEqual([...universe].sort());
      }),
    );
  });

  it("leaves nothing to do when its plan was carried out", () => {
    fc.assert(
      fc.property(labels, labels, (foundLabels, storedLabels) => {
        const groups = found(...grouped(foundLabels));
        const existing = stored(storedLabels);
        const after = carriedOut(existing, reconcile(groups, existing));
        expect(reconcile(groups, after)).toMatchObject({ joins: [], creations: [] });
      }),
    );
  });

  it("takes no claim out of a stored fact", () => {
    fc.assert(
      fc.property(labels, labels, (foundLabels, storedLabels) => {
        const existing = stored(storedLabels);
        const plan = reconcile(found(...grouped(foundLabels)), existing);
        const storedKeys = new Set(existing.flatMap((fact) => fact.claims.map(keyOf)));
        const moved = [...plan.joins, ...plan.creations].flatMap((part) => part.claims.map(keyOf));
        expect(moved.filter((key) => storedKeys.has(key))).toEqual([]);
      }),
    );
  });
});
