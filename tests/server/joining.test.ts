import { setJoining } from "@/server/classes";
import { endClass } from "@/server/class-life";
import { db } from "@/server/db";
import { joinWithAccount, joinWithPin } from "@/server/joining";
import { signInWithPin } from "@/server/pin-sign-in";
import { adoptGuestAnswers, countAnswers } from "@/server/reviews";
import { importRoster } from "@/server/roster";
import { isGuest } from "@/server/session";
import { makePins } from "@/server/student-pins";
import { removeStudent } from "@/server/students";
import { createGuest, findAccount, signUp } from "@/server/users";
import { joined, now, storeAccount, storeClass, studentIn, viewerWith } from "./class-of-test";
import { answered } from "./answered";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const inputFor = (code: string, nickname: string, pin = "4071") => ({
  code,
  nickname,
  pin,
  timeZone: "UTC",
});
const school = "192.0.2.7";

describe("joinWithPin", () => {
  it("turns the guest's own row into the student, with all answers", async () => {
    const { room } = await storeClass();
    const guest = await createGuest("Asia/Seoul");
    await answered(guest);
    const entered = await joinWithPin(guest, inputFor(room.joinCode, "Kim"), now);
    expect(entered).toMatchObject({ ok: true, value: { userId: guest.userId, classId: room.id } });
    const student = await viewerWith(guest.userId);
    expect(isGuest(student)).toBe(false);
    expect(await countAnswers(student)).toBe(1);
    expect(await studentIn(student, room.id)).toMatchObject({ nickname: "Kim", timeFactor: 1 });
    expect(await findAccount(guest.userId, 0)).not.toBeNull();
  });

  it("makes a new student where an account is signed in on this browser", async () => {
    const { room } = await storeClass();
    const account = await storeAccount();
    const entered = await joinWithPin(account, inputFor(room.joinCode, "Kim"), now);
    expect(entered.ok && entered.value.userId).not.toBe(account.userId);
  });

  it("keeps the PIN as an argon2id hash alone", async () => {
    const { room } = await storeClass();
    await joined(room.joinCode, "Kim", "407193");
    const { pinHash } = await db().student.findFirstOrThrow();
    expect(pinHash).toMatch(/^\$argon2id\$/);
  });

  it.each([
    ["the same name in other letters", "kIM ", "4071", "name-taken"],
    ["no name", " ", "4071", "empty"],
    ["a name of 41 letters", "x".repeat(41), "4071", "too-long"],
    ["a PIN of three digits", "Lee", "407", "wrong-length"],
    ["an easy PIN", "Lee", "1234", "too-easy"],
  ])("refuses %s and keeps nothing", async (_what, nickname, pin, problem) => {
    const { room } = await storeClass();
    await joined(room.joinCode, "Kim");
    const users = await db().user.count();
    expect(await joinWithPin(null, inputFor(room.joinCode, nickname, pin), now)).toEqual({
      ok: false,
      problem,
    });
    expect(await db().user.count()).toBe(users);
  });

  it("lets one in when two take the same name at once", async () => {
    const { room } = await storeClass();
    const both = await Promise.all(
      ["4071", "9315"].map((pin) => joinWithPin(null, inputFor(room.joinCode, "Kim", pin), now)),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().student.count()).toBe(1);
    expect(await db().user.count()).toBe(2);
  });

  it("lets nobody in once the door is closed or the class is archived", async () => {
    const { teacher, room } = await storeClass();
    await setJoining(teacher, false, now);
    const closed = await joinWithPin(null, inputFor(room.joinCode, "Kim"), now);
    expect(closed).toEqual({ ok: false, problem: "closed" });
    await setJoining(teacher, true, now);
    await endClass(teacher, "archive", now);
    const archived = await joinWithPin(null, inputFor(room.joinCode, "Kim"), now);
    expect(archived).toEqual({ ok: false, problem: "archived" });
  });

  it("gives a place on the teacher's list to who comes first, and to nobody else", async () => {
    const { teacher, room } = await storeClass();
    const listed = { line: 1, nickname: "Kim", labels: ["red"], timeFactor: 1.5, pin: null };
    await importRoster(teacher, [listed], now);
    const guest = await createGuest("UTC");
    await answered(guest);
    const entered = await joinWithPin(guest, inputFor(room.joinCode, "KIM"), now);
    if (!entered.ok) throw new Error(entered.problem);
    const student = await viewerWith(entered.value.userId);
    expect(await adoptGuestAnswers(student, guest)).toBe(1);
    expect(await studentIn(student, room.id)).toMatchObject({ labels: ["red"], timeFactor: 1.5 });
    const second = await joinWithPin(null, inputFor(room.joinCode, "Kim", "9315"), now);
    expect(second).toEqual({ ok: false, problem: "name-taken" });
  });

  it("does not let in again who was taken out", async () => {
    const { teacher, room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim");
    await removeStudent(teacher, kim.userId, now);
    const again = await joinWithPin(null, inputFor(room.joinCode, "Kim"), now);
    expect(again).toEqual({ ok: false, problem: "removed" });
  });
});

describe("joinWithAccount", () => {
  it("keeps the account's own way of signing in, and joins once", async () => {
    const { room } = await storeClass();
    const account = await storeAccount();
    const input = { code: room.joinCode, nickname: "محمد 🐸" };
    expect(await joinWithAccount(account, input, now)).toEqual({
      ok: true,
      value: { classId: room.id },
    });
    expect(await joinWithAccount(account, { ...input, nickname: "x" }, now)).toMatchObject({
      ok: true,
    });
    expect(await studentIn(account, room.id)).toMatchObject({ nickname: "محمد 🐸" });
  });

  it("lets a student into a second class, where no PIN can be made for them", async () => {
    const [home, second] = [await storeClass(), await storeClass(await storeAccount("Bo"), "8a")];
    const kim = await joined(home.room.joinCode, "Kim");
    const input = { code: second.room.joinCode, nickname: "Kim" };
    expect(await joinWithAccount(kim, input, now)).toMatchObject({ ok: true });
    expect(await makePins(second.teacher, [kim.userId], now)).toEqual({ ok: true, value: [] });
    expect(await signInWithPin(inputFor(home.room.joinCode, "Kim"), school, now)).toMatchObject({
      ok: true,
    });
  });

  it("lets no guest in, who could not be found again", async () => {
    const { room } = await storeClass();
    const guest = await createGuest("UTC");
    const input = { code: room.joinCode, nickname: "Kim" };
    expect(await joinWithAccount(guest, input, now)).toMatchObject({ problem: "needs-pin" });
  });
});

describe("signInWithPin", () => {
  it("finds the student however the name and the PIN are typed", async () => {
    const { room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim", "407193");
    const typed = inputFor(room.joinCode.toLowerCase(), " KIM", "٤٠٧ 193");
    expect(await signInWithPin(typed, school, now)).toEqual({
      ok: true,
      value: { userId: kim.userId, tokenVersion: 0, classId: room.id },
    });
  });

  it.each([
    ["another PIN", "Kim", "9315"],
    ["no PIN", "Kim", ""],
    ["a name that is not in the class", "Lee", "4071"],
    ["no name", "", "4071"],
  ])("refuses %s without saying which is wrong", async (_what, nickname, pin) => {
    const { room } = await storeClass();
    await joined(room.joinCode, "Kim");
    const refused = await signInWithPin(inputFor(room.joinCode, nickname, pin), school, now);
    expect(refused).toEqual({ ok: false, problem: "wrong" });
  });

  it("refuses the PIN of one class in another", async () => {
    const [one, other] = [await storeClass(), await storeClass(await storeAccount("Bo"))];
    await joined(one.room.joinCode, "Kim");
    await joined(other.room.joinCode, "Kim", "9315");
    const refused = await signInWithPin(inputFor(other.room.joinCode, "Kim"), school, now);
    expect(refused).toEqual({ ok: false, problem: "wrong" });
  });

  it("lets the others of the class and of the school in while 200 wrong PINs are tried for one", async () => {
    const [one, other] = [await storeClass(), await storeClass(await storeAccount("Bo"))];
    await joined(one.room.joinCode, "Kim");
    await joined(one.room.joinCode, "Lee", "9315");
    await joined(other.room.joinCode, "Kim");
    const problems = new Map<string, number>();
    for (let tries = 0; tries < 200; tries += 1) {
      const typed = inputFor(one.room.joinCode, "Kim", String(1000 + tries));
      const refused = await signInWithPin(typed, school, now);
      const problem = refused.ok ? "signed in" : refused.problem;
      problems.set(problem, (problems.get(problem) ?? 0) + 1);
    }
    expect(Object.fromEntries(problems)).toEqual({ wrong: 10, "tried-too-often": 190 });
    const right = inputFor(one.room.joinCode, "Kim");
    expect(await signInWithPin(right, school, now)).toMatchObject({ problem: "tried-too-often" });
    for (const typed of [
      inputFor(one.room.joinCode, "Lee", "9315"),
      inputFor(other.room.joinCode, "Kim"),
    ]) {
      expect(await signInWithPin(typed, school, now)).toMatchObject({ ok: true });
    }
  });

  it("lets in at once who was given a new PIN, and the old one holds no longer", async () => {
    const { teacher, room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim");
    for (let tries = 0; tries < 11; tries += 1) {
      await signInWithPin(inputFor(room.joinCode, "Kim", "9315"), school, now);
    }
    const made = await makePins(teacher, [kim.userId], now);
    if (!made.ok) throw new Error(made.problem);
    const pin = made.value[0]?.pin ?? "";
    const old = await signInWithPin(inputFor(room.joinCode, "Kim"), school, now);
    expect(old).toMatchObject({ problem: "wrong" });
    expect(await signInWithPin(inputFor(room.joinCode, "Kim", pin), school, now)).toMatchObject({
      ok: true,
      value: { tokenVersion: 1 },
    });
    expect(await findAccount(kim.userId, 0)).toBeNull();
  });

  it("still works when the class is closed or archived, and never for who was taken out", async () => {
    const { teacher, room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim");
    const lee = await joined(room.joinCode, "Lee");
    await setJoining(teacher, false, now);
    await removeStudent(teacher, lee.userId, now);
    await endClass(teacher, "archive", now);
    expect(await signInWithPin(inputFor(room.joinCode, "Kim"), school, now)).toMatchObject({
      value: { userId: kim.userId },
    });
    expect(await signInWithPin(inputFor(room.joinCode, "Lee"), school, now)).toMatchObject({
      problem: "wrong",
    });
  });
});

describe("a student without e-mail", () => {
  it("is no guest: signing up beside them leaves them as they are", async () => {
    const { room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim");
    const account = {
      name: "Kim",
      email: "kim@example.org",
      password: "ten characters",
      timeZone: "UTC",
    };
    const made = await signUp(kim, account, null);
    expect(made.ok && made.value.userId).not.toBe(kim.userId);
    expect(await adoptGuestAnswers(await storeAccount(), kim)).toBe(0);
    expect(await viewerWith(kim.userId)).toEqual(kim);
  });
});
