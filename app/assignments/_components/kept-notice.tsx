import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

/** Says that answers wait on this device, and what that means for the attempt. */
export function KeptNotice({
  problem,
  isHandingIn,
  isTimed,
  onTryAgain,
}: {
  /** Why they wait; a sentence. */
  problem: string | null;
  isHandingIn: boolean;
  /** It cannot be taken without network: its clock runs on, or each answer is told at once. */
  isTimed: boolean;
  onTryAgain: () => void;
}) {
  const what = isHandingIn
    ? "Your answers are kept on this device and are handed in as soon as it is back."
    : isTimed
      ? "Your answers are kept on this device and are sent by themselves, but this attempt needs a connection: leave this page open until it is back."
      : "Your answers are kept on this device. Go on; they are sent by themselves.";
  return (
    <div className="mb-5">
      <Notice
        tone="disputed"
        action={
          <Button look="secondary" onClick={onTryAgain}>
            Try again
          </Button>
        }
      >
        {problem} {what}
      </Notice>
    </div>
  );
}
