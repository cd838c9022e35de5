import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Keycap } from "@/components/keycap";
import type { DeskFact } from "./desk-view";

/** The decisions about a fact, always in reach. */
export function FactActions({
  fact,
  onVerify,
  onEdit,
  onReject,
  onMore,
}: {
  fact: DeskFact;
  onVerify: () => void;
  onEdit: () => void;
  onReject: () => void;
  onMore: () => void;
}) {
  const blocked = fact.standing === "verified" ? "It is verified already." : fact.verifyBlocked;
  return (
    <div className="sticky bottom-[calc(4rem+1px)] border-t border-rule bg-paper px-5 py-3.5 md:bottom-0 lg:px-6">
      {blocked && (
        <p id="verify-blocked" className="mb-2.5 text-sm text-muted">
          {blocked}
        </p>
      )}
      <div className="flex gap-2">
        <Button
          size="large"
          className="flex-1 px-3"
          aria-disabled={blocked !== null}
          aria-describedby={blocked === null ? undefined : "verify-blocked"}
          aria-keyshortcuts="v"
          onClick={() => blocked === null && onVerify()}
        >
          Verify
          <span className="hidden lg:inline" aria-hidden="true">
            <Keycap onInk>V</Keycap>
          </span>
        </Button>
        <Button
          look="secondary"
          size="large"
          className="px-3.5 sm:px-5"
          aria-keyshortcuts="e"
          onClick={onEdit}
        >
          Edit
        </Button>
        <Button
          look="secondary"
          size="large"
          className="px-3.5 sm:px-5"
          aria-keyshortcuts="r"
          onClick={onReject}
        >
          Reject
        </Button>
        <Button
          look="secondary"
          size="large"
          className="w-[3.125rem] shrink-0 px-0"
          aria-label="More decisions"
          aria-haspopup="dialog"
          onClick={onMore}
        >
          <Icon name="dots" />
        </Button>
      </div>
    </div>
  );
}
