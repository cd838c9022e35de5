"use client";

import { useState, useTransition } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { AsideFact } from "./settings-view";

/** @returns the sentence that says what went wrong, or null. */
export type ChangeAside = (factId: string, isSetAside: boolean) => Promise<string | null>;

/** Facts that are not asked at present, each to be taken up again. */
export function AsideList({ facts, change }: { facts: AsideFact[]; change: ChangeAside }) {
  if (facts.length === 0) {
    return (
      <p className="max-w-md text-muted">
        Nothing is set aside. While you study, “Do not ask me this again” brings a fact here.
      </p>
    );
  }
  return (
    <ul className="border-t border-rule">
      {facts.map((fact) => (
        <AsideRow key={fact.factId} fact={fact} change={change} />
      ))}
    </ul>
  );
}

function AsideRow({ fact, change }: { fact: AsideFact; change: ChangeAside }) {
  const [isAside, setAside] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { factId, statement, why, advice } = fact;
  const toggle = () =>
    startTransition(async () => {
      const failed = await change(factId, !isAside);
      setProblem(failed);
      if (failed === null) setAside(!isAside);
    });
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
