import { Link } from "@/app/_components/link";
import type { FormAction } from "@/components/form-state";
import { instantText } from "@/app/_components/day-text";
import type { ClassEventView } from "@/app/_mapping/class-event-words";
import { StepForm } from "./step-form";

/** Who did what in a class, and when; what can be taken back says how. */
export function ClassHistory({
  events,
  timeZone,
  stepOf,
}: {
  events: readonly ClassEventView[];
  timeZone: string;
  /** Takes a step with an assignment, by its id. */
  stepOf: Readonly<Record<string, FormAction<"undo">>>;
}) {
  return (
    <ol className="border-t border-rule">
      {events.map((event) => (
        <li key={event.id} className="border-b border-rule py-3.5">
          <p className="text-sm text-muted">
            <time dateTime={event.at}>{instantText(event.at, timeZone)}</time>
          </p>
          <p className="mt-0.5 break-words">
            <bdi className="font-medium">{event.who}</bdi> {event.what}
            {event.student !== null && (
              <>
                {" "}
                <bdi>{event.student}</bdi>
              </>
            )}
            {event.assignment !== null && (
              <>
                {event.student !== null && " from"}{" "}
                <Link href={event.assignment.href} className="link">
                  {event.assignment.title}
                </Link>
              </>
            )}
          </p>
          <TakeBack event={event} step={stepOf[event.undo?.assignmentId ?? ""]} />
        </li>
      ))}
    </ol>
  );
}

function TakeBack({
  event: { id, what, undo, undoAt, assignment },
  step,
}: {
  event: ClassEventView;
  step: FormAction<"undo"> | undefined;
}) {
  if (undo !== null && step !== undefined) {
    return (
      <div className="mt-2">
        <StepForm
          action={step}
          fields={{ step: `undo ${id}`, revision: String(undo.revision) }}
          label={`Undo: ${what} ${assignment?.title ?? ""}`}
          pendingText="One moment…"
        >
          Undo
        </StepForm>
      </div>
    );
  }
  if (undoAt === null) return null;
  return (
    <p className="mt-1 text-sm">
      <Link href={undoAt.href} className="link inline-flex min-h-11 items-center">
        {undoAt.words}
      </Link>
    </p>
  );
}
