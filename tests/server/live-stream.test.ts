import { liveHostViewOf, livePlayerViewOf } from "@/app/_mapping/live-view-of";
import type { LiveHostView, LivePlayerView } from "@/app/live/_components/live-view";
import { db } from "@/server/db";
import { countWatchers, stopListening } from "@/server/live-channel";
import { setLivePlayer } from "@/server/live-games";
import { findLiveSeat } from "@/server/live-joining";
import { liveStream } from "@/server/live-stream";
import type { Viewer } from "@/server/session";
import { now } from "./attempts-of-test";
import { answer, guestIn, openGame, playerIdOf, step, taken } from "./live-of-test";
import { withTestDatabase } from "./test-database";

// Before the database is closed: the first of these that is registered runs first.
afterAll(stopListening);
withTestDatabase();

/** An open stream as a browser reads it: every byte of it, and its events one by one. */
type Reading<View> = {
  response: Response;
  bytes: () => string;
  /** The first view from now on of which this is true. */
  until: (isIt: (view: View) => boolean) => Promise<View>;
  leave: () => void;
};

async function openStream<View>(viewer: Viewer, gameId: string): Promise<Reading<View>> {
  const seat = await findLiveSeat(viewer, gameId);
  if (seat.kind !== "host" && seat.kind !== "player") throw new Error(seat.kind);
  const leaving = new AbortController();
  const response = liveStream(seat, gameId, leaving.signal, {
    host: (page) => liveHostViewOf(page, now),
    player: (page) => livePlayerViewOf(page, now),
  });
  if (response.body === null) throw new Error("The stream has no body.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let all = "";
  let rest = "";
  const next = async (): Promise<View> => {
    for (;;) {
      const end = rest.indexOf("\n\n");
      if (end >= 0) {
        const event = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) return JSON.parse(data) as View;
        continue;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("The stream has ended.");
      all += value;
      rest += value;
    }
  };
  return {
    response,
    bytes: () => all,
    until: async (isIt) => {
      for (;;) {
        const view = await next();
        if (isIt(view)) return view;
      }
    },
    leave: () => leaving.abort(),
  };
}

const hostStream = openStream<LiveHostView>;
const playerStream = openStream<LivePlayerView>;

describe("the stream of a game", () => {
  it("is one that no proxy holds back or keeps", async () => {
    const { teacher, gameId } = await openGame();
    const host = await hostStream(teacher.viewer, gameId);
    expect(Object.fromEntries(host.response.headers)).toEqual({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
    await host.until(({ phase }) => phase === "lobby");
    expect(host.bytes()).toMatch(/^retry: \d+\n\nid: 0\ndata: /);
    host.leave();
  });

  it("tells the host of players and answers, and players of steps", async () => {
    const { teacher, gameId } = await openGame();
    const host = await hostStream(teacher.viewer, gameId);
    await host.until(({ players }) => players.length === 0);
    const guest = await guestIn(gameId, "Ro");
    await host.until(({ players }) => players[0]?.nickname === "Ro");
    const player = await playerStream(guest, gameId);
    await player.until(({ phase }) => phase === "lobby");
    await step(teacher, gameId, ["start"]);
    const asked = await player.until(({ phase }) => phase === "question");
    expect(asked.question?.options).toHaveLength(4);
    taken(await answer(guest, gameId, 0, "2"));
    const counted = await host.until(({ answered }) => answered === 1);
    expect(counted.bars.map(({ count }) => count)).toEqual([0, 0, 1, 0]);
    await step(teacher, gameId, ["show"]);
    const told = await player.until(({ phase }) => phase === "shown");
    expect(told.told).toMatchObject([{ told: { told: { correct: true, rightOptionId: "2" } } }]);
    await step(teacher, gameId, ["end"]);
    expect((await host.until(({ phase }) => phase === "ended")).pin).toBeNull();
    host.leave();
    player.leave();
  });

  it("tells all of it to who connects again, in the middle of a question, with the answer", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    await step(teacher, gameId, ["start"]);
    for (const optionId of ["1", "3"]) {
      taken(await answer(guest, gameId, 0, optionId));
      const again = await playerStream(guest, gameId);
      expect(await again.until(() => true)).toMatchObject({
        phase: "question",
        answer: { optionId },
      });
      again.leave();
    }
  });

  it("carries no byte of what is right to a player before it is shown", async () => {
    const { teacher, gameId } = await openGame();
    // Words that stand in the key's part of every question, and nowhere else.
    const secret = "Only the evidence says this.";
    for (const { id, body } of await db().item.findMany()) {
      const evidence = [{ exact: secret, start: 0, end: secret.length }];
      const filled = { articleId: id, publisher: "A", publishedAt: "2024-11-15" };
      const changed = {
        ...(body as object),
        explanation: secret,
        evidence: evidence.map((each) => ({ ...each, ...filled })),
      };
      await db().item.update({ where: { id }, data: { body: changed } });
    }
    const guests = [await guestIn(gameId, "Ro"), await guestIn(gameId, "Sam")];
    const streams = await Promise.all(guests.map((guest) => playerStream(guest, gameId)));
    const [ro, sam] = guests;
    if (ro === undefined || sam === undefined) throw new Error("Nobody plays.");
    for (const position of [0, 1, 2]) {
      await step(teacher, gameId, [position === 0 ? "start" : "next"]);
      const before = await Promise.all(
        streams.map(async (stream) => {
          const heard = stream.bytes().length;
          await stream.until((view) => view.phase === "question" && view.position === position);
          return heard;
        }),
      );
      taken(await answer(ro, gameId, position, "2"));
      taken(await answer(sam, gameId, position, "0"));
      await Promise.all(
        streams.map((stream, index) =>
          stream.until(({ answer: own }) =>
            JSON.stringify(own).includes(index === 0 ? '"2"' : '"0"'),
          ),
        ),
      );
      const heard = streams.map((stream, index) => stream.bytes().slice(before[index]));
      for (const bytes of heard) {
        expect(bytes).toContain('"phase":"question"');
        expect(bytes).not.toContain(secret);
        expect(bytes).not.toMatch(/"(correct|isRight|rightOptionId|evidence|explanation|why)"/);
        expect(bytes).toMatch(/"told":\[\]/);
        // Neither is it told by what has been earned.
        expect(bytes).toMatch(/"total":null/);
      }
      // Right or wrong, both get the same but for what they answered, and for when the line was kept alive.
      const plain = heard.map((bytes) =>
        bytes.replace(/^:\n\n/gm, "").replace(/"(Ro|Sam|[02])"/g, '"…"'),
      );
      expect(plain[0]).toBe(plain[1]);
      await step(teacher, gameId, ["show"]);
      await Promise.all(streams.map((stream) => stream.until(({ phase }) => phase === "shown")));
      expect(streams[0]?.bytes()).toContain('"rightOptionId":"2"');
    }
    streams.forEach((stream) => stream.leave());
  });

  it("tells nobody who else plays, nor who was wrong", async () => {
    const { teacher, gameId } = await openGame();
    const [ro, sam] = [await guestIn(gameId, "Rosalind"), await guestIn(gameId, "Samira")];
    const stream = await playerStream(ro, gameId);
    const host = await hostStream(teacher.viewer, gameId);
    await step(teacher, gameId, ["start"]);
    taken(await answer(sam, gameId, 0, "0"));
    await step(teacher, gameId, ["show"]);
    await stream.until(({ phase }) => phase === "shown");
    const shown = await host.until(({ phase }) => phase === "shown");
    expect(stream.bytes()).not.toContain("Samira");
    const { players, ...projected } = shown;
    expect(players.map((player) => Object.keys(player).join())).toEqual([
      "id,nickname,isRemoved",
      "id,nickname,isRemoved",
    ]);
    expect(JSON.stringify(projected)).not.toMatch(/Samira|Rosalind|playerId/);
    await step(teacher, gameId, ["end"]);
    await stream.until(({ phase }) => phase === "ended");
    expect(stream.bytes()).not.toContain("Samira");
    stream.leave();
    host.leave();
  });

  it("says to a player that they were taken out, and shows them nothing more", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    await step(teacher, gameId, ["start"]);
    const stream = await playerStream(guest, gameId);
    await stream.until(({ question }) => question !== null);
    taken(await setLivePlayer(teacher, gameId, await playerIdOf(guest, gameId), true, now));
    expect(await stream.until(({ isRemoved }) => isRemoved)).toMatchObject({ question: null });
    stream.leave();
  });

  it("leaves nothing behind when its reader goes away, in whichever way", async () => {
    const { teacher, gameId } = await openGame();
    const streams = await Promise.all(
      Array.from({ length: 5 }, () => hostStream(teacher.viewer, gameId)),
    );
    await Promise.all(streams.map((stream) => stream.until(() => true)));
    expect(countWatchers()).toEqual({ games: 1, watchers: 5 });
    streams.forEach((stream) => stream.leave());
    expect(countWatchers()).toEqual({ games: 0, watchers: 0 });
    const seat = await findLiveSeat(teacher.viewer, gameId);
    if (seat.kind !== "host") throw new Error(seat.kind);
    const views = { host: () => ({}), player: () => ({}) };
    const gone = AbortSignal.abort();
    await liveStream(seat, gameId, gone, views).text();
    const cancelled = liveStream(seat, gameId, new AbortController().signal, views);
    await cancelled.body?.cancel();
    const reader = liveStream(seat, gameId, new AbortController().signal, views).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(countWatchers()).toEqual({ games: 0, watchers: 0 });
  });

  it("goes on by itself after the database has dropped the connection that listens", async () => {
    const { teacher, gameId } = await openGame();
    const host = await hostStream(teacher.viewer, gameId);
    await host.until(() => true);
    // The embedded database has no such connection, and nothing to drop.
    await db().$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`;
    await guestIn(gameId, "Ro");
    await host.until(({ players }) => players.length === 1);
    await step(teacher, gameId, ["start"]);
    await host.until(({ phase }) => phase === "question");
    host.leave();
  });

  it("ends when the game is erased", async () => {
    const { teacher, gameId } = await openGame();
    const host = await hostStream(teacher.viewer, gameId);
    await host.until(() => true);
    await db().liveGame.delete({ where: { id: gameId } });
    await db().$executeRaw`SELECT pg_notify('stet_live', ${`${gameId} 1`})`;
    await expect(host.until(() => false)).rejects.toThrow("The stream has ended.");
    expect(countWatchers()).toEqual({ games: 0, watchers: 0 });
  });
});
