import { corroborate } from "@/facts/corroborate";
import type { ArticleClaims, ClaimRef } from "@/facts/fact";
import { blockKeysOf, lookupKeysOf } from "@/facts/matching-keys";
import { Neighbourhood } from "@/facts/matching-blocks";
import { profilesOf } from "@/facts/matching-profiles";
import { article } from "./claim-factory";
import { holder, tookOffice, troops } from "./corroborate-claims";
import { readBriefs, readCorpus } from "./read-articles";

const libraries = { briefs: readBriefs(), corpus: readCorpus() };

const keyOf = ({ article: id, claim }: ClaimRef) => `${id}#${claim}`;

function keysByClaim(articles: readonly ArticleClaims[]) {
  return new Map<string, { stored: Set<string>; asked: string[] }>(
    articles.flatMap(({ article: id, publishedAt, claims }) =>
      claims.map((claim) => {
        const stored = new Set(blockKeysOf(claim, publishedAt));
        return [`${id}#${claim.id}`, { stored, asked: lookupKeysOf(claim, publishedAt) }] as const;
      }),
    ),
  );
}

describe("the keys of claims", () => {
  it.each(Object.entries(libraries))(
    "lead from each claim of a fact or a conflict of the %s to another one of it",
    (_, articles) => {
      const keys = keysByClaim(articles);
      const share = (one: ClaimRef, two: ClaimRef) =>
        keys.get(keyOf(one))?.asked.some((key) => keys.get(keyOf(two))?.stored.has(key)) ?? false;
      const { facts, conflicts } = corroborate(articles);
      const lost = [...facts, ...conflicts].flatMap(({ claims }) =>
        claims.filter(
          (one) => claims.length > 1 && !claims.some((two) => two !== one && share(one, two)),
        ),
      );
      expect(lost).toEqual([]);
    },
  );

  it.each(Object.entries(libraries))("are few for any claim of the %s", (_, articles) => {
    const counts = [...keysByClaim(articles).values()].map(({ stored }) => stored.size);
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(10);
    const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
    expect(mean).toBeLessThan(8);
  });

  it("are the same wherever the claim stands, and all of them are asked for", () => {
    const claim = troops(10_000, "over", "the ministry");
    const stored = blockKeysOf(claim, "2024-11-15");
    expect(blockKeysOf({ ...claim, id: "c9", sentence: 7 }, "2024-11-15")).toEqual(stored);
    expect(lookupKeysOf(claim, "2024-11-15")).toEqual(expect.arrayContaining(stored));
  });

  it("of a topic reach a few weeks, those of names and values any time", () => {
    const shared = (amount: number, publishedAt: string) => {
      const asked = lookupKeysOf(troops(10_000, "over", "the ministry"), "2024-11-15");
      const other = blockKeysOf(troops(amount, "over", "the embassy"), publishedAt);
      return other.filter((key) => asked.includes(key)).map((key) => key.includes("@"));
    };
    expect(shared(11_000, "2024-11-20")).toContain(true);
    expect(shared(11_000, "2026-11-20")).not.toContain(true);
    expect(shared(10_000, "2026-11-20")).toContain(false);
  });
});

describe("claims meet", () => {
  const meetings = (articles: readonly ArticleClaims[]) => {
    const { profiles, words } = profilesOf(articles);
    const met: string[] = [];
    new Neighbourhood(profiles, words).forEachPair((first, second) => {
      met.push(`${keyOf(first.ref)} ${keyOf(second.ref)}`);
    });
    return met;
  };

  it("once at most, the earlier one of the list first", () => {
    const met = meetings(libraries.briefs);
    expect(new Set(met).size).toBe(met.length);
    expect(met.length).toBeGreaterThan(100);
  });

  it("with a bounded number of others, however many say the same", () => {
    const papers = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        article(`a${index}`, `Paper ${index}`, "2024-11-15", [
          holder("Shigeru Ishiba", "prime minister of Japan"),
          tookOffice("Shigeru Ishiba", "2024-10-01", "on 1 October 2024"),
          troops(1000 + index, "over", "the ministry"),
        ]),
      );
    const [small, big] = [meetings(papers(400)).length, meetings(papers(800)).length];
    expect(big / small).toBeLessThan(2.2);
  });
});
