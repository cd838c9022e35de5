"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

/** What this browser does about reminders; null while it is asked. */
type Standing = "on" | "off" | "refused" | "unable" | null;

const path = "/api/reminders/push";

/** The service worker's registration, where this browser can be sent something at all. */
async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    return null;
  }
  return (await navigator.serviceWorker.getRegistration()) ?? null;
}

async function findStanding(): Promise<Standing> {
  const registration = await findRegistration();
  if (registration === null) return "unable";
  if (Notification.permission === "denied") return "refused";
  return (await registration.pushManager.getSubscription()) === null ? "off" : "on";
}

function addressOf(subscription: PushSubscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, p256dh: keys?.["p256dh"], auth: keys?.["auth"] };
}

async function send(method: "POST" | "DELETE", body: object): Promise<void> {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error("The server did not take it.");
}

async function switchOn(): Promise<Standing> {
  const registration = await findRegistration();
  if (registration === null) return "unable";
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const { publicKey } = (await (await fetch(path)).json()) as { publicKey: string };
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    await send("POST", { address: addressOf(subscription), timeZone });
  } catch (error) {
    // A browser that takes in what nobody sends would say that it is on.
    await subscription.unsubscribe();
    throw error;
  }
  return "on";
}

async function switchOff(): Promise<Standing> {
  const registration = await findRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription !== null && subscription !== undefined) {
    await send("DELETE", addressOf(subscription));
    await subscription.unsubscribe();
  }
  return "off";
}

const words = {
  on: "This browser shows a reminder when something is due.",
  off: "Be reminded by this browser, also while Stet is closed.",
  refused:
    "This browser was told not to show anything of Stet. Allow notifications for this site in its settings, then come back.",
  unable:
    "This browser cannot be reminded. On an iPhone or iPad, add Stet to the home screen and open it from there.",
} as const;

/** Switches reminders by this browser on and off. */
export function PushSwitch() {
  const [standing, setStanding] = useState<Standing>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    findStanding().then(setStanding, () => setStanding("unable"));
  }, []);

  const change = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setStanding(standing === "on" ? await switchOff() : await switchOn());
    } catch {
      setProblem("That did not work: check your connection and try again.");
    }
    setBusy(false);
  };

  if (standing === null) return null;
  return (
    <div className="mt-6 flex max-w-md flex-col items-start gap-3">
      <p role="status" className="text-muted">
        {words[standing]}
      </p>
      {problem !== null && <Notice tone="wrong">{problem}</Notice>}
      {(standing === "on" || standing === "off") && (
        <Button
          look="secondary"
          size="large"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void change();
          }}
        >
          {standing === "on" ? "Stop reminders in this browser" : "Remind me in this browser"}
        </Button>
      )}
    </div>
  );
}
