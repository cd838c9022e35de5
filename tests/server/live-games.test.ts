import type { LiveStep } from "@/assignments/live-game";
import { exportAccount } from "@/server/account-data";
import { findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import { saveLiveAnswer } from "@/server/live-answers";
import {
  createLiveGame,
  endForgottenGames,
  findHostOfGame,
  findLiveSetup,
  setLivePlayer,
  stepLiveGame,
} from "@/server/live-games";
import { findGameByPin, findLiveSeat, joinLiveGame } from "@/server/live-joining";
import { loadPocket } from "@/server/pocket-deck";
import type { Viewer } from "@/server/session";
import { createGuest } from "@/server/users";
import { after, now } from "./attempts-of-test";
import {
  answer,
  guestIn,
  hostPage,
  nobody,
  openGame,
  plain,
  playerIdOf,
  playerPage,
  step,
  taken,
} from "./live-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const seconds = (count: number) => new Date(now.getTime() + count * 1_000);

describe("opening a game", () => {
  it("fixes the assignment's questions, and says which it leaves out", async () => {
    const { teacher, assignmentId, gameId } = await openGame();
    const [first] = await db().assignmentItem.findMany({ where: { assignmentId } });
    await db().item.update({ where: { id: first?.itemId ?? "" }, data: { kind: "timeline" } });
    const setup = await findLiveSetup(teacher, assignmentId);
    expect([setup?.asked.length, setup?.leftOut.length]).toEqual([2, 1]);
    expect(setup?.games).toMatchObject([{ id: gameId, phase: "lobby", players: 0 }]);
    expect((await hostPage(gameId)).questionCount).toBe(3);
  });

  it("is refused without a question that can be played, in another class, and in an archived one", async () => {
    const { teacher, assignmentId } = await openGame();
    const other = await newTeacher("8a");
    expect(await createLiveGame(other, assignmentId, plain, now)).toMatchObject({
      problem: "no-such-assignment",
    });
    await db().item.updateMany({ data: { kind: "flashcard" } });
    expect(await createLiveGame(teacher, assignmentId, plain, now)).toMatchObject({
      problem: "no-questions",
    });
    await db().classroom.updateMany({ data: { archivedAt: now } });
    const archived = await findTeacherOfClass(teacher.viewer, teacher.classId);
    if (archived === null) throw new Error("The teacher is gone.");
    expect(await createLiveGame(archived, assignmentId, plain, now)).toMatchObject({
      problem: "archived",
    });
  });
});

describe("who comes in", () => {
  it("finds the game by its PIN until it has ended", async () => {
    const { teacher, gameId } = await openGame();
    const { pin } = await hostPage(gameId);
    const typed = `${pin?.slice(0, 3)} ${pin?.slice(3)}`;
    expect(await findGameByPin(typed)).toEqual({ gameId });
    await step(teacher, gameId, ["end"]);
    expect(await findGameByPin(typed)).toBeNull();
    expect(await findGameByPin("abc")).toBeNull();
  });

  it("plays under the name of the class, or as a guest where the host allows it", async () => {
    const { teacher, student, gameId } = await openGame();
    expect(await findLiveSeat(student.viewer, gameId)).toMatchObject({
      kind: "student",
      nickname: "Kim",
    });
    expect(await findLiveSeat(teacher.viewer, gameId)).toMatchObject({ kind: "host" });
    expect(await findLiveSeat(null, gameId)).toMatchObject({ kind: "stranger", mayPlay: true });
    expect(await findLiveSeat(null, nobody)).toEqual({ kind: "none" });
    expect(await findLiveSeat(null, "../etc")).toEqual({ kind: "none" });
    taken(await joinLiveGame(student.viewer, gameId, "Somebody else", now));
    await guestIn(gameId, "Ro");
    expect((await hostPage(gameId)).players.map(({ nickname }) => nickname)).toEqual(["Kim", "Ro"]);
    const { gameId: closed } = await openGame({ allowsGuests: false });
    const guest = await createGuest("UTC");
    expect(await joinLiveGame(guest, closed, "Ro", now)).toMatchObject({
      problem: "students-only",
    });
    expect(await findLiveSeat(guest, closed)).toMatchObject({ kind: "stranger", mayPlay: false });
  });

  it("takes nobody's name, and leaves students theirs", async () => {
    const { teacher, gameId } = await openGame();
    await guestIn(gameId, "Lee");
    const guest = await createGuest("UTC");
    for (const name of ["LEE", " lee "]) {
      expect(await joinLiveGame(guest, gameId, name, now)).toMatchObject({ problem: "name-taken" });
    }
    expect(await joinLiveGame(guest, gameId, " ", now)).toMatchObject({ problem: "empty" });
    const lee = await storeStudent(teacher, { nickname: "Lee" });
    taken(await joinLiveGame(lee.viewer, gameId, "", now));
    expect((await hostPage(gameId)).players[1]?.nickname).toBe("Lee (2)");
  });

  it("is the same player after a reload, in two tabs, and when coming late", async () => {
    const { teacher, student, gameId } = await openGame();
    await Promise.all([1, 2, 3].map(() => joinLiveGame(student.viewer, gameId, "", now)));
    expect((await hostPage(gameId)).players).toHaveLength(1);
    await step(teacher, gameId, ["start", "show", "next"]);
    const late = await guestIn(gameId, "Late");
    expect(taken(await answer(late, gameId, 1, "2"))).toEqual({ acceptance: "saved" });
    await step(teacher, gameId, ["show"]);
    const page = await playerPage(late, gameId);
    expect(page.total).toEqual({ right: 1, points: 1, shown: 2, place: 1 });
    taken(await joinLiveGame(late, gameId, "Another", now));
    expect((await playerPage(late, gameId)).nickname).toBe("Late");
    await step(teacher, gameId, ["end"]);
    const over = await createGuest("UTC");
    expect(await joinLiveGame(over, gameId, "Over", now)).toMatchObject({ problem: "over" });
    expect((await findLiveSeat(over, gameId)).kind).toBe("over");
    expect((await findLiveSeat(late, gameId)).kind).toBe("player");
  });

  it("may be taken out by the host, and in again with all answers", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Rude");
    await step(teacher, gameId, ["start"]);
    taken(await answer(guest, gameId, 0, "2"));
    const playerId = await playerIdOf(guest, gameId);
    taken(await setLivePlayer(teacher, gameId, playerId, true, now));
    expect(await answer(guest, gameId, 0, "1")).toMatchObject({ problem: "removed" });
    expect(await playerPage(guest, gameId)).toMatchObject({ isRemoved: true, asked: null });
    expect(await hostPage(gameId)).toMatchObject({ playing: 0, answered: 0 });
    taken(await setLivePlayer(teacher, gameId, playerId, false, now));
    expect(await hostPage(gameId)).toMatchObject({ playing: 1, answered: 1 });
    expect(await setLivePlayer(teacher, gameId, nobody, true, now)).toMatchObject({
      problem: "no-such-player",
    });
  });
});

describe("the host's steps", () => {
  it("tapped in two tabs at once are one step", async () => {
    const { teacher, gameId } = await openGame();
    const tap = (each: LiveStep, revision: number) =>
      stepLiveGame(teacher, gameId, each, revision, now);
    const all = await Promise.all([tap("start", 0), tap("start", 0), tap("start", 0)]);
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tap("end", 0)).toEqual({ ok: false, problem: "changed" });
    expect(await tap("show", 0)).toEqual({ ok: false, problem: "changed" });
    expect(taken(await tap("show", 1))).toEqual({ revision: 2 });
    expect(await tap("show", 2)).toEqual({ ok: false, problem: "not-now" });
  });

  it("are for teachers of the class alone, and for none of an archived one", async () => {
    const { teacher, student, gameId } = await openGame();
    const other = await newTeacher("8a");
    expect(await stepLiveGame(other, gameId, "start", 0, now)).toMatchObject({
      problem: "no-such-game",
    });
    expect(await setLivePlayer(other, gameId, nobody, true, now)).toMatchObject({
      problem: "no-such-game",
    });
    expect(await findHostOfGame(student.viewer, gameId)).toBeNull();
    expect(await findHostOfGame(other.viewer, gameId)).toBeNull();
    expect(await findHostOfGame(null, gameId)).toBeNull();
    expect((await findHostOfGame(teacher.viewer, gameId))?.classId).toBe(teacher.classId);
    await db().classroom.updateMany({ data: { archivedAt: now } });
    expect(await stepLiveGame(teacher, gameId, "start", 0, now)).toMatchObject({
      problem: "no-such-game",
    });
  });

  it("are awaited for twelve hours from the last question: then the game ends, and its PIN is free", async () => {
    const { teacher, gameId } = await openGame();
    expect(await endForgottenGames(after(60 * 11))).toBe(0);
    await step(teacher, gameId, ["start"], after(60 * 11));
    expect(await endForgottenGames(after(60 * 13))).toBe(0);
    expect(await endForgottenGames(after(60 * 24))).toBe(1);
    expect(await hostPage(gameId)).toMatchObject({ phase: "ended", pin: null });
  });
});

describe("an answer", () => {
  it("counts once, is replaced by a later one, and not after it was shown", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    expect(await answer(guest, gameId, 0, "2")).toMatchObject({ problem: "closed" });
    await step(teacher, gameId, ["start"]);
    expect(taken(await answer(guest, gameId, 0, "0"))).toEqual({ acceptance: "saved" });
    expect(taken(await answer(guest, gameId, 0, "2"))).toEqual({ acceptance: "saved" });
    expect(taken(await answer(guest, gameId, 0, "2"))).toEqual({ acceptance: "again" });
    expect(await answer(guest, gameId, 0, "9")).toMatchObject({ problem: "no-answer" });
    expect(await answer(guest, gameId, 1, "2")).toMatchObject({ problem: "closed" });
    await step(teacher, gameId, ["show"]);
    expect(await answer(guest, gameId, 0, "1")).toMatchObject({ problem: "closed" });
    expect(taken(await answer(guest, gameId, 0, "2"))).toEqual({ acceptance: "again" });
    expect(await playerPage(guest, gameId)).toMatchObject({ total: { right: 1, points: 1 } });
    expect(await hostPage(gameId)).toMatchObject({
      bars: [{ count: 0 }, { count: 0 }, { count: 1, isRight: true }, { count: 0 }],
    });
  });

  it("is in time or not at all, however many race with the host's step", async () => {
    const { teacher, gameId } = await openGame();
    const guests = await Promise.all(
      Array.from({ length: 12 }, (_, index) => guestIn(gameId, `Guest ${index}`)),
    );
    await step(teacher, gameId, ["start"]);
    const [answers] = await Promise.all([
      Promise.all(guests.map((guest) => answer(guest, gameId, 0, "2"))),
      stepLiveGame(teacher, gameId, "show", 1, now),
    ]);
    const page = await hostPage(gameId);
    expect(page.phase).toBe("shown");
    expect(page.answered).toBe(answers.filter(({ ok }) => ok).length);
  });

  it("that was read before the question was shown is not written after it", async () => {
    const { teacher, gameId } = await openGame();
    const guests = await Promise.all(
      Array.from({ length: 12 }, (_, index) => guestIn(gameId, `Guest ${index}`)),
    );
    await step(teacher, gameId, ["start"]);
    const [answers, shownWith] = await Promise.all([
      Promise.all(guests.map((guest) => answer(guest, gameId, 0, "2"))),
      db().$transaction(async (transaction) => {
        const data = { state: "shown", revision: 2 } as const;
        await transaction.liveGame.update({ where: { id: gameId }, data });
        return transaction.liveAnswer.count({ where: { gameId } });
      }),
    ]);
    expect(await db().liveAnswer.count({ where: { gameId } })).toBe(shownWith);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(shownWith);
  });

  it("of nobody who plays is refused", async () => {
    const { student, gameId } = await openGame();
    expect(await answer(student.viewer, gameId, 0, "2")).toMatchObject({ problem: "no-such-game" });
    expect(await answer(student.viewer, nobody, 0, "2")).toMatchObject({ problem: "no-such-game" });
    expect(await answer(student.viewer, "x", 0, "2")).toMatchObject({ problem: "no-such-game" });
  });

  it("earns by its speed where the teacher wants it, in the student's own time", async () => {
    const game = await openGame({ secondsAQuestion: 20, isSpeedScored: true });
    const { teacher, gameId } = game;
    const slow = await storeStudent(teacher, { nickname: "Lee", timeFactor: 2 });
    const guest = await guestIn(gameId, "Ro");
    taken(await joinLiveGame(slow.viewer, gameId, "", now));
    await step(teacher, gameId, ["start"]);
    taken(await answer(guest, gameId, 0, "2", seconds(20)));
    expect(await answer(guest, gameId, 0, "1", seconds(23))).toMatchObject({ problem: "late" });
    taken(await answer(slow.viewer, gameId, 0, "2", seconds(23)));
    expect((await hostPage(gameId)).deadlineAt).toEqual(seconds(40));
    expect((await playerPage(guest, gameId)).deadlineAt).toEqual(seconds(20));
    await step(teacher, gameId, ["show"], seconds(30));
    expect((await playerPage(guest, gameId)).total).toMatchObject({ points: 0.5, place: 2 });
    expect((await playerPage(slow.viewer, gameId)).total).toMatchObject({ points: 0.75, place: 1 });
  });

  it("that is typed is graded as it is read", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    await step(teacher, gameId, ["start"]);
    const typed = await saveLiveAnswer(guest, gameId, { position: 0, answer: { typed: "7" } }, now);
    expect(typed).toMatchObject({ problem: "no-answer" });
  });
});

describe("before a question is shown", () => {
  it("neither pages nor the player's own export tell what is right", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    await step(teacher, gameId, ["start", "show", "next"]);
    taken(await answer(guest, gameId, 1, "2"));
    const before = JSON.stringify(await playerPage(guest, gameId));
    expect(before).not.toMatch(/correct|explanation|evidence|"why"|isRight|expected/);
    expect((await playerPage(guest, gameId)).total).toBeNull();
    expect((await hostPage(gameId)).told).toBeNull();
    expect((await hostPage(gameId)).bars.map(({ isRight }) => isRight)).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    const exported = JSON.stringify(await exportAccount(guest, now));
    expect(exported).toContain('"optionId":"2"');
    expect(exported).not.toMatch(/"correct":|"points":/);
    await step(teacher, gameId, ["show"]);
    expect((await playerPage(guest, gameId)).told).toMatchObject([{ position: 1, correct: true }]);
  });

  it("no device has its key for studying without network", async () => {
    const { teacher, gameId } = await openGame();
    const inDeck = async (viewer: Viewer) => (await loadPocket(viewer, now, "UTC")).facts.length;
    const guest = await createGuest("UTC");
    expect(await inDeck(guest)).toBe(3);
    taken(await joinLiveGame(guest, gameId, "Ro", now));
    const student = await storeStudent(teacher, { nickname: "Lee" });
    expect([await inDeck(guest), await inDeck(student.viewer)]).toEqual([0, 0]);
    await step(teacher, gameId, ["end"]);
    expect([await inDeck(guest), await inDeck(student.viewer)]).toEqual([3, 3]);
  });

  it("an end in the middle of it does not count it", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Ro");
    await step(teacher, gameId, ["start"]);
    taken(await answer(guest, gameId, 0, "2"));
    await step(teacher, gameId, ["show", "next"]);
    taken(await answer(guest, gameId, 1, "2"));
    await step(teacher, gameId, ["end"]);
    const page = await playerPage(guest, gameId);
    expect(page).toMatchObject({ phase: "ended", total: { right: 1, shown: 1 } });
    expect(page.told).toHaveLength(1);
  });
});
