"use client";

import { useEffect, useRef } from "react";
import type { Dispatch } from "react";
import { whenIdle } from "@/components/later";
import { newcomer } from "@/scheduling/learner-key";
import { answeredLately } from "./study-state";
import type { StudyEntry, StudyEvent, StudyState } from "./study-state";

const keyOf = (learnerKey: string) => `stet.recent.${learnerKey}`;

/** A stored text as entries that can be taken back; what is none of ours is left out. */
export function parseRecent(text: string | null): StudyEntry[] {
  try {
    const parsed: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(parsed) ? (parsed as unknown[]).filter(isAnswered) : [];
  } catch {
    return [];
  }
}

function isAnswered(value: unknown): value is StudyEntry {
  if (typeof value !== "object" || value === null) return false;
  const { card, answer } = value as Partial<StudyEntry>;
  return (
    Array.isArray(card?.options) &&
    typeof card.stem === "string" &&
    typeof answer?.eventId === "string"
  );
}

/** Answers that this browser's tab has given to a learner's questions, the oldest first. */
export function readRecent(storage: Storage, learnerKey: string): StudyEntry[] {
  const keys = learnerKey === newcomer ? [newcomer] : [newcomer, learnerKey];
  const entries = keys.flatMap((key) => parseRecent(storage.getItem(keyOf(key))));
  const byId = new Map(entries.map((entry) => [entry.answer?.eventId ?? "", entry]));
  return [...byId.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry);
}

/** Keeps what can be taken back; what was kept under the newcomer's key is the learner's from here on. */
export function keepRecent(
  storage: Storage,
  learnerKey: string,
  entries: readonly StudyEntry[],
): void {
  if (learnerKey !== newcomer) storage.removeItem(keyOf(newcomer));
  storage.setItem(keyOf(learnerKey), JSON.stringify(entries));
}

/**
 * Lets "Undo" reach back beyond this page: what was answered is remembered for as long as the tab stands.
 */
export function useRecentAnswers(
  learnerKey: string,
  state: StudyState,
  dispatch: Dispatch<StudyEvent>,
): void {
  useEffect(() => {
    const earlier = withTabStorage((storage) => readRecent(storage, learnerKey));
    if (earlier) dispatch({ kind: "remembered", earlier });
  }, [learnerKey, dispatch]);
  // Writing thirty answers takes longer than a frame of a slow phone: it waits until nothing else is to do,
  // and at the latest until the page is left.
  const toKeep = useRef<(() => void) | null>(null);
  const { earlier, entries } = state;
  useEffect(() => {
    toKeep.current = () => {
      toKeep.current = null;
      withTabStorage((storage) =>
        keepRecent(storage, learnerKey, answeredLately({ earlier, entries })),
      );
    };
    return whenIdle(() => toKeep.current?.());
  }, [learnerKey, earlier, entries]);
  useEffect(() => {
    const keep = () => toKeep.current?.();
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, []);
}

/** Storage throws where it is forbidden or full: then "Undo" reaches as far back as the page. */
function withTabStorage<Value>(act: (storage: Storage) => Value): Value | null {
  try {
    return act(window.sessionStorage);
  } catch {
    return null;
  }
}
