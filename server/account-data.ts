import "server-only";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { eraseClass } from "./class-life";
import { recordClassEvents } from "./class-events";
import { db } from "./db";
import type { Transaction } from "./db";
import { plainDigits } from "@/assignments/pin";
import { erasePeople } from "./erasure";
import { personalTables } from "./personal-data";
import { isSecretOf } from "./secret-hash";
import { isGuest } from "./session";
import type { Viewer } from "./session";

/** All that is kept about somebody, as they take it away; `version` is raised when it changes shape. */
export type AccountExport = {
  version: 1;
  exportedAt: string;
  account: object;
  /** Rows by table; times are UTC. */
  tables: Record<string, object[]>;
};

/** Everything that is kept about the viewer, as of one moment. Hashes and secret links stay here. */
export async function exportAccount(viewer: Viewer, now: Date): Promise<AccountExport> {
  return db().$transaction(
    async (transaction) => {
      const account = await transaction.user.findUniqueOrThrow({
        where: { id: viewer.userId },
        omit: { passwordHash: true, tokenVersion: true },
      });
      const tables: Record<string, object[]> = {};
      for (const [name, { read }] of Object.entries(personalTables)) {
        if (read !== null) tables[name] = await read(transaction, viewer.userId);
      }
      return { version: 1, exportedAt: now.toISOString(), account, tables };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000 },
  );
}

/** What goes along when somebody erases their account, so that they can be asked first. */
export type ErasureCost = {
  answers: number;
  /** Classes that nobody else teaches: they go, with what their students did. */
  lostClasses: { name: string; students: number }[];
};

export async function loadErasureCost(viewer: Viewer): Promise<ErasureCost> {
  const { userId } = viewer;
  const [answers, classes] = await Promise.all([
    db().reviewEvent.count({ where: { learnerId: userId, undoesId: null } }),
    db().classroom.findMany({
      where: taughtByAlone(userId),
      select: { name: true, _count: { select: { students: { where: { removedAt: null } } } } },
    }),
  ]);
  const lostClasses = classes.map(({ name, _count }) => ({ name, students: _count.students }));
  return { answers, lostClasses };
}

const taughtByAlone = (teacherId: string) => ({
  teachers: { some: { teacherId }, every: { teacherId } },
});

/**
 * Erases the viewer for good, with everything that is theirs. Classes that they teach alone go too;
 * a class that they made and others teach passes to who has taught it longest.
 * @param secret the password or the PIN; guests have none.
 */
export async function eraseAccount(
  viewer: Viewer,
  secret: string,
  now: Date,
): Promise<Result<null, "wrong-secret" | "last-owner">> {
  if (!isGuest(viewer) && !(await knowsSecret(viewer, secret))) return failed("wrong-secret");
  const { userId } = viewer;
  return db().$transaction(
    async (transaction) => {
      if (viewer.role === "owner") {
        // Held, so that two last owners do not both leave.
        const owners = await transaction.$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "User" WHERE "role" = 'owner' FOR UPDATE`;
        if (owners.length < 2) return failed("last-owner");
      }
      const alone = await transaction.classroom.findMany({
        where: taughtByAlone(userId),
        select: { id: true },
      });
      for (const { id } of alone) await eraseClass(transaction, id);
      await passClassesOn(transaction, userId, now);
      await erasePeople(transaction, [userId]);
      return ok(null);
    },
    { timeout: 60_000 },
  );
}

async function knowsSecret(viewer: Viewer, secret: string): Promise<boolean> {
  const user = await db().user.findUnique({
    where: { id: viewer.userId },
    select: { passwordHash: true, studentIn: { select: { pinHash: true } } },
  });
  if (user === null) return false;
  if (user.passwordHash !== null) return isSecretOf(user.passwordHash, secret);
  for (const { pinHash } of user.studentIn) {
    if (pinHash !== null && (await isSecretOf(pinHash, plainDigits(secret)))) return true;
  }
  return false;
}

async function passClassesOn(
  transaction: Transaction,
  founderId: string,
  now: Date,
): Promise<void> {
  const founded = await transaction.classTeacher.findMany({
    where: { teacherId: founderId, isFounder: true },
    select: { classId: true },
  });
  for (const { classId } of founded) {
    const heir = await transaction.classTeacher.findFirst({
      where: { classId, teacherId: { not: founderId } },
      orderBy: { since: "asc" },
    });
    if (heir === null) continue;
    const { teacherId } = heir;
    await transaction.classTeacher.update({
      where: { teacherId_classId: { teacherId, classId } },
      data: { isFounder: true },
    });
    const event = { classId, byId: teacherId, action: "inherit-class" as const };
    await recordClassEvents(transaction, [event], now);
  }
}
