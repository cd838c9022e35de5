import { ChartFrame } from "./chart-frame";

export type HeatDay = { label: string; value: number };

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

/** A square a day, the stronger the more was done. */
export function HeatMap({ summary, caption, valueName, days }: HeatMapProps) {
  const busiest = Math.max(0, ...days.map(({ value }) => value));
  const weeks = Math.ceil(days.length / 7);
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: ["Day", valueName],
        rows: days.filter(({ value }) => value > 0).map(({ label, value }) => [label, value]),
      }}
    >
      <div
        className="grid grid-flow-col grid-rows-7 gap-1"
        style={{ gridTemplateColumns: `repeat(${weeks}, minmax(0, 1fr))` }}
      >
        {days.map(({ label, value }) => (
          <div
            key={label}
            title={`${label}: ${value}`}
            className="h-3 rounded-[3px] sm:h-4"
            style={{ background: heatColour(heatLevel(value, busiest)) }}
          />
        ))}
      </div>
    </ChartFrame>
  );
}

function heatColour(level: number): string {
  if (level === 0) return "var(--rule)";
  const share = [0, 35, 55, 78, 100][level] ?? 100;
  return `color-mix(in srgb, var(--accent) ${share}%, var(--paper))`;
}
