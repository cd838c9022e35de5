import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Keycap } from "@/components/keycap";
import { useShortcutsSetting } from "@/app/_components/use-shortcuts";

const rowClasses =
  "flex min-h-12 w-full items-center justify-between gap-4 py-2 border-b border-rule text-left font-medium hover:text-accent";

/** What is needed now and then in a session, as a dialog that is open for as long as this is rendered. */
export function SessionMenu({
  onClose,
  factId,
  onSkip,
  onSetAside,
  onReport,
  onUndo,
}: {
  onClose: () => void;
  factId: string;
  onSkip: () => void;
  onSetAside: () => void;
  onReport: () => void;
  /** Null while there is nothing to take back. */
  onUndo: (() => void) | null;
}) {
  const [shortcutsOn, setShortcuts] = useShortcutsSetting();
  const thenClose = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog open title="This question" onClose={onClose}>
      <ul className="border-t border-rule">
        <li>
          <button type="button" className={rowClasses} onClick={thenClose(onSkip)}>
            Skip it for now
          </button>
        </li>
        <li>
          <a href={`/facts/${factId}`} target="_blank" rel="noopener" className={rowClasses}>
            Open the fact
            <span className="text-sm font-normal text-muted">shows the answer · new tab</span>
          </a>
        </li>
        <li>
          <button type="button" className={rowClasses} onClick={thenClose(onSetAside)}>
            Do not ask me this again
            <span className="text-sm font-normal text-muted">until you take it up</span>
          </button>
        </li>
        <li>
          <button type="button" className={rowClasses} onClick={thenClose(onReport)}>
            Report this question
          </button>
        </li>
        {onUndo && (
          <li>
            <button type="button" className={rowClasses} onClick={thenClose(onUndo)}>
              Undo the answer before
              <Keycap>U</Keycap>
            </button>
          </li>
        )}
        <li>
          <label className={rowClasses}>
            <span>
              Answer with the keys <Keycap>1</Keycap> to <Keycap>5</Keycap>, <Keycap>0</Keycap> for
              “I don’t know”
            </span>
            <input
              type="checkbox"
              checked={shortcutsOn}
              onChange={(event) => setShortcuts(event.target.checked)}
              className="size-6 shrink-0 accent-[var(--accent)]"
            />
          </label>
        </li>
      </ul>
      <Button look="secondary" size="large" onClick={onClose}>
        Back to the question
      </Button>
    </Dialog>
  );
}
