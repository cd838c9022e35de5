import type { Browser, Page } from "playwright-core";
import { findFaults } from "./axe";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { openPage, reloadPage } from "./open-page";

/**
 * A game on the wall and on three phones: a student of the class, a guest who reloads in the middle of a
 * question, and one who comes late; the host reloads too.
 */
let browser: Browser;
let host: Visit;
let student: Visit;
let guest: Visit;
let late: Visit;
let pin = "";

beforeAll(async () => {
  browser = await launchChromium();
  host = await newVisit(browser, desktop);
  student = await newVisit(browser, phone);
  guest = await newVisit(browser, phone);
  late = await newVisit(browser, phone);
});
afterAll(async () => {
  for (const visit of [host, student, guest, late]) await visit.end();
  await browser.close();
});

async function clear({ page }: Visit): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findFaults(page)).toEqual([]);
  }
}

/** What a typed answer must look like depends on the question: these are tried until one can be read. */
const typed = ["12", "12 November 2024", "November 2024", "2024"];

/** Gives an answer to the question on the phone, in its own way. */
async function give(page: Page, option: number): Promise<void> {
  await page.locator("#question-stem").waitFor();
  if ((await page.getByRole("radio").count()) > 0) {
    await page.getByRole("radio").nth(option).check();
    return;
  }
  for (const words of typed) {
    await page.getByLabel("Your answer").fill(words);
    await page.getByRole("button", { name: "Send" }).click();
    if ((await page.locator("[aria-invalid=true]").count()) === 0) return;
  }
}

/** What stands as the answer on the phone. */
async function given(page: Page): Promise<string> {
  await page.locator("#question-stem").waitFor();
  const field = page.getByLabel("Your answer");
  if ((await field.count()) > 0) return field.inputValue();
  const label = page.locator("label").filter({ has: page.locator("input:checked") });
  return label.innerText();
}

const isIn = ({ page }: Visit) => page.getByText("Your answer is in.", { exact: false }).waitFor();

const onWall = (words: RegExp | string) => host.page.getByText(words).first().waitFor();
const join = async ({ page }: Visit, name: string) => {
  await openPage(page, "/live");
  await page.getByLabel("PIN of the game").fill(pin);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Your name in this game").fill(name);
  await page.getByRole("button", { name: "Come in" }).click();
};

describe("a live game", () => {
  it("is opened from an assignment, which says what it leaves out", async () => {
    const { page } = host;
    await openPage(page, "/account/sign-up?next=/classes");
    await page.getByLabel("Name").fill("Tess Teacher");
    await page.getByLabel("E-mail").fill(`live-${Date.now()}@example.org`);
    await page.getByLabel("Password").fill("ten characters and more");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL((url) => url.pathname === "/classes");
    await page.getByLabel("Name of the class").fill("7b");
    await page.getByRole("button", { name: "Make the class" }).click();
    const address = await page
      .getByText(/\/join\//)
      .first()
      .innerText();
    await page.getByRole("button", { name: "This week’s news" }).click();
    await page.getByRole("button", { name: "Publish to the class" }).click();
    await page.getByText("Published. Your students see it now.").waitFor();
    await page.getByRole("link", { name: "Start live" }).click();
    await page.getByLabel("Faster answers earn more").check();
    await page.getByRole("button", { name: /^Open the lobby/ }).click();
    await page.getByText("Speed scoring needs a time limit", { exact: false }).waitFor();
    await clear(host);
    await page.getByLabel("Faster answers earn more").uncheck();
    await page.getByLabel("Let guests play").check();
    await page.getByLabel("Tell each player").check();
    await page.getByRole("button", { name: /^Open the lobby/ }).click();
    await page.getByText("Nobody is here yet.").waitFor();
    pin = await page.getByText(/^\d{3} \d{3}$/).innerText();
    await clear(host);

    const code = /\/join\/(\w+)/.exec(address)?.[1] ?? "";
    await openPage(student.page, `/join/${code}`);
    await student.page.getByLabel("Your name in this class").fill("Kim");
    await student.page.getByLabel("PIN", { exact: true }).fill("4071");
    await student.page.getByRole("button", { name: "Join the class" }).click();
    await student.page.getByText("You are here as").waitFor();
  });

  it("lets students in under their name by one tap on the class’s page, guests under one of their choice, and nobody with a wrong PIN", async () => {
    const { page } = student;
    const classPage = page.url();
    await openPage(page, "/live?pin=000000");
    await page.getByText("No game has this PIN now.", { exact: false }).waitFor();
    await clear(student);
    await openPage(page, `/live?pin=${pin.replace(" ", "")}`);
    await page.getByText("You play as").waitFor();
    await clear(student);
    await openPage(page, classPage);
    await page.getByText("A live quiz is running:", { exact: false }).waitFor();
    await clear(student);
    await page.getByRole("button", { name: /^Join the live quiz/ }).click();
    await page.getByRole("heading", { name: "You are in" }).waitFor();
    await clear(student);
    await join(guest, "kim");
    await guest.page.getByText("Somebody here has this name.", { exact: false }).waitFor();
    await guest.page.getByLabel("Your name in this game").fill("Owl");
    await guest.page.getByRole("button", { name: "Come in" }).click();
    await guest.page.getByRole("heading", { name: "You are in" }).waitFor();
    await onWall("2 players");
    await clear(host);
    await host.page.getByRole("button", { name: "Take out: Owl" }).click();
    await guest.page.getByRole("heading", { name: "You are out of this game" }).waitFor();
    await host.page.getByRole("button", { name: "Take in again: Owl" }).click();
    await guest.page.getByRole("heading", { name: "You are in" }).waitFor();
    // On the wall too: one step is taken at a time, and a key on a button is the button's.
    await host.page.getByRole("button", { name: "Take out: Owl" }).waitFor();
    await host.page.locator("button[aria-disabled=false]").filter({ hasText: "Start" }).waitFor();
  });

  it("asks everybody at once, and keeps answers over a reload and a lost line", async () => {
    await host.page.keyboard.press("Space");
    await give(student.page, 0);
    await isIn(student);
    await clear(student);
    await onWall(/^1 of 2 answered/);
    await clear(host);
    await guest.page.locator("#question-stem").waitFor();
    await guest.page.context().setOffline(true);
    await give(guest.page, 1);
    await guest.page.getByText("Kept on this device.", { exact: false }).waitFor();
    await guest.page.context().setOffline(false);
    await isIn(guest);
    const before = await given(guest.page);
    await reloadPage(guest.page);
    expect(await given(guest.page)).toBe(before);
    await onWall("Everybody has answered.");
  });

  it("goes on after the host's reload, and shows the distribution and the source", async () => {
    const { page } = host;
    await reloadPage(page);
    await onWall("Everybody has answered.");
    await page.getByRole("button", { name: /^Show the answer/ }).click();
    await page.getByText("· right").waitFor();
    await clear(host);
    const chart = page.getByRole("img", { name: /^2 of 2 players answered/ });
    await chart.waitFor();
    for (const { page: own } of [student, guest]) {
      await own.getByText(/^You have [01] of 1 right\. Your place is [12] of 2\.$/).waitFor();
      await own.locator("blockquote").first().waitFor();
    }
    await clear(student);
  });

  it("takes somebody in late, who answers with the others from then on", async () => {
    await join(late, "Late");
    await late.page
      .getByText(/^You gave no answer\.$/)
      .first()
      .waitFor();
    await host.page.getByRole("button", { name: /^Next question/ }).click();
    const phones = [student, guest, late];
    for (const { page } of phones)
      await page.getByText("Question 2 of", { exact: false }).first().waitFor();
    for (const { page } of phones) await page.locator("#question-stem").waitFor();
    await give(late.page, 1);
    await isIn(late);
    await onWall(/^1 of 3 answered/);
  });

  it("is gone on with by its teacher alone, and told to its players alone", async () => {
    const game = new URL(student.page.url()).pathname;
    const stranger = await newVisit(browser, phone);
    const own = { "sec-fetch-site": "same-origin" };
    for (const { page } of [student, guest, stranger]) {
      for (const [what, data] of [
        ["steps", { step: "end", revision: 5 }],
        ["players", { playerId: game.slice("/live/".length), isRemoved: true }],
      ] as const) {
        const answer = await page.request.post(`/api${game}/${what}`, { data, headers: own });
        expect(answer.status()).toBe(404);
      }
    }
    expect((await stranger.page.request.get(`/api${game}/events`)).status()).toBe(404);
    const data = { position: 1, answer: { optionId: "0" } };
    const answer = await stranger.page.request.post(`/api${game}/answers`, { data, headers: own });
    expect(answer.status()).toBe(401);
    await stranger.end();
  });

  it("hands no player a byte of what is right before it is shown", async () => {
    const page = await student.page.request.get(student.page.url());
    const text = await page.text();
    expect(text).toContain("question");
    expect(text).not.toMatch(/rightOptionId|\\?"correct\\?":|explanation|isRight|\\?"evidence\\?"/);
  });

  it("ends with what each had right, on the wall with a report and no names of who was wrong", async () => {
    const { page } = host;
    await page.getByRole("button", { name: /^Show the answer/ }).click();
    await page.getByRole("button", { name: /^Next question/ }).waitFor();
    await page.getByRole("button", { name: "End the game" }).click();
    await page.getByText("What was shown so far counts.", { exact: false }).waitFor();
    await clear(host);
    await page.getByRole("button", { name: "End it now" }).click();
    await onWall("The game is over");
    await clear(host);
    expect(await page.locator("main").innerText()).not.toMatch(/Kim|Owl|Late/);
    for (const each of [student, guest, late]) {
      await each.page.getByRole("heading", { name: /^[012] of 2 right$/ }).waitFor();
    }
    await clear(student);
  });

  it("is put into the gradebook for students of the class, once", async () => {
    const { page, complaints } = host;
    await page.getByRole("link", { name: "See the report" }).click();
    await page.getByRole("heading", { name: "Right answers of each question" }).waitFor();
    await page.getByRole("rowheader", { name: "Owl (guest)" }).waitFor();
    await clear(host);
    await page.getByRole("button", { name: "Put into the gradebook" }).click();
    await page.getByText("In the gradebook for 1 student.", { exact: true }).waitFor();
    await reloadPage(page);
    await page.getByText("It is in the gradebook for 1 student.").waitFor();
    const file = await page.request.get(`/api${new URL(page.url()).pathname}`);
    expect(await file.text()).toMatch(/Kim,false/);
    expect(complaints).toEqual([]);
    for (const each of [student, guest, late]) {
      const own = each.page.request;
      expect((await own.get(`/api${new URL(page.url()).pathname}`)).status()).toBe(404);
      expect((await own.get(new URL(page.url()).pathname)).status()).toBe(404);
    }
  });
});
