"use client";

import { useEffect } from "react";
import { usePathname } from "next/navigation";
import { attemptIdIn } from "@/app/assignments/_components/kept-attempts";
import { sendWaitingLetters } from "@/app/assignments/_components/send-waiting-letters";
import { device } from "./device";
import { refreshDeck } from "./refresh-deck";

const secondTryMs = 8_000;

/**
 * Shows nothing: sends what waits on this device, keeps the next days' questions ready for when there is
 * no network, and sets up the service worker.
 */
export function DeviceWork() {
  const path = usePathname();
  useEffect(() => void refreshDeck(), [path]);

  useEffect(() => {
    const sendWaiting = () => void sendWaitingLetters(attemptIdIn(path));
    sendWaiting();
    window.addEventListener("online", sendWaiting);
    return () => window.removeEventListener("online", sendWaiting);
  }, [path]);

  useEffect(() => {
    const { outbox } = device();
    const sendAndRefresh = () => {
      outbox.send();
      void refreshDeck();
    };
    outbox.send();
    const timer = setInterval(() => {
      if (outbox.waiting().count > 0) outbox.send();
    }, secondTryMs);
    window.addEventListener("online", sendAndRefresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", sendAndRefresh);
    };
  }, []);

  useEffect(() => {
    // While developing, a worker would answer with what was.
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/serwist/sw.js", { scope: "/" }).catch(() => {
      // Private windows forbid it: Stet then works with network alone.
    });
  }, []);
  return null;
}
