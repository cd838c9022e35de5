"use client";

import { useEffect, useSyncExternalStore } from "react";

const storageKey = "stet.shortcuts";
const changed = "stet-shortcuts-changed";

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", listener);
  };
}

function read(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** Whether single keys act in this browser. Speech input types letters, so that must be one's own choice. */
export function useShortcutsSetting(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = (next: boolean) => {
    try {
      window.localStorage.setItem(storageKey, next ? "on" : "off");
    } catch {
      return;
    }
    window.dispatchEvent(new Event(changed));
  };
  return [on, set];
}

/**
 * Calls `onKey` for a key pressed without modifiers, outside of fields and open dialogs. Enter on a
 * button or a link is left to it. `onKey` returns true when the key meant something.
 */
export function useShortcuts(active: boolean, onKey: (key: string) => boolean) {
  useEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, dialog, [contenteditable=true]")) return;
      if (event.key === "Enter" && target?.closest("button, a, summary")) return;
      if (onKey(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [active, onKey]);
}
