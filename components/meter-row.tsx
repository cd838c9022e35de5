import type { ReactNode } from "react";

/** A name, a bar and a figure in one row: "Economy ▬▬▬ 22 of 29". The words say it all. */
export function MeterRow({
  name,
  value,
  of,
  words,
}: {
  name: ReactNode;
  value: number;
  of: number;
  words: string;
}) {
  const percent = of === 0 ? 0 : Math.min(100, (value / of) * 100);
  return (
    <div className="flex flex-col gap-2 border-b border-rule py-3">
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0">{name}</span>
        <span className="shrink-0 text-sm text-muted tabular-nums">{words}</span>
      </div>
      <div aria-hidden="true" className="h-1 rounded-full bg-rule">
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
