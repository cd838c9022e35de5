import { liveReportCsvOf } from "@/app/_mapping/live-report-of";
import { db } from "@/server/db";
import { setLivePlayer } from "@/server/live-games";
import { joinLiveGame } from "@/server/live-joining";
import { findLiveReport, putIntoGradebook } from "@/server/live-reports";
import { after, begin, handIn, now } from "./attempts-of-test";
import { answer, guestIn, nobody, openGame, playerIdOf, step, taken } from "./live-of-test";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

/** A game of which two of three questions were shown: Kim has both right, a guest one, Lee comes late. */
async function played(settings = {}) {
  const game = await openGame(settings);
  const { teacher, student, gameId } = game;
  const lee = await storeStudent(teacher, { nickname: "=Lee" });
  taken(await joinLiveGame(student.viewer, gameId, "", now));
  const guest = await guestIn(gameId, "Ro");
  await step(teacher, gameId, ["start"]);
  taken(await answer(student.viewer, gameId, 0, "2"));
  taken(await answer(guest, gameId, 0, "2"));
  await step(teacher, gameId, ["show", "next"]);
  taken(await joinLiveGame(lee.viewer, gameId, "", now));
  const late = new Date(now.getTime() + 20_000);
  taken(await answer(student.viewer, gameId, 1, "2", late));
  taken(await answer(lee.viewer, gameId, 1, "0"));
  taken(await answer(guest, gameId, 1, "0"));
  await step(teacher, gameId, ["show", "next"]);
  taken(await answer(guest, gameId, 2, "2"));
  await step(teacher, gameId, ["end"], after(9));
  return { ...game, lee, guest };
}

describe("the report of a game", () => {
  it("counts right answers by question and by player, of what was shown", async () => {
    const { teacher, gameId } = await played();
    const page = await findLiveReport(teacher, gameId);
    expect(page?.report.questions).toEqual([
      { right: 2, answered: 2 },
      { right: 1, answered: 3 },
    ]);
    expect(page?.report.players.map(({ player, right, marks }) => [player, right, marks])).toEqual([
      [expect.objectContaining({ nickname: "Kim", isGuest: false }), 2, [true, true]],
      [expect.objectContaining({ nickname: "Ro", isGuest: true }), 1, [true, false]],
      [expect.objectContaining({ nickname: "=Lee", isGuest: false }), 0, [null, false]],
    ]);
  });

  it("is a table for spreadsheets, in which no name is a formula", async () => {
    const { teacher, gameId } = await played();
    const page = await findLiveReport(teacher, gameId);
    if (page === null) throw new Error("There is no report.");
    const [heading, first, , last] = liveReportCsvOf(page).split("\r\n");
    expect(heading).toMatch(/^\uFEFFplayer,guest,right,of,points,1\. /);
    expect(first).toBe("Kim,false,2,2,2,right,right");
    expect(last).toBe('"\'=Lee",false,0,2,0,no answer,wrong');
  });

  it("leaves out who was taken out, and is for teachers of the class", async () => {
    const { teacher, guest, gameId } = await played();
    const game = await db().liveGame.findUniqueOrThrow({ where: { id: gameId } });
    taken(await setLivePlayer(teacher, gameId, await playerIdOf(guest, gameId), true, now));
    const page = await findLiveReport(teacher, game.id);
    expect(page?.report.players).toHaveLength(2);
    const other = await newTeacher("8a");
    expect(await findLiveReport(other, gameId)).toBeNull();
    expect(await putIntoGradebook(other, gameId, true, now)).toMatchObject({
      problem: "no-such-game",
    });
  });
});

describe("the gradebook", () => {
  it("gets one attempt for each student of the class, however often it is asked for", async () => {
    const { teacher, student, gameId } = await played({
      secondsAQuestion: 30,
      isSpeedScored: true,
    });
    const put = () => putIntoGradebook(teacher, gameId, false, now);
    const both = await Promise.all([put(), put()]);
    expect(both.map((each) => (each.ok ? each.value.added : each.problem)).sort()).toEqual([0, 2]);
    expect(taken(await put())).toEqual({ added: 0, kept: 0, again: 2 });
    const attempts = await db().attempt.findMany({ include: { answers: true } });
    expect(attempts).toHaveLength(2);
    const own = attempts.find(({ studentId }) => studentId === student.userId);
    // What is right counts whole, however slow it was; what was not shown does not count.
    expect(own).toMatchObject({ score: 2, maxScore: 2, number: 1, isPreview: false });
    expect(own?.submittedAt).toEqual(after(9));
    expect(own?.answers.map(({ points }) => points)).toEqual([1, 1]);
    expect(await db().classEvent.count({ where: { action: "live-gradebook" } })).toBe(1);
  });

  it("keeps attempts that students have, unless the teacher wants them replaced", async () => {
    const { teacher, student, assignmentId, gameId } = await played();
    await db().assignment.update({ where: { id: assignmentId }, data: { status: "published" } });
    await handIn(student, await begin(student, assignmentId), after(1));
    const page = await findLiveReport(teacher, gameId);
    expect(page?.gradebook).toMatchObject({ replace: [student.userId], isPublished: true });
    expect(taken(await putIntoGradebook(teacher, gameId, false, now))).toMatchObject({
      added: 1,
      kept: 1,
    });
    const scoreOf = async () =>
      (await db().attempt.findMany({ where: { studentId: student.userId } })).map(
        ({ score }) => score,
      );
    expect(await scoreOf()).toEqual([0]);
    expect(taken(await putIntoGradebook(teacher, gameId, true, now))).toMatchObject({
      added: 1,
      again: 1,
    });
    expect(await scoreOf()).toEqual([2]);
  });

  it("takes nothing from a game that runs, nor into an archived class", async () => {
    const { teacher, gameId } = await openGame();
    expect(await putIntoGradebook(teacher, gameId, false, now)).toMatchObject({
      problem: "not-over",
    });
    expect(await putIntoGradebook(teacher, nobody, false, now)).toMatchObject({
      problem: "no-such-game",
    });
    expect(
      await putIntoGradebook({ ...teacher, isArchived: true }, gameId, false, now),
    ).toMatchObject({ problem: "archived" });
  });
});
