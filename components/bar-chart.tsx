import { ChartFrame } from "./chart-frame";
import type { LinePoint } from "./line-chart";

export type BarChartProps = {
  summary: string;
  caption: string;
  pointName: string;
  valueName: string;
  points: readonly LinePoint[];
};

/** One bar a day; the highest says its figure, the others are in the table. */
export function BarChart({ summary, caption, pointName, valueName, points }: BarChartProps) {
  const top = Math.max(1, ...points.map(({ value }) => value));
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: [pointName, valueName],
        rows: points.map(({ label, value }) => [label, value]),
      }}
    >
      <div className="flex h-32 items-end gap-1 border-b border-rule">
        {points.map(({ label, value }) => (
          <div key={label} className="flex h-full flex-1 flex-col items-center justify-end gap-1">
            <span className="text-sm leading-none text-muted tabular-nums">
              {value > 0 ? value : ""}
            </span>
            <div
              className="w-full max-w-8 rounded-t-[3px] bg-accent"
              style={{ height: `${(value / top) * 78}%` }}
            />
          </div>
        ))}
      </div>
      <div className="flex justify-between pt-1.5 text-sm text-muted">
        <span>{points[0]?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </div>
    </ChartFrame>
  );
}
