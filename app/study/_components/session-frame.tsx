import { Link } from "@/app/_components/link";
import { memo } from "react";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { ProgressBar } from "@/components/progress-bar";

/** The whole screen of a session: the way out and how far it has come, above one question. */
export function SessionFrame({
  leaveHref,
  done,
  current,
  total,
  isPractice = false,
  children,
}: {
  leaveHref: string;
  done: number;
  /** The question on the screen; null at the end. */
  current: number | null;
  total: number;
  /** Answers change nothing in what is remembered of the learner. */
  isPractice?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header>
        <div className="flex min-h-14 items-center justify-between px-5 md:px-6">
          <WayOut href={leaveHref} />
          {isPractice && <p className="text-sm text-muted">Practice: changes no dates</p>}
          {current !== null && (
            <p className="text-sm text-muted tabular-nums">
              <span className="sr-only">Question </span>
              {current} of {total}
            </p>
          )}
        </div>
        <ProgressBar done={done} of={total} label="Answered in this session" />
      </header>
      <main id="main" className="flex flex-1 flex-col overflow-x-clip">
        {children}
      </main>
    </div>
  );
}

/** Next's link does more than a tap leaves time for, and the way out is the same for every question. */
const WayOut = memo(function WayOut({ href }: { href: string }) {
  return (
    <Link
      href={href}
      aria-label="Leave the session; your answers are kept"
      className="-ml-3 inline-flex size-11 items-center justify-center text-muted hover:text-ink"
    >
      <Icon name="cross" />
    </Link>
  );
});

/** The lower edge of the screen: what to do next, in reach of the thumb. */
export function SessionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 border-t border-rule bg-paper">
      <div className="mx-auto flex w-full max-w-[42.5rem] items-center gap-2 px-5 pt-3.5 pb-6">
        {children}
      </div>
    </div>
  );
}
