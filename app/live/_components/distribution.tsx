import { counted } from "@/app/_components/count-text";
import { ChartFrame } from "@/components/chart-frame";
import { classNames } from "@/components/class-names";
import { Icon } from "@/components/icon";
import { letteredText } from "./letters";
import type { LiveBarView } from "./live-view";

/** How often each answer was given, as bars and as a table; never by whom. */
export function Distribution({
  bars,
  answered,
  playing,
}: {
  bars: readonly LiveBarView[];
  answered: number;
  playing: number;
}) {
  if (bars.length === 0) return <p className="text-lg text-muted">Nobody has answered yet.</p>;
  const top = Math.max(1, ...bars.map(({ count }) => count));
  const named = bars.map((bar, index) => ({
    ...bar,
    name: letteredText(bar.text, bar.optionId === null ? null : index),
  }));
  const right = named.filter(({ isRight }) => isRight === true);
  const rightCount = right.reduce((sum, { count }) => sum + count, 0);
  const summary = [
    `${answered} of ${counted(playing, "player")} answered.`,
    ...named.map(({ name, count }) => `${name}: ${count}.`),
    ...(right.length > 0 ? [`${rightCount} right.`] : []),
  ].join(" ");
  const showsRight = bars.some(({ isRight }) => isRight !== null);
  return (
    <ChartFrame
      summary={summary}
      table={{
        caption: "How often each answer was given",
        columns: ["Answer", "Given", ...(showsRight ? ["Right"] : [])],
        rows: named.map(({ name, count, isRight }) => [
          name,
          count,
          ...(showsRight ? [isRight === true ? "yes" : "no"] : []),
        ]),
      }}
    >
      <ul className="flex flex-col gap-3">
        {named.map(({ name, count, isRight }) => (
          <li key={name} className="grid grid-cols-[minmax(0,1fr)_3.5rem] items-end gap-x-4">
            <span
              className={classNames(
                "flex items-center gap-2 text-xl",
                isRight === true && "font-semibold text-correct-deep",
              )}
            >
              {isRight === true && <Icon name="check" size={22} />}
              <span className="min-w-0">{name}</span>
              {isRight === true && <span className="text-base">· right</span>}
            </span>
            <span className="row-span-2 text-right font-serif text-2xl font-semibold tabular-nums">
              {count}
            </span>
            <span className="mt-1.5 h-4 bg-rule">
              <span
                className={classNames(
                  "block h-full transition-[width] duration-200 ease-out",
                  isRight === true ? "bg-correct" : isRight === false ? "bg-control" : "bg-accent",
                )}
                style={{ width: `${(count / top) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
