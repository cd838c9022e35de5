import { Link } from "@/app/_components/link";
import { BarChart } from "@/components/bar-chart";
import { EmptyState } from "@/components/empty-state";
import { HeatMap } from "@/components/heat-map";
import { LineChart } from "@/components/line-chart";
import { MeterRow } from "@/components/meter-row";
import { percentText } from "@/components/percent-text";
import { counted } from "@/app/_components/count-text";
import { dayText, shortDayText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { runWords } from "@/app/_components/streak-words";
import { AnswerDownloads } from "@/app/_components/answer-downloads";
import { CorrectedFacts } from "./corrected-facts";
import { ForetoldSection } from "./foretold-section";
import { HardestFacts } from "./hardest-facts";
import { TimeSpent } from "./time-spent";
import type { ProgressScreenProps, ProgressView } from "./progress-view";

/** What the learner would know today, how it grew, and what is coming. */
export function ProgressScreen(props: ProgressScreenProps) {
  const { view, isGuest } = props;
  if (view.kind === "empty") {
    return (
      <>
        <h1 className="mb-6 font-serif text-3xl font-semibold">Progress</h1>
        <EmptyState
          title="Nothing learned yet"
          action={
            <LinkButton href={view.startHref} size="large">
              Start with today’s questions
            </LinkButton>
          }
        >
          After your first answers you will see here what you would know today, and when each fact
          comes back.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <KnownToday view={view} />
      {isGuest && <GuestReminder />}
      {props.corrections.length > 0 && <CorrectedFacts {...props} />}
      <PageSection title="Last twelve weeks">
        <p className="mb-3.5 text-muted">{streakWords(view.streak)}</p>
        <HeatMap
          summary={activityWords(view.days)}
          caption="Answers a day in the last twelve weeks"
          valueName="Answers"
          days={view.days.map(({ day, answers }) => ({ label: dayText(day), value: answers }))}
        />
      </PageSection>
      <PageSection title="By topic">
        <ul>
          {view.topics.map(({ topic, known, total, href }) => (
            <li key={topic}>
              <MeterRow
                name={
                  href === null ? (
                    topic
                  ) : (
                    <Link
                      href={href}
                      className="-my-2.5 inline-flex min-h-11 items-center hover:underline"
                    >
                      {topic}
                    </Link>
                  )
                }
                value={known}
                of={total}
                words={`${known} of ${total}`}
              />
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection title="Coming back">
        <BarChart
          summary={forecastWords(view.forecast)}
          caption="Facts due on the days to come"
          pointName="Day"
          valueName="Due"
          points={view.forecast.map(({ day, due }, index) => ({
            label: index === 0 ? "Today" : shortDayText(day),
            value: due,
          }))}
        />
      </PageSection>
      <ForetoldSection foretold={view.foretold} />
      <TimeSpent minutes={view.minutes} />
      <HardestFacts facts={view.hardest} />
      <PageSection title="Your answers as a file">
        <AnswerDownloads />
      </PageSection>
      <div className="h-10" />
    </>
  );
}

type Some = Extract<ProgressView, { kind: "some" }>;

function KnownToday({ view }: { view: Some }) {
  const { known, total, measuredRecall, desiredRecall, curve } = view;
  const first = curve[0];
  return (
    <section aria-labelledby="known-today">
      <h1 id="known-today">
        <span className="block text-muted">You would know today</span>
        <span className="mt-2 flex items-baseline gap-3">
          <span className="font-serif text-figure font-semibold">{known}</span>
          <span className="text-lg text-muted">of {counted(total, "fact")}</span>
        </span>
      </h1>
      <p className="mt-2 text-muted">
        Corrected for lucky guesses.{" "}
        {measuredRecall === null
          ? `You aim at ${percentText(desiredRecall)}; there are too few answers yet to measure it.`
          : `Measured recall ${percentText(measuredRecall)}, aim ${percentText(desiredRecall)}.`}
      </p>
      {curve.length > 1 && first && (
        <div className="mt-7">
          <LineChart
            summary={`Facts known grew from ${first.known} on ${dayText(first.day)} to ${known} today.`}
            caption="Facts known by day"
            pointName="Day"
            valueName="Known"
            points={curve.map(({ day, known: value }) => ({ label: shortDayText(day), value }))}
          />
        </div>
      )}
    </section>
  );
}

function GuestReminder() {
  return (
    <p className="mt-4 border-l-3 border-rule pl-3.5 text-sm text-muted">
      This is kept for this browser only.{" "}
      <Link href="/account" className="link">
        Sign up
      </Link>{" "}
      to keep it, with all answers so far, on every device.
    </p>
  );
}

/** Never a reproach: a run that ended is not mentioned. */
function streakWords(streak: Some["streak"]): string {
  if (streak.days === 0) return "One missed day a week is forgiven.";
  const run = runWords(streak);
  return streak.isAtRisk ? `${run} This week’s free day is used; today would keep the row.` : run;
}

function activityWords(days: Some["days"]): string {
  const active = days.flatMap(({ answers }) => (answers ? [answers] : []));
  const answers = active.reduce((sum, each) => sum + each, 0);
  return `${counted(answers, "answer")} on ${counted(active.length, "day")} of the last twelve weeks.`;
}

function forecastWords(forecast: Some["forecast"]): string {
  const due = forecast.reduce((sum, day) => sum + day.due, 0);
  return `${counted(due, "fact")} due in the next ${counted(forecast.length, "day")}, ${forecast[0]?.due ?? 0} of them today.`;
}
