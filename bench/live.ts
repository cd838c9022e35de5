import { Agent, request } from "node:http";
import type { IncomingMessage } from "node:http";
import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import type { LiveStep } from "@/assignments/live-game";
import { makeAssignment } from "@/server/assignments";
import { findTeacherOfClass } from "@/server/class-places";
import { createClass } from "@/server/classes";
import { db } from "@/server/db";
import { createLiveGame } from "@/server/live-games";
import { joinLiveGame } from "@/server/live-joining";
import { sessionSecret } from "@/server/settings";
import { createGuest, findViewer } from "@/server/users";
import { startApplication } from "./application";
import { openServer } from "./databases";
import { milliseconds, percentile } from "./measure";
import type { Row } from "./measure";
import { openClient } from "./web-client";

const players = 200;
/** Answers of one round come in over so long, as in a room; of the other all at once. */
const spreadMs = 4_000;
const roundsOfEach = 3;

type View = { phase: string; position: number; revision: number; answered?: number };

/** A stream of a game, with what waits for one of its views. */
type Stream = { until: (isIt: (view: View) => boolean) => Promise<number>; close: () => void };

/**
 * A game of 200 players over HTTP against PostgreSQL, each with an open stream: how long a step of the
 * host takes to every phone, and an answer from its sending to the distribution on the host's stream.
 */
export async function benchLive(serverUrl: string): Promise<Row[]> {
  const database = await openServer(serverUrl);
  const application = await startApplication({ DATABASE_URL: database.url });
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const client = openClient(application.address, players + 1);
  const streams: Stream[] = [];
  try {
    const game = await prepareGame();
    const path = `${application.address}/api/live/${game.gameId}`;
    const open = async (cookie: string) => {
      const stream = await openStream(agent, `${path}/events`, cookie);
      streams.push(stream);
      return stream;
    };
    const host = await open(game.hostCookie);
    const phones = await Promise.all(game.cookies.map(open));
    let revision = 0;
    const post = async (to: string, cookie: string, body: object) => {
      const { status, text } = await client.postJson(
        `/api/live/${game.gameId}/${to}`,
        cookie,
        body,
      );
      if (status !== 200) throw new Error(`Refused with ${status}: ${text}`);
    };
    const step = async (name: LiveStep) => {
      await post("steps", game.hostCookie, { step: name, revision });
      revision += 1;
    };

    const stepMs: number[] = [];
    const spread: number[] = [];
    const burst: number[] = [];
    for (let position = 0; position < 2 * roundsOfEach; position += 1) {
      const arrivals = phones.map((phone) =>
        phone.until((view) => view.phase === "question" && view.position === position),
      );
      const steppedAt = performance.now();
      await step(position === 0 ? "start" : "next");
      stepMs.push(...(await Promise.all(arrivals)).map((at) => at - steppedAt));
      const isSpread = position % 2 === 0;
      const latencies = await Promise.all(
        game.cookies.map(async (cookie, index) => {
          if (isSpread) await passed((index / players) * spreadMs);
          const sentAt = performance.now();
          // With as many as were sent so far, this one is among them, whichever came first.
          const sent = isSpread ? index + 1 : players;
          const counted = host.until(
            (view) => view.position === position && (view.answered ?? 0) >= sent,
          );
          const answer = { optionId: String(index % 2) };
          await post("answers", cookie, { position, answer });
          return (await counted) - sentAt;
        }),
      );
      (isSpread ? spread : burst).push(...latencies);
      await step("show");
    }
    return [
      row(`a step of the host on ${players} phones`, stepMs),
      row(`an answer on the host's screen, ${players} in ${spreadMs / 1_000} s`, spread),
      row(`all answers on the host's screen, ${players} at once`, burst),
    ];
  } finally {
    streams.forEach((stream) => stream.close());
    agent.destroy();
    client.close();
    await application.stop();
    await database.close();
  }
}

const row = (what: string, times: readonly number[]): Row => ({
  what,
  figure: `p50 ${milliseconds(percentile(times, 0.5))}, p95 ${milliseconds(percentile(times, 0.95))}, max ${milliseconds(Math.max(...times))}`,
});

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A class of the starter library's news, its game, and the cookies of all who are in it. */
async function prepareGame() {
  const now = new Date();
  const secret = await sessionSecret();
  const cookieOf = async (sub: string) =>
    `next-auth.session-token=${await encode({ token: { sub, tokenVersion: 0 }, secret })}`;
  const viewerOf = async (data: object) => {
    const { userId } = await createGuest("UTC");
    await db().user.update({ where: { id: userId }, data });
    const viewer = await findViewer(userId);
    if (viewer === null) throw new Error("A player is missing.");
    return viewer;
  };
  const teacherViewer = await viewerOf({ email: `${uuid()}@example.org` });
  const made = await createClass(teacherViewer, "7b", now);
  const teacher = made.ok ? await findTeacherOfClass(teacherViewer, made.value.classId) : null;
  if (teacher === null) throw new Error("There is no class.");
  await db().item.updateMany({
    where: { kind: { notIn: ["multiple-choice", "true-false"] } },
    data: { status: "retired" },
  });
  const wanted = { title: "", kind: "quiz", source: { from: "week" }, count: 10 } as const;
  const assigned = await makeAssignment(teacher, wanted, now);
  if (!assigned.ok) throw new Error(assigned.problem.message);
  const settings = { secondsAQuestion: null, isSpeedScored: false, showsPlaces: true };
  const { assignmentId } = assigned.value;
  const created = await createLiveGame(
    teacher,
    assignmentId,
    { ...settings, allowsGuests: true },
    now,
  );
  if (!created.ok) throw new Error(created.problem);
  const { gameId } = created.value;
  const cookies: string[] = [];
  for (let player = 0; player < players; player += 1) {
    const viewer = await viewerOf({ isPinStudent: true, name: `Player ${player}` });
    const joined = await joinLiveGame(viewer, gameId, `Player ${player}`, now);
    if (!joined.ok) throw new Error(joined.problem);
    cookies.push(await cookieOf(viewer.userId));
  }
  return { gameId, hostCookie: await cookieOf(teacherViewer.userId), cookies };
}

/** Opens a stream and reads it until it is closed. `until` says when a view of that kind came. */
function openStream(agent: Agent, address: string, cookie: string): Promise<Stream> {
  const waiting = new Set<{ isIt: (view: View) => boolean; resolve: (at: number) => void }>();
  let last: View | null = null;
  const take = (view: View) => {
    last = view;
    for (const each of waiting) {
      if (!each.isIt(view)) continue;
      waiting.delete(each);
      each.resolve(performance.now());
    }
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers: { cookie } }, (response: IncomingMessage) => {
      if (response.statusCode !== 200) {
        reject(new Error(`A stream was refused with ${response.statusCode}.`));
        return;
      }
      let rest = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        const events = (rest + chunk).split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (data !== undefined) take(JSON.parse(data) as View);
        }
      });
      response.on("error", () => undefined);
      resolve({
        until: (isIt) =>
          last !== null && isIt(last)
            ? Promise.resolve(performance.now())
            : new Promise((heard) => waiting.add({ isIt, resolve: heard })),
        close: () => sent.destroy(),
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}
