import { decide } from "@/facts/fact-status";
import type { FactAction } from "@/facts/fact-status";
import type { DeskFact } from "./desk-view";

/** The decisions that are taken now and then; the panel keeps them one step away. */
export type RareMove = "split" | "merge" | "supersede" | "expire" | "restore";

type MoveWords = {
  /** On the button. */
  name: string;
  key: string;
  /** What it is for, in one sentence. */
  purpose: string;
};

export const rareMoves: Record<RareMove, MoveWords> = {
  split: {
    name: "Split",
    key: "S",
    purpose: "Some of its sources are about another event: they make a fact of their own.",
  },
  merge: {
    name: "Merge",
    key: "M",
    purpose: "It says the same as another fact: it becomes part of that one.",
  },
  supersede: {
    name: "Replace",
    key: "P",
    purpose: "Something newer took its place: learners are told what is so now.",
  },
  expire: {
    name: "No longer true",
    key: "X",
    purpose: "It was true and is not any more, and nothing here takes its place.",
  },
  restore: {
    name: "Restore",
    key: "O",
    purpose: "It waits for a decision again, as if none had been taken.",
  },
};

/** In the order in which they are offered. */
export const rareMoveOrder: readonly RareMove[] = [
  "split",
  "merge",
  "supersede",
  "expire",
  "restore",
];

/**
 * Why a rare decision cannot be taken about a fact, in one sentence; null when it can. The rules are
 * those that the server decides by; asked here, they speak before anybody fills in a dialog.
 */
export function whyNot(move: RareMove, fact: DeskFact): string | null {
  const standing = {
    status: fact.standing,
    origins: fact.origins,
    openConflicts: fact.conflicts.filter(({ resolution }) => resolution === "open").length,
    relativeDateOnly: fact.dateToConfirm !== null,
  };
  if (move === "split") {
    if (isOut(fact)) return `A ${fact.standing} fact must be restored first.`;
    return fact.evidence.length < 2
      ? "Only one sentence says it: there is nothing to split."
      : null;
  }
  const outcome = decide(standing, actions[move]);
  return outcome.ok ? null : outcome.problem.message;
}

const isOut = ({ standing }: DeskFact) => standing === "rejected" || standing === "superseded";

/** The other fact is chosen in the dialog; here it is taken for granted. */
const actions: Record<Exclude<RareMove, "split">, FactAction> = {
  merge: { kind: "merge", by: "person", intoId: "another" },
  supersede: { kind: "supersede", by: "person", successorId: "another" },
  expire: { kind: "expire", by: "person" },
  restore: { kind: "restore", by: "person" },
};
