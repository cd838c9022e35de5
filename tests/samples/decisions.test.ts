import { corroborate } from "@/facts/corroborate";
import { extract } from "@/facts/extract";
import { matchDecision } from "@/samples/library";
import type { ClaimPointer } from "@/samples/library";
import { readBriefs, readDecisions } from "./read-samples";

const articles = [...readBriefs()].map(([article, { text, publisher, publishedAt }]) => ({
  article,
  publisher,
  publishedAt,
  text,
  claims: extract(text, { publisher, publishedAt }).claims,
}));
const found = corroborate(articles);
const decisions = readDecisions();
const verified = decisions.filter(({ decision }) => decision === "verify");
const rejected = decisions.filter((decision) => decision.decision === "reject");

function claimOf(pointer: ClaimPointer) {
  const article = articles.find((one) => one.article === pointer.brief);
  return article === undefined ? null : matchDecision(pointer, article.text, article.claims);
}

function factOf(pointer: ClaimPointer) {
  const claim = claimOf(pointer);
  return found.facts.find(({ claims }) =>
    claims.some((ref) => ref.article === pointer.brief && ref.claim === claim?.id),
  );
}

/** Names of what makes a sentence impossible to understand without the article around it. */
const dangling =
  /^(he|she|it|they|this|these|that|those|his|her|their|its|there|such)\b|\b(yesterday|today|tomorrow|recently|the same day|(last|next|this) (week|month|year))\b/i;

describe("the seeded decisions on what extraction gives", () => {
  it.each(decisions.map((decision) => [decision.brief, decision.quote, decision] as const))(
    "%s: %s",
    (_brief, _quote, decision) => {
      expect(claimOf(decision)?.statement).toMatch(/^\p{Lu}.*\.$/u);
      expect(claimOf(decision)?.statement).not.toMatch(dangling);
    },
  );

  it("verify at least 65 facts, each once", () => {
    const facts = verified.map((pointer) => factOf(pointer)?.id);
    expect(facts).not.toContain(undefined);
    expect(facts.filter((id, index) => facts.indexOf(id) !== index)).toEqual([]);
    expect(facts.length).toBeGreaterThanOrEqual(65);
  });

  it("reject the teaching error, which the sources then contradict no more", () => {
    for (const decision of rejected) {
      const conflict = found.conflicts.find(({ claims }) =>
        [decision, decision.contradicts].every((pointer) =>
          claims.some((ref) => ref.article === pointer.brief && ref.claim === claimOf(pointer)?.id),
        ),
      );
      expect(conflict?.resolution).toBe("open");
    }
  });

  it("verify no fact that an open conflict disputes, but for the conflicts they resolve", () => {
    const wrong = new Set(rejected.map((decision) => factOf(decision)?.id));
    const disputed = verified.filter((pointer) => {
      const refs = factOf(pointer)?.claims ?? [];
      return found.conflicts
        .filter(({ resolution }) => resolution === "open")
        .filter(({ claims }) =>
          claims.some((one) =>
            refs.some(({ article, claim }) => article === one.article && claim === one.claim),
          ),
        )
        .some(
          ({ claims }) =>
            !claims.some((one) =>
              found.facts.some(
                (fact) =>
                  wrong.has(fact.id) &&
                  fact.claims.some(
                    ({ article, claim }) => article === one.article && claim === one.claim,
                  ),
              ),
            ),
        );
    });
    expect(disputed.map(({ brief, quote }) => `${brief}: ${quote}`)).toEqual([]);
  });
});
