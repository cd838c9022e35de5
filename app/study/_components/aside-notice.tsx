import { useRef, useState } from "react";
import type { Dispatch } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { SetAside } from "./study-card";
import type { StudyEvent } from "./study-state";

type Change = { factId: string; isSetAside: boolean };

/** Sets facts aside and takes them up: the screen goes on at once, and says when it did not go through. */
export function useSetAside(setAside: SetAside, dispatch: Dispatch<StudyEvent>) {
  const [failed, setFailed] = useState<{ change: Change; problem: string } | null>(null);
  const last = useRef(Promise.resolve());
  const send = (change: Change) => {
    setFailed(null);
    // One after the other: taking up must not overtake setting aside.
    last.current = last.current.then(async () => {
      const outcome = await setAside(change);
      if (!outcome.ok) setFailed({ change, problem: outcome.error });
    });
  };
  return {
    problem: failed?.problem ?? null,
    change: (factId: string, isSetAside: boolean) => {
      dispatch({ kind: isSetAside ? "set-aside" : "taken-up", factId });
      send({ factId, isSetAside });
    },
    again: () => {
      if (failed !== null) send(failed.change);
    },
  };
}

/** Says above the next question that a fact was set aside, with the way back. */
export function AsideNotice({
  isSetAside,
  problem,
  onUndo,
  onAgain,
}: {
  isSetAside: boolean;
  /** Why the last change did not go through; null when it did. */
  problem: string | null;
  onUndo: () => void;
  onAgain: () => void;
}) {
  if (!isSetAside && problem === null) return null;
  return (
    <div className="mx-auto w-full max-w-[42.5rem] px-5 pt-4">
      {problem !== null ? (
        <Notice
          tone="wrong"
          urgent
          action={
            <Button look="secondary" onClick={onAgain}>
              Try again
            </Button>
          }
        >
          {problem}
        </Notice>
      ) : (
        <Notice
          action={
            <Button look="secondary" aria-keyshortcuts="u" onClick={onUndo}>
              Undo
            </Button>
          }
        >
          You will not be asked that fact until you take it up again, in the settings.
        </Notice>
      )}
    </div>
  );
}
