"use client";

import { useEffect, useRef, useState } from "react";
import { LiveRegion } from "@/components/live-region";
import { clockText, timeWords } from "./attempt-state";

/**
 * The time that is left, by the server's clock. It is said aloud at ten, five and one minutes, and at
 * the end; it never interrupts.
 */
export function AttemptTimer({
  deadlineAt,
  serverNow,
  onOver,
}: {
  /** ISO instants by the server's clock. */
  deadlineAt: string;
  serverNow: string;
  onOver: () => void;
}) {
  const total = (Date.parse(deadlineAt) - Date.parse(serverNow)) / 1000;
  const [left, setLeft] = useState(total);
  const [said, setSaid] = useState("");
  const before = useRef(total);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });

  useEffect(() => {
    const begun = performance.now();
    const look = () => {
      const now = total - (performance.now() - begun) / 1000;
      const words = timeWords(before.current, now);
      if (words !== "") setSaid(words);
      if (now <= 0 && before.current > 0) over.current();
      before.current = now;
      setLeft(now);
    };
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [total]);

  return (
    <>
      <p role="timer" className="text-sm font-medium tabular-nums">
        <span className="sr-only">Time left: </span>
        {clockText(left)}
      </p>
      <LiveRegion message={said} />
    </>
  );
}
