import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

/** What a step of an assignment came to, with the button of the form around it that takes it back. */
export function SaidNotice({
  tone,
  message,
  undo,
}: {
  tone: "right" | "wrong";
  message: string;
  /** The id of the step; undefined where nothing is taken back. */
  undo: string | undefined;
}) {
  return (
    <Notice
      tone={tone}
      action={
        undo === undefined ? null : (
          <Button type="submit" look="secondary" name="step" value={`undo ${undo}`}>
            Undo
          </Button>
        )
      }
    >
      {message}
    </Notice>
  );
}
