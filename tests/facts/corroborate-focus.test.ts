import fc from "fast-check";
import { corroborate } from "@/facts/corroborate";
import type { ArticleClaims, ClaimRef, Corroboration } from "@/facts/fact";
import type { Claim } from "@/facts/claim";
import { article } from "./claim-factory";
import { holder, tookOffice, troops } from "./corroborate-claims";
import { readBriefs, readCorpus } from "./read-articles";

/** Facts and conflicts of one article's claims, told without the numbers that facts were given. */
function ofArticle({ facts, conflicts }: Corroboration, id: string) {
  const isOf = ({ claims }: { claims: readonly ClaimRef[] }) =>
    claims.some((ref) => ref.article === id);
  const claimsOf = new Map(facts.map((fact) => [fact.id, fact.claims]));
  const byText = (one: object, two: object) => (JSON.stringify(one) < JSON.stringify(two) ? -1 : 1);
  return {
    facts: facts
      .filter(isOf)
      .map(({ id: _, ...fact }) => fact)
      .sort(byText),
    conflicts: conflicts
      .filter(isOf)
      .map(({ id: _, ...conflict }) => ({
        ...conflict,
        facts: conflict.facts.map((fact) => claimsOf.get(fact)),
      }))
      .sort(byText),
  };
}

describe("corroborate with an article in focus", () => {
  it.each(Object.entries({ briefs: readBriefs(), corpus: readCorpus() }))(
    "finds for articles of the %s what the whole run finds",
    (_, articles) => {
      const whole = corroborate(articles);
      for (const { article: id } of articles.filter((_, index) => index % 3 === 0)) {
        expect(ofArticle(corroborate(articles, { focus: id }), id)).toEqual(ofArticle(whole, id));
      }
    },
  );

  const people = ["Ana Ruiz", "Bea Ruiz", "Ruiz", "Bo Lind", "B. Lind"];
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
    .array(fc.array(anyClaim, { maxLength: 6 }), { minLength: 1, maxLength: 5 })
    .map((lists) =>
      lists.map((claims, index) => article(`a${index}`, `Paper ${index}`, "2024-11-15", claims)),
    );

  it("finds what the whole run finds, whatever the claims", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(ofArticle(corroborate(articles, { focus: "a0" }), "a0")).toEqual(
          ofArticle(corroborate(articles), "a0"),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("gives no facts but its own and those that its conflicts name", () => {
    const articles = [
      article("a", "The Courier", "2024-11-15", [holder("Shizo Abe", "prime minister of Japan")]),
      article("b", "The Herald", "2024-11-15", [
        holder("Shigeru Ishiba", "prime minister of Japan"),
        holder("Ana Ruiz", "mayor of Arden"),
      ]),
    ];
    const { facts, conflicts } = corroborate(articles, { focus: "a" });
    expect(facts.map(({ claims }) => claims.map(({ claim }) => claim))).toEqual([["c1"], ["c1"]]);
    expect(conflicts).toHaveLength(1);
  });

  it("finds nothing for an article that is not there", () => {
    const articles = [
      article("a", "The Courier", "2024-11-15", [holder("Ana Ruiz", "mayor of Arden")]),
    ];
    expect(corroborate(articles, { focus: "z" })).toEqual({ facts: [], conflicts: [] });
  });
});
