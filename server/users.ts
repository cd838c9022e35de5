import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { allowAttempt, forgiveAttempts } from "./rate-limit";
import { hashSecret, isSecretOf } from "./secret-hash";
import { isGuest, viewerOf } from "./session";
import type { Owner, Viewer } from "./session";
import { hashToken } from "./settings";
import { statements } from "./statements";

export const timeZoneSchema = z.string().refine(
  (zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  },
  { error: "This time zone is not known. Choose one from the list." },
);

export const signUpSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Write the name that you want to see here.")
    .max(80, "Use a name of at most 80 characters."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(200, "This e-mail address is too long.")
    .pipe(z.email("Write an e-mail address such as name@example.org.")),
  password: z
    .string()
    .min(10, "Use at least 10 characters.")
    .max(200, "Use at most 200 characters."),
  timeZone: timeZoneSchema.catch("UTC"),
});
export type SignUp = z.infer<typeof signUpSchema>;

/** A learner without an account: a row without e-mail, found again by a signed cookie. */
export async function createGuest(timeZone: string): Promise<Viewer> {
  const user = await db().user.create({ data: { id: uuid(), timeZone } });
  return viewerOf(user);
}

/** Whoever fits; what is read is what says who somebody is: the password's hash stays where it is. */
async function findPerson(fits: Prisma.Sql): Promise<Viewer | null> {
  const [user] = await statements().$queryRaw<Parameters<typeof viewerOf>[0][]>`
    SELECT "id", "role"::text AS "role", "email", "isPinStudent", "name", "timeZone"
    FROM "User" WHERE ${fits}`;
  return user === undefined ? null : viewerOf(user);
}

export const findViewer = (userId: string): Promise<Viewer | null> =>
  findPerson(Prisma.sql`"id" = ${userId}::uuid`);

/** The account of a session token, or null when the token was handed out before a sign-out everywhere. */
export async function findAccount(userId: string, tokenVersion: number): Promise<Viewer | null> {
  const viewer = await findPerson(
    Prisma.sql`"id" = ${userId}::uuid AND "tokenVersion" = ${tokenVersion}`,
  );
  return viewer === null || isGuest(viewer) ? null : viewer;
}

/**
 * Makes an account. A guest's own row becomes the account, so that every answer stays theirs, and so
 * does a time zone that they chose in the settings: only without such a choice the browser's holds.
 * @param ownerToken the token of the one-time link; the right one makes the first owner.
 */
export async function signUp(
  guest: Viewer | null,
  input: SignUp,
  ownerToken: string | null,
): Promise<Result<{ userId: string; role: Role }, "email-taken" | "owner-link-used">> {
  const passwordHash = await hashSecret(input.password);
  try {
    return await db().$transaction(async (transaction) => {
      let role: Role = "learner";
      if (ownerToken !== null) {
        if (!(await spendOwnerToken(transaction, ownerToken))) return failed("owner-link-used");
        role = "owner";
      }
      const { name, email, timeZone } = input;
      const account = { name, email, passwordHash, timeZone, role };
      if (guest !== null && isGuest(guest)) {
        const learnerId = guest.userId;
        const hasChosen = (await transaction.studySettings.count({ where: { learnerId } })) > 0;
        await transaction.user.update({
          where: { id: learnerId },
          data: hasChosen ? { ...account, timeZone: guest.timeZone } : account,
        });
        return ok({ userId: guest.userId, role });
      }
      const user = await transaction.user.create({ data: { id: uuid(), ...account } });
      return ok({ userId: user.id, role });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return failed("email-taken");
    throw error;
  }
}

/** Deleting is the test: of two people with the same link only one finds the row. */
async function spendOwnerToken(transaction: Transaction, token: string): Promise<boolean> {
  const { count } = await transaction.setting.deleteMany({
    where: { key: "owner-token", value: { equals: hashToken(token) } },
  });
  return count === 1;
}

/** Makes an existing account the owner by the one-time link. */
export async function claimOwnership(viewer: Viewer, token: string): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    if (viewer.email === null || !(await spendOwnerToken(transaction, token))) return false;
    await transaction.user.update({ where: { id: viewer.userId }, data: { role: "owner" } });
    return true;
  });
}

/**
 * The account of an e-mail address and password. Takes as long for either mistake. Tries are counted for each
 * address, and forgotten after the right password: whoever knows it may come in as often as they like.
 */
export async function checkPassword(
  typed: string,
  password: string,
): Promise<Result<{ userId: string; tokenVersion: number }, "tried-too-often" | "wrong">> {
  const email = typed.trim().toLowerCase();
  if (!(await allowAttempt("sign-in", email))) return failed("tried-too-often");
  const user = await db().user.findUnique({ where: { email } });
  const matches = await isSecretOf(user?.passwordHash ?? null, password);
  if (user === null || !matches) return failed("wrong");
  await forgiveAttempts("sign-in", email);
  return ok({ userId: user.id, tokenVersion: user.tokenVersion });
}

/** Ends every session of the account, on all devices. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await db().user.update({
    where: { id: viewer.userId },
    data: { tokenVersion: { increment: 1 } },
  });
}

export const settingsSchema = signUpSchema.pick({ name: true });

export async function saveSettings(
  viewer: Viewer,
  settings: z.infer<typeof settingsSchema>,
): Promise<void> {
  await db().user.update({ where: { id: viewer.userId }, data: settings });
}

export type Person = { id: string; name: string; email: string; role: Role; createdAt: Date };

/** Everybody with an account, newest last. */
export async function listPeople(_owner: Owner): Promise<Person[]> {
  const users = await db().user.findMany({
    where: { email: { not: null } },
    orderBy: { createdAt: "asc" },
  });
  return users.map(({ id, name, email, role, createdAt }) => ({
    id,
    name: name ?? "",
    email: email ?? "",
    role,
    createdAt,
  }));
}

/** Gives a person a role, and writes down who did. There is always an owner left. */
export async function grantRole(
  owner: Owner,
  userId: string,
  role: Role,
): Promise<Result<null, "no-such-person" | "last-owner">> {
  return db().$transaction(
    async (transaction) => {
      const user = await transaction.user.findFirst({
        where: { id: userId, email: { not: null } },
      });
      if (user === null) return failed("no-such-person");
      if (user.role === "owner" && role !== "owner") {
        const owners = await transaction.user.count({ where: { role: "owner" } });
        if (owners === 1) return failed("last-owner");
      }
      await transaction.user.update({ where: { id: userId }, data: { role } });
      await transaction.decision.create({
        data: {
          id: uuid(),
          userId: owner.userId,
          action: "grant-role",
          before: { userId, role: user.role },
          after: { userId, role },
        },
      });
      return ok(null);
    },
    { isolationLevel: "Serializable" },
  );
}
