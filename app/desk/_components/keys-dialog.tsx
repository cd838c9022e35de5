import { Dialog } from "@/components/dialog";
import { Keycap } from "@/components/keycap";
import { useShortcutsSetting } from "@/app/_components/use-shortcuts";
import { allDeskKeys } from "./desk-keys";

/** All keys of the desk, and the switch for those who would rather have none. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [shortcutsOn, setShortcuts] = useShortcutsSetting();
  return (
    <Dialog open={open} title="Keys of the desk" onClose={onClose}>
      <dl>
        {allDeskKeys.map(({ keys, words }) => (
          <div key={words} className="flex items-center gap-4 border-b border-rule py-2">
            <dt className="flex w-16 shrink-0 gap-1">
              {keys.map((key) => (
                <Keycap key={key}>{key}</Keycap>
              ))}
            </dt>
            <dd className="min-w-0">{words}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-11 items-center justify-between gap-4">
        Use these keys
        <input
          type="checkbox"
          checked={shortcutsOn}
          onChange={(event) => setShortcuts(event.target.checked)}
          className="size-6 accent-[var(--accent)]"
        />
      </label>
    </Dialog>
  );
}
