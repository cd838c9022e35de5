"use client";

import { useEffect } from "react";
import { browserStorage } from "@/app/_offline/browser-storage";
import { forgetKeptAttempt } from "./kept-attempts";

/** Stands on the page of an attempt that is over, and forgets what this device keeps of it. */
export function ForgetKeptAttempt({ attemptId }: { attemptId: string }) {
  useEffect(() => forgetKeptAttempt(browserStorage(), attemptId), [attemptId]);
  return null;
}
