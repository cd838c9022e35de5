import { BarChart } from "@/components/bar-chart";
import { EmptyState } from "@/components/empty-state";
import type { LinePoint } from "@/components/line-chart";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";

export type CatchUpView = {
  /** Overdue facts of each day, the next day to study first. */
  points: LinePoint[];
  overdue: number;
  startHref: string;
};

/** What piled up during a break, spread over days; null where nothing did. */
export function CatchUpScreen({ view }: { view: CatchUpView | null }) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">Catching up</h1>
      {view === null ? (
        <div className="mt-6">
          <EmptyState
            title="Nothing is overdue"
            action={
              <LinkButton href="/" size="large">
                Today
              </LinkButton>
            }
          >
            There is nothing to catch up on.
          </EmptyState>
        </div>
      ) : (
        <Plan view={view} />
      )}
      <div className="h-10" />
    </>
  );
}

function Plan({ view: { points, overdue, startHref } }: { view: CatchUpView }) {
  const days = counted(points.length, "day");
  return (
    <div className="mt-3 flex flex-col gap-6">
      <p className="max-w-md text-muted">
        {counted(overdue, "fact")} to see again, over {days}. First comes what is worth most: what
        is about to fade, and what matters most. What is forgotten already can wait, for it has to
        be learned again on any day.
      </p>
      {points.length > 1 && (
        <BarChart
          summary={`${counted(overdue, "fact")} over ${days}.`}
          caption="Overdue facts by day"
          pointName="Day"
          valueName="Facts"
          points={points}
        />
      )}
      <LinkButton href={startHref} size="large" className="self-start">
        Start catching up
      </LinkButton>
    </div>
  );
}
