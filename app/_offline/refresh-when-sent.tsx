"use client";

import { useEffect, useRef } from "react";
import { useRouter } from "next/navigation";
import { useWaiting } from "./waiting-note";

/**
 * Shows nothing. A page may have been made before what was done on the page before had arrived; it is asked
 * for again as soon as that has.
 */
export function RefreshWhenSent() {
  const router = useRouter();
  const { count } = useWaiting();
  const before = useRef(count);
  useEffect(() => {
    if (before.current > 0 && count === 0) router.refresh();
    before.current = count;
  }, [count, router]);
  return null;
}
