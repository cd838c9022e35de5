/** One line of the bench table. */
export type Row = { what: string; figure: string };

const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

/** The value below which a share of the numbers lies (nearest rank). */
export function percentile(numbers: readonly number[], share: number): number {
  const ranked = sorted(numbers);
  return ranked[Math.max(0, Math.ceil(share * ranked.length) - 1)] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Milliseconds that each run took; the first `warmUp` runs are not counted. */
export async function timeRuns(
  runs: number,
  work: (run: number) => unknown,
  warmUp = 0,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs + warmUp; run += 1) {
    const startedAt = performance.now();
    await work(run);
    if (run >= warmUp) times.push(performance.now() - startedAt);
  }
  return times;
}

export const milliseconds = (value: number): string =>
  value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
