"use client";

import { useState } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import type { AuditListProps, ListedDecision } from "./desk-lists";
import { DeskToast } from "./desk-toast";
import type { Toast } from "./desk-toast";
import { TakeBackDialog } from "./take-back-dialog";

const unreachable = "It was not taken back: no connection. Try again.";

/** Every decision: who, when, what, why. What nothing was decided about since can be taken back. */
export function AuditList({ entries, decide, timeZone }: AuditListProps) {
  const [asking, setAsking] = useState<ListedDecision | null>(null);
  const [savingId, setSavingId] = useState<string | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);

  const takeBack = async ({ id }: ListedDecision) => {
    setAsking(null);
    setSavingId(id);
    setToast({ ok: true, message: "Taking it back…", undo: null });
    const outcome = await decide({ kind: "undo", decisionId: id }).catch(() => ({
      ok: false,
      message: unreachable,
    }));
    setSavingId(null);
    setToast({ ok: outcome.ok, message: outcome.message, undo: null });
  };
  const begin = (entry: ListedDecision) => {
    if (entry.takingBack === null) return;
    const { decisions, questions } = entry.takingBack;
    if (decisions > 1 || questions > 0) setAsking(entry);
    else void takeBack(entry);
  };

  return (
    <>
      <h1 className="mb-7 font-serif text-3xl font-semibold">What was decided</h1>
      {entries.length === 0 ? (
        <EmptyState title="No decisions yet">
          Each decision at the desk is kept here, with who took it, when and why.
        </EmptyState>
      ) : (
        <ol className="border-t border-rule">
          {entries.map((entry) => (
            <li key={entry.id} className="border-b border-rule py-4">
              <Decision entry={entry} timeZone={timeZone} />
              {entry.takingBack && (
                <Button
                  look="quiet"
                  className="-mb-2 -ml-3 px-3 text-sm"
                  aria-label={`Take back: ${entry.what} ${entry.about}`}
                  aria-busy={savingId === entry.id}
                  disabled={savingId !== null}
                  onClick={() => begin(entry)}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className="h-10" />
      {asking && (
        <TakeBackDialog
          entry={asking}
          onClose={() => setAsking(null)}
          onConfirm={() => void takeBack(asking)}
        />
      )}
      <DeskToast toast={toast} onUndo={null} onDismiss={() => setToast(null)} />
    </>
  );
}

function Decision({ entry, timeZone }: { entry: ListedDecision; timeZone: string }) {
  const { at, who, what, about, href, reason, change } = entry;
  return (
    <>
      <p className="text-sm text-muted">
        <time dateTime={at}>{instantText(at, timeZone)}</time>
      </p>
      <p className="mt-0.5">
        <span className="font-medium">{who}</span> {what}{" "}
        {href === null ? (
          about !== "" && <q>{about}</q>
        ) : (
          <Link href={href} className="link">
            {about}
          </Link>
        )}
      </p>
      {change && <BeforeAfter {...change} />}
      {reason && <p className="mt-1 text-sm text-muted">“{reason}”</p>}
    </>
  );
}
