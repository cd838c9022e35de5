import { createECDH, randomBytes } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decrypt } from "http_ece";
import { importJWK, jwtVerify } from "jose";
import { SMTPServer } from "smtp-server";
import { db } from "@/server/db";
import { pushPublicKey } from "@/server/push";
import { sendDueReminders } from "@/server/reminder-sending";
import { addPushTarget, loadReminder, saveReminder, stopReminders } from "@/server/reminders";
import type { Viewer } from "@/server/session";
import { defaultStudySettings, saveStudySettings } from "@/server/study-settings";
import { suspendFact, unsuspendFact } from "@/server/suspensions";
import { createGuest, findViewer, signUp, signUpSchema } from "@/server/users";
import { answerRightly } from "./desk-of-test";
import { loopbackCertificate } from "./loopback-certificate";
import { openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";
import { verifiedFact } from "./verified-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const evening = new Date("2024-11-16T18:00:00Z");
/** The fact that was learned is due again by then. */
const dueEvening = new Date("2024-11-20T18:00:30Z");

let folder = "";
let site: LoopbackSite;
const kept = { ...process.env };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-mail-"));
  site = await openLoopbackSite("https");
});
beforeEach(async () => {
  process.env["STET_MAIL_FOLDER"] = folder;
  process.env["STET_ALLOW_LOOPBACK"] = "tests";
  for (const file of await readdir(folder)) await rm(join(folder, file));
});
afterEach(() => {
  process.env = { ...kept };
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await site.close();
});

async function learner(): Promise<Viewer> {
  const input = {
    name: "Lea",
    email: "lea@example.org",
    password: "a long password",
    timeZone: "UTC",
  };
  const made = await signUp(null, signUpSchema.parse(input), null);
  if (!made.ok) throw new Error(made.problem);
  const viewer = await findViewer(made.value.userId);
  if (viewer === null) throw new Error("The account is gone.");
  return viewer;
}

/** Somebody with one fact that is due on 18 November. */
async function learnerWithDueFact(): Promise<Viewer> {
  const viewer = await learner();
  const factId = await verifiedFact(now);
  await answerRightly(viewer, factId, now);
  return viewer;
}

const mails = async () => {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  // Long headers are folded, long lines of the text too.
  return texts.map((text) => text.replace(/\r?\n[ \t]+/g, " ").replace(/=\r?\n/g, ""));
};

describe("a reminder by e-mail", () => {
  it("is sent at the learner's hour, once a day, when something is due", async () => {
    const viewer = await learnerWithDueFact();
    expect(await saveReminder(viewer, { hour: 18, byEmail: true }, now)).toEqual({
      ok: true,
      value: null,
    });
    expect(await sendDueReminders(evening)).toBe(0);
    expect(await mails()).toEqual([]);
    expect(await sendDueReminders(new Date("2024-11-20T17:59:00Z"))).toBe(1);
    expect(await mails()).toHaveLength(1);
    expect(await sendDueReminders(new Date("2024-11-20T17:59:30Z"))).toBe(0);
    expect(await sendDueReminders(dueEvening)).toBe(1);
    expect(await mails()).toHaveLength(2);
    const [first = ""] = await mails();
    expect(first).toContain("To: lea@example.org");
    expect(first).toContain("Subject: 1 fact comes back today");
    expect(first).toMatch(/List-Unsubscribe: <http\S+\/api\/reminders\/stop\?token=[\w-]{32}>/);
  });

  it("is sent once where several processes look at the same moment", async () => {
    const viewer = await learnerWithDueFact();
    await saveReminder(viewer, { hour: 18, byEmail: true }, now);
    const sent = await Promise.all([1, 2, 3].map(() => sendDueReminders(dueEvening)));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it.each([
    [4, 1],
    [20, 0],
  ])("keeps to a study day that begins at %i o'clock", async (rollOverHour, reminded) => {
    const viewer = await learnerWithDueFact();
    await saveStudySettings(viewer, { ...defaultStudySettings, rollOverHour }, now);
    await saveReminder(viewer, { hour: 18, byEmail: true }, new Date("2024-11-17T19:00:00Z"));
    expect(await sendDueReminders(new Date("2024-11-18T18:00:30Z"))).toBe(reminded);
  });

  it("says nothing of a fact that the learner set aside, or that has no question left", async () => {
    const viewer = await learnerWithDueFact();
    await saveReminder(viewer, { hour: 18, byEmail: true }, now);
    const { id } = await db().fact.findFirstOrThrow({ where: { status: "verified" } });
    await suspendFact(viewer, id, now);
    expect(await sendDueReminders(dueEvening)).toBe(0);
    await unsuspendFact(viewer, id);
    expect(await sendDueReminders(new Date("2024-11-21T18:00:30Z"))).toBe(1);
    await db().item.updateMany({ where: { factId: id }, data: { status: "retired" } });
    expect(await sendDueReminders(new Date("2024-11-22T18:00:30Z"))).toBe(0);
  });

  it("goes through the mail server that the environment names", async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, _session, end) {
        let text = "";
        stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
        stream.on("end", () => {
          received.push(text);
          end();
        });
      },
    });
    const { port } = await new Promise<{ port: number }>((resolve) => {
      const listening = server.listen(0, "127.0.0.1", () =>
        resolve(listening.address() as { port: number }),
      );
    });
    process.env["STET_SMTP_URL"] = `smtp://127.0.0.1:${port}`;
    const viewer = await learnerWithDueFact();
    await saveReminder(viewer, { hour: 18, byEmail: true }, now);
    expect(await sendDueReminders(dueEvening)).toBe(1);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain("About one minute.");
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await sendDueReminders(new Date("2024-11-21T18:00:30Z"))).toBe(0);
    expect((await loadReminder(viewer)).problem).toMatch(/could not be sent by e-mail/);
  });

  it("ends for whoever has the token of one, and for nobody without", async () => {
    const viewer = await learnerWithDueFact();
    await saveReminder(viewer, { hour: 18, byEmail: true }, now);
    await sendDueReminders(dueEvening);
    const [mail = ""] = await mails();
    const token = /stop\?token=(?:3D)?([\w-]{32})>/.exec(mail)?.[1] ?? "";
    expect(await stopReminders("x".repeat(32))).toBe(false);
    expect(await stopReminders(token)).toBe(true);
    expect(await loadReminder(viewer)).toMatchObject({ byEmail: false, byPush: false });
    expect(await sendDueReminders(new Date("2024-11-25T18:00:30Z"))).toBe(0);
  });

  it("is refused to a guest, who has no address", async () => {
    const guest = await createGuest("UTC");
    expect(await saveReminder(guest, { hour: 18, byEmail: true }, now)).toEqual({
      ok: false,
      problem: "no-mail",
    });
    expect((await loadReminder(guest)).canMail).toBe(false);
  });
});

/** A browser's half of the keys of RFC 8291, and what it reads with them. */
function aBrowser() {
  const keys = createECDH("prime256v1");
  const authSecret = randomBytes(16);
  return {
    address: {
      p256dh: keys.generateKeys().toString("base64url"),
      auth: authSecret.toString("base64url"),
    },
    read: (body: Buffer): unknown =>
      JSON.parse(
        decrypt(body, { version: "aes128gcm", privateKey: keys, authSecret }).toString("utf8"),
      ),
  };
}

const trusting = { authority: loopbackCertificate };

describe("a reminder in a browser", () => {
  function pushService(path: string, status: number) {
    const asked: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
    site.pages.set(path, (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        asked.push({ headers: request.headers, body: Buffer.concat(chunks) });
        response.writeHead(status).end();
      });
    });
    return asked;
  }

  it("goes encrypted to the browser's push service, signed with our key", async () => {
    const asked = pushService("/push/one", 201);
    const viewer = await learnerWithDueFact();
    const browser = aBrowser();
    await addPushTarget(viewer, { endpoint: `${site.address}/push/one`, ...browser.address }, now);
    expect(await loadReminder(viewer)).toMatchObject({ byPush: true, hour: 18 });
    expect(await sendDueReminders(dueEvening, trusting)).toBe(1);
    expect(asked).toHaveLength(1);
    const { headers, body } = asked[0] ?? { headers: {}, body: Buffer.alloc(0) };
    expect(headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "low" });
    expect(browser.read(body)).toMatchObject({
      title: "1 fact comes back today",
      href: "/study",
      stopToken: expect.stringMatching(/^[\w-]{32}$/),
    });
    const [, token = "", publicKey = ""] =
      /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization ?? "") ?? [];
    expect(publicKey).toBe(await pushPublicKey());
    const point = Buffer.from(publicKey, "base64url");
    const key = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const { payload } = await jwtVerify(token, await importJWK(key, "ES256"));
    expect(payload.aud).toBe(site.address);
  });

  it("is over once the browser is gone, and the learner reads so", async () => {
    pushService("/push/gone", 410);
    const viewer = await learnerWithDueFact();
    await addPushTarget(
      viewer,
      { endpoint: `${site.address}/push/gone`, ...aBrowser().address },
      now,
    );
    expect(await sendDueReminders(dueEvening, trusting)).toBe(0);
    expect(await db().pushTarget.count()).toBe(0);
    expect(await loadReminder(viewer)).toMatchObject({
      byPush: false,
      problem: expect.stringMatching(/Switch them on again/),
    });
  });

  it("never goes to an address inside the network", async () => {
    process.env["STET_ALLOW_LOOPBACK"] = "";
    const asked = pushService("/push/inside", 201);
    const viewer = await learnerWithDueFact();
    await addPushTarget(
      viewer,
      { endpoint: `${site.address}/push/inside`, ...aBrowser().address },
      now,
    );
    expect(await sendDueReminders(dueEvening, trusting)).toBe(0);
    expect(asked).toEqual([]);
  });
});
