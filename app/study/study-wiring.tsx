"use client";

import { useMemo } from "react";
import { device } from "@/app/_offline/device";
import { tellHere } from "@/app/_offline/pocket-deck";
import { StudySession } from "./_components/study-session";
import type {
  ReportItem,
  SaveProblem,
  SessionOutbox,
  ShareTen,
  StudySessionProps,
  TellHere,
} from "./_components/study-card";

/** Posts JSON. A reply that is none of ours is a problem that may pass. */
async function post<Reply extends { ok: true }>(
  path: string,
  body: object,
  problems: { offline: string; broken: string },
): Promise<Reply | SaveProblem> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, timeZone }),
    });
    const reply = (await response.json().catch(() => null)) as Reply | SaveProblem | null;
    return reply ?? { ok: false, error: problems.broken, retry: true };
  } catch {
    return { ok: false, error: problems.offline, retry: true };
  }
}

const reportItem: ReportItem = (report) =>
  post("/api/items/report", report, {
    offline: "No connection. What you wrote stays here: send it when you are back.",
    broken: "Stet could not take the report just now. Try again.",
  });
const shareTen: ShareTen = async (itemIds) => {
  try {
    const response = await fetch("/api/ten", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ itemIds }),
    });
    return (await response.json()) as Awaited<ReturnType<ShareTen>>;
  } catch {
    return { ok: false, error: "No connection: the link could not be made. Try again later." };
  }
};

/** Tells an answer by the deck on this device, where its question is in it. */
const tellByDeck: TellHere = (answer) => {
  const card = device().findCard(answer.itemId, answer.itemVersion);
  return card === null ? null : tellHere(card, answer);
};

/**
 * The study session with its answers going to the device's outbox, and from there to the server.
 * `learnerKey` names the learner there, so that what waits never goes to another person.
 */
export function StudyWiring(
  props: Omit<StudySessionProps, "outbox" | "tellHere" | "reportItem" | "shareTen">,
) {
  const { learnerKey } = props;
  const outbox = useMemo<SessionOutbox>(
    () => ({
      keep: (letter) => device().outbox.keep(learnerKey, letter),
      send: () => device().outbox.send(),
      listen: (listener) => device().outbox.listen(listener),
    }),
    [learnerKey],
  );
  return (
    <StudySession
      {...props}
      outbox={outbox}
      tellHere={tellByDeck}
      reportItem={reportItem}
      shareTen={shareTen}
    />
  );
}
