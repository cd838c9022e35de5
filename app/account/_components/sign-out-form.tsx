"use client";

import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { counted } from "@/app/_components/count-text";
import { device } from "@/app/_offline/device";
import { forgetDeck } from "@/app/_offline/forget-deck";

/** Signs out, but first asks where answers wait on this device that have not been sent. */
export function SignOutForm({ signOut }: { signOut: () => Promise<void> }) {
  const form = useRef<HTMLFormElement>(null);
  const isDecided = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);

  const leave = async () => {
    await forgetDeck();
    isDecided.current = true;
    setAsking(false);
    form.current?.requestSubmit();
  };

  /** Also what another tab has left. */
  const countWaiting = async () => {
    const { store, outbox } = device();
    const kept = (await (await store)?.all().catch(() => [])) ?? [];
    return Math.max(kept.length, outbox.waiting().count);
  };

  const onSubmit = (event: FormEvent) => {
    if (isDecided.current) return;
    event.preventDefault();
    void countWaiting().then((count) => {
      setWaiting(count);
      if (count === 0) return leave();
      setAsking(true);
    });
  };

  const sendAndLeave = async () => {
    setSending(true);
    const { outbox } = device();
    outbox.send();
    await outbox.settled();
    const left = await countWaiting();
    setSending(false);
    setWaiting(left);
    if (left === 0) await leave();
  };

  return (
    <form ref={form} action={signOut} onSubmit={onSubmit} className="mt-6 mb-10 max-w-md">
      <SubmitButton look="secondary" size="large" className="w-full" pendingText="Signing out…">
        Sign out
      </SubmitButton>
      <Dialog
        open={isAsking}
        title={`${counted(waiting, "answer")} not sent yet`}
        onClose={() => setAsking(false)}
      >
        <Notice tone="disputed">
          {device().outbox.waiting().problem ?? "What you answered waits on this device."}
        </Notice>
        <p>If you sign out now, it stays on this device and is sent when you sign in here again.</p>
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
