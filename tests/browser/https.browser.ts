import type { Browser, BrowserContext, Page } from "playwright-core";
import { startAppServer } from "./app-server";
import type { AppServer } from "./app-server";
import { desktop, launchChromium, newDevice, phone } from "./chromium";
import { becomeTeacher, joinClass, joinCode, publishNews } from "./class-steps";
import { openPage, reloadPage } from "./open-page";
import { openSecureProxy } from "./secure-proxy";
import type { SecureProxy } from "./secure-proxy";

/** As schools run it: a proxy speaks https to everybody, and http to the application. */
let browser: Browser;
let proxy: SecureProxy;
let app: AppServer;
let teacher: Page;
let code = "";

const visit = async (device: typeof phone): Promise<Page> => {
  const trusting = { ...device, ignoreHTTPSErrors: true };
  const context = await newDevice(browser, trusting, proxy.address);
  return context.newPage();
};

beforeAll(async () => {
  browser = await launchChromium();
  proxy = await openSecureProxy();
  app = await startAppServer(proxy.address);
  proxy.passOnTo(app.port);
  teacher = await visit(desktop);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  await proxy.close();
});

const session = "__Secure-next-auth.session-token";
const namesIn = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name }) => name).sort();

/** The cookies that would go over a line that others can read, or to a script, or along from another site. */
async function looseIn(context: BrowserContext): Promise<string[]> {
  const found = await context.cookies();
  return found
    .filter(({ secure, httpOnly, sameSite }) => !secure || !httpOnly || sameSite !== "Lax")
    .map(({ name }) => name);
}

it("signs a teacher in by a cookie that goes by https alone, and keeps them signed in", async () => {
  await becomeTeacher(teacher, { name: "Tess Teacher", email: "tess.https@example.org" }, "7b");
  expect(await namesIn(teacher.context())).toContain(session);
  expect(await looseIn(teacher.context())).toEqual([]);
  await reloadPage(teacher);
  await teacher.getByRole("heading", { name: "7b" }).waitFor();
  const address = await teacher
    .getByText(/\/join\//)
    .first()
    .innerText();
  expect(address).toContain(new URL(proxy.address).host);
});

it("lets a student in with a name and a PIN by the same kind of cookie", async () => {
  code = await joinCode(teacher, new URL(teacher.url()).pathname);
  const student = await visit(phone);
  await joinClass(student, code, "Kim");
  expect(await namesIn(student.context())).toContain(session);
  expect(await looseIn(student.context())).toEqual([]);
  await reloadPage(student);
  await student.getByText("You are here as").waitFor();
});

it("lets a guest play a live game, and find their seat again, by a cookie that goes by https alone", async () => {
  await publishNews(teacher);
  await teacher.getByRole("link", { name: "Start live" }).click();
  await teacher.getByLabel("Let guests play").check();
  await teacher.getByRole("button", { name: /^Open the lobby/ }).click();
  const pin = await teacher.getByText(/^\d{3} \d{3}$/).innerText();
  const guest = await visit(phone);
  await openPage(guest, `/live?pin=${pin.replace(" ", "")}`);
  await guest.getByLabel("Your name in this game").fill("Owl");
  await guest.getByRole("button", { name: "Come in" }).click();
  await guest.getByRole("heading", { name: "You are in" }).waitFor();
  expect(await namesIn(guest.context())).toContain("stet-guest");
  expect(await looseIn(guest.context())).toEqual([]);
  await reloadPage(guest);
  await guest.getByRole("heading", { name: "You are in" }).waitFor();
  await teacher.getByText("1 player").first().waitFor();
});

it("forgets the session when one signs out", async () => {
  await openPage(teacher, "/account");
  await teacher.getByRole("button", { name: "Sign out" }).click();
  await teacher.waitForURL(`${proxy.address}/`);
  expect(await namesIn(teacher.context())).not.toContain(session);
  await openPage(teacher, "/account");
  await teacher.getByRole("link", { name: "Sign in", exact: true }).first().waitFor();
});
