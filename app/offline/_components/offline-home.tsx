import { counted } from "@/app/_components/count-text";
import { SiteShell } from "@/app/_components/site-shell";
import { buttonClasses } from "@/components/button-classes";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import type { Sitting } from "./offline-screen";

/** The way into a sitting without network, and back to the page that could not be had. */
export function OfflineHome({
  found,
  isOnline,
}: {
  found: Sitting | null | undefined;
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
          Start
        </a>
      </p>
    </>
  );
}
