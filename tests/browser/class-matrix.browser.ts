import type { Browser, Request } from "playwright-core";
import { appAddress, desktop, launchChromium, newVisit } from "./chromium";
import type { Visit } from "./chromium";
import { signInOwner } from "./desk-steps";
import { openPage } from "./open-page";

/** Who gets what of a class: every page, every file and everything that its teacher can do. */
type Role =
  "anonymous" | "guest" | "student" | "otherStudent" | "teacher" | "otherTeacher" | "owner";

const roles: readonly Role[] = [
  ...([
    "anonymous",
    "guest",
    "student",
    "otherStudent",
    "teacher",
    "otherTeacher",
    "owner",
  ] as const),
];

let browser: Browser;
const visits = {} as Record<Role, Visit>;
let classId = "";
let studentId = "";
let assignmentId = "";
let gameId = "";
/** What the teacher's own pages sent, one for each thing that was done. */
const sent: { what: string; request: Request }[] = [];

async function signUp(name: string): Promise<Visit> {
  const visit = await newVisit(browser, desktop);
  const { page } = visit;
  await openPage(page, "/account/sign-up?next=/classes");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(`${name}-${Date.now()}@example.org`);
  await page.getByLabel("Password").fill("a sentence to remember");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL((url) => url.pathname === "/classes");
  return visit;
}

async function makeClass({ page }: Visit, name: string): Promise<string> {
  await openPage(page, "/classes");
  await page.getByLabel("Name of the class").fill(name);
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.getByRole("heading", { name }).waitFor();
  return (
    await page.getByText(/^[3-9CDFGHJKMPQRTWXY]{3} [3-9CDFGHJKMPQRTWXY]{3}$/).innerText()
  ).replace(" ", "");
}

async function joinClass(code: string, nickname: string): Promise<Visit> {
  const visit = await newVisit(browser, desktop);
  await openPage(visit.page, `/join/${code}`);
  await visit.page.getByLabel("Your name in this class").fill(nickname);
  await visit.page.getByLabel("PIN", { exact: true }).fill("4071");
  await visit.page.getByRole("button", { name: "Join the class" }).click();
  await visit.page.getByText("You are here as").waitFor();
  return visit;
}

/** An assignment of the teacher's class with a live game in its lobby. */
async function openLiveGame(): Promise<void> {
  const { page } = visits.teacher;
  await openPage(page, `/classes/${classId}`);
  await page.getByRole("button", { name: "This week’s news" }).click();
  await page.getByRole("link", { name: "Start live" }).click();
  await page.getByRole("button", { name: /^Open the lobby/ }).click();
  await page.getByText("Nobody is here yet.").waitFor();
  gameId = new URL(page.url()).pathname.split("/")[2] ?? "";
  assignmentId = (await exported()).class.assignments[0]?.id ?? "";
  await openPage(page, `/classes/${classId}`);
}

async function becomeGuest(): Promise<Visit> {
  const visit = await newVisit(browser, desktop);
  await openPage(visit.page, "/settings");
  await visit.page.getByRole("button", { name: "Make an address" }).click();
  await visit.page.getByLabel("Address to subscribe to").waitFor();
  return visit;
}

beforeAll(async () => {
  browser = await launchChromium();
  visits.owner = await signInOwner(browser);
  visits.anonymous = await newVisit(browser, desktop);
  visits.guest = await becomeGuest();
  visits.otherTeacher = await signUp("Other");
  visits.otherStudent = await joinClass(await makeClass(visits.otherTeacher, "9z"), "Lee");
  visits.teacher = await signUp("Teacher");
  visits.student = await joinClass(await makeClass(visits.teacher, "9a"), "Kim");
  classId = new URL(visits.teacher.page.url()).pathname.split("/").at(-1) ?? "";
  studentId = (await exported()).class.students[0]?.userId ?? "";
  await openLiveGame();
}, 120_000);
afterAll(async () => {
  for (const visit of Object.values(visits)) await visit.end();
  await browser.close();
});

type Exported = {
  exportedAt: string;
  class: {
    name: string;
    students: { userId: string; nickname: string }[];
    assignments: { id: string }[];
  };
};

/** The class as its teacher takes it away, which is all of it. */
async function exported(): Promise<Exported> {
  const answer = await visits.teacher.page.request.get(`/api/classes/${classId}/export`);
  return { ...((await answer.json()) as Exported), exportedAt: "" };
}

type Outcome = "shown" | "sign-in" | "not-there" | "class";
const forTeacher: Record<Role, Outcome> = {
  anonymous: "sign-in",
  guest: "not-there",
  student: "class",
  otherStudent: "not-there",
  teacher: "shown",
  otherTeacher: "not-there",
  owner: "not-there",
};
const forFile = { ...forTeacher, anonymous: "not-there", student: "not-there" } as const;
const places: [path: string, who: Record<Role, Outcome>][] = [
  ["/classes/ID", { ...forTeacher, student: "shown" }],
  ["/classes/ID/students", forTeacher],
  ["/classes/ID/students?find=K&page=2", forTeacher],
  ["/classes/ID/students/import", forTeacher],
  ["/classes/ID/slips", forTeacher],
  ["/classes/ID/history", forTeacher],
  ["/classes/ID/history?page=1", forTeacher],
  ["/classes/ID/assignments/QUIZ?q=Baltimore", forTeacher],
  ["/api/classes/ID/export", forFile],
  ["/api/classes/ID/export?format=csv", forFile],
  ["/classes/ID/gradebook", forTeacher],
  ["/classes/ID/gradebook?sort=mean&order=down&as=points", forTeacher],
  ["/classes/ID/gradebook/print", forTeacher],
  ["/classes/ID/assignments/QUIZ/students/STUDENT", forTeacher],
  ["/classes/ID/assignments/QUIZ/analysis", forTeacher],
  ["/api/classes/ID/gradebook", forFile],
  ["/api/classes/ID/assignments/QUIZ/analysis", forFile],
  ["/api/classes/ID/assignments/QUIZ/answers", forFile],
  ["/classes/ID/assignments/QUIZ/live", forTeacher],
  ["/live/GAME/host", forFile],
  ["/live/GAME/report", forFile],
  ["/api/live/GAME/report", forFile],
];

describe.each(places)("%s", (path, who) => {
  it.each(roles)("is for %s as it should be", async (role) => {
    const url = path
      .replace("ID", classId)
      .replace("QUIZ", assignmentId)
      .replace("GAME", gameId)
      .replace("STUDENT", studentId);
    const answer = await visits[role].page.request.get(url, { maxRedirects: 0 });
    const location = answer.headers()["location"] ?? "";
    const outcome: Outcome | number =
      answer.status() === 200
        ? "shown"
        : answer.status() === 404
          ? "not-there"
          : location.includes("/account/sign-in")
            ? "sign-in"
            : location.endsWith(`/classes/${classId}`)
              ? "class"
              : answer.status();
    expect(outcome).toBe(who[role]);
    if (outcome !== "shown") expect(await answer.text()).not.toContain("Kim");
  });

  it("is not there under an id that is none", async () => {
    const url = path.replace(/ID|QUIZ|GAME/g, "../etc");
    const answer = await visits.teacher.page.request.get(url, { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
  });
});

/** Does something on a page of the teacher's and keeps what was sent for it. */
async function record(what: string, run: () => Promise<void>): Promise<void> {
  const { page } = visits.teacher;
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === "POST" && "next-action" in each.headers()),
    run(),
  ]);
  await request.response();
  sent.push({ what, request });
}

/** The headers of a request but for who sent it. */
async function withoutCookie(request: Request): Promise<Record<string, string>> {
  const headers = Object.entries(await request.allHeaders());
  const own = ["cookie", "host", "content-length"];
  return Object.fromEntries(
    headers.filter(([name]) => !name.startsWith(":") && !own.includes(name)),
  );
}

describe("what the teacher's pages send", () => {
  const press = async (summary: RegExp | null, button: string) => {
    const { page } = visits.teacher;
    if (summary !== null) {
      await page
        .locator("details:not([open]) > summary")
        .filter({ hasText: summary })
        .first()
        .click();
    }
    await page.getByRole("button", { name: button }).first().click();
  };

  it("is done for the teacher", async () => {
    const { page } = visits.teacher;
    await openPage(page, `/classes/${classId}`);
    await record("let nobody in", () => press(null, "Let nobody new in"));
    await page.getByText("Nobody new can join. Who", { exact: false }).waitFor();
    await record("let students in", () => press(null, "Let new students in"));
    await record("change the code", () => press(null, "Change the code"));
    await page.getByText(/^The code is/).waitFor();
    await record("rename", () => press(/^Rename/, "Save"));
    await record("invite", () => press(/^Teachers/, "Make a link for a colleague"));
    await page.getByLabel("Link").waitFor();
    await record("archive", () => press(/^Archive/, "Archive the class"));
    await page.getByText("This class is archived", { exact: false }).waitFor();
    await record("restore", () => press(null, "Restore the class"));
    await page.getByText("How students come in").waitFor();

    await openPage(page, `/classes/${classId}/students`);
    await record("change a student", () => press(/^Change/, "Save"));
    await record("make a PIN", () => press(/^New PIN/, "Make a new PIN"));
    await page.getByText(/^The new PIN is/).waitFor();
    await record("take out", () => press(/^Take out/, "Take out: Kim"));
    await page.getByRole("heading", { name: "Taken out" }).waitFor();
    await record("take in again", () => press(null, "Take in again: Kim"));
    await page.getByRole("heading", { name: "Kim" }).waitFor();

    await openPage(page, `/classes/${classId}/students/import`);
    await page.getByLabel("Or names, one a line").fill("Ro");
    await record("look a list through", () => press(null, "Look the list through"));
    await record("put a list in", () => press(null, "Put 1 student in"));
    await page.getByText("1 student is in the class now.").waitFor();

    await openPage(page, `/classes/${classId}/assignments/${assignmentId}?q=Baltimore+collapsed`);
    await press(null, "Write your own for: The Francis Scott Key Bridge in Baltimore collapsed");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Statement").or(dialog.getByLabel("Question")).fill("When in 2024?");
    await dialog.getByRole("radio", { name: "Type the date" }).check();
    await record("look a question through", () => press(null, "Save"));
    await record("write a question", () => press(null, "Save anyway"));
    await page.getByText("Your question was added.").waitFor();
    await page.locator("summary").filter({ hasText: "Change the points" }).click();
    await record("give points", () => press(null, "Save the points"));
    await page.getByText("Points saved.").waitFor();
    expect(sent).toHaveLength(16);
    expect((await exported()).class.students).toHaveLength(2);
    expect(studentId).not.toBe("");
  });

  it.each(roles.filter((role) => role !== "teacher"))(
    "changes and tells nothing when sent by %s",
    async (role) => {
      const before = await exported();
      for (const { request } of sent) {
        const answer = await visits[role].page.request.fetch(
          new URL(new URL(request.url()).pathname, appAddress()).href,
          {
            method: "POST",
            headers: await withoutCookie(request),
            data: request.postDataBuffer() ?? "",
            maxRedirects: 0,
          },
        );
        const told = await answer.text();
        expect(told).not.toContain("Kim");
        expect(told).not.toMatch(/"pin":"\d/);
      }
      expect(await exported()).toEqual(before);
    },
  );

  it("would be done again if the teacher sent it, so that the test means something", async () => {
    const before = await exported();
    const code = sent.find(({ what }) => what === "change the code");
    if (code === undefined) throw new Error("Nothing was sent.");
    await visits.teacher.page.request.fetch(code.request.url(), {
      method: "POST",
      headers: await withoutCookie(code.request),
      data: code.request.postDataBuffer() ?? "",
    });
    expect(await exported()).not.toEqual(before);
  });
});
