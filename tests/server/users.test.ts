import { db } from "@/server/db";
import { ownerOf } from "@/server/session";
import type { Owner } from "@/server/session";
import { isOwnerToken, makeOwnerToken } from "@/server/settings";
import {
  checkPassword,
  claimOwnership,
  createGuest,
  findAccount,
  findViewer,
  grantRole,
  listPeople,
  signOutEverywhere,
  signUp,
} from "@/server/users";
import { defaultStudySettings, saveStudySettings } from "@/server/study-settings";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const ada = {
  name: "Ada",
  email: "ada@example.org",
  password: "ten characters",
  timeZone: "Europe/Zurich",
};

async function signedUp(input = ada, token: string | null = null) {
  const made = await signUp(null, input, token);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

async function anOwner(): Promise<Owner> {
  const token = await makeOwnerToken();
  const { userId } = await signedUp(ada, token);
  const owner = ownerOf(await findViewer(userId));
  if (owner === null) throw new Error("The link made no owner.");
  return owner;
}

describe("signUp", () => {
  it("turns the guest's own row into the account", async () => {
    const guest = await createGuest("Asia/Seoul");
    const made = await signUp(guest, ada, null);
    expect(made).toEqual({ ok: true, value: { userId: guest.userId, role: "learner" } });
  });

  it("keeps a time zone that the guest chose, and else takes that of the browser", async () => {
    const traveller = await createGuest("Asia/Seoul");
    await saveStudySettings(traveller, defaultStudySettings, new Date());
    await signUp(traveller, ada, null);
    expect((await findViewer(traveller.userId))?.timeZone).toBe("Asia/Seoul");
    const newcomer = await createGuest("Asia/Seoul");
    await signUp(newcomer, { ...ada, email: "grace@example.org" }, null);
    expect((await findViewer(newcomer.userId))?.timeZone).toBe("Europe/Zurich");
  });

  it("refuses an address that has an account and changes nothing", async () => {
    await signedUp();
    const guest = await createGuest("UTC");
    expect(await signUp(guest, ada, null)).toEqual({ ok: false, problem: "email-taken" });
    expect((await findViewer(guest.userId))?.email).toBeNull();
  });

  it("keeps the password as an argon2id hash alone", async () => {
    const { userId } = await signedUp();
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(user)).not.toContain(ada.password);
  });
});

describe("checkPassword", () => {
  it("finds the account whatever the case of the address, and only with its password", async () => {
    const { userId } = await signedUp();
    expect(await checkPassword(" ADA@example.org", ada.password)).toEqual({
      ok: true,
      value: { userId, tokenVersion: 0 },
    });
    const wrong = { ok: false, problem: "wrong" };
    expect(await checkPassword(ada.email, "another one")).toEqual(wrong);
    expect(await checkPassword("nobody@example.org", ada.password)).toEqual(wrong);
  });

  it("takes no more than ten wrong tries of an address, and any number of right ones", async () => {
    await signedUp();
    for (let tries = 0; tries < 12; tries += 1) {
      expect(await checkPassword(ada.email, ada.password)).toMatchObject({ ok: true });
    }
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await checkPassword(ada.email, "another one")).toMatchObject({ problem: "wrong" });
    }
    const late = { ok: false, problem: "tried-too-often" };
    expect(await checkPassword(` ${ada.email.toUpperCase()}`, ada.password)).toEqual(late);
  });
});

describe("findAccount", () => {
  it("refuses tokens from before a sign-out everywhere", async () => {
    const { userId } = await signedUp();
    const account = await findAccount(userId, 0);
    if (account === null) throw new Error("The account is not found.");
    await signOutEverywhere(account);
    expect(await findAccount(userId, 0)).toBeNull();
    expect(await findAccount(userId, 1)).not.toBeNull();
  });
});

describe("the one-time owner link", () => {
  it("makes one owner and works once", async () => {
    const token = await makeOwnerToken();
    if (token === null) throw new Error("There is no link.");
    expect(await isOwnerToken(token)).toBe(true);
    expect((await signedUp(ada, token)).role).toBe("owner");
    expect(await isOwnerToken(token)).toBe(false);
    const second = await signUp(null, { ...ada, email: "bo@example.org" }, token);
    expect(second).toEqual({ ok: false, problem: "owner-link-used" });
    expect(await makeOwnerToken()).toBeNull();
  });

  it("can be used by an account that exists, but not by a guest", async () => {
    const token = await makeOwnerToken();
    const guest = await createGuest("UTC");
    expect(await claimOwnership(guest, token ?? "")).toBe(false);
    const { userId } = await signedUp();
    const account = await findViewer(userId);
    if (account === null) throw new Error("The account is not found.");
    expect(await claimOwnership(account, token ?? "")).toBe(true);
    expect((await findViewer(userId))?.role).toBe("owner");
  });

  it("is replaced by the next start as long as nobody has used it", async () => {
    const first = await makeOwnerToken();
    const second = await makeOwnerToken();
    expect(await isOwnerToken(first ?? "")).toBe(false);
    expect(await isOwnerToken(second ?? "")).toBe(true);
  });
});

describe("grantRole", () => {
  it("gives a role and writes down who gave it", async () => {
    const owner = await anOwner();
    const { userId } = await signedUp({ ...ada, email: "bo@example.org" });
    expect(await grantRole(owner, userId, "editor")).toEqual({ ok: true, value: null });
    expect((await listPeople(owner)).map((person) => person.role)).toEqual(["owner", "editor"]);
    const decision = await db().decision.findFirstOrThrow({ where: { action: "grant-role" } });
    expect(decision).toMatchObject({
      userId: owner.userId,
      before: { userId, role: "learner" },
      after: { userId, role: "editor" },
    });
  });

  it("keeps at least one owner", async () => {
    const owner = await anOwner();
    expect(await grantRole(owner, owner.userId, "learner")).toEqual({
      ok: false,
      problem: "last-owner",
    });
  });

  it("gives no role to a guest", async () => {
    const owner = await anOwner();
    const guest = await createGuest("UTC");
    expect(await grantRole(owner, guest.userId, "editor")).toEqual({
      ok: false,
      problem: "no-such-person",
    });
  });
});
