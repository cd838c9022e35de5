import { corroborate } from "@/facts/corroborate";
import type { Claim } from "@/facts/claim";
import type { ArticleClaims, ClaimRef, Corroboration } from "@/facts/fact";
import { blockKeysOf, lookupKeysOf } from "@/facts/matching-keys";
import { rngFrom } from "@/lib/rng";
import { readInventedNews } from "./corroboration";
import { median, milliseconds, percentile } from "./measure";
import type { Row } from "./measure";

const articlesInStore = 10_000;
const imports = 40;
/** As the store looks: of a key so many claims, and in all so many that share the rarest keys. */
const crowdedKey = 400;
const mostLoaded = 1500;

type StoredClaim = { article: ArticleClaims; claim: Claim; keys: readonly string[] };

/**
 * What an import costs in a big store: how many claims are found by their keys, and whether what is
 * loaded finds the same links as comparing the whole store does.
 */
export function benchLookup(): Row[] {
  const articles = readInventedNews(articlesInStore);
  const byKey = new Map<string, StoredClaim[]>();
  let keyCount = 0;
  let claimCount = 0;
  for (const article of articles) {
    for (const claim of article.claims) {
      const keys = blockKeysOf(claim, article.publishedAt);
      const stored = { article, claim, keys };
      claimCount += 1;
      keyCount += keys.length;
      for (const key of keys) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [stored]);
        else known.push(stored);
      }
    }
  }
  const linksInWhole = linksByArticle(corroborate(articles));
  const rng = rngFrom("imports");
  const found: number[] = [];
  const loaded: number[] = [];
  const times: number[] = [];
  let links = 0;
  let kept = 0;
  for (let run = 0; run < imports; run += 1) {
    const article = articles[rng.below(articles.length)];
    if (article === undefined) continue;
    const neighbours = findNeighbours(article, byKey);
    found.push(neighbours.length);
    const nearest = neighbours.slice(0, mostLoaded);
    loaded.push(nearest.length);
    const startedAt = performance.now();
    const placed = corroborate([article, ...regrouped(nearest)], { focus: article.article });
    times.push(performance.now() - startedAt);
    const linksFound = linksByArticle(placed).get(article.article) ?? [];
    for (const link of linksInWhole.get(article.article) ?? []) {
      links += 1;
      if (isKept(link, linksFound)) kept += 1;
    }
  }
  const mean = (numbers: readonly number[]) =>
    Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
  return [
    { what: "keys of a claim, mean", figure: (keyCount / claimCount).toFixed(1) },
    {
      what: `claims that share a key with an article, of ${claimCount}`,
      figure: `${mean(found)} on average`,
    },
    { what: "claims loaded for an import", figure: `${mean(loaded)} on average` },
    {
      what: "facts and conflicts of an article's claims that are found",
      figure: `${((100 * kept) / Math.max(1, links)).toFixed(1)} % of ${links}`,
    },
    {
      what: "placing an article among what is loaded",
      figure: `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 0.95))})`,
    },
  ];
}

/** Claims of other articles with a key in common, those that share the rarest first. */
function findNeighbours(
  { article, publishedAt, claims }: ArticleClaims,
  byKey: ReadonlyMap<string, readonly StoredClaim[]>,
): StoredClaim[] {
  const asked = new Set(claims.flatMap((claim) => lookupKeysOf(claim, publishedAt)));
  const weights = new Map<StoredClaim, number>();
  for (const key of asked) {
    const sharing = (byKey.get(key) ?? []).slice(-crowdedKey);
    for (const stored of sharing) {
      if (stored.article.article !== article) {
        weights.set(stored, (weights.get(stored) ?? 0) + 1 / sharing.length);
      }
    }
  }
  return [...weights].sort((first, second) => second[1] - first[1]).map(([stored]) => stored);
}

function regrouped(stored: readonly StoredClaim[]): ArticleClaims[] {
  const articles = new Map<string, ArticleClaims & { claims: Claim[] }>();
  for (const { article, claim } of stored) {
    const known = articles.get(article.article) ?? { ...article, claims: [] };
    known.claims.push(claim);
    articles.set(article.article, known);
  }
  return [...articles.values()];
}

/** A claim, and the claims of other articles with which it is in one fact or one conflict. */
type Link = { claim: string; others: ReadonlySet<string> };

/** The links of each article's claims, one for each fact and each conflict. */
function linksByArticle({ facts, conflicts }: Corroboration): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const { claims } of [...facts, ...conflicts]) {
    for (const { article, claim } of claims) {
      const others = claims.filter((other) => other.article !== article);
      if (others.length > 0) {
        const known = links.get(article) ?? [];
        known.push({ claim, others: new Set(others.map(nameOf)) });
        links.set(article, known);
      }
    }
  }
  return links;
}

const nameOf = ({ article, claim }: ClaimRef) => `${article}#${claim}`;

/** Of a fact that hundreds of articles tell, one other claim is enough to find it. */
const isKept = (link: Link, found: readonly Link[]) =>
  found.some(
    ({ claim, others }) =>
      claim === link.claim && [...others].some((other) => link.others.has(other)),
  );
