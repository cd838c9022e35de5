import fc from "fast-check";
import { corroborate } from "@/facts/corroborate";
import type { ArticleClaims } from "@/facts/fact";
import type { Claim } from "@/facts/claim";
import { article, claim, quantity, span } from "./claim-factory";
import { courier, herald, holder, shape, tookOffice, tribune, troops } from "./corroborate-claims";

describe("corroborate joins", () => {
  it("one person under two spellings, and calls two publishers corroboration", () => {
    const found = corroborate([
      courier(holder("Yoon Suk-yeol", "president of South Korea")),
      herald(holder("Yoon Suk Yeol", "South Korean president")),
    ]);
    expect(shape(found)).toEqual({ facts: [["corroborated", "a.c1 b.c1"]], conflicts: [] });
  });

  it("claims of one article, which stay one source", () => {
    const found = corroborate([
      courier(
        holder("Dina Boluarte", "president of Peru"),
        holder("Boluarte", "president of Peru"),
      ),
    ]);
    expect(shape(found)).toEqual({ facts: [["single-source", "a.c1 a.c2"]], conflicts: [] });
    expect(found.facts[0]?.statement).toContain("Dina Boluarte");
  });

  it("one speaker quoted in two papers without calling it corroborated", () => {
    const found = corroborate([
      courier(troops(10_000, "over", "US State Department", { statementTime: span("2024-11-12") })),
      herald(
        troops(10_000, "more than", "State Department", { statementTime: span("2024-11-12") }),
      ),
    ]);
    expect(found.facts).toMatchObject([{ status: "single-source", origins: 1 }]);
  });

  it("a month with the only day that it holds, says why, and tells the day", () => {
    const found = corroborate([
      courier(tookOffice("Shigeru Ishiba", "2024-10", "in October 2024")),
      herald(tookOffice("Ishiba", "2024-10-01", "on 1 October 2024")),
    ]);
    expect(shape(found)).toEqual({
      facts: [["single-source", "a.c1 b.c1"]],
      conflicts: [["date", "same-by-precision"]],
    });
    expect(found.facts[0]?.statement).toContain("1 October");
    expect(found.conflicts[0]?.reason).toBe(
      "“1 October 2024” falls in “October 2024”, so both can be right; one is only more exact.",
    );
  });

  it("figures in other units of one dimension", () => {
    const lasting = (amount: number, unit: string) =>
      claim({
        predicate: "count",
        subject: "the rover's mission",
        value: quantity(amount, unit),
        statement: `The rover's mission lasts ${amount} ${unit}`,
        slotText: `${amount} ${unit}`,
      });
    const found = corroborate([courier(lasting(14, "days")), herald(lasting(2, "weeks"))]);
    expect(found.facts).toHaveLength(1);
  });
});

describe("corroborate links without joining", () => {
  it("figures of two speakers that can both be true", () => {
    const found = corroborate([
      courier(troops(10_000, "over", "US State Department")),
      herald(troops(12_000, "as many as", "South Korean intelligence")),
    ]);
    expect(shape(found)).toEqual({
      facts: [
        ["single-source", "a.c1"],
        ["single-source", "b.c1"],
      ],
      conflicts: [["value", "compatible-range"]],
    });
    expect(found.conflicts[0]?.reason).toContain("anything from 10,000 to 12,000 would fit both");
  });

  it("a month with two days that exclude one another, which stay in dispute", () => {
    const found = corroborate([
      courier(tookOffice("Shigeru Ishiba", "2024-10", "in October 2024")),
      herald(tookOffice("Ishiba", "2024-10-01", "on 1 October 2024")),
      tribune(tookOffice("Ishiba", "2024-10-11", "on 11 October 2024")),
    ]);
    expect(found.facts).toHaveLength(3);
    expect(
      shape(found)
        .conflicts.map(([, resolution]) => resolution)
        .sort(),
    ).toEqual(["open", "same-by-precision", "same-by-precision"]);
  });
});

describe("corroborate disputes", () => {
  it("an office with two holders at one time", () => {
    const found = corroborate([
      courier(holder("Shizo Abe", "prime minister of Japan")),
      herald(holder("Shigeru Ishiba", "Japanese prime minister")),
    ]);
    expect(shape(found)).toEqual({
      facts: [
        ["disputed", "a.c1"],
        ["disputed", "b.c1"],
      ],
      conflicts: [["identity", "open"]],
    });
  });

  it("an office with two holders within one article", () => {
    const found = corroborate([
      courier(
        holder("Shizo Abe", "prime minister of Japan"),
        holder("Shigeru Ishiba", "prime minister of Japan"),
      ),
    ]);
    expect(shape(found).conflicts).toEqual([["identity", "open"]]);
  });

  it("two people of one surname, though a surname alone could be either", () => {
    const found = corroborate([
      courier(holder("Ana Ruiz", "mayor of Arden")),
      herald(holder("Ruiz", "mayor of Arden")),
      tribune(holder("Bea Ruiz", "mayor of Arden")),
    ]);
    expect(found.facts).toHaveLength(2);
    expect(found.conflicts).toMatchObject([{ kind: "identity", resolution: "open" }]);
  });

  it("a name told in two ways, and says so", () => {
    const found = corroborate([
      courier(holder("Masuhiro Izumiya", "mayor of Suzu")),
      herald(holder("Masahiro Izumiya", "mayor of Suzu")),
    ]);
    expect(found.conflicts).toMatchObject([{ kind: "identity", resolution: "open" }]);
    expect(found.conflicts[0]?.reason).toContain("one name written in two ways");
  });

  it("two plain figures for one thing", () => {
    const found = corroborate([
      courier(troops(10_000, "exactly", "US State Department")),
      herald(troops(12_000, "exactly", "South Korean intelligence")),
    ]);
    expect(shape(found).conflicts).toEqual([["value", "open"]]);
    expect(found.conflicts[0]?.facts).toEqual(["f1", "f2"]);
  });

  it("does not count a disputed fact as corroborated, however many say it", () => {
    const found = corroborate([
      courier(holder("Shizo Abe", "prime minister of Japan")),
      herald(holder("Shigeru Ishiba", "prime minister of Japan")),
      tribune(holder("Shigeru Ishiba", "prime minister of Japan")),
    ]);
    expect(found.facts.map(({ status, origins }) => [status, origins])).toEqual([
      ["disputed", 1],
      ["disputed", 2],
    ]);
  });
});

describe("corroborate on any claims", () => {
  const people = ["Ana Ruiz", "Bea Ruiz", "Ruiz", "Bo Lind", "B. Lind", "Cy Adeyemi"];
  const anyClaim: fc.Arbitrary<Claim> = fc.oneof(
    fc.constantFrom(...people).map((person) => holder(person, "mayor of Arden")),
    fc
      .tuple(
        fc.constantFrom(...people),
        fc.constantFrom("2024", "2024-10", "2024-10-01", "2024-10-02"),
      )
      .map(([person, on]) => tookOffice(person, on, `on ${on}`)),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("over", "exactly", "up to"))
      .map(([amount, modifier]) => troops(amount * 1000, modifier, "the ministry")),
  );
  const anyArticles: fc.Arbitrary<ArticleClaims[]> = fc
    .array(fc.array(anyClaim, { maxLength: 6 }), { maxLength: 4 })
    .map((lists) =>
      lists.map((claims, index) => article(`a${index}`, `Paper ${index}`, "2024-11-15", claims)),
    );

  it("puts every claim into exactly one fact and refers to nothing that is not there", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { facts, conflicts } = corroborate(articles);
        const given = articles.flatMap(({ article: id, claims }) =>
          claims.map((one) => `${id}#${one.id}`),
        );
        const placed = facts.flatMap(({ claims }) =>
          claims.map((ref) => `${ref.article}#${ref.claim}`),
        );
        expect(placed.sort()).toEqual(given.sort());
        const ids = new Set(facts.map(({ id }) => id));
        for (const conflict of conflicts) {
          expect(conflict.facts.every((id) => ids.has(id))).toBe(true);
          expect(conflict.reason).toMatch(/[.]$/);
          if (conflict.resolution === "open") {
            expect(new Set(conflict.facts).size).toBe(2);
          }
        }
        for (const fact of facts) {
          expect(fact.claims).toContainEqual(fact.representative);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("disputes exactly the facts that have an open conflict", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { facts, conflicts } = corroborate(articles);
        const open = new Set(
          conflicts.filter((one) => one.resolution === "open").flatMap((one) => one.facts),
        );
        expect(
          facts
            .filter(({ status }) => status === "disputed")
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...open].sort());
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(corroborate(articles)).toEqual(corroborate(articles));
      }),
      { numRuns: 30 },
    );
  });
});
