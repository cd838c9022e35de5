import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

/** Says above the next question that a fact was set aside, with the way back. */
export function AsideNotice({ onUndo }: { onUndo: () => void }) {
  return (
    <div className="mx-auto w-full max-w-[42.5rem] px-5 pt-4">
      <Notice
        action={
          <Button look="secondary" aria-keyshortcuts="u" onClick={onUndo}>
            Undo
          </Button>
        }
      >
        You will not be asked that fact until you take it up again, in the settings.
      </Notice>
    </div>
  );
}
