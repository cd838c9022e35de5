import Link from "next/link";
import { EmptyState } from "@/components/empty-state";
import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import type { AuditListProps } from "./desk-lists";

/** Every decision: who, when, what, why. */
export function AuditList({ entries, timeZone }: AuditListProps) {
  return (
    <>
      <h1 className="mb-7 font-serif text-3xl font-semibold">What was decided</h1>
      {entries.length === 0 ? (
        <EmptyState title="No decisions yet">
          Each decision at the desk is kept here, with who took it, when and why.
        </EmptyState>
      ) : (
        <ol className="border-t border-rule">
          {entries.map(({ id, at, who, what, about, href, reason, change }) => (
            <li key={id} className="border-b border-rule py-4">
              <p className="text-sm text-muted">
                <time dateTime={at}>{instantText(at, timeZone)}</time>
              </p>
              <p className="mt-0.5">
                <span className="font-medium">{who}</span> {what}{" "}
                {href === null ? (
                  <q>{about}</q>
                ) : (
                  <Link href={href} className="link">
                    {about}
                  </Link>
                )}
              </p>
              {change && <BeforeAfter {...change} />}
              {reason && <p className="mt-1 text-sm text-muted">“{reason}”</p>}
            </li>
          ))}
        </ol>
      )}
      <div className="h-10" />
    </>
  );
}
