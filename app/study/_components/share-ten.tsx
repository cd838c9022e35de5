"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { shareText } from "./share-text";
import type { ShareTen } from "./study-card";
import type { StudyEntry } from "./study-state";

type Stage =
  | { at: "idle" | "making" }
  | { at: "made"; text: string; isCopied: boolean }
  | { at: "failed"; problem: string };

/** Hands the questions of this sitting on, with squares for how it went. */
export function ShareTenButton({
  entries,
  shareTen,
}: {
  entries: readonly StudyEntry[];
  shareTen: ShareTen;
}) {
  const [stage, setStage] = useState<Stage>({ at: "idle" });

  // What is on its way has no square yet.
  const isWaiting = stage.at === "making" || entries.some(({ progress }) => progress === "sending");

  const share = async () => {
    if (isWaiting) return;
    setStage({ at: "making" });
    const made = await shareTen(entries.map(({ card }) => card.itemId));
    if (!made.ok) return setStage({ at: "failed", problem: made.error });
    const text = shareText(entries, made.address);
    setStage({ at: "made", text, isCopied: await handOver(text) });
  };

  return (
    <div className="mt-6">
      <Button look="secondary" size="large" aria-disabled={isWaiting} onClick={() => void share()}>
        {stage.at === "making" ? "Making a link…" : `Share these ${entries.length}`}
      </Button>
      <div role="status" className="mt-3">
        {stage.at === "failed" && <p className="text-wrong">{stage.problem}</p>}
        {stage.at === "made" && (
          <>
            <p className="text-muted">
              {stage.isCopied
                ? "Copied. It gives nothing away; the link opens the same questions."
                : "Copy this. It gives nothing away; the link opens the same questions."}
            </p>
            <textarea
              readOnly
              rows={stage.text.split("\n").length}
              aria-label="What to share"
              className="mt-2 w-full max-w-md rounded-control border border-control bg-raised px-3.5 py-2.5"
              value={stage.text}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
      </div>
    </div>
  );
}

/** Opens the phone's own sharing, else copies. @returns whether it was handed over either way. */
async function handOver(text: string): Promise<boolean> {
  try {
    const isPhone = matchMedia("(pointer: coarse)").matches;
    if (isPhone && typeof navigator.share === "function") await navigator.share({ text });
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Dismissed or not allowed: the text stands below to be copied by hand.
    return false;
  }
}
