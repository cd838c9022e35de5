import { readFileSync } from "node:fs";
import { eraseAccount, exportAccount, loadErasureCost } from "@/server/account-data";
import { eraseStudent, exportClass, loadRosterLines } from "@/server/class-data";
import { acceptInvite, inviteTeacher } from "@/server/class-teachers";
import { db } from "@/server/db";
import { joinWithAccount } from "@/server/joining";
import { personalTables } from "@/server/personal-data";
import { removeStudent } from "@/server/students";
import { createGuest, findViewer, signUp } from "@/server/users";
import { answered } from "./answered";
import {
  joined,
  now,
  storeAccount,
  storeAssignment,
  storeAttempt,
  storeClass,
  teacherIn,
  viewerWith,
} from "./class-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

type Field = { name: string; type: string; columns: string[]; onDelete: string | null };

/** The models of the schema with the relations whose columns they hold. */
function models(): Map<string, Field[]> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const found = new Map<string, Field[]>();
  for (const [, name = "", body = ""] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const relations = body.matchAll(
      /^\s+(\w+)\s+(\w+)\??\s+@relation\([^)]*fields: \[([^\]]+)\][^)]*?(?:onDelete: (\w+))?\)/gm,
    );
    found.set(
      name,
      [...relations].map(([, field = "", type = "", columns = "", onDelete]) => ({
        ...{ name: field, type, columns: columns.split(", ") },
        onDelete: onDelete ?? null,
      })),
    );
  }
  return found;
}

/** What belongs to a person: it points to them, or to something that is theirs. */
function personal(): Map<string, Field[]> {
  const all = models();
  const owned = new Set(["User"]);
  for (;;) {
    const size = owned.size;
    for (const [model, fields] of all) {
      if (fields.some(({ type }) => type === "User")) owned.add(model);
      const isPart = fields.some(
        ({ type, onDelete }) =>
          ["Attempt", "LivePlayer"].includes(type) && onDelete === "Cascade" && owned.has(type),
      );
      if (isPart) owned.add(model);
    }
    if (owned.size === size) break;
  }
  owned.delete("User");
  return new Map([...owned].map((model) => [model, all.get(model) ?? []]));
}

describe("the list of personal tables", () => {
  it("has every table of the schema that knows people, and no other", () => {
    expect(Object.keys(personalTables).sort()).toEqual([...personal().keys()].sort());
  });

  it.each([...personal()])("says of %s what the database does", (model, fields) => {
    const toUser = fields.filter(({ type }) => type === "User");
    const table = personalTables[model];
    if (table === undefined || toUser.length === 0) return;
    const rules = toUser.map(({ onDelete }) => onDelete);
    if (table.fate === "cascade") expect(rules).toEqual(["Cascade"]);
    if (table.fate === "rows") expect(table.erase).toBeDefined();
    if (table.fate === "kept") expect(rules).not.toContain("Restrict");
  });
});

/** Every place of the database where an id stands. */
async function placesOf(id: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
      id,
    );
    if (Number(rows[0]?.count) > 0) found.push(name);
  }
  return found;
}

async function classWithWork() {
  const { teacher, room } = await storeClass();
  const kim = await joined(room.joinCode, "Kim");
  const lee = await joined(room.joinCode, "Lee");
  const overrides = [
    { who: { studentIds: [kim.userId] }, set: { timeLimitMinutes: 30 } },
    { who: { studentIds: [kim.userId, lee.userId] }, set: { attemptsAllowed: 2 } },
  ];
  const assignment = await storeAssignment(teacher, overrides);
  await answered(kim);
  await storeAttempt(assignment, kim.userId);
  await storeAttempt(assignment, lee.userId);
  return { teacher, room, kim, lee, assignment };
}

describe("exportAccount", () => {
  it("hands out what is kept about somebody, with nobody else's rows and no secret", async () => {
    const { kim, lee } = await classWithWork();
    const { tables, account } = await exportAccount(kim, now);
    expect(Object.keys(tables)).toEqual(Object.keys(personalTables));
    expect([tables["ReviewEvent"], tables["Attempt"], tables["AttemptAnswer"]]).toMatchObject([
      [{ learnerId: kim.userId }],
      [{ studentId: kim.userId }],
      [{ studentId: kim.userId }],
    ]);
    const text = JSON.stringify({ account, tables });
    expect(text).not.toContain(lee.userId);
    expect(text).not.toMatch(/argon2|pinHash|passwordHash|snapshot|"correct":null/);
  });
});

describe("exportClass", () => {
  it("hands out the class with its students' work, and nothing of what they do alone", async () => {
    const { teacher, kim } = await classWithWork();
    const whole = await exportClass(teacher, now);
    const text = JSON.stringify(whole);
    expect(text).toContain(kim.userId);
    expect(text).not.toMatch(/argon2|pinHash/);
    expect(text).not.toContain((await db().reviewEvent.findFirstOrThrow()).id);
    expect((await loadRosterLines(teacher)).map(({ nickname }) => nickname)).toEqual([
      "Kim",
      "Lee",
    ]);
  });
});

describe("eraseAccount", () => {
  it("leaves no trace of a student, and what others did as it was", async () => {
    const { kim, lee, room, assignment } = await classWithWork();
    expect(await eraseAccount(kim, "9315", now)).toEqual({ ok: false, problem: "wrong-secret" });
    expect(await eraseAccount(kim, "4071", now)).toEqual({ ok: true, value: null });
    expect(await placesOf(kim.userId)).toEqual([]);
    expect(await placesOf("Kim")).toEqual([]);
    const { overrides } = await db().assignment.findUniqueOrThrow({ where: { id: assignment } });
    const left = { who: { studentIds: [lee.userId] }, set: { attemptsAllowed: 2 } };
    expect(overrides).toEqual([left]);
    expect(await db().attemptAnswer.count()).toBe(1);
    expect(await db().student.count({ where: { classId: room.id } })).toBe(1);
  });

  it("erases the classes that a teacher teaches alone, after telling which", async () => {
    const { teacher, kim } = await classWithWork();
    expect(await loadErasureCost(teacher.viewer)).toEqual({
      answers: 0,
      lostClasses: [{ name: "7b", students: 2 }],
    });
    const { viewer } = teacher;
    const password = "ten characters";
    const account = { name: "Ada", email: "ada@example.org", password, timeZone: "UTC" };
    const made = await signUp(null, account, null);
    const hashed = await db().user.findUniqueOrThrow({
      where: { id: made.ok ? made.value.userId : "" },
    });
    const data = { passwordHash: hashed.passwordHash };
    await db().user.update({ where: { id: viewer.userId }, data });
    expect(await eraseAccount(viewer, password, now)).toMatchObject({ ok: true });
    expect(await placesOf(viewer.userId)).toEqual([]);
    expect(await findViewer(kim.userId)).toBeNull();
    expect(await db().classroom.count()).toBe(0);
  });

  it("passes a class that others teach on to who has taught it longest", async () => {
    const guest = await createGuest("UTC");
    const password = "ten characters";
    const account = { name: "Ada", email: "ada@example.org", password, timeZone: "UTC" };
    await signUp(guest, account, null);
    const { teacher, room } = await storeClass(await viewerWith(guest.userId));
    const bo = await storeAccount("Bo");
    const invite = await inviteTeacher(teacher, now);
    await acceptInvite(bo, invite.ok ? invite.value.token : "", now);
    expect((await loadErasureCost(teacher.viewer)).lostClasses).toEqual([]);
    expect(await eraseAccount(teacher.viewer, password, now)).toMatchObject({ ok: true });
    expect(await teacherIn(bo, room.id)).toMatchObject({ isFounder: true });
    expect(await placesOf(teacher.userId)).toEqual([]);
  });

  it("lets a guest go without asking for a secret", async () => {
    const guest = await createGuest("UTC");
    await answered(guest);
    expect(await eraseAccount(guest, "", now)).toMatchObject({ ok: true });
    expect(await placesOf(guest.userId)).toEqual([]);
  });

  it("keeps the last owner, without whom nobody could grant roles", async () => {
    const guest = await createGuest("UTC");
    const password = "ten characters";
    const account = { name: "Ada", email: "ada@example.org", password, timeZone: "UTC" };
    await signUp(guest, account, null);
    await db().user.update({ where: { id: guest.userId }, data: { role: "owner" } });
    const owner = await viewerWith(guest.userId);
    expect(await eraseAccount(owner, password, now)).toEqual({ ok: false, problem: "last-owner" });
    expect(await findViewer(owner.userId)).not.toBeNull();
  });
});

describe("eraseStudent", () => {
  it("erases who was taken out and is in no other class", async () => {
    const { teacher, kim } = await classWithWork();
    expect(await eraseStudent(teacher, kim.userId, now)).toMatchObject({ problem: "not-removed" });
    await removeStudent(teacher, kim.userId, now);
    expect(await eraseStudent(teacher, kim.userId, now)).toEqual({ ok: true, value: null });
    expect(await placesOf(kim.userId)).toEqual([]);
  });

  it("leaves somebody with an account what is their own", async () => {
    const { teacher, room, assignment } = await classWithWork();
    const account = await storeAccount("Bo");
    await joinWithAccount(account, { code: room.joinCode, nickname: "Bo" }, now);
    await storeAttempt(assignment, account.userId);
    await answered(account);
    await removeStudent(teacher, account.userId, now);
    expect(await eraseStudent(teacher, account.userId, now)).toMatchObject({ ok: true });
    expect((await placesOf(account.userId)).sort()).toEqual(["MemoryState", "ReviewEvent", "User"]);
  });

  it("reaches no student of another class", async () => {
    const { kim } = await classWithWork();
    const other = await storeClass(await storeAccount("Bo"));
    expect(await eraseStudent(other.teacher, kim.userId, now)).toMatchObject({
      problem: "no-such-student",
    });
  });
});
