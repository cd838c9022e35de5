"use client";

import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { device } from "@/app/_offline/device";
import { forgetDeck } from "@/app/_offline/forget-deck";
import {
  findUnsent,
  isAnythingUnsent,
  nothingUnsent,
  sendUnsent,
  unsentLines,
  unsentTitle,
} from "@/app/_offline/unsent";

/**
 * Signs out, but first asks where answers wait on this device that have not been sent: those of the daily
 * questions and those of attempts.
 */
export function SignOutForm({
  signOut,
  next = "/",
}: {
  signOut: (form: FormData) => Promise<void>;
  /** The page of ours that follows. */
  next?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const isDecided = useRef(false);
  const [unsent, setUnsent] = useState(nothingUnsent);
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);

  const leave = async () => {
    await forgetDeck();
    isDecided.current = true;
    setAsking(false);
    form.current?.requestSubmit();
  };

  const onSubmit = (event: FormEvent) => {
    if (isDecided.current) return;
    event.preventDefault();
    void findUnsent().then((found) => {
      setUnsent(found);
      if (!isAnythingUnsent(found)) return leave();
      setAsking(true);
    });
  };

  const sendAndLeave = async () => {
    setSending(true);
    await sendUnsent();
    const left = await findUnsent();
    setSending(false);
    setUnsent(left);
    if (!isAnythingUnsent(left)) await leave();
  };

  return (
    <form ref={form} action={signOut} onSubmit={onSubmit}>
      <input type="hidden" name="next" value={next} />
      <SubmitButton look="secondary" size="large" className="w-full" pendingText="Signing out…">
        Sign out
      </SubmitButton>
      <Dialog open={isAsking} title={unsentTitle(unsent)} onClose={() => setAsking(false)}>
        <Notice tone="disputed">
          {device().outbox.waiting().problem ?? "What you answered waits on this device."}
        </Notice>
        <ul className="border-t border-rule">
          {unsentLines(unsent).map((line) => (
            <li key={line} className="border-b border-rule py-2 break-words">
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
        <p>
          If you sign out now, it stays on this device and is sent when you sign in here again.
          {unsent.attempts.length > 0 && " A quiz takes nothing any more once it has closed."}
        </p>
        <Button type="button" size="large" disabled={isSending} onClick={() => void sendAndLeave()}>
          {isSending ? "Sending…" : "Send now, then sign out"}
        </Button>
        <Button type="button" look="secondary" size="large" onClick={() => void leave()}>
          Sign out and keep it here
        </Button>
        <Button type="button" look="quiet" size="large" onClick={() => setAsking(false)}>
          Stay signed in
        </Button>
      </Dialog>
    </form>
  );
}
