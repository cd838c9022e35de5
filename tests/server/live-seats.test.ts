import { enterClass } from "@/server/class-entry";
import { db } from "@/server/db";
import { setLivePlayer } from "@/server/live-games";
import { joinLiveGame } from "@/server/live-joining";
import { loadRunningGames } from "@/server/live-seats";
import { adoptGuestAnswers } from "@/server/reviews";
import { now } from "./attempts-of-test";
import {
  answer,
  guestIn,
  hostPage,
  openGame,
  playerIdOf,
  playerPage,
  step,
  taken,
} from "./live-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

describe("a live game on the page of the class", () => {
  it("is there for its students from the lobby to the end, and for nobody else's", async () => {
    const { teacher, student, gameId } = await openGame();
    const stranger = await storeStudent(await newTeacher("9z"), { nickname: "Mo" });
    expect(await loadRunningGames(student)).toMatchObject([{ id: gameId, isPlaying: false }]);
    expect(await loadRunningGames(stranger)).toEqual([]);
    taken(await joinLiveGame(student.viewer, gameId, "", now));
    await step(teacher, gameId, ["start"]);
    expect(await loadRunningGames(student)).toMatchObject([{ id: gameId, isPlaying: true }]);
    await step(teacher, gameId, ["end"]);
    expect(await loadRunningGames(student)).toEqual([]);
  });

  it("is not offered to who was taken out of it, nor in an archived class", async () => {
    const { teacher, student, gameId } = await openGame();
    expect(await loadRunningGames({ ...student, isArchived: true })).toEqual([]);
    taken(await joinLiveGame(student.viewer, gameId, "", now));
    const playerId = await playerIdOf(student.viewer, gameId);
    taken(await setLivePlayer(teacher, gameId, playerId, true, now));
    expect(await loadRunningGames(student)).toEqual([]);
  });
});

describe("a guest who signs in during a game", () => {
  it("stays the same player with all answers, under the name and with the time of the class", async () => {
    const { teacher, gameId } = await openGame();
    const lee = await storeStudent(teacher, { nickname: "Lee", timeFactor: 1.5 });
    const guest = await guestIn(gameId, "Owl");
    await step(teacher, gameId, ["start"]);
    taken(await answer(guest, gameId, 0, "2"));
    const playerId = await playerIdOf(guest, gameId);
    await adoptGuestAnswers(lee.viewer, guest);
    expect(await playerIdOf(lee.viewer, gameId)).toBe(playerId);
    expect(await playerPage(lee.viewer, gameId)).toMatchObject({
      nickname: "Lee",
      answer: { optionId: "2" },
    });
    expect(await db().livePlayer.findMany({ where: { gameId } })).toMatchObject([
      { userId: lee.userId, timeFactor: 1.5 },
    ]);
    await step(teacher, gameId, ["show", "next"]);
    taken(await answer(lee.viewer, gameId, 1, "2"));
  });

  it("keeps the place that the student has already, which takes over what only the guest answered", async () => {
    const { teacher, student, gameId } = await openGame();
    taken(await joinLiveGame(student.viewer, gameId, "", now));
    const guest = await guestIn(gameId, "Owl");
    await step(teacher, gameId, ["start"]);
    taken(await answer(guest, gameId, 0, "2"));
    await step(teacher, gameId, ["show", "next"]);
    taken(await answer(guest, gameId, 1, "1"));
    taken(await answer(student.viewer, gameId, 1, "2"));
    const playerId = await playerIdOf(student.viewer, gameId);
    await adoptGuestAnswers(student.viewer, guest);
    expect(await playerIdOf(student.viewer, gameId)).toBe(playerId);
    expect((await hostPage(gameId)).players).toMatchObject([{ nickname: "Kim" }]);
    const answers = await db().liveAnswer.findMany({ orderBy: { position: "asc" } });
    expect(answers.map((each) => each.answer)).toEqual([{ optionId: "2" }, { optionId: "2" }]);
  });

  it("becomes a student of the class by its code without leaving the game", async () => {
    const { teacher, gameId } = await openGame();
    const guest = await guestIn(gameId, "Owl");
    const playerId = await playerIdOf(guest, gameId);
    const { joinCode: code } = await db().classroom.findUniqueOrThrow({
      where: { id: teacher.classId },
    });
    const entry = { way: "new", code, nickname: "Noor", pin: "4071", timeZone: "UTC" } as const;
    const entered = await enterClass(guest, entry, null, now);
    expect(entered).toMatchObject({ ok: true, value: { userId: guest.userId } });
    expect(await db().livePlayer.findUnique({ where: { id: playerId } })).toMatchObject({
      nickname: "Noor",
    });
  });
});
