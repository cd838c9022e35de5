import { DataTable } from "@/components/data-table";
import type { RetentionWeek } from "@/assignments/retention";
import { percentText } from "@/components/percent-text";

const weekWords = (week: number): string =>
  week === 0 ? "First answers" : week === 1 ? "After 1 week" : `After ${week} weeks`;

/** What the class still knows of a practice, week by week. */
export function PracticeRetention({ weeks }: { weeks: readonly RetentionWeek[] }) {
  if (weeks.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        Nobody has answered yet. What students miss comes back in their own daily questions; here
        you will see how much of it they still know after weeks.
      </p>
    );
  }
  return (
    <DataTable
      caption="Right answers to these facts, by the weeks since each student first met them"
      columns={["When", "Right", "Answers"]}
      rows={weeks.map(({ week, right, answers }) => [
        weekWords(week),
        percentText(right / answers),
        answers,
      ])}
    />
  );
}
