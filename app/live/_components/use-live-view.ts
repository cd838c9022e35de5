"use client";

import { useEffect, useRef, useState } from "react";
import { useRouter } from "next/navigation";

/** How long a line may be away before it is worth saying. */
const sayAfterMs = 1_500;
const firstPauseMs = 1_000;
const longestPauseMs = 8_000;

/**
 * A game as the server tells it, from the first view on. The browser connects again by itself; where it
 * gives up this does, and when the network or the page comes back.
 * @returns `isLost` once the line has been away for a moment
 */
export function useLiveView<View extends { revision: number }>(
  gameId: string,
  first: View,
): { view: View; isLost: boolean } {
  const router = useRouter();
  const [view, setView] = useState(first);
  const [isLost, setLost] = useState(false);
  const refresh = useRef(router.refresh);
  useEffect(() => {
    refresh.current = router.refresh;
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let saying: ReturnType<typeof setTimeout> | null = null;
    let retrying: ReturnType<typeof setTimeout> | null = null;
    let pauseMs = firstPauseMs;

    const connect = () => {
      if (retrying !== null) clearTimeout(retrying);
      retrying = null;
      source?.close();
      source = new EventSource(`/api/live/${gameId}/events`);
      source.onopen = () => {
        pauseMs = firstPauseMs;
        if (saying !== null) clearTimeout(saying);
        saying = null;
        setLost(false);
      };
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const next = JSON.parse(data) as View;
        // A view that was under way when the page was made may be older than the page.
        setView((before) => (next.revision < before.revision ? before : next));
      };
      source.onerror = () => {
        saying ??= setTimeout(() => setLost(true), sayAfterMs);
        if (source?.readyState !== EventSource.CLOSED || retrying !== null) return;
        // Refused: the page itself says why, where it is not the server that is away.
        refresh.current();
        retrying = setTimeout(connect, pauseMs);
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      };
    };
    const wake = () => {
      if (document.visibilityState === "hidden" || source?.readyState === EventSource.OPEN) return;
      connect();
    };

    connect();
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      source?.close();
      if (saying !== null) clearTimeout(saying);
      if (retrying !== null) clearTimeout(retrying);
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [gameId]);

  return { view, isLost };
}
