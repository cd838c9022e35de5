import { ChartFrame } from "./chart-frame";

export type LinePoint = { label: string; value: number };

export type LineChartProps = {
  summary: string;
  caption: string;
  /** What a point is (“Day”) and what is counted (“Facts known”), heading the table. */
  pointName: string;
  valueName: string;
  /** In order, evenly spaced. */
  points: readonly LinePoint[];
};

const width = 350;
const height = 84;

/** The smallest round number that is at least `value`: 1, 2, 4, 6, 8, 10, 15, 20, 30, 40 …, so that half of it reads well too. */
export function roundScale(value: number): number {
  if (value <= 1) return 1;
  if (value <= 10) return Math.ceil(value / 2) * 2;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

/** One line over time, with hairlines at nothing, half and full scale. */
export function LineChart({ summary, caption, pointName, valueName, points }: LineChartProps) {
  const top = roundScale(Math.max(1, ...points.map(({ value }) => value)));
  const x = (index: number) => (points.length < 2 ? width : (index / (points.length - 1)) * width);
  const y = (value: number) => height - 2 - (value / top) * (height - 4);
  const line = points.map(({ value }, index) => `${round(x(index))},${round(y(value))}`).join(" ");
  const first = points[0];
  const last = points.at(-1);
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: [pointName, valueName],
        rows: points.map(({ label, value }) => [label, value]),
      }}
    >
      <div className="relative">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="block h-28 w-full overflow-visible sm:h-40"
        >
          {[0, top / 2, top].map((value) => (
            <line
              key={value}
              x1={0}
              x2={width}
              y1={y(value)}
              y2={y(value)}
              stroke="var(--rule)"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <polyline
            points={line}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={2.25}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span className="absolute top-1 left-0 bg-paper pr-1 text-sm leading-none text-muted">
          {top}
        </span>
      </div>
      <div className="flex justify-between pt-1.5 text-sm text-muted">
        <span>{first?.label}</span>
        <span>{last?.label}</span>
      </div>
    </ChartFrame>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
