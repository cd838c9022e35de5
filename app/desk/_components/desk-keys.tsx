import { Keycap } from "@/components/keycap";
import { rareMoveOrder, rareMoves } from "./desk-moves";

export type DeskKey = { keys: readonly string[]; words: string };

/** The keys that are used all the time, in the order in which they are shown. */
const everyday: readonly DeskKey[] = [
  { keys: ["J", "K"], words: "move" },
  { keys: ["V"], words: "verify" },
  { keys: ["E"], words: "edit" },
  { keys: ["R"], words: "reject" },
  { keys: ["S"], words: "split" },
  { keys: ["M"], words: "merge" },
  { keys: ["U"], words: "undo" },
];

/** All keys of the desk, with what each is for. */
export const allDeskKeys: readonly DeskKey[] = [
  { keys: ["J", "K"], words: "Next fact, fact before" },
  { keys: ["V"], words: "Verify" },
  { keys: ["E"], words: "Edit" },
  { keys: ["R"], words: "Reject" },
  ...rareMoveOrder.map((move) => ({ keys: [rareMoves[move].key], words: rareMoves[move].name })),
  { keys: ["B"], words: "Verify all facts of the article that several sources agree on" },
  { keys: ["U"], words: "Undo the last decision; again for the one before" },
  { keys: ["/"], words: "Search" },
  { keys: ["?"], words: "This list" },
];

/** The keys in one line, for the header; a phone has none. */
export function DeskKeyHints() {
  return (
    <p className="hidden items-center gap-x-2 lg:flex">
      {[...everyday, { keys: ["?"], words: "all keys" }].map(({ keys, words }) => (
        <span key={words} className="inline-flex items-center gap-1">
          {keys.map((key) => (
            <Keycap key={key}>{key}</Keycap>
          ))}
          {words}
        </span>
      ))}
    </p>
  );
}
