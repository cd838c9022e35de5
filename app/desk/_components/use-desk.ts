"use client";

import { useState } from "react";
import { factAfter, factToFollow, filterFacts, isWaiting } from "./desk-queue";
import type { QueueFilter } from "./desk-queue";
import type { Toast } from "./desk-toast";
import type { DecisionOutcome, DeskDecision, DeskReviewProps } from "./desk-view";

const unreachable = "The decision was not saved: no connection. Try again.";

/** The state of the desk: what is chosen, what is being saved, what can be undone. */
export function useDesk({ facts, articles, initialFactId, decide }: DeskReviewProps) {
  const [filter, setFilter] = useState<QueueFilter>("waiting");
  const [chosenId, setChosenId] = useState(
    () => initialFactId ?? facts.find(isWaiting)?.id ?? facts[0]?.id ?? null,
  );
  const [savingId, setSavingId] = useState<string | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const [decisionIds, setDecisionIds] = useState<string[]>([]);

  const list = filterFacts(facts, filter);
  const fact = facts.find(({ id }) => id === chosenId) ?? list[0] ?? null;
  const article = articles.find(({ id }) => id === fact?.articleId) ?? null;

  const save = async (decision: DeskDecision): Promise<DecisionOutcome> => {
    let outcome: DecisionOutcome;
    try {
      outcome = await decide(decision);
    } catch {
      outcome = { ok: false, message: unreachable, errors: {} };
    }
    setToast(outcome);
    if (outcome.ok) {
      const { decisionId } = outcome;
      if (decision.kind === "undo") {
        setDecisionIds((ids) => ids.filter((id) => id !== decision.decisionId));
      } else if (decisionId !== null) {
        setDecisionIds((ids) => [...ids, decisionId]);
      }
    }
    return outcome;
  };

  /** Saves a decision that settles a fact, and is at the next one meanwhile. */
  const settle = async (decision: DeskDecision & { factId: string }) => {
    const following = filter === "waiting" ? factToFollow(list, decision.factId) : null;
    setSavingId(decision.factId);
    if (following) setChosenId(following.id);
    const outcome = await save(decision);
    setSavingId(null);
    if (!outcome.ok) setChosenId(decision.factId);
    return outcome;
  };

  const lastDecisionId = decisionIds.at(-1) ?? null;
  const canVerify = fact !== null && fact.standing !== "verified" && fact.verifyBlocked === null;

  return {
    list,
    fact,
    article,
    filter,
    setFilter,
    savingId,
    toast,
    dismissToast: () => setToast(null),
    choose: setChosenId,
    move: (steps: 1 | -1) => setChosenId(factAfter(list, fact?.id ?? null, steps)?.id ?? chosenId),
    save,
    settle,
    canVerify: canVerify && savingId === null,
    verify: (factId: string, confirmDate: boolean) =>
      settle({ kind: "verify", factId, confirmDate }),
    undo:
      lastDecisionId === null
        ? null
        : () => void save({ kind: "undo", decisionId: lastDecisionId }),
  };
}
