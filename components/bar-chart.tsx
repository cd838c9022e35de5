import { ChartFrame } from "./chart-frame";
import type { LinePoint } from "./line-chart";

export type BarChartProps = {
  summary: string;
  caption: string;
  pointName: string;
  valueName: string;
  points: readonly LinePoint[];
};

const barWidth = 10;
const height = 100;
/** Room above the highest bar for its figure. */
const highest = 78;

/** One bar a day; the highest says its figure, the others are in the table. */
export function BarChart({ summary, caption, pointName, valueName, points }: BarChartProps) {
  const top = Math.max(1, ...points.map(({ value }) => value));
  const topAt = points.findIndex(({ value }) => value === top);
  const width = points.length * barWidth;
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: [pointName, valueName],
        rows: points.map(({ label, value }) => [label, value]),
      }}
    >
      <div className="relative border-b border-rule">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="block h-32 w-full"
        >
          {points.map(({ label, value }, index) => (
            <rect
              key={label}
              x={index * barWidth + 1.5}
              y={height - (value / top) * highest}
              width={barWidth - 3}
              height={(value / top) * highest}
              fill="var(--accent)"
            />
          ))}
        </svg>
        {topAt >= 0 && (
          <span
            className="absolute top-1 -translate-x-1/2 text-sm leading-none text-muted tabular-nums"
            style={{
              left: `clamp(1.25rem, ${((topAt + 0.5) / points.length) * 100}%, 100% - 1.25rem)`,
            }}
          >
            {top}
          </span>
        )}
      </div>
      <div className="flex justify-between pt-1.5 text-sm text-muted">
        <span>{points[0]?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </div>
    </ChartFrame>
  );
}
