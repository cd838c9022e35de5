import { corroborate } from "@/facts/corroborate";
import { extract } from "@/facts/extract";
import type { ArticleClaims } from "@/facts/fact";
import { Neighbourhood } from "@/facts/matching-blocks";
import { profilesOf } from "@/facts/matching-profiles";
import { shareAlike } from "@/facts/share-alike";
import type { Row } from "./measure";
import { inventNews } from "./news-generator";

const sizes = [100, 300, 1000, 3000, 10_000];

/** The claims of so many invented articles, read from their texts as any article's are. */
export function readInventedNews(articles: number): ArticleClaims[] {
  return Array.from(inventNews(articles, 7), ({ name, publisher, publishedAt, text }) => {
    const { claims } = extract(text, { format: "text", publisher, publishedAt });
    return { article: name, publisher, publishedAt, claims: shareAlike(claims) };
  });
}

const countClaims = (articles: readonly ArticleClaims[]) =>
  articles.reduce((sum, { claims }) => sum + claims.length, 0);

function countPairs(articles: readonly ArticleClaims[]): number {
  const { profiles, words } = profilesOf(articles);
  let pairs = 0;
  new Neighbourhood(profiles, words).forEachPair(() => {
    pairs += 1;
  });
  return pairs;
}

/** How the cost of corroboration grows with the number of articles: the curve and its slope. */
export function benchCorroboration(): Row[] {
  const rows: Row[] = [];
  const points: { articles: number; seconds: number }[] = [];
  for (const size of sizes) {
    const articles = readInventedNews(size);
    const startedAt = performance.now();
    const found = corroborate(articles);
    const seconds = (performance.now() - startedAt) / 1000;
    points.push({ articles: size, seconds });
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    const open = found.conflicts.filter(({ resolution }) => resolution === "open").length;
    rows.push({
      what: `corroboration, ${grouped(size)} articles`,
      figure:
        `${seconds.toFixed(1)} s: ${grouped(countClaims(articles))} claims, ` +
        `${grouped(countPairs(articles))} pairs, ${grouped(found.facts.length)} facts, ` +
        `${grouped(open)} open conflicts, peak ${Math.round(peakBytes / 1e6)} MB`,
    });
  }
  rows.push({
    what: "corroboration, slope of log seconds over log articles",
    figure: slope(points).toFixed(2),
  });
  return rows;
}

const grouped = (count: number) => new Intl.NumberFormat("en").format(count);

/** Least squares on logarithms: 1 is linear growth, 2 quadratic. */
function slope(points: readonly { articles: number; seconds: number }[]): number {
  const logs = points.map(
    ({ articles, seconds }) => [Math.log(articles), Math.log(seconds)] as const,
  );
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  const variance = mean(logs.map(([x]) => (x - meanX) ** 2));
  return covariance / variance;
}
