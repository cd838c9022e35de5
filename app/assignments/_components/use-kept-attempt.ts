"use client";

import { useEffect, useRef } from "react";
import { browserStorage } from "@/app/_offline/browser-storage";
import type { ItemAnswer } from "@/questions/kind";
import type { AttemptView } from "./attempt-view";
import { keepAttempt } from "./kept-attempts";

/** Keeps an attempt and its answers on this device while it runs, for a reload without network. */
export function useKeptAttempt(
  attempt: AttemptView,
  answers: Readonly<Record<number, ItemAnswer>>,
  isRunning: boolean,
): void {
  const clockAheadMs = useRef<number | null>(null);
  useEffect(() => {
    if (!isRunning || attempt.isPreview) return;
    clockAheadMs.current ??= Date.parse(attempt.serverNow) - Date.now();
    keepAttempt(browserStorage(), attempt, answers, clockAheadMs.current);
  }, [attempt, answers, isRunning]);
}
