import { Link } from "@/app/_components/link";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { ActionBar } from "@/app/_components/action-bar";
import { CatchUpNotice } from "@/app/_components/catch-up-notice";
import { counted, countWord } from "@/app/_components/count-text";
import { inDaysText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { RowList } from "@/app/_components/row-list";
import type { TodayScreenProps, TodayStory, TodayView, TodayWays } from "./today-view";

/** What there is to do today, and one button to begin. */
export function TodayScreen({ view, ways }: TodayScreenProps) {
  switch (view.kind) {
    case "ready":
      return <Ready view={view} ways={ways} />;
    case "done":
      return <Done view={view} ways={ways} />;
    case "empty":
      return <Empty canImport={view.canImport} />;
  }
}

function factsOf({ dueCount, newCount }: TodayStory): string {
  if (dueCount === 0) return counted(newCount, "fact");
  return newCount === 0 ? `${dueCount} due` : `${dueCount} due, ${newCount} new`;
}

type Ready = Extract<TodayView, { kind: "ready" }>;
type Done = Extract<TodayView, { kind: "done" }>;

function Ready({ view, ways }: { view: Ready; ways: TodayWays }) {
  const { count, minutes, stories, corrected, startHref } = view;
  const things = count === 1 ? "thing" : "things";
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">
        {countWord(count)} {things} worth remembering today
      </h1>
      <p className="mt-3 max-w-md text-muted">
        About {minutes === 1 ? "a minute" : `${countWord(minutes).toLowerCase()} minutes`}. Every
        answer shows the sentence it rests on.
      </p>
      <ul className="mt-7 border-t border-rule">
        {stories.map((story) => (
          <li
            key={story.title}
            className="flex items-baseline justify-between gap-4 border-b border-rule py-3.5"
          >
            <span>{story.title}</span>
            <span className="shrink-0 text-sm text-muted tabular-nums">{factsOf(story)}</span>
          </li>
        ))}
      </ul>
      <Corrected corrected={corrected} />
      <Ways ways={ways} />
      <div className="h-6" />
      <ActionBar>
        <div className="flex flex-col gap-2 md:flex-row md:gap-3">
          <LinkButton href={startHref} size="large" className="w-full md:w-56">
            Start
          </LinkButton>
          <LinkButton href="/study/ways" look="quiet" className="w-full md:w-56">
            Other ways to study
          </LinkButton>
        </div>
      </ActionBar>
    </>
  );
}

function Done({ view, ways }: { view: Done; ways: TodayWays }) {
  const { answered, right, next, moreHref, corrected } = view;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">You are done for today</h1>
      <p className="mt-3 max-w-md text-muted">
        {answered > 0 && `${right} of ${counted(answered, "answer")} right. `}
        {next === null
          ? "Nothing is due."
          : `The next ${next.count === 1 ? "fact is" : `${next.count} facts are`} due ${inDaysText(next.inDays)}.`}
      </p>
      <Corrected corrected={corrected} />
      <Ways ways={ways} />
      <p className="mt-2">
        <Link href="/study/ways" className="link inline-flex min-h-11 items-center">
          Other ways to study
        </Link>
      </p>
      <div className="h-6" />
      <ActionBar>
        <div className="flex flex-col gap-2 md:flex-row md:gap-3">
          {moreHref && (
            <LinkButton href={moreHref} size="large" className="w-full md:w-56">
              Learn some more
            </LinkButton>
          )}
          <LinkButton
            href="/progress"
            look={moreHref ? "quiet" : "primary"}
            size="large"
            className="w-full md:w-56"
          >
            See your progress
          </LinkButton>
        </div>
      </ActionBar>
    </>
  );
}

function Empty({ canImport }: { canImport: boolean }) {
  return (
    <>
      <h1 className="mb-6 font-serif text-3xl font-semibold">Nothing to remember yet</h1>
      <EmptyState
        title="There are no verified facts here"
        action={
          canImport && (
            <LinkButton href="/desk" size="large">
              Go to the desk
            </LinkButton>
          )
        }
      >
        {canImport
          ? "Bring in an article, and verify what it says at the desk. Questions are made at once."
          : "Questions appear as soon as an editor has verified the first fact."}
      </EmptyState>
    </>
  );
}

function Ways({ ways: { catchUp, exams } }: { ways: TodayWays }) {
  return (
    <>
      {catchUp && (
        <div className="mt-6">
          <CatchUpNotice {...catchUp} />
        </div>
      )}
      {exams.length > 0 && (
        <nav aria-label="Plans until a day" className="mt-6">
          <RowList rows={exams} />
        </nav>
      )}
    </>
  );
}

function Corrected({ corrected }: { corrected: Ready["corrected"] }) {
  if (corrected === null) return null;
  return (
    <p className="mt-4">
      <Link href={corrected.href} className="inline-flex min-h-11 items-center">
        <Chip tone="disputed" icon="differ">
          {corrected.count} corrected since you learned {corrected.count === 1 ? "it" : "them"}
        </Chip>
      </Link>
    </p>
  );
}
