import { counted } from "@/app/_components/count-text";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { buttonClasses } from "@/components/button-classes";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import type { AttemptsHere, Sitting } from "./offline-screen";

/** The way into a sitting or an attempt without network, and back to the page that could not be had. */
export function OfflineHome({
  found,
  attempts: { asked, others },
  isOnline,
}: {
  found: Sitting | null | undefined;
  attempts: AttemptsHere;
  isOnline: boolean;
}) {
  if (found === undefined) {
    return (
      <SiteShell section={null} showDesk={false} note="No connection">
        <p role="status" className="text-muted">
          Looking on this device…
        </p>
      </SiteShell>
    );
  }
  return (
    <SiteShell section={null} showDesk={false} note="No connection">
      <h1 className="font-serif text-3xl font-semibold">You are offline</h1>
      {isOnline && (
        <div className="mt-5">
          <Notice
            tone="right"
            action={
              <a href="" className={buttonClasses("secondary")}>
                Load this page
              </a>
            }
          >
            The connection is back.
          </Notice>
        </div>
      )}
      {asked !== null && (
        <div className="mt-5">
          <Notice tone="disputed">
            {asked.isClosed
              ? `“${asked.title}” closed while you were offline. What you answered is kept on this device and sent when the connection is back.`
              : `“${asked.title}” needs a connection: ${asked.isToldAtOnce ? "it tells what is right after each answer" : "its clock runs on the server"}. What you answered is kept on this device. Load this page as soon as the connection is back.`}
          </Notice>
        </div>
      )}
      {others.length > 0 && (
        <PageSection title="Go on with">
          <ul className="border-t border-rule">
            {others.map(({ id, assignmentId, title }) => (
              <li key={id} className="border-b border-rule">
                <a
                  href={`/assignments/${assignmentId}/attempts/${id}`}
                  className="flex min-h-13 items-center py-2 font-medium break-words hover:text-accent"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </PageSection>
      )}
      <div className="mt-6">
        <Ready found={found} />
      </div>
      {!isOnline && (
        <p className="mt-6">
          <a href="" className="link inline-flex min-h-11 items-center">
            Try this page again
          </a>
        </p>
      )}
    </SiteShell>
  );
}

function Ready({ found }: { found: Sitting | null }) {
  if (found === null) {
    return (
      <EmptyState title="No questions are on this device yet">
        Open Stet once with a connection, and the questions of the next three days are kept here.
      </EmptyState>
    );
  }
  const count = found.cards.length + found.left;
  if (count === 0) {
    return (
      <EmptyState title="Nothing more to ask on this device today">
        What you answered is kept and sent as soon as there is a connection.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="max-w-md text-muted">
        {counted(count, "question")} {count === 1 ? "is" : "are"} on this device. What you answer is
        kept here and sent as soon as there is a connection.
      </p>
      <p className="mt-6">
        <a href="/study" className={buttonClasses("primary", "large", "w-full md:w-56")}>
          Start today’s questions
        </a>
      </p>
    </>
  );
}
