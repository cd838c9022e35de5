"use client";

import { useRef, useState } from "react";
import { factAfter, factToFollow, factsWithWords, filterFacts, isWaiting } from "./desk-queue";
import type { QueueFilter } from "./desk-queue";
import type { Toast } from "./desk-toast";
import type { DecisionOutcome, DeskDecision, DeskReviewProps, FactDecision } from "./desk-view";

const unreachable = "The decision was not saved: no connection. Try again.";

/**
 * A decision of this sitting that can be taken back, and the fact to return to. It has no id while it
 * is on its way, and none when it was refused.
 */
type Taken = { decisionId: string | null; factId: string | null };

/** The state of the desk: what is chosen, what is being saved, what can be undone. */
export function useDesk({ facts, articles, initialFactId, search, decide }: DeskReviewProps) {
  const [filter, setFilter] = useState<QueueFilter>(search === null ? "waiting" : "all");
  const [words, setWords] = useState("");
  const [chosenId, setChosenId] = useState(
    () => initialFactId ?? facts.find(isWaiting)?.id ?? facts[0]?.id ?? null,
  );
  const [savingIds, setSavingIds] = useState<readonly string[]>([]);
  const [toast, setToast] = useState<Toast | null>(null);
  const [canUndo, setCanUndo] = useState(false);
  // Newest last. A reference too, because keys are pressed while decisions are on their way.
  const taken = useRef<Taken[]>([]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const list = factsWithWords(filterFacts(facts, filter), words);
  const fact = facts.find(({ id }) => id === chosenId) ?? list[0] ?? facts[0] ?? null;
  const article = articles.find(({ id }) => id === fact?.articleId) ?? articles[0] ?? null;

  const ask = async (decision: DeskDecision): Promise<DecisionOutcome> => {
    try {
      return await decide(decision);
    } catch {
      return { ok: false, message: unreachable, errors: {} };
    }
  };

  /** One decision after the other, in the order of the keys, however fast they are pressed. */
  const inTurn = <Outcome>(task: () => Promise<Outcome>): Promise<Outcome> => {
    const outcome = turn.current.then(task);
    turn.current = outcome;
    return outcome;
  };

  const keep = (next: Taken[]) => {
    taken.current = next;
    setCanUndo(next.length > 0);
  };

  /** Saves a decision and says so; why it could not be saved is left to whoever asked for it. */
  const save = (decision: DeskDecision, factId: string | null): Promise<DecisionOutcome> => {
    const entry: Taken = { decisionId: null, factId };
    keep([...taken.current, entry]);
    return inTurn(async () => {
      const outcome = await ask(decision);
      if (outcome.ok) {
        entry.decisionId = outcome.decisionId;
        setToast({ ok: true, message: outcome.message, undo: outcome.decisionId && "Undo" });
      }
      if (entry.decisionId === null) keep(taken.current.filter((each) => each !== entry));
      return outcome;
    });
  };

  const tell = (outcome: DecisionOutcome) => {
    if (!outcome.ok) setToast({ ok: false, message: outcome.message, undo: null });
    return outcome;
  };

  /** Saves a decision that settles a fact, and is at the next one meanwhile. */
  const settle = async (decision: FactDecision, goTo: string | null = null) => {
    const { factId } = decision;
    const open = list.filter(({ id }) => id === factId || !savingIds.includes(id));
    const following = filter === "decided" ? null : (factToFollow(open, factId)?.id ?? null);
    setSavingIds((ids) => [...ids, factId]);
    if (goTo !== null || following !== null) setChosenId(goTo ?? following);
    const outcome = await save(decision, factId);
    setSavingIds((ids) => ids.filter((id) => id !== factId));
    if (!outcome.ok) setChosenId(factId);
    return outcome;
  };

  /** Takes the latest decision back, even one that is still on its way. */
  const undo = () => {
    const last = taken.current.at(-1);
    if (last === undefined) return;
    keep(taken.current.slice(0, -1));
    void inTurn(async () => {
      const { decisionId, factId } = last;
      if (decisionId === null) return;
      setToast({ ok: true, message: "Taking it back…", undo: null });
      const outcome = await ask({ kind: "undo", decisionId });
      // What did not reach the server can be tried again; what it refused is over.
      if (!outcome.ok && outcome.message === unreachable) keep([...taken.current, last]);
      const label = outcome.ok ? "Undo one more" : "Try again";
      setToast({
        ok: outcome.ok,
        message: outcome.message,
        undo: taken.current.length > 0 ? label : null,
      });
      if (outcome.ok && factId !== null) setChosenId(factId);
    });
  };

  const isSaving = fact !== null && savingIds.includes(fact.id);
  const isVerifiable = fact !== null && fact.standing !== "verified" && fact.verifyBlocked === null;

  return {
    list,
    fact,
    article,
    filter,
    setFilter,
    words,
    setWords,
    savingIds,
    toast,
    dismissToast: () => setToast(null),
    choose: setChosenId,
    /** @returns the fact that is chosen now. */
    move: (steps: 1 | -1) => {
      const next = factAfter(list, fact?.id ?? null, steps);
      if (next !== null) setChosenId(next.id);
      return next;
    },
    save,
    settle,
    tell,
    canVerify: isVerifiable && !isSaving,
    undo: canUndo ? undo : null,
  };
}

export type Desk = ReturnType<typeof useDesk>;
