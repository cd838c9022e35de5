import { Notice } from "@/components/notice";

/** Says that an answer was not taken, because the network went before the page had arrived in full. */
export function CutNotice() {
  return (
    <div className="mx-auto w-full max-w-[42.5rem] px-5 pt-4">
      <Notice tone="disputed" urgent>
        No connection, and part of this page has not arrived yet. That was not taken: do it again
        when you are back.
      </Notice>
    </div>
  );
}
