import { extract } from "@/facts/extract";
import type { Claim } from "@/facts/claim";
import { buildItemContext } from "@/questions/item-context";
import { generateItems } from "@/questions/generate";
import { factOf, sourced } from "./factories";

const publishedAt = "2025-06-19";
const claimFrom = (text: string): Claim =>
  extract(text, { publishedAt, publisher: "The Daily Sample" }).claims.find(
    ({ predicate, statement }) => predicate === "event-date" && statement.includes("1962"),
  ) as Claim;

const doubtful = claimFrom("Engineers inspected the Tavos Tunnel, which opened in May 1962.");
const told = claimFrom("The Tavos Tunnel in Norway opened in 1962.");

const made = (claim: Claim, patch: Parameters<typeof factOf>[1] = {}) => {
  const fact = factOf(claim, patch);
  return generateItems(fact, buildItemContext({ claims: fact.claims, facts: [fact] }), 1);
};

describe("what was not read plainly", () => {
  it("is asked of nobody, and says why", () => {
    const { items, refused } = made({ ...told, doubt: "relative" });
    expect(items).toEqual([]);
    expect(refused.map(({ rule }) => rule)).toContain("plainly-read");
    expect(refused.map(({ reason }) => reason).join()).toMatch(/“which”/);
  });

  it("is doubted by the reading itself", () => {
    expect(doubtful.doubt).toBe("relative");
    expect(told.doubt).toBeUndefined();
  });

  it("is asked where two independent sources say it", () => {
    expect(made({ ...told, doubt: "relative" }, { origins: 2 }).items).not.toEqual([]);
  });

  it("is asked where another sentence says it plainly", () => {
    const claims = [sourced({ ...told, doubt: "relative" }), sourced(told, "b")];
    expect(made({ ...told, doubt: "relative" }, { claims }).items).not.toEqual([]);
  });

  it("is no doubt of a claim that was read before doubts were told", () => {
    expect(made(told).items).not.toEqual([]);
  });
});
