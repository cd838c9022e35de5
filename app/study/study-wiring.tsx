"use client";

import { useEffect, useMemo } from "react";
import { later, whenIdle } from "@/components/later";
import { openedDevice, whenOpened } from "@/app/_offline/opened-device";
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

/** Storage, outbox and grading: not needed to ask the first question, but to take its answer. */
const answering = later(() => import("./answering"));

/** Not before the answer was kept, so that what it takes is there. */
const tellByDeck: TellHere = (answer) => answering.loaded()?.tellByDeck(answer) ?? null;

function listen(listener: Parameters<SessionOutbox["listen"]>[0]): () => void {
  let stop = () => {};
  const callOff = whenOpened(({ outbox }) => {
    stop = outbox.listen(listener);
  });
  return () => {
    callOff();
    stop();
  };
}

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
      keep: async (letter) => (await answering.load()).keepLetter(learnerKey, letter),
      send: () => openedDevice()?.outbox.send(),
      listen,
    }),
    [learnerKey],
  );
  useEffect(
    () =>
      whenIdle(() => {
        // Without network it is tried again when there is an answer to keep.
        answering.load().then(
          ({ openDevice }) => openDevice(),
          () => {},
        );
      }),
    [],
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
