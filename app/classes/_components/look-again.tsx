"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 20_000;

/**
 * Shows nothing, and looks again at the page it stands in while somebody looks at it: what a teacher
 * begins is there without a reload.
 */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return null;
}
