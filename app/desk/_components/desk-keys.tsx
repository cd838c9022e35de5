import { Keycap } from "@/components/keycap";

export type DeskKey = { keys: readonly string[]; words: string };

/** The keys of the desk, in the order in which they are shown. */
export const deskKeys: readonly DeskKey[] = [
  { keys: ["J", "K"], words: "move" },
  { keys: ["V"], words: "verify" },
  { keys: ["E"], words: "edit" },
  { keys: ["R"], words: "reject" },
  { keys: ["U"], words: "undo" },
  { keys: ["?"], words: "all keys" },
];

/** The keys in one line, for the header; a phone has none. */
export function DeskKeyHints() {
  return (
    <p className="hidden items-center gap-x-2 lg:flex">
      {deskKeys.map(({ keys, words }) => (
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
