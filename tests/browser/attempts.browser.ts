import type { Browser, Page } from "playwright-core";
import { launchChromium, newDevice, phone } from "./chromium";
import type { Visit } from "./chromium";
import { inBothSchemes, joinCode, publishNews, signUpTeacher } from "./class-steps";
import { openPage, reloadPage, untilAlive } from "./open-page";
import { openPhone } from "./phone-on-a-line";
import type { PhoneOnALine } from "./phone-on-a-line";

/** What becomes of an attempt when the network goes, and when two tabs show it. */
let browser: Browser;
let teacher: Visit;
let editor: string;
let handset: PhoneOnALine;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const email = "tess.attempts@example.org";
  teacher = await signUpTeacher(browser, { name: "Tess Teacher", email }, "7c");
  await publishNews(teacher.page);
  editor = teacher.page.url();
  handset = await openPhone(browser);
  page = await handset.context.newPage();
});
afterAll(async () => {
  await handset.close();
  await teacher.end();
  await browser.close();
});

/** The place in the attempt, as its header says it: "3 of 10". */
const place = (tab: Page, words: string) =>
  tab.getByRole("banner").getByRole("button", { name: new RegExp(words) });
const says = (tab: Page, words: string) =>
  tab.getByRole("banner").getByText(words, { exact: true });

/** Goes to a question by the list of all. */
async function goTo(tab: Page, number: number): Promise<void> {
  await place(tab, "of 10").click();
  await tab
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${number}\\D`) })
    .click();
  await place(tab, `\\b${number} of 10`).waitFor();
}

/** Waits until an option of the question on the screen is the one that is chosen. */
const isChosen = (tab: Page, option: number) =>
  tab.locator("input[type=radio]:checked").and(tab.getByRole("radio").nth(option)).waitFor();

/** Of the questions of the news, the places of those with options. */
async function choosable(tab: Page): Promise<number[]> {
  const found: number[] = [];
  for (let number = 1; number <= 10; number += 1) {
    await goTo(tab, number);
    if ((await tab.getByRole("radio").count()) > 1) found.push(number);
  }
  return found;
}
let choices: number[] = [];
let code = "";
/** Where Kim's attempt stands. */
let attemptPath = "";

/** Comes into the class by its code, for the first time or, as somebody who signed out, again. */
async function signIn(tab: Page, nickname: string, way: "new" | "back"): Promise<void> {
  await openPage(tab, `/join/${code}`);
  if (way === "back") await tab.getByRole("radio", { name: "I have been here before" }).check();
  await tab.getByLabel("Your name in this class").fill(nickname);
  await tab.getByLabel("PIN", { exact: true }).fill("4071");
  await tab.getByRole("button", { name: way === "new" ? "Join the class" : "Sign in" }).click();
  await tab.getByText("You are here as").waitFor();
}

/** Signs out where nothing is asked first. */
async function signOut(tab: Page): Promise<void> {
  await openPage(tab, "/account");
  await tab.getByRole("button", { name: "Sign out" }).click();
  await tab.waitForURL(`${handset.address}/`);
}

/** The keys under which something of an attempt lies unsent in this browser. */
const unsentKeys = (tab: Page) =>
  tab.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("stet.attempt.")));

/**
 * Answers the question at a place without network, and asks to sign out on another page. The line is back
 * by then for pages, and not yet for answers.
 */
async function leaveUnsent(number: number, option: number): Promise<void> {
  await openPage(page, attemptPath);
  await goTo(page, number);
  await handset.goOffline();
  await page.getByRole("radio").nth(option).check();
  await says(page, "Kept on this device").waitFor();
  await handset.context.route("**/api/attempts/**", (route) => route.abort());
  await handset.comeBack();
  await openPage(page, "/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "1 answer not sent yet" });
  await dialog.getByText(/^“This week’s news.*”: 1 answer$/).waitFor();
}

it("says before it begins that it can be gone on with without a connection", async () => {
  code = await joinCode(teacher.page, editor.replace(/\/assignments\/.*/, ""));
  await signIn(page, "Kim", "new");
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.getByRole("link", { name: /This week’s news/ }).click();
  await page.getByText(/you can go on without a connection/).waitFor();
  await page.getByRole("button", { name: "Start" }).click();
  await place(page, "1 of 10").waitFor();
  attemptPath = new URL(page.url()).pathname;
  choices = await choosable(page);
  expect(choices.length).toBeGreaterThan(2);
});

it("opens again without network, with the answers that were sent and those that were not", async () => {
  const [first = 0, second = 0] = choices;
  await goTo(page, first);
  await page.getByRole("radio").nth(1).check();
  await says(page, "Saved").waitFor();
  await handset.goOffline();
  await goTo(page, second);
  await page.getByRole("radio").nth(0).check();
  await says(page, "Kept on this device").waitFor();
  const address = page.url();
  await page.close();

  page = await handset.context.newPage();
  await openPage(page, address);
  await goTo(page, first);
  await isChosen(page, 1);
  await goTo(page, second);
  await isChosen(page, 0);
  await page.getByText(/Your answers are kept on this device/).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  // Every other address leads there.
  await openPage(page, "/assignments");
  await page.getByRole("heading", { name: "Go on with" }).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  await page.getByRole("link", { name: /This week’s news/ }).click();
  await place(page, "of 10").waitFor();
  await untilAlive(page);
  await handset.comeBack();
  await says(page, "Saved").waitFor();
  await reloadPage(page);
  await goTo(page, second);
  await isChosen(page, 0);
});

it("shows in one tab what is answered in the other, without network too", async () => {
  const [first = 0, , third = 0] = choices;
  const other = await handset.context.newPage();
  await openPage(other, page.url());
  await goTo(page, first);
  await goTo(other, first);
  await page.getByRole("radio").nth(0).check();
  await isChosen(other, 0);
  await says(other, "Saved").waitFor();
  await handset.goOffline();
  await goTo(page, third);
  await goTo(other, third);
  await other.getByRole("radio").nth(1).check();
  await isChosen(page, 1);
  await says(page, "Kept on this device").waitFor();
  // The later answer stands.
  await page.getByRole("radio").nth(0).check();
  await isChosen(other, 0);
  await handset.comeBack();
  await says(page, "Saved").waitFor();
  await says(other, "Saved").waitFor();
  await reloadPage(other);
  await goTo(other, third);
  await isChosen(other, 0);
  await other.close();
});

it("sees what was answered on another device as soon as it is looked at again", async () => {
  const [first = 0] = choices;
  await goTo(page, first);
  const elsewhere = await newDevice(browser, phone, handset.address);
  await elsewhere.addCookies(await handset.context.cookies());
  const phoneOfKim = await elsewhere.newPage();
  await openPage(phoneOfKim, page.url());
  await goTo(phoneOfKim, first);
  await phoneOfKim.getByRole("radio").nth(1).check();
  await says(phoneOfKim, "Saved").waitFor();
  await elsewhere.close();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await isChosen(page, 1);
});

it("asks before signing out while an answer waits, keeps it from who comes after, and sends it at the next sign-in", async () => {
  const [, second = 0] = choices;
  await leaveUnsent(second, 1);
  expect(await inBothSchemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Send now, then sign out" }).click();
  await page.getByRole("button", { name: "Send now, then sign out" }).waitFor();
  expect(await unsentKeys(page)).toHaveLength(1);
  await page.getByRole("button", { name: "Sign out and keep it here" }).click();
  await page.waitForURL(`${handset.address}/`);
  await handset.context.unroute("**/api/attempts/**");
  await signIn(page, "Lee", "new");
  await signOut(page);
  expect(await unsentKeys(page)).toHaveLength(1);
  await signIn(page, "Kim", "back");
  await page.waitForFunction(
    () => !Object.keys(localStorage).some((key) => key.startsWith("stet.attempt.")),
  );
  await openPage(page, attemptPath);
  await goTo(page, second);
  await isChosen(page, 1);
});

it("sends what waits and signs out, where the network is back", async () => {
  const [, second = 0] = choices;
  await leaveUnsent(second, 0);
  await handset.context.unroute("**/api/attempts/**");
  await page.getByRole("button", { name: "Send now, then sign out" }).click();
  await page.waitForURL(`${handset.address}/`);
  expect(await unsentKeys(page)).toEqual([]);
  await signIn(page, "Kim", "back");
  await openPage(page, attemptPath);
  await goTo(page, second);
  await isChosen(page, 0);
});

it("tells the other tab that it was handed in, and sends a hand-in though its page was closed", async () => {
  const other = await handset.context.newPage();
  await openPage(other, page.url());
  await place(other, "of 10").waitFor();
  await handset.goOffline();
  await goTo(page, 10);
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.getByRole("button", { name: "Hand in as it is" }).click();
  await page.getByText(/are handed in as soon as it is back/).waitFor();
  await openPage(page, "/assignments");
  await page.getByRole("heading", { name: "You are offline" }).waitFor();
  await handset.comeBack();
  await other.getByText(/handed in in another tab/).waitFor();
  expect(await inBothSchemes(other)).toEqual([]);
  await other.getByRole("button", { name: "See what was handed in" }).click();
  await other
    .getByText(/^Handed in/)
    .first()
    .waitFor();
  await other.close();
});

it("says of an attempt with a time limit that it needs a connection, before it begins and without one", async () => {
  const { page: desk } = teacher;
  await openPage(desk, new URL(editor).pathname.replace(/\/assignments\/.*/, ""));
  await publishNews(desk);
  const timed = new URL(desk.url()).pathname;
  await desk.locator("summary").filter({ hasText: "More settings" }).click();
  await desk.getByRole("textbox", { name: /^Time limit in minutes/ }).fill("30");
  await desk.getByRole("button", { name: "Save settings" }).click();
  await desk
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await openPage(page, timed.replace(/\/classes\/[^/]+/, ""));
  await page.getByText("You need a connection from start to end.").waitFor();
  await page.getByRole("button", { name: "Start" }).click();
  await place(page, "1 of 10").waitFor();
  await handset.goOffline();
  await reloadPage(page);
  await page.getByText(/needs a connection: its clock runs on the server/).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  await handset.comeBack();
  await page.getByRole("link", { name: "Load this page" }).click();
  await place(page, "1 of 10").waitFor();
});
