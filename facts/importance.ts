import type { Claim } from "./claim";

/** What a reader of the news is most often asked: how many, when, where, who. */
const centralPredicates: ReadonlySet<string> = new Set([
  "count",
  "event-date",
  "event-place",
  "office-start",
  "role-holder",
]);

const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/**
 * How much a quiz on the article needs a claim: 3 for what the headline is about, 2 for other figures,
 * dates, places and people, 1 for the rest and for what is told of somebody else's words.
 */
export function importanceOf(claim: Claim, title: string): 1 | 2 | 3 {
  if (claim.attribution.hedge !== "none") return 1;
  const headline = words(title);
  const shared = [...words(`${claim.subject} ${Object.values(claim.parts).join(" ")}`)].filter(
    (word) => headline.has(word),
  ).length;
  const isCentral = centralPredicates.has(claim.predicate) || claim.value.type === "quantity";
  if (isCentral && shared > 0) return 3;
  return isCentral || shared > 0 ? 2 : 1;
}
