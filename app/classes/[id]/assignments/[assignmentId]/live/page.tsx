import type { Metadata } from "next";
import { Link } from "@/app/_components/link";
import { notFound } from "next/navigation";
import { counted } from "@/app/_components/count-text";
import { kindWords } from "@/app/_components/kind-words";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { EmptyState } from "@/components/empty-state";
import { findLiveSetup } from "@/server/live-games";
import type { LiveSetup } from "@/server/live-games";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../../../class-gate";
import { LiveForm } from "./_components/live-form";
import { createLiveAction } from "./actions";

export const metadata: Metadata = { title: "Play live" };
export const dynamic = "force-dynamic";

export default async function LiveSetupPage({
  params,
}: {
  params: Promise<{ id: string; assignmentId: string }>;
}) {
  const { id, assignmentId } = await params;
  const back = `/classes/${id}/assignments/${assignmentId}`;
  const teacher = await requireTeacher(id, `${back}/live`);
  const setup = await findLiveSetup(teacher, assignmentId);
  if (setup === null) notFound();
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Live">
      <BackLink href={back}>{setup.title}</BackLink>
      <h1 className="font-serif text-3xl font-semibold">Play live</h1>
      <p className="mt-3 mb-6 max-w-prose text-muted">
        You project the questions, students answer on their phones, all in step. They come in with a
        PIN or a QR code, also late, and nobody sees who was wrong.
      </p>
      <LeftOut setup={setup} back={back} />
      {setup.asked.length === 0 ? (
        <EmptyState title="Nothing to play yet">
          A live game asks questions to choose from, true or false, and dates and numbers to type.
          Add some to the assignment.
        </EmptyState>
      ) : (
        <LiveForm
          questions={setup.asked.length}
          create={createLiveAction.bind(null, id, assignmentId)}
        />
      )}
      <PageSection title="Games">
        <Games games={setup.games} timeZone={teacher.viewer.timeZone} />
      </PageSection>
      <div className="h-10" />
    </SiteShell>
  );
}

/** What a live game of this assignment does not ask, plainly. */
function LeftOut({ setup: { leftOut }, back }: { setup: LiveSetup; back: string }) {
  if (leftOut.length === 0) return null;
  return (
    <div className="mb-6 border-l-3 border-disputed pl-3.5">
      <p>
        {counted(leftOut.length, "question")} of this assignment cannot be played live, and{" "}
        {leftOut.length === 1 ? "is" : "are"} left out:
      </p>
      <ul className="mt-2 flex flex-col gap-1.5">
        {leftOut.map(({ item }) => (
          <li key={item.id}>
            {item.stem} <span className="text-muted">({kindWords[item.kind]})</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link href={back} className="link inline-flex min-h-11 items-center">
          Change the questions
        </Link>
      </p>
    </div>
  );
}

const phaseWords = {
  lobby: "waiting for players",
  question: "running",
  shown: "running",
  ended: "over",
} as const;

function Games({ games, timeZone }: { games: LiveSetup["games"]; timeZone: string }) {
  if (games.length === 0) return <p className="text-muted">None was played with it yet.</p>;
  const when = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return (
    <ul className="border-t border-rule">
      {games.map(({ id, phase, createdAt, players }) => (
        <li key={id} className="border-b border-rule">
          <Link
            href={phase === "ended" ? `/live/${id}/report` : `/live/${id}/host`}
            className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-2 hover:text-accent"
          >
            <span className="font-medium">{when.format(createdAt)}</span>
            <span className="text-muted">
              {counted(players, "player")} · {phaseWords[phase]}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
