import {
  changeJoinCode,
  createClass,
  getClass,
  listClasses,
  renameClass,
  setJoining,
} from "@/server/classes";
import {
  countRunningAttempts,
  endClass,
  eraseClassNow,
  eraseDueClasses,
  restoreClass,
} from "@/server/class-life";
import {
  acceptInvite,
  findInvite,
  inviteTeacher,
  listTeachers,
  removeTeacher,
} from "@/server/class-teachers";
import { findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import { findDoor } from "@/server/joining";
import { createGuest, findViewer } from "@/server/users";
import {
  joined,
  now,
  storeAccount,
  storeAssignment,
  storeAttempt,
  storeClass,
  teacherIn,
} from "./class-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("createClass", () => {
  it("makes whoever has an account the teacher of the class", async () => {
    const { teacher, room } = await storeClass(await storeAccount(), "7b");
    expect(teacher).toMatchObject({ isFounder: true, isArchived: false });
    expect(room).toMatchObject({ name: "7b", students: 0, joinClosesAt: null });
    expect(room.joinCode).toMatch(/^[34679CDFGHJKMPQRTWXY]{6}$/);
  });

  it("wants an account, so that the class is found again", async () => {
    const { room } = await storeClass();
    const student = await joined(room.joinCode, "Kim");
    for (const viewer of [await createGuest("UTC"), student]) {
      expect(await createClass(viewer, "7c", now)).toEqual({ ok: false, problem: "needs-account" });
    }
  });
});

describe("listClasses", () => {
  it("shows what somebody teaches and what they are in, and nothing else", async () => {
    const { teacher, room } = await storeClass();
    await storeClass(await storeAccount("Bo"), "8a");
    const student = await joined(room.joinCode, "Kim");
    const taught = await listClasses(teacher.viewer);
    expect(taught.taught.map(({ name, students }) => [name, students])).toEqual([["7b", 1]]);
    expect(taught.joined).toEqual([]);
    const mine = { id: room.id, name: "7b", nickname: "Kim", isArchived: false };
    expect(await listClasses(student)).toEqual({ taught: [], joined: [mine] });
  });
});

describe("a code", () => {
  it("that was changed says so, and the new one opens", async () => {
    const { teacher, room } = await storeClass();
    const changed = await changeJoinCode(teacher, now);
    if (!changed.ok) throw new Error(changed.problem);
    expect(await findDoor(room.joinCode, now)).toEqual({ kind: "changed" });
    const door = { kind: "open", classId: room.id, className: "7b" };
    expect(await findDoor(changed.value.joinCode.toLowerCase(), now)).toEqual(door);
    expect(changed.value.joinCode).not.toBe(room.joinCode);
  });

  it.each(["", "AAAAAA", "C3D4F6", "🐸"])("that no class has opens nothing: %p", async (code) => {
    await storeClass();
    expect(await findDoor(code, now)).toEqual({ kind: "unknown" });
  });

  it("of a class that lets nobody new in says so", async () => {
    const { teacher, room } = await storeClass();
    await setJoining(teacher, false, now);
    expect(await findDoor(room.joinCode, now)).toMatchObject({ kind: "closed" });
    await setJoining(teacher, true, now);
    expect(await findDoor(room.joinCode, now)).toMatchObject({ kind: "open" });
    await endClass(teacher, "archive", now);
    expect(await findDoor(room.joinCode, now)).toMatchObject({ kind: "archived" });
  });
});

describe("endClass", () => {
  it("counts who is in the middle of an attempt, without previews and those whose time is over", async () => {
    const { teacher, room } = await storeClass();
    const assignment = await storeAssignment(teacher);
    const [kim, lee, ro, sue] = [
      await joined(room.joinCode, "Kim"),
      await joined(room.joinCode, "Lee"),
      await joined(room.joinCode, "Ro"),
      await joined(room.joinCode, "Sue"),
    ];
    await storeAttempt(assignment, kim.userId, {});
    await storeAttempt(assignment, lee.userId, { deadlineAt: now });
    await storeAttempt(assignment, ro.userId, { submittedAt: now });
    await storeAttempt(assignment, sue.userId, { deadlineAt: after(1) });
    await storeAttempt(assignment, teacher.userId, { isPreview: true });
    expect(await countRunningAttempts(teacher, now)).toBe(2);
  });

  it("keeps everything, and restoring takes it back", async () => {
    const { teacher, room } = await storeClass();
    const kim = await joined(room.joinCode, "Kim");
    await storeAttempt(await storeAssignment(teacher), kim.userId);
    expect(await endClass(teacher, "delete", now)).toEqual({
      ok: true,
      value: { eraseAt: after(30) },
    });
    expect(await renameClass(await teacherIn(teacher.viewer, room.id), "8b", now)).toMatchObject({
      problem: "archived",
    });
    await restoreClass(teacher, after(1));
    expect(await getClass(teacher)).toEqual({ ...room, students: 1 });
    expect(await db().attemptAnswer.count()).toBe(1);
    expect(await eraseDueClasses(after(400))).toBe(0);
  });

  it("lets only who made the class delete or erase it", async () => {
    const { teacher, room } = await storeClass();
    const colleague = await storeAccount("Bo");
    const invite = await inviteTeacher(teacher, now);
    if (!invite.ok) throw new Error(invite.problem);
    await acceptInvite(colleague, invite.value.token, now);
    const second = await teacherIn(colleague, room.id);
    expect(await endClass(second, "delete", now)).toEqual({ ok: false, problem: "not-founder" });
    expect(await endClass(second, "archive", now)).toMatchObject({ ok: true });
    expect(await eraseClassNow(second)).toEqual({ ok: false, problem: "not-founder" });
  });

  it("is followed by erasing, a year after archiving and a month after deleting", async () => {
    const [one, other] = [await storeClass(), await storeClass()];
    const kim = await joined(one.room.joinCode, "Kim");
    const member = await storeAccount("Bo");
    await storeAttempt(await storeAssignment(one.teacher), kim.userId);
    await endClass(one.teacher, "archive", now);
    await endClass(other.teacher, "delete", now);
    expect(await eraseDueClasses(after(29.9))).toBe(0);
    expect(await eraseDueClasses(after(30))).toBe(1);
    expect(await eraseDueClasses(after(364))).toBe(0);
    expect(await eraseDueClasses(after(365))).toBe(1);
    expect(await findViewer(kim.userId)).toBeNull();
    expect(await findViewer(member.userId)).not.toBeNull();
    const left = [db().classroom, db().student, db().attemptAnswer, db().classEvent] as const;
    for (const table of left) expect(await (table as (typeof left)[0]).count()).toBe(0);
  });

  it("must come before a class is erased at once", async () => {
    const { teacher } = await storeClass();
    expect(await eraseClassNow(teacher)).toEqual({ ok: false, problem: "not-archived" });
    await endClass(teacher, "delete", now);
    expect(await eraseClassNow(teacher)).toEqual({ ok: true, value: null });
    expect(await db().classroom.count()).toBe(0);
  });
});

describe("a link for a co-teacher", () => {
  async function invited() {
    const { teacher, room } = await storeClass();
    const invite = await inviteTeacher(teacher, now);
    if (!invite.ok) throw new Error(invite.problem);
    return { teacher, room, token: invite.value.token };
  }

  it("says what it is for, and makes one person a teacher", async () => {
    const { teacher, room, token } = await invited();
    expect(await findInvite(token, now)).toEqual({
      classId: room.id,
      className: "7b",
      invitedBy: "Ada",
    });
    const [bo, cy] = [await storeAccount("Bo"), await storeAccount("Cy")];
    expect(await acceptInvite(bo, token, now)).toEqual({ ok: true, value: { classId: room.id } });
    expect(await acceptInvite(cy, token, now)).toEqual({ ok: false, problem: "no-such-invite" });
    expect((await listTeachers(teacher)).map(({ name }) => name)).toEqual(["Ada", "Bo"]);
  });

  it("is over after a week, and when the class is archived", async () => {
    const { teacher, token } = await invited();
    const bo = await storeAccount("Bo");
    expect(await findInvite(token, after(7))).toBeNull();
    expect(await acceptInvite(bo, token, after(7))).toMatchObject({ problem: "no-such-invite" });
    await endClass(teacher, "archive", now);
    expect(await acceptInvite(bo, token, now)).toMatchObject({ problem: "no-such-invite" });
  });

  it("is for accounts alone, and not for students of the class", async () => {
    const { room, token } = await invited();
    const student = await joined(room.joinCode, "Kim");
    expect(await acceptInvite(student, token, now)).toMatchObject({ problem: "needs-account" });
  });

  it("is kept as a hash alone", async () => {
    const { token } = await invited();
    expect(JSON.stringify(await db().classInvite.findMany())).not.toContain(token);
  });
});

describe("removeTeacher", () => {
  it("takes a co-teacher out at once, and never who made the class", async () => {
    const { teacher, room } = await storeClass();
    const invite = await inviteTeacher(teacher, now);
    const bo = await storeAccount("Bo");
    await acceptInvite(bo, invite.ok ? invite.value.token : "", now);
    const second = await teacherIn(bo, room.id);
    expect(await removeTeacher(second, teacher.userId, now)).toMatchObject({
      problem: "is-founder",
    });
    expect(await removeTeacher(teacher, teacher.userId, now)).toMatchObject({
      problem: "is-founder",
    });
    expect(await removeTeacher(teacher, bo.userId, now)).toEqual({ ok: true, value: null });
    expect(await findTeacherOfClass(bo, room.id)).toBeNull();
    // What a page still holds from before does nothing any more.
    expect(await renameClass(second, "8b", now)).toMatchObject({ ok: false });
  });
});
