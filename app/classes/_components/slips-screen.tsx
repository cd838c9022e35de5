"use client";

import { useState } from "react";
import { counted } from "@/app/_components/count-text";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { ProgressBar } from "@/components/progress-bar";
import { QrCode } from "@/components/qr-code";
import { pinText } from "./pin-text";
import type { MakePins } from "./pin-text";

export type SlipsScreenProps = {
  classId: string;
  className: string;
  code: string;
  joinAddress: string;
  qr: { size: number; path: string };
  students: { id: string; nickname: string; hasPin: boolean }[];
  makePins: MakePins;
};

/** So many PINs a request; each takes a moment to hash. */
const atOnce = 20;

/**
 * A slip for each student: how to come in, the name and, where it was made here, the PIN. Only what
 * was made on this page can be printed, because PINs are not kept.
 */
export function SlipsScreen(props: SlipsScreenProps) {
  const { classId, students, makePins } = props;
  const [pins, setPins] = useState<ReadonlyMap<string, string>>(new Map());
  const [isForAll, setForAll] = useState(false);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = students.filter(({ id, hasPin }) => (isForAll || !hasPin) && !pins.has(id));

  const make = async () => {
    setProblem(null);
    const ids = wanted.map(({ id }) => id);
    for (let done = 0; done < ids.length; done += atOnce) {
      setProgress({ done, of: ids.length });
      const studentIds = ids.slice(done, done + atOnce);
      const outcome = await makePins({ classId, studentIds }).catch(() => null);
      if (outcome?.ok !== true) {
        setProblem(outcome?.message ?? "The connection failed. What was made so far stands below.");
        break;
      }
      const made = outcome.made.map(({ studentId, pin }) => [studentId, pin] as const);
      setPins((before) => new Map([...before, ...made]));
    }
    setProgress(null);
  };

  if (students.length === 0) {
    return (
      <EmptyState title="No slips to print">
        Slips are for students who sign in with a PIN of this class. Put a list of names in first,
        or let students come in with the code.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="flex max-w-prose flex-col gap-4 print:hidden">
        <Checkbox
          id="for-all"
          label="New PINs also for students who have one"
          hint="Their old PINs then hold no longer, and they are signed out."
          checked={isForAll}
          onChange={(event) => setForAll(event.target.checked)}
        />
        <div className="flex flex-wrap gap-3">
          {wanted.length > 0 && progress === null && (
            <Button size="large" onClick={() => void make()}>
              Make PINs for {counted(wanted.length, "student")}
            </Button>
          )}
          <Button look="secondary" size="large" onClick={() => window.print()}>
            Print the slips
          </Button>
        </div>
        {progress !== null && (
          <>
            <p role="status">
              Making PINs: {progress.done} of {progress.of}
            </p>
            <ProgressBar {...progress} label="PINs made" />
          </>
        )}
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        {pins.size > 0 && progress === null && (
          <Notice tone="disputed">
            {pins.size === 1 ? "One new PIN stands" : `${pins.size} new PINs stand`} on the slips.
            They are shown once: print them before you leave this page.
          </Notice>
        )}
      </div>
      <ul className="mt-8 grid gap-x-6 sm:grid-cols-2 print:mt-0 print:grid-cols-2">
        {students.map(({ id, nickname, hasPin }) => (
          <Slip key={id} {...props} nickname={nickname} pin={pins.get(id)} hasPin={hasPin} />
        ))}
      </ul>
    </>
  );
}

function Slip({
  className,
  code,
  joinAddress,
  qr,
  nickname,
  pin,
  hasPin,
}: Pick<SlipsScreenProps, "className" | "code" | "joinAddress" | "qr"> & {
  nickname: string;
  pin: string | undefined;
  hasPin: boolean;
}) {
  return (
    <li className="flex break-inside-avoid gap-4 border-b border-dashed border-control py-4">
      <div className="w-24 shrink-0">
        <QrCode {...qr} label={`QR code that leads to ${joinAddress}`} />
      </div>
      <dl className="min-w-0 flex-1 text-sm">
        <dt className="sr-only">Class</dt>
        <dd className="text-muted">
          <bdi>{className}</bdi>
        </dd>
        <dt className="sr-only">Name</dt>
        <dd className="font-serif text-lg font-semibold">
          <bdi>{nickname}</bdi>
        </dd>
        <Row term="Code">
          <span className="text-base font-semibold tracking-widest tabular-nums">{code}</span>
        </Row>
        <Row term="PIN">
          {pin !== undefined ? (
            <span className="text-base font-semibold tracking-widest tabular-nums">
              {pinText(pin)}
            </span>
          ) : (
            <span className="text-muted">
              {hasPin ? "yours, as before" : "choose one yourself"}
            </span>
          )}
        </Row>
        <dt className="sr-only">Address</dt>
        <dd className="mt-1 wrap-anywhere text-muted">{joinAddress}</dd>
      </dl>
    </li>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="w-10 text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
