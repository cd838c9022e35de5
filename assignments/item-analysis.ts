import {
  covariance,
  mean,
  median,
  powerSums,
  standardDeviation,
  sum,
  variance,
} from "./statistics";

/**
 * Item analysis as Moodle computes it (question/classes/statistics/questions/calculator.php and
 * mod/quiz/report/statistics/classes/calculator.php). Every figure is null where a denominator is
 * zero or there are too few attempts, never NaN.
 */

/** A mark for one item of one attempt. */
export type Response = { attempt: string; item: string; maxMark: number; mark: number };

export type ItemFigures = {
  item: string;
  /** Share of the marks that were got, 0 to 1. */
  facility: number | null;
  /** Standard deviation of the marks, over attempts − 1. */
  sd: number | null;
  /** Correlation of the item's mark with the rest of the attempt's, in %. */
  discriminationIndex: number | null;
  /** The discrimination as a share, in %, of the largest that its marks allow. */
  discriminativeEfficiency: number | null;
  /** What the item contributes to the spread of the totals, in %; null where it works against it. */
  effectiveWeight: number | null;
};

export type QuizFigures = {
  /** Mean, median and standard deviation of the attempts' totals, in marks. */
  mean: number | null;
  median: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Coefficient of internal consistency (Cronbach's alpha), in %; may be negative. */
  cic: number | null;
  /** Share of the spread that is chance, in %. */
  errorRatio: number | null;
  /** In marks. */
  standardError: number | null;
};

export type ItemAnalysis = { items: ItemFigures[]; quiz: QuizFigures };

type ItemMarks = {
  item: string;
  maxMark: number;
  marks: number[];
  rests: number[];
  totals: number[];
};

/**
 * @param responses one for each item of each attempt, in any order; of an item, all have the same
 * `maxMark`. An attempt that an item is not part of does not count for that item.
 * @returns the items in the order in which they were first met.
 */
export function analyseItems(responses: readonly Response[]): ItemAnalysis {
  const totals = new Map<string, number>();
  for (const { attempt, mark } of responses) {
    totals.set(attempt, cleared((totals.get(attempt) ?? 0) + mark));
  }
  const byItem = new Map<string, ItemMarks>();
  for (const { attempt, item, maxMark, mark } of responses) {
    const of = byItem.get(item) ?? { item, maxMark, marks: [], rests: [], totals: [] };
    byItem.set(item, of);
    const total = totals.get(attempt) ?? 0;
    of.marks.push(mark);
    of.rests.push(cleared(total - mark));
    of.totals.push(total);
  }
  const items = [...byItem.values()];
  const roots = items.map(({ marks, totals: ofAttempts }) => rootOf(covariance(marks, ofAttempts)));
  const sumOfRoots = sum(roots.map((root) => root ?? 0));
  return {
    items: items.map((item, index) => figuresOf(item, roots[index] ?? null, sumOfRoots)),
    quiz: quizFigures([...totals.values()], items),
  };
}

/** Marks have few decimals: what lies beyond twelve of them is rounding, 0.1 + 0.2 − 0.2 among it. */
const cleared = (marks: number): number => Number(marks.toFixed(12));

/** A root of what is not negative; null for the rest. */
const rootOf = (value: number | null): number | null =>
  value === null || value < 0 ? null : Math.sqrt(value);

const ratio = (above: number | null, below: number | null): number | null =>
  above === null || below === null || below === 0 ? null : above / below;

const percent = (share: number | null): number | null => (share === null ? null : 100 * share);

function figuresOf(
  { item, maxMark, marks, rests }: ItemMarks,
  root: number | null,
  sumOfRoots: number,
): ItemFigures {
  const together = covariance(marks, rests);
  const spread = rootOf(product(variance(marks), variance(rests)));
  return {
    item,
    facility: ratio(mean(marks), maxMark),
    sd: standardDeviation(marks),
    discriminationIndex: percent(ratio(together, spread)),
    discriminativeEfficiency: percent(
      ratio(together, covariance(ascending(marks), ascending(rests))),
    ),
    effectiveWeight: percent(ratio(root, sumOfRoots)),
  };
}

const product = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one * other;

const ascending = (values: readonly number[]): number[] =>
  [...values].sort((one, other) => one - other);

function quizFigures(totals: readonly number[], items: readonly ItemMarks[]): QuizFigures {
  const { k2, k3, k4 } = cumulants(totals);
  const sd = rootOf(k2);
  const p = items.length;
  const unexplained = ratio(sum(items.map(({ marks }) => variance(marks) ?? 0)), k2);
  const cic = p < 2 || unexplained === null ? null : ((100 * p) / (p - 1)) * (1 - unexplained);
  const errorRatio = percent(rootOf(cic === null ? null : 1 - cic / 100));
  const standardError = product(errorRatio, sd);
  return {
    mean: mean(totals),
    median: median(totals),
    sd,
    skewness: k2 === null ? null : ratio(k3, k2 ** 1.5),
    kurtosis: k2 === null ? null : ratio(k4, k2 ** 2),
    cic,
    errorRatio,
    standardError: standardError === null ? null : standardError / 100,
  };
}

/** Fisher's k-statistics: unbiased second to fourth cumulants; null where there are too few values. */
function cumulants(values: readonly number[]): {
  k2: number | null;
  k3: number | null;
  k4: number | null;
} {
  const s = values.length;
  const [m2, m3, m4] = powerSums(values).map((power) => power / s);
  if (s < 2 || m2 === undefined || m3 === undefined || m4 === undefined) {
    return { k2: null, k3: null, k4: null };
  }
  return {
    k2: (s * m2) / (s - 1),
    k3: s < 3 ? null : (s * s * m3) / ((s - 1) * (s - 2)),
    k4:
      s < 4
        ? null
        : (s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2)) / ((s - 1) * (s - 2) * (s - 3)),
  };
}
