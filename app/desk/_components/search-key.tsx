"use client";

import { useShortcuts, useShortcutsSetting } from "@/app/_components/use-shortcuts";

function onKey(key: string): boolean {
  if (key !== "/") return false;
  document.getElementById("desk-search")?.focus();
  return true;
}

/** Lets the key / lead to the search box of the page. */
export function SearchKey() {
  const [shortcutsOn] = useShortcutsSetting();
  useShortcuts(shortcutsOn, onKey);
  return null;
}
