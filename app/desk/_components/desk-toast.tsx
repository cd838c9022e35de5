import { Button } from "@/components/button";
import { Icon } from "@/components/icon";

/** `undo` is what the button says that takes the decision back; null where nothing can be. */
export type Toast = { ok: boolean; message: string; undo: string | null };

/**
 * What the last decision came to. It stays until the next one or until it is put away, so that
 * nobody has to read against the clock; the region itself is always there, so that it is read out.
 */
export function DeskToast({
  toast,
  onUndo,
  onDismiss,
}: {
  toast: Toast | null;
  onUndo: (() => void) | null;
  onDismiss: () => void;
}) {
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-40 z-30 flex justify-center px-5 lg:bottom-6"
    >
      {toast && (
        <div className="pointer-events-auto flex max-w-lg items-center gap-2 rounded-control bg-ink py-1 pr-1 pl-4 text-paper">
          <Icon name={toast.ok ? "check" : "alert"} />
          <p className="min-w-0 py-1.5">{toast.message}</p>
          {onUndo && toast.undo && (
            <Button look="quiet" className="px-3 text-paper! underline" onClick={onUndo}>
              {toast.undo}
            </Button>
          )}
          <Button
            look="quiet"
            className="w-11 px-0 text-paper!"
            aria-label="Put this message away"
            onClick={onDismiss}
          >
            <Icon name="cross" size={16} />
          </Button>
        </div>
      )}
    </div>
  );
}
