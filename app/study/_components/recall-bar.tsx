import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { useShortcuts } from "@/app/_components/use-shortcuts";
import type { Recall } from "@/questions/kind";

const recalls: { recalled: Recall; word: string }[] = [
  { recalled: 1, word: "Again" },
  { recalled: 2, word: "Hard" },
  { recalled: 3, word: "Good" },
  { recalled: 4, word: "Easy" },
];

/** After a card was turned: how well its answer was recalled. */
export function RecallBar({
  shortcutsOn,
  onRecalled,
  onUndo,
}: {
  shortcutsOn: boolean;
  onRecalled: (recalled: Recall) => void;
  onUndo: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  useShortcuts(shortcutsOn, (key) => {
    const found = recalls.find(({ recalled }) => String(recalled) === key);
    if (found === undefined) return false;
    onRecalled(found.recalled);
    return true;
  });
  return (
    <div
      ref={group}
      role="group"
      aria-labelledby="recall-question"
      tabIndex={-1}
      className="w-full"
    >
      <div className="flex items-center justify-between gap-2">
        <p id="recall-question" className="font-medium">
          How well did you know it?
        </p>
        <Button look="quiet" className="-mr-2" aria-keyshortcuts="u" onClick={onUndo}>
          Undo
        </Button>
      </div>
      <div className="mt-1 grid grid-cols-4 gap-2">
        {recalls.map(({ recalled, word }) => (
          <Button
            key={recalled}
            look="secondary"
            size="large"
            className="px-1"
            aria-keyshortcuts={String(recalled)}
            onClick={() => onRecalled(recalled)}
          >
            {word}
          </Button>
        ))}
      </div>
    </div>
  );
}
