"use client";

import { useRef } from "react";
import type { PointerEvent } from "react";

/** Shorter strokes are taps with an unsteady finger. */
const leastPixels = 56;
/** Steeper strokes scroll. */
const leastTimesWider = 2;

/**
 * Calls `onSwipe` when a finger strokes to the left. It is a short cut: what it does must have a button
 * too. Spread what it returns on the element.
 */
export function useSwipeLeft(onSwipe: (() => void) | null) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      start.current = pointerType === "touch" && isPrimary ? { x, y } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from === null || onSwipe === null) return;
      const left = from.x - clientX;
      if (left >= leastPixels && left >= leastTimesWider * Math.abs(from.y - clientY)) onSwipe();
    },
    onPointerCancel: () => {
      start.current = null;
    },
    // Else the browser takes a stroke to the side for scrolling, and says nothing of its end.
    style: { touchAction: "pan-y pinch-zoom" },
  };
}
