import { db } from "@/server/db";
import { signInWithPin } from "@/server/pin-sign-in";
import { importRoster, previewRoster } from "@/server/roster";
import { listPinStudents, makePins } from "@/server/student-pins";
import {
  changeStudent,
  listStudents,
  moveStudent,
  readmitStudent,
  removeStudent,
} from "@/server/students";
import { findStudentOfClass } from "@/server/class-places";
import { endClass } from "@/server/class-life";
import { joinWithAccount } from "@/server/joining";
import { joined, now, storeAccount, storeClass, studentIn } from "./class-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const everybody = { find: "", page: 0 };
const unchanged = { nickname: "Kim", labels: [], timeFactor: 1 };

async function classWithKim() {
  const { teacher, room } = await storeClass();
  return { teacher, room, kim: await joined(room.joinCode, "Kim") };
}

describe("changeStudent", () => {
  it("sets name, labels and time factor, which hold at once", async () => {
    const { teacher, room, kim } = await classWithKim();
    const change = { nickname: "Kim L.", labels: ["red", "Red", " "], timeFactor: 1.5 };
    expect(await changeStudent(teacher, kim.userId, change, now)).toMatchObject({
      ok: true,
      value: { nickname: "Kim L.", labels: ["red"], timeFactor: 1.5, signsIn: "pin" },
    });
    expect(await studentIn(kim, room.id)).toMatchObject({ labels: ["red"], timeFactor: 1.5 });
    const typed = { code: room.joinCode, nickname: "kim l.", pin: "4071" };
    expect(await signInWithPin(typed, "192.0.2.7", now)).toMatchObject({ ok: true });
    const event = await db().classEvent.findFirstOrThrow({ where: { action: "change-student" } });
    expect(event).toMatchObject({ before: unchanged, byId: teacher.userId });
  });

  it.each([
    ["a name that another has", { nickname: "LEE" }, { reason: "nickname", problem: "name-taken" }],
    ["no name", { nickname: " " }, { reason: "nickname", problem: "empty" }],
    ["a time factor of 0", { timeFactor: 0 }, { reason: "timeFactor" }],
    ["no number as a time factor", { timeFactor: NaN }, { reason: "timeFactor" }],
    ["nine labels", { labels: [..."abcdefghi"] }, { reason: "labels" }],
  ])("refuses %s and changes nothing", async (_what, change, problem) => {
    const { teacher, room, kim } = await classWithKim();
    await joined(room.joinCode, "Lee");
    const changed = await changeStudent(teacher, kim.userId, { ...unchanged, ...change }, now);
    expect(changed).toMatchObject({ ok: false, problem });
    expect(await studentIn(kim, room.id)).toMatchObject(unchanged);
  });

  it("reaches no student of another class, and none of an archived one", async () => {
    const { teacher, kim } = await classWithKim();
    const other = await storeClass(await storeAccount("Bo"));
    const refused = await changeStudent(other.teacher, kim.userId, unchanged, now);
    expect(refused).toEqual({ ok: false, problem: { reason: "no-such-student" } });
    await endClass(teacher, "archive", now);
    const late = await changeStudent(teacher, kim.userId, unchanged, now);
    expect(late).toEqual({ ok: false, problem: { reason: "archived" } });
  });
});

describe("removeStudent", () => {
  it("takes a student out with everything kept, and readmitting takes it back", async () => {
    const { teacher, room, kim } = await classWithKim();
    await removeStudent(teacher, kim.userId, now);
    expect(await findStudentOfClass(kim, room.id)).toBeNull();
    const list = await listStudents(teacher, everybody);
    expect([list.found, list.removed.map(({ nickname }) => nickname)]).toEqual([0, ["Kim"]]);
    await readmitStudent(teacher, kim.userId, now);
    expect(await findStudentOfClass(kim, room.id)).not.toBeNull();
    const typed = { code: room.joinCode, nickname: "Kim", pin: "4071" };
    expect(await signInWithPin(typed, "192.0.2.7", now)).toMatchObject({ ok: true });
  });
});

describe("moveStudent", () => {
  it("takes name, labels, time factor and PIN along, and moving back undoes it", async () => {
    const { teacher, room, kim } = await classWithKim();
    const next = await storeClass(teacher.viewer, "8b");
    await changeStudent(teacher, kim.userId, { ...unchanged, labels: ["red"] }, now);
    expect(await moveStudent(teacher, next.teacher, kim.userId, now)).toMatchObject({ ok: true });
    expect(await findStudentOfClass(kim, room.id)).toBeNull();
    expect(await studentIn(kim, next.room.id)).toMatchObject({ nickname: "Kim", labels: ["red"] });
    const typed = { code: next.room.joinCode, nickname: "Kim", pin: "4071" };
    expect(await signInWithPin(typed, "192.0.2.7", now)).toMatchObject({ ok: true });
    await moveStudent(next.teacher, teacher, kim.userId, now);
    const back = { code: room.joinCode, nickname: "Kim", pin: "4071" };
    expect(await signInWithPin(back, "192.0.2.7", now)).toMatchObject({ ok: true });
  });

  it("moves nobody to where the name is taken", async () => {
    const { teacher, room, kim } = await classWithKim();
    const next = await storeClass(teacher.viewer, "8b");
    await joined(next.room.joinCode, "kim");
    expect(await moveStudent(teacher, next.teacher, kim.userId, now)).toEqual({
      ok: false,
      problem: "name-taken",
    });
    expect(await findStudentOfClass(kim, room.id)).not.toBeNull();
  });
});

describe("listStudents", () => {
  it("finds by a part of the name or by a label, a hundred at a time", async () => {
    const { teacher } = await storeClass();
    const batch = Array.from({ length: 120 }, (_, index) => ({
      ...{ line: index + 1, nickname: `Student ${String(index).padStart(3, "0")}`, pin: null },
      ...{ labels: index === 7 ? ["red"] : [], timeFactor: 1 },
    }));
    await importRoster(teacher, batch, now);
    const first = await listStudents(teacher, everybody);
    const second = await listStudents(teacher, { find: "", page: 1 });
    expect([first.found, first.students.length, second.students.length]).toEqual([120, 100, 20]);
    const names = async (find: string) =>
      (await listStudents(teacher, { find, page: 0 })).students.map(({ nickname }) => nickname);
    expect(await names("T 11")).toHaveLength(10);
    expect(await names("red")).toEqual(["Student 007"]);
    expect(await names("%")).toEqual([]);
  });

  it("tells how each student signs in", async () => {
    const { teacher, room } = await classWithKim();
    await importRoster(teacher, [{ line: 1, ...unchanged, nickname: "Lee", pin: null }], now);
    await joinWithAccount(await storeAccount(), { code: room.joinCode, nickname: "Ada" }, now);
    const { students } = await listStudents(teacher, everybody);
    expect(students.map(({ nickname, signsIn }) => [nickname, signsIn])).toEqual([
      ["Ada", "account"],
      ["Kim", "pin"],
      ["Lee", "unclaimed"],
    ]);
  });
});

describe("makePins", () => {
  it("makes PINs for students of the class alone, and tells them once", async () => {
    const { teacher, room, kim } = await classWithKim();
    const other = await storeClass(await storeAccount("Bo"));
    const lee = await joined(other.room.joinCode, "Lee");
    const account = await storeAccount();
    await joinWithAccount(account, { code: room.joinCode, nickname: "Ada" }, now);
    const made = await makePins(teacher, [kim.userId, lee.userId, account.userId], now);
    if (!made.ok) throw new Error(made.problem);
    expect(made.value.map(({ nickname }) => nickname)).toEqual(["Kim"]);
    expect(await listPinStudents(teacher)).toEqual([
      { id: kim.userId, nickname: "Kim", hasPin: true },
    ]);
    const stored = JSON.stringify([
      await db().student.findMany(),
      await db().classEvent.findMany(),
    ]);
    expect(stored).not.toContain(made.value[0]?.pin);
  });
});

describe("a list of students", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it("is looked through line by line before anything is saved", async () => {
    const { teacher } = await classWithKim();
    const file =
      "name,labels,pin,time\nKIM,,,\nLee,red;blue,407193,1.5\n,,,\nlee,,,\nAda,,12,\nRo,,,0\nزين,,,";
    const preview = await previewRoster(teacher, bytes(file));
    expect(preview.students.map(({ line, nickname }) => [line, nickname])).toEqual([
      [3, "Lee"],
      [8, "زين"],
    ]);
    expect(preview.problems.map(({ line }) => line)).toEqual([2, 5, 6, 7]);
    expect(preview.problems[1]?.message).toMatch(/^Line 3 has this name already/);
    expect(await db().student.count()).toBe(1);
  });

  it("is taken in with PINs that work, and the same list again adds nobody", async () => {
    const { teacher, room } = await storeClass();
    const { students } = await previewRoster(teacher, bytes("name,pin\nKim,407193\nLee,"));
    expect(await importRoster(teacher, students, now)).toEqual({
      ok: true,
      value: { added: 2, problems: [] },
    });
    const typed = { code: room.joinCode, nickname: "Kim", pin: "407193" };
    expect(await signInWithPin(typed, "192.0.2.7", now)).toMatchObject({ ok: true });
    const again = await importRoster(teacher, students, now);
    expect(again).toMatchObject({ ok: true, value: { added: 0 } });
    expect(again.ok && again.value.problems).toHaveLength(2);
    expect(await db().user.count({ where: { isPinStudent: true } })).toBe(2);
  });

  it("of ten thousand is looked through in one go, with formulas as plain text", async () => {
    const { teacher } = await storeClass();
    const lines = Array.from({ length: 10_000 }, (_, index) => `=SUM(A${index})`);
    const preview = await previewRoster(teacher, bytes(lines.join("\n")));
    expect(preview.students).toHaveLength(10_000);
    expect(preview.students[9]?.nickname).toBe("=SUM(A9)");
    const added = await importRoster(teacher, preview.students.slice(0, 500), now);
    expect(added).toMatchObject({ ok: true, value: { added: 500 } });
  });

  it("is not taken in by an archived class", async () => {
    const { teacher } = await storeClass();
    await endClass(teacher, "archive", now);
    const student = { line: 1, ...unchanged, pin: null };
    expect(await importRoster(teacher, [student], now)).toEqual({ ok: false, problem: "archived" });
  });
});
