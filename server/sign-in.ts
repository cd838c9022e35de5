import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { findTeacherOfClass } from "./class-places";
import { clientAddressHeader, networkHash } from "./client-address";
import { editorOf, isGuest, ownerOf } from "./session";
import type { Editor, Owner, TeacherOfClass, Viewer } from "./session";
import { sessionSecret } from "./settings";
import { createGuest, findAccount, findViewer, timeZoneSchema } from "./users";

const sessionDays = 90;
const secondsADay = 86_400;

const isHttpsPublic = (): boolean => process.env["NEXTAUTH_URL"]?.startsWith("https://") === true;

/** As next-auth names it: it goes by NEXTAUTH_URL, the public address. */
const sessionCookieName = (): string =>
  `${isHttpsPublic() ? "__Secure-" : ""}next-auth.session-token`;

/**
 * Keeps a cookie from scripts and from other sites, and where the site is reached by https, from every line
 * that others can read.
 */
async function setCookie(name: string, value: string, days: number): Promise<void> {
  const isHttps = isHttpsPublic() || (await headers()).get("x-forwarded-proto") === "https";
  (await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps,
    path: "/",
    maxAge: days * secondsADay,
  });
}

/** As it was set: browsers let nothing else take the place of a cookie that begins with "__Secure-". */
const forgetCookie = (name: string): Promise<void> => setCookie(name, "", 0);

/**
 * Signs an account in on this browser. Only where cookies may be set. The cookie is next-auth's: its
 * token holds the account's id and token version and nothing else.
 */
export async function startSession(account: {
  userId: string;
  tokenVersion: number;
}): Promise<void> {
  const token = await encode({
    token: { sub: account.userId, tokenVersion: account.tokenVersion },
    secret: await sessionSecret(),
    maxAge: sessionDays * secondsADay,
  });
  await setCookie(sessionCookieName(), token, sessionDays);
}

/**
 * The account that this browser's cookie names. The token alone is read: next-auth's own way also makes a
 * new one each time, which no page can set, and what else its session route answers with.
 */
async function readSession(): Promise<Viewer | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token === undefined) return null;
  // One that was made up, has run out or was signed with another secret is none.
  const read = await decode({ token, secret: await sessionSecret() }).catch(() => null);
  if (typeof read?.sub !== "string") return null;
  return findAccount(read.sub, Number(read["tokenVersion"] ?? 0));
}

/** Signs out on this browser. */
export async function endSession(): Promise<void> {
  await forgetCookie(sessionCookieName());
}

const guestCookie = "stet-guest";
const guestCookieDays = 400; // the longest that browsers keep a cookie

async function sign(userId: string): Promise<string> {
  return createHmac("sha256", await sessionSecret())
    .update(`guest:${userId}`)
    .digest("base64url");
}

async function readGuestCookie(): Promise<string | null> {
  const [userId, signature] = (await cookies()).get(guestCookie)?.value.split(".") ?? [];
  if (userId === undefined || signature === undefined) return null;
  const expected = Buffer.from(await sign(userId));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : null;
}

/** Who is asking: the signed-in account, else the guest of this browser, else null. */
export async function findRequestViewer(): Promise<Viewer | null> {
  const account = await readSession();
  if (account !== null) return account;
  const guestId = await readGuestCookie();
  const guest = guestId === null ? null : await findViewer(guestId);
  // A guest's row that has become an account is entered with its password or PIN alone.
  return guest !== null && isGuest(guest) ? guest : null;
}

/**
 * Who is asking; somebody new becomes a guest of this browser. Only where cookies may be set.
 * @param found what `findRequestViewer` said, where it was asked before
 */
export async function getRequestViewer(timeZone: string, found?: Viewer | null): Promise<Viewer> {
  const existing = found === undefined ? await findRequestViewer() : found;
  if (existing !== null) return existing;
  const guest = await createGuest(timeZone);
  await setCookie(guestCookie, `${guest.userId}.${await sign(guest.userId)}`, guestCookieDays);
  return guest;
}

/** Forgets the guest of this browser, whose row has become an account or stays without a way in. */
export async function forgetGuest(): Promise<void> {
  await forgetCookie(guestCookie);
}

export async function findRequestEditor(): Promise<Editor | null> {
  return editorOf(await findRequestViewer());
}

export async function findRequestOwner(): Promise<Owner | null> {
  return ownerOf(await findRequestViewer());
}

const timeZoneCookie = "stet-time-zone";

/** Keeps a time zone for when this browser is signed out. Only where cookies may be set. */
export async function rememberTimeZone(timeZone: string): Promise<void> {
  await setCookie(timeZoneCookie, timeZone, guestCookieDays);
}

/** The time zone of somebody without a row: what their browser told before, else UTC. */
export async function requestTimeZone(): Promise<string> {
  const parsed = timeZoneSchema.safeParse((await cookies()).get(timeZoneCookie)?.value);
  return parsed.success ? parsed.data : "UTC";
}

/** The one who asks as a teacher of a class, or null. */
export async function findRequestTeacher(classId: string): Promise<TeacherOfClass | null> {
  return findTeacherOfClass(await findRequestViewer(), classId);
}

/** The network that the request comes from, as a hash for counting; null where nobody knows. */
export async function requestNetwork(purpose: string): Promise<string | null> {
  return networkHash((await headers()).get(clientAddressHeader), purpose);
}
