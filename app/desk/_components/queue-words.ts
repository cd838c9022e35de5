import type { QueueFilter } from "./desk-queue";
import { isFiltered } from "./desk-search";
import type { DeskSearchView } from "./desk-search";

const nothing: Record<Exclude<QueueFilter, "all">, string> = {
  waiting: "Nothing waits here. Well done.",
  disagree: "No sources disagree here.",
  decided: "Nothing is decided yet.",
};

/** Said in place of an empty list of facts. */
export function nothingWords(
  filter: QueueFilter,
  words: string,
  search: DeskSearchView | null,
): string {
  if (search !== null && isFiltered(search.filter)) return "No fact is as you asked for it.";
  const typed = words.trim();
  return typed === ""
    ? nothing[filter === "all" ? "waiting" : filter]
    : `No fact here has “${typed}”.`;
}
