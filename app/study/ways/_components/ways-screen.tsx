import { EmptyState } from "@/components/empty-state";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { RowList } from "@/app/_components/row-list";
import { CatchUpNotice } from "@/app/_components/catch-up-notice";
import type { WaysView } from "./ways-view";

/** Everything that can be studied other than today's queue. */
export function WaysScreen({ view }: { view: WaysView }) {
  const { catchUp, wrong, exams, topics, practiceTopics } = view;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">Other ways to study</h1>
      {practiceTopics.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="There are no verified facts here">
            Questions appear as soon as an editor has verified the first fact.
          </EmptyState>
        </div>
      ) : (
        <>
          {catchUp && (
            <div className="mt-6">
              <CatchUpNotice {...catchUp} />
            </div>
          )}
          <PageSection title="What you got wrong">
            {wrong === null ? (
              <p className="text-muted">You got nothing wrong in the last seven days.</p>
            ) : (
              <RowList rows={[wrong]} />
            )}
          </PageSection>
          <PageSection title="Ready by a day">
            <p className="mb-3.5 max-w-md text-muted">
              Know a topic by the day of a test: Stet spreads what is left to learn over the days
              until then.
            </p>
            {exams.length > 0 && <RowList rows={exams} />}
            <LinkButton href="/study/exam" look="secondary" size="large" className="mt-3.5">
              {exams.length > 0 ? "Plan another topic" : "Make a plan"}
            </LinkButton>
          </PageSection>
          <PageSection title="Practise">
            <Practice topics={practiceTopics} />
          </PageSection>
          <PageSection title="One topic">
            {topics.length > 0 ? (
              <RowList rows={topics} />
            ) : (
              <p className="text-muted">Nothing is due or new in any topic today.</p>
            )}
          </PageSection>
        </>
      )}
      <div className="h-10" />
    </>
  );
}

function Practice({ topics }: { topics: readonly string[] }) {
  const choices = topics.map((topic) => ({ value: topic, label: topic }));
  return (
    <form action="/study" className="flex max-w-md flex-col gap-4">
      <p className="text-muted">
        All questions of a topic, due or not, as often as you like. It changes nothing in when you
        are asked a fact again.
      </p>
      <input type="hidden" name="mode" value="cram" />
      <Select
        id="practice-topic"
        name="topic"
        label="Topic to practise"
        choices={[{ value: "", label: "All topics" }, ...choices]}
      />
      <SubmitButton look="secondary" size="large" className="self-start" pendingText="Opening…">
        Practise
      </SubmitButton>
    </form>
  );
}
