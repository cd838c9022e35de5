import { Button } from "@/components/button";
import { useShortcuts } from "@/app/_components/use-shortcuts";
import { AskedFrame } from "./asked-frame";
import type { AskedFrameProps } from "./asked-frame";

/** A flashcard before it is turned. Its answer is not on this device yet: turning asks for it. */
export function AskedCard({
  shortcutsOn,
  onTurn,
  ...frame
}: AskedFrameProps & { shortcutsOn: boolean; onTurn: () => void }) {
  useShortcuts(shortcutsOn, (key) => {
    if (key !== "Enter") return false;
    onTurn();
    return true;
  });
  return (
    <AskedFrame
      {...frame}
      action={
        <Button
          size="large"
          className="min-w-0 flex-1"
          aria-keyshortcuts="Enter"
          onClick={onTurn}
          onKeyDown={(event) => {
            // The key that went on to this card may still be down.
            if (event.repeat) event.preventDefault();
          }}
        >
          Turn the card
        </Button>
      }
    >
      <p className="mt-5 text-muted">Say the answer to yourself, then turn the card.</p>
    </AskedFrame>
  );
}
