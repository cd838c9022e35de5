import { BarChart } from "@/components/bar-chart";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { dayText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import type { ExamActions, ExamPlanView, ExamView } from "./exam-view";

/** To know a topic by a day: choose both, see what each day asks, and keep that. */
export function ExamScreen({ view, keep, end }: { view: ExamView } & ExamActions) {
  const { topic, day, plan, ended } = view;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">
        {plan?.isKept && topic !== null && day !== null
          ? `${topic}, by ${dayText(day)}`
          : "Ready by a day"}
      </h1>
      {ended && (
        <div className="mt-5">
          <Notice
            action={
              <GoalForm action={keep} {...ended}>
                <SubmitButton look="secondary" pendingText="Taking it back…">
                  Take that back
                </SubmitButton>
              </GoalForm>
            }
          >
            The plan for {ended.topic} is ended. What you know stays.
          </Notice>
        </div>
      )}
      {plan === null && (
        <p className="mt-3 max-w-md text-muted">
          Choose a topic and the day of the test. Stet plans the questions of every day until then,
          so that you know nine of ten facts on that day.
        </p>
      )}
      {plan !== null && topic !== null && day !== null && (
        <Plan plan={plan} topic={topic} day={day} keep={keep} end={end} />
      )}
      <PageSection title={plan === null ? "Topic and day" : "Another day or topic"}>
        <ChooseForm view={view} />
      </PageSection>
      <div className="h-10" />
    </>
  );
}

function Plan({
  plan,
  topic,
  day,
  keep,
  end,
}: { plan: ExamPlanView; topic: string; day: string } & ExamActions) {
  return (
    <div className="mt-3 flex flex-col gap-5">
      <p className="max-w-md text-muted">{plan.words}</p>
      {plan.warning && <Notice tone="disputed">{plan.warning}</Notice>}
      {plan.points.length > 0 && (
        <BarChart
          summary={plan.summary}
          caption={`Questions until ${dayText(day)}`}
          pointName={plan.pointName}
          valueName="Questions"
          points={plan.points}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {plan.isKept ? (
          <>
            {plan.today > 0 && (
              <LinkButton href={plan.startHref} size="large">
                Start today’s {plan.today}
              </LinkButton>
            )}
            <GoalForm action={end} topic={topic} day={day}>
              <SubmitButton look="secondary" size="large" pendingText="Ending it…">
                End this plan
              </SubmitButton>
            </GoalForm>
          </>
        ) : (
          <GoalForm action={keep} topic={topic} day={day}>
            <SubmitButton size="large" pendingText="Keeping it…">
              Keep this plan
            </SubmitButton>
          </GoalForm>
        )}
      </div>
    </div>
  );
}

function GoalForm({
  action,
  topic,
  day,
  children,
}: {
  action: (form: FormData) => Promise<void>;
  topic: string;
  day: string;
  children: React.ReactNode;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="day" value={day} />
      {children}
    </form>
  );
}

function ChooseForm({ view }: { view: ExamView }) {
  const { topics, topic, day, earliest, latest, problem } = view;
  return (
    <form action="/study/exam" className="flex max-w-md flex-col gap-5">
      <Select
        key={`topic ${topic}`}
        id="topic"
        name="topic"
        label="Topic"
        choices={topics.map((each) => ({ value: each, label: each }))}
        defaultValue={topic ?? topics[0]}
      />
      <Field
        key={`day ${day}`}
        id="day"
        name="day"
        label="Day of the test"
        hint="The last day to study is the one before."
        type="date"
        min={earliest}
        max={latest}
        defaultValue={day ?? ""}
        error={problem ?? undefined}
      />
      <SubmitButton look="secondary" size="large" pendingText="Planning…">
        Show the plan
      </SubmitButton>
    </form>
  );
}
