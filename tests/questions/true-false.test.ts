import { generateItems } from "@/questions/generate";
import type { ItemDraft } from "@/questions/item";
import { buildItemContext } from "@/questions/item-context";
import { cabinet, countClaim, factOf, inARow, office, summitPlace, troops } from "./factories";

const claims = [troops, office, summitPlace, inARow, countClaim("count", 330, "330"), ...cabinet];
const facts = claims.map((claim) => factOf(claim));
const context = buildItemContext({ claims: facts.flatMap((fact) => fact.claims), facts });
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function statementsOf(factId: string): ItemDraft[] {
  const fact = facts.find(({ id }) => id === factId);
  return fact
    ? seeds.flatMap((seed) =>
        generateItems(fact, context, seed).items.filter(({ kind }) => kind === "true-false"),
      )
    : [];
}

describe("true or false", () => {
  it.each(facts.map(({ id }) => id))(
    "gives one true and one false statement of %s for every seed",
    (id) => {
      const told = statementsOf(id);
      expect(told.filter(({ answer }) => answer === "True")).toHaveLength(seeds.length);
      expect(told.filter(({ answer }) => answer === "False")).toHaveLength(seeds.length);
    },
  );

  it("never claims of a bound what follows from it", () => {
    for (const { stem, answer } of statementsOf("f-troops")) {
      const figure = Number(/over ([\d,]+)/.exec(stem)?.[1]?.replaceAll(",", ""));
      expect(figure).toBeGreaterThanOrEqual(10_000);
      expect(figure === 10_000).toBe(answer === "True");
    }
  });

  it("denies another value where the value ends the sentence, in some wordings", () => {
    const told = statementsOf("f-summit").map(({ stem }) => stem);
    expect(told.some((stem) => /was held in Lima, not in \p{Lu}/u.test(stem))).toBe(true);
    expect(told.some((stem) => /was held in (?!Lima).*, not in Lima\.$/.test(stem))).toBe(true);
    expect(told.some((stem) => /was held in Lima\.$/.test(stem))).toBe(true);
  });

  it("tells a state in the past tense with its month", () => {
    const told = statementsOf("f-peru").filter(({ answer }) => answer === "True");
    expect(told[0]?.stem).toBe("In November 2024, Dina Boluarte was president of Peru.");
  });

  it("says why a false statement is false", () => {
    for (const item of statementsOf("f-office").filter(({ answer }) => answer === "False")) {
      const why = item.options.find(({ correct }) => !correct)?.why;
      expect(why).toContain("It was 1 October 2024");
    }
  });
});
