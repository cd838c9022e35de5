/** The few figures of statistics that item analysis needs. Null where there are too few values. */

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) {
    return null;
  }
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

const isConstant = (values: readonly number[]): boolean =>
  values.every((value) => value === values[0]);

/**
 * Sample covariance, over n − 1, of two lists of the same length. Exactly 0 where one of them does not
 * vary: rounding would leave a trace, and a ratio of traces says anything.
 */
export function covariance(one: readonly number[], other: readonly number[]): number | null {
  const [meanOfOne, meanOfOther] = [mean(one), mean(other)];
  if (one.length < 2 || meanOfOne === null || meanOfOther === null) {
    return null;
  }
  if (isConstant(one) || isConstant(other)) {
    return 0;
  }
  const products = one.map(
    (value, index) => (value - meanOfOne) * ((other[index] ?? 0) - meanOfOther),
  );
  return sum(products) / (one.length - 1);
}

/** Sample variance, over n − 1. */
export const variance = (values: readonly number[]): number | null => covariance(values, values);

export function standardDeviation(values: readonly number[]): number | null {
  const spread = variance(values);
  return spread === null ? null : Math.sqrt(spread);
}

/** Sums of the second, third and fourth powers of the distances from the mean. */
export function powerSums(values: readonly number[]): [number, number, number] {
  const centre = isConstant(values) ? (values[0] ?? 0) : (mean(values) ?? 0);
  const powerSum = (power: number) => sum(values.map((value) => (value - centre) ** power));
  return [powerSum(2), powerSum(3), powerSum(4)];
}
