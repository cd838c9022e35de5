import { ChartFrame } from "./chart-frame";

/** A value of null is a day that is still to come. */
export type HeatDay = { label: string; value: number | null };

export type HeatMapProps = {
  summary: string;
  caption: string;
  valueName: string;
  /** Whole weeks, oldest first: seven days to a column. */
  days: readonly HeatDay[];
};

const levels = 4;

/** 0 for nothing, then 1–4 by quarters of the busiest day. */
export function heatLevel(value: number, busiest: number): number {
  if (value <= 0 || busiest <= 0) return 0;
  return Math.min(levels, Math.ceil((value / busiest) * levels));
}

const cell = 10;

/** A square a day, the stronger the more was done. */
export function HeatMap({ summary, caption, valueName, days }: HeatMapProps) {
  const busiest = Math.max(0, ...days.map(({ value }) => value ?? 0));
  const weeks = Math.ceil(days.length / 7);
  const past = days.filter(({ value }) => value !== null);
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: ["Day", valueName],
        rows: past.flatMap(({ label, value }) => (value ? [[label, value]] : [])),
      }}
    >
      <svg
        viewBox={`0 0 ${weeks * cell} ${7 * cell}`}
        preserveAspectRatio="none"
        className="block h-28 w-full sm:h-36"
      >
        {days.map(({ label, value }, index) =>
          value === null ? null : (
            <rect
              key={label}
              x={Math.floor(index / 7) * cell + 0.7}
              y={(index % 7) * cell + 1.2}
              width={cell - 1.4}
              height={cell - 2.4}
              rx={1}
              ry={1.6}
              style={{ fill: heatColour(heatLevel(value, busiest)) }}
            >
              <title>{`${label}: ${value}`}</title>
            </rect>
          ),
        )}
      </svg>
      <div className="flex justify-between pt-1.5 text-sm text-muted">
        <span>{past[0]?.label}</span>
        <span>{past.at(-1)?.label}</span>
      </div>
    </ChartFrame>
  );
}

function heatColour(level: number): string {
  if (level === 0) return "var(--rule)";
  const share = [0, 35, 55, 78, 100][level] ?? 100;
  return `color-mix(in srgb, var(--accent) ${share}%, var(--paper))`;
}
