import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { counted } from "@/app/_components/count-text";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { markWord } from "@/app/_mapping/live-report-of";
import { buttonClasses } from "@/components/button-classes";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { MeterRow } from "@/components/meter-row";
import { Notice } from "@/components/notice";
import { findHostOfGame } from "@/server/live-games";
import { findLiveReport } from "@/server/live-reports";
import type { LiveReportPage } from "@/server/live-reports";
import { editorOf } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { GradebookForm } from "./_components/gradebook-form";
import { gradebookAction } from "./actions";

export const metadata: Metadata = { title: "Live report" };
export const dynamic = "force-dynamic";

export default async function LiveReportRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await findRequestViewer();
  const teacher = await findHostOfGame(viewer, id);
  const page = teacher === null ? null : await findLiveReport(teacher, id);
  if (teacher === null || page === null) notFound();
  const { title, createdAt, report, items, gradebook, isOver } = page;
  const { timeZone } = teacher.viewer;
  const when = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(createdAt);
  return (
    <SiteShell
      section="classes"
      showDesk={editorOf(viewer) !== null}
      note="Live report"
      width="wide"
    >
      <p className="text-muted">Live, {when}</p>
      <h1 className="mt-1 font-serif text-3xl font-semibold break-words">{title}</h1>
      <p className="mt-2 text-muted">
        {counted(report.players.length, "player")} · {counted(items.length, "question")} shown
      </p>
      {!isOver && (
        <div className="mt-6">
          <Notice tone="disputed">
            The game still runs.{" "}
            <a href={`/live/${id}/host`} className="link inline-flex min-h-11 items-center">
              Go on with it
            </a>
          </Notice>
        </div>
      )}
      {items.length === 0 || report.players.length === 0 ? (
        <div className="mt-8">
          <EmptyState title="Nothing to report">
            {items.length === 0
              ? "No question was shown to the end."
              : "Nobody played. Show the PIN longer next time."}
          </EmptyState>
        </div>
      ) : (
        <>
          <Questions page={page} />
          <Players page={page} />
        </>
      )}
      {gradebook !== null && (
        <PageSection title="Gradebook">
          <GradebookForm
            choice={{
              fresh: gradebook.add.length,
              others: gradebook.replace.length,
              again: gradebook.again.length,
              isPublished: gradebook.isPublished,
            }}
            put={gradebookAction.bind(null, id)}
          />
        </PageSection>
      )}
      <div className="h-10" />
    </SiteShell>
  );
}

function Questions({ page: { items, report } }: { page: LiveReportPage }) {
  const players = report.players.length;
  return (
    <PageSection title="Right answers of each question">
      <div className="max-w-3xl border-t border-rule">
        {items.map(({ id, stem }, position) => {
          const { right = 0, answered = 0 } = report.questions[position] ?? {};
          return (
            <MeterRow
              key={`${position} ${id}`}
              name={`${position + 1}. ${stem}`}
              value={right}
              of={players}
              words={`${right} of ${players} right, ${answered} answered`}
            />
          );
        })}
      </div>
    </PageSection>
  );
}

function Players({ page: { gameId, items, report } }: { page: LiveReportPage }) {
  return (
    <PageSection title="Players">
      <DataTable
        caption="What each player had right"
        columns={["Player", "Right", "Points", ...items.map((_, at) => `Question ${at + 1}`)]}
        rows={report.players.map(({ player, right, points, marks }) => [
          `${player.nickname}${player.isGuest ? " (guest)" : ""}`,
          `${right} of ${items.length}`,
          points,
          ...marks.map(markWord),
        ])}
      />
      <a
        href={`/api/live/${gameId}/report`}
        download
        className={buttonClasses("secondary", "large", "mt-4")}
      >
        Download as CSV
      </a>
    </PageSection>
  );
}
