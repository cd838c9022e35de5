"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { browserStorage } from "@/app/_offline/browser-storage";
import { StudyWiring } from "@/app/study/study-wiring";
import { device } from "@/app/_offline/device";
import { sittingOf } from "@/app/_offline/pocket-deck";
import type { PocketCard, PocketDeck } from "@/app/_offline/pocket-deck";
import { TakingScreen } from "@/app/assignments/_components/taking-screen";
import {
  attemptIdIn,
  findKeptAttempt,
  isClosed,
  listKeptAttempts,
} from "@/app/assignments/_components/kept-attempts";
import type { KeptAttempt } from "@/app/assignments/_components/kept-attempts";
import { OfflineHome } from "./offline-home";

export type Sitting = { deck: PocketDeck; cards: PocketCard[]; left: number };

/** What this device keeps of attempts: that of the address, and what else can be gone on with. */
export type AttemptsHere = {
  asked: (KeptAttempt & { isClosed: boolean }) | null;
  others: KeptAttempt[];
};

function findAttempts(): AttemptsHere {
  const [storage, now] = [browserStorage(), new Date()];
  const askedId = attemptIdIn(window.location.pathname);
  const asked = askedId === null ? null : findKeptAttempt(storage, askedId, now);
  const others = listKeptAttempts(storage, now).filter(
    (each) => each.id !== askedId && each.view !== null && !isClosed(each, now),
  );
  return { asked: asked && { ...asked, isClosed: isClosed(asked, now) }, others };
}

/** Undefined while the device is asked; null where it has no deck. */
type Found = Sitting | null | undefined;

async function findSitting(topic: string | null): Promise<Sitting | null> {
  const store = await device().store;
  const deck = (await store?.findDeck()) ?? null;
  if (store === null || deck === null) return null;
  const answered = await store.answeredBy(deck.learnerKey);
  return { deck, ...sittingOf(deck, answered, new Date(), topic) };
}

const listenToNetwork = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** What the address asks for: a sitting where it is one of today's queue, else the way to it. */
function readAddress(): { wantsSitting: boolean; topic: string | null } {
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  const topic = asked.get("topic");
  const isOfQueue = [...asked.keys()].every((name) => name === "topic");
  return { wantsSitting: pathname === "/study" && isOfQueue, topic };
}

/**
 * Stet from what lies on the device: a sitting at /study, an attempt at its own address, and at every other
 * one the way there.
 */
export function OfflineScreen() {
  const [found, setFound] = useState<Found>(undefined);
  const [wantsSitting, setWantsSitting] = useState(false);
  const [attempts, setAttempts] = useState<AttemptsHere>({ asked: null, others: [] });
  const isOnline = useSyncExternalStore(
    listenToNetwork,
    () => navigator.onLine,
    () => false,
  );

  useEffect(() => {
    const address = readAddress();
    findSitting(address.wantsSitting ? address.topic : null).then(
      (sitting) => {
        setWantsSitting(address.wantsSitting);
        setAttempts(findAttempts());
        setFound(sitting);
      },
      () => {
        setAttempts(findAttempts());
        setFound(null);
      },
    );
  }, []);

  if (found !== undefined && found !== null && wantsSitting && found.cards.length > 0) {
    return (
      <StudyWiring
        learnerKey={found.deck.learnerKey}
        deck={found.cards}
        leaveHref="/"
        moreHref={found.left > 0 ? "/study" : null}
        isGuest={found.deck.isGuest}
      />
    );
  }
  const { asked } = attempts;
  if (asked !== null && asked.view !== null && !asked.isClosed) {
    const leaveHref = `/assignments/${asked.assignmentId}`;
    return <TakingScreen attempt={asked.view} leaveHref={leaveHref} isFromDevice />;
  }
  return <OfflineHome found={found} attempts={attempts} isOnline={isOnline} />;
}
