import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { db } from "./db";
import { readEnvironment } from "./env";

let secret: Promise<string> | null = null;

/** Reads a text setting, or writes it with `make` when there is none; the first writer wins. */
export async function findOrMakeSetting(
  key: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const existing = await db().setting.findUnique({ where: { key } });
  if (existing === null) {
    const value = await make();
    await db().setting.createMany({ data: [{ key, value }], skipDuplicates: true });
  }
  const row = existing ?? (await db().setting.findUniqueOrThrow({ where: { key } }));
  if (typeof row.value !== "string") throw new Error(`The setting ${key} is not a text.`);
  return row.value;
}

/**
 * The secret that signs sessions: NEXTAUTH_SECRET, or one that the first start made and the database
 * keeps, so that every process that serves the same database has the same.
 */
export function sessionSecret(): Promise<string> {
  secret ??= (async () => {
    const environment = readEnvironment();
    if (environment.ok && environment.value.secret !== null) return environment.value.secret;
    return findOrMakeSetting("session-secret", () => randomBytes(48).toString("base64url"));
  })();
  return secret;
}

export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/**
 * Makes the one-time link's token, unless somebody owns this installation already. Only its hash is
 * kept, so each start that still waits for an owner makes a new one.
 * @returns the token, or null when there is an owner.
 */
export async function makeOwnerToken(): Promise<string | null> {
  const owners = await db().user.count({ where: { role: "owner" } });
  if (owners > 0) return null;
  const token = randomBytes(24).toString("base64url");
  const value = hashToken(token);
  await db().setting.upsert({
    where: { key: "owner-token" },
    create: { key: "owner-token", value },
    update: { value },
  });
  return token;
}

/** Whether a token is that of the one-time link and nobody has used it yet. */
export async function isOwnerToken(token: string): Promise<boolean> {
  const row = await db().setting.findUnique({ where: { key: "owner-token" } });
  return row !== null && row.value === hashToken(token);
}

/** Whether a job that is done once for an installation is done. */
export async function isDone(key: string): Promise<boolean> {
  return (await db().setting.findUnique({ where: { key } })) !== null;
}

export async function markDone(key: string): Promise<void> {
  await db().setting.createMany({ data: [{ key, value: true }], skipDuplicates: true });
}
