import { ChartFrame } from "./chart-frame";
import { percentText } from "./percent-text";

/** Shares from 0 to 1, and how much a point rests on. */
export type AgreementPoint = { label: string; expected: number; measured: number; count: number };

export type AgreementChartProps = {
  summary: string;
  caption: string;
  /** What heads the columns of the table, and what stands at the axes. */
  names: { group: string; expected: string; measured: string; count: string };
  points: readonly AgreementPoint[];
};

const width = 350;
const height = 210;
const left = 44;
const bottom = 30;
const inset = 10;
const fontSize = 14;

/** The largest tenth at or below every share: what lies under it is left out of the picture. */
export function lowestShown(points: readonly AgreementPoint[]): number {
  const lowest = Math.min(0.9, ...points.flatMap(({ expected, measured }) => [expected, measured]));
  // Rounded before it is cut: 0.7 * 10 must not become 6.
  return Math.max(0, Math.floor(Math.round(lowest * 1000) / 100) / 10);
}

/** How far what was expected is what was measured: points on the line agree. */
export function AgreementChart({ summary, caption, names, points }: AgreementChartProps) {
  const from = lowestShown(points);
  const most = Math.max(1, ...points.map(({ count }) => count));
  const place = (share: number) => (share - from) / (1 - from);
  const x = (share: number) => left + place(share) * (width - left - inset);
  const y = (share: number) => height - bottom - place(share) * (height - bottom - inset);
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption,
        columns: [names.group, names.expected, names.measured, names.count],
        rows: points.map(({ label, expected, measured, count }) => [
          label,
          percentText(expected),
          percentText(measured),
          count,
        ]),
      }}
    >
      <p className="text-sm text-muted">{names.measured}</p>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-lg">
        {[from, (from + 1) / 2, 1].map((share) => (
          <g key={share} fill="var(--muted)" fontSize={fontSize}>
            <line x1={left} x2={width - inset} y1={y(share)} y2={y(share)} stroke="var(--rule)" />
            <text x={left - 6} y={y(share) + 5} textAnchor="end">
              {percentText(share)}
            </text>
            <text
              x={x(share)}
              y={height - 8}
              textAnchor={share === 1 ? "end" : share === from ? "start" : "middle"}
            >
              {percentText(share)}
            </text>
          </g>
        ))}
        <line
          x1={x(from)}
          y1={y(from)}
          x2={x(1)}
          y2={y(1)}
          stroke="var(--muted)"
          strokeDasharray="4 4"
        />
        {points.map(({ label, expected, measured, count }) => (
          <circle
            key={label}
            cx={x(expected)}
            cy={y(measured)}
            r={4 + 7 * Math.sqrt(count / most)}
            fill="var(--accent)"
            fillOpacity={0.75}
          >
            <title>{`${label}: ${percentText(measured)}`}</title>
          </circle>
        ))}
      </svg>
      <p className="max-w-lg text-right text-sm text-muted">{names.expected}</p>
    </ChartFrame>
  );
}
