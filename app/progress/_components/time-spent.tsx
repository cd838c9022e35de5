import { BarChart } from "@/components/bar-chart";
import { counted } from "@/app/_components/count-text";
import { shortDayText } from "@/app/_components/day-text";
import { PageSection } from "@/app/_components/page-section";

/** Minutes spent on answering, day by day; in words alone until there is a minute to draw. */
export function TimeSpent({ minutes }: { minutes: { day: string; minutes: number }[] }) {
  return (
    <PageSection title="Time spent">
      <p className="mb-3.5 text-muted">{timeWords(minutes)}</p>
      {minutes.some((day) => day.minutes > 0) && (
        <BarChart
          summary={timeWords(minutes)}
          caption="Minutes spent on answering, by day"
          pointName="Day"
          valueName="Minutes"
          points={minutes.map(({ day, minutes: spent }) => ({
            label: shortDayText(day),
            value: spent,
          }))}
        />
      )}
    </PageSection>
  );
}

function timeWords(minutes: { minutes: number }[]): string {
  const active = minutes.filter((day) => day.minutes > 0);
  const total = active.reduce((sum, day) => sum + day.minutes, 0);
  if (total === 0) return `Less than a minute in the last ${counted(minutes.length, "day")}.`;
  const average = Math.round(total / active.length);
  return `${durationText(total)} in the last ${counted(minutes.length, "day")}, about ${counted(average, "minute")} on a day with answers.`;
}

/** "45 minutes", "3 hours", "3 hours 20 minutes". */
function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return counted(minutes, "minute");
  return rest === 0
    ? counted(hours, "hour")
    : `${counted(hours, "hour")} ${counted(rest, "minute")}`;
}
