"use client";

import { useState, useTransition } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { AsideFact } from "./settings-view";

/** @returns the sentence that says what went wrong, or null. */
export type ChangeAside = (factId: string, isSetAside: boolean) => Promise<string | null>;

/**
 * Facts that are not asked at present, each to be taken up again. One that was taken up here stays where it
 * is, to be set aside again, also when the page is made anew without it.
 */
export function AsideList({ facts, change }: { facts: AsideFact[]; change: ChangeAside }) {
  const [changed, setChanged] = useState<ReadonlyMap<string, ChangedRow>>(new Map());
  const rows = withChanged(facts, changed);
  if (rows.length === 0) {
    return (
      <p className="max-w-md text-muted">
        Nothing is set aside. While you study, “Do not ask me this again” brings a fact here.
      </p>
    );
  }
  return (
    <ul className="border-t border-rule">
      {rows.map((fact, at) => (
        <AsideRow
          key={fact.factId}
          fact={fact}
          change={change}
          onChange={() => setChanged((before) => new Map(before).set(fact.factId, { fact, at }))}
        />
      ))}
    </ul>
  );
}

/** A row that somebody has changed here, and its place in the list, from 0. */
type ChangedRow = { fact: AsideFact; at: number };

function withChanged(facts: readonly AsideFact[], changed: ReadonlyMap<string, ChangedRow>) {
  const rows = [...facts];
  const gone = [...changed.values()].filter(
    ({ fact }) => !facts.some(({ factId }) => factId === fact.factId),
  );
  for (const { fact, at } of gone.sort((one, other) => one.at - other.at)) rows.splice(at, 0, fact);
  return rows;
}

type RowProps = { fact: AsideFact; change: ChangeAside; onChange: () => void };

function AsideRow({ fact, change, onChange }: RowProps) {
  const [isAside, setAside] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { factId, statement, why, advice } = fact;
  const toggle = () => {
    // Before the answer: the page may be made anew while it is on its way.
    onChange();
    startTransition(async () => {
      const failed = await change(factId, !isAside);
      setProblem(failed);
      if (failed === null) setAside(!isAside);
    });
  };
  return (
    <li className="border-b border-rule py-3.5">
      <p>{statement}</p>
      <p className="mt-1 text-sm text-muted">
        {why}
        {advice?.otherKind && ` It will be asked another way: “${advice.otherKind}”.`}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="secondary" aria-disabled={pending} onClick={toggle}>
          {isAside ? "Take it up again" : "Set it aside again"}
          <span className="sr-only">: {statement}</span>
        </Button>
        <Link href={`/facts/${factId}`} className="link inline-flex min-h-11 items-center text-sm">
          Read the source
        </Link>
        <p role="status" className="text-sm text-muted">
          {isAside ? "" : "You will be asked it again."}
        </p>
      </div>
      {problem && (
        <div className="mt-2">
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        </div>
      )}
    </li>
  );
}
