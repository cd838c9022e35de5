import type { Browser, Page } from "playwright-core";
import { findFaults } from "./axe";
import { launchChromium } from "./chromium";
import { countKept, waitForKept } from "./kept-on-device";
import { openPage, untilAlive } from "./open-page";
import { askedWay, goOn, typedExample, unknownButton } from "./study-steps";
import { openPhone } from "./phone-on-a-line";
import type { PhoneOnALine } from "./phone-on-a-line";

let browser: Browser;
let handset: PhoneOnALine;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  handset = await openPhone(browser);
});
afterEach(async () => {
  await handset.close();
});

/** A first visit, after which the device can do without network. */
async function makeReady(path = "/"): Promise<Page> {
  const page = await handset.context.newPage();
  await openPage(page, path);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) =>
      active?.addEventListener("statechange", resolve, { once: true }),
    );
  });
  await waitForKept(page, "decks", 1);
  return page;
}

const question = (page: Page) => page.getByRole("heading", { level: 1 });

/** Passes on a question and looks at what is told, then goes on. */
async function passOn(page: Page): Promise<string> {
  await unknownButton(page).waitFor();
  // Dates are held together by spaces that do not break.
  const asked = (await question(page).innerText()).replaceAll("\u00a0", " ");
  await unknownButton(page).click();
  await page.getByRole("main").locator("blockquote").first().waitFor();
  await goOn(page);
  return asked;
}

type Exported = { reviews: { question: string; answeredAt: string }[] };

/** The questions of the answers that the server has, in the order in which they were answered. */
async function storedAnswers(): Promise<string[]> {
  const response = await handset.context.request.get("/api/reviews/export?format=json");
  return ((await response.json()) as Exported).reviews
    .sort((one, other) => (one.answeredAt < other.answeredAt ? -1 : 1))
    .map(({ question: stem }) => stem);
}

it("loses and doubles nothing when the network goes in the middle of a session and the tab is killed", async () => {
  let page = await makeReady("/study");
  const asked = [await passOn(page), await passOn(page)];
  await waitForKept(page, "letters", 0);
  await handset.goOffline();
  asked.push(await passOn(page), await passOn(page));
  await page.close();

  page = await handset.context.newPage();
  await openPage(page, "/study");
  for (;;) {
    asked.push(await passOn(page));
    const done = page.getByRole("link", { name: "Done" });
    await done.or(page.getByRole("button", { name: "I don’t know" })).waitFor();
    if (await done.isVisible()) break;
  }
  await page
    .getByText(/not sent yet/)
    .first()
    .waitFor();
  expect(await countKept(page, "letters")).toBe(asked.length - 2);

  await handset.comeBack();
  await waitForKept(page, "letters", 0);
  expect(await storedAnswers()).toEqual(asked);
});

it("starts cold without network: the way in, a sitting, and what it leads to when there is none", async () => {
  const first = await makeReady();
  await first.close();
  await handset.goOffline();
  const page = await handset.context.newPage();
  await openPage(page, "/");
  await page.getByRole("heading", { name: "You are offline" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Start" }).click();
  await page.waitForURL("**/study");
  await untilAlive(page);
  await passOn(page);
  // A page that needs the network says so, and leads on.
  await openPage(page, "/progress");
  await page.getByRole("heading", { name: "You are offline" }).waitFor();
  await handset.comeBack();
  await page.getByRole("link", { name: "Load this page" }).click();
  await question(page)
    .filter({ hasNotText: /offline/i })
    .waitFor();
});

it("has on the device what a session loads only when it is needed", async () => {
  const first = await makeReady();
  await first.close();
  await handset.goOffline();
  const page = await handset.context.newPage();
  const broken: string[] = [];
  page.on("pageerror", ({ message }) => broken.push(message));
  await openPage(page, "/study");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Report this question" }).click();
  await page.getByRole("dialog", { name: "Report this question" }).waitFor();
  await page.keyboard.press("Escape");
  do {
    const way = await askedWay(page);
    if (way === "type a number" || way === "type a date") {
      await page.getByRole("textbox").fill(await typedExample(page));
      await page.getByRole("button", { name: "Answer" }).click();
    } else await unknownButton(page).click();
    await goOn(page);
  } while ((await unknownButton(page).count()) > 0);
  await page
    .getByText(/not sent yet/)
    .first()
    .waitFor();
  expect(broken).toEqual([]);
});

it("says what waits on the device, and sends it when the network is back", async () => {
  const page = await makeReady("/study");
  await handset.goOffline();
  await passOn(page);
  await page.getByRole("link", { name: /Leave the session/ }).click();
  await page.getByText("1 change to send.").waitFor();
  await handset.comeBack();
  await waitForKept(page, "letters", 0);
  expect(await storedAnswers()).toHaveLength(1);
});

it("asks before signing out while answers wait, keeps them, and sends them at the next sign-in", async () => {
  const page = await makeReady("/account/sign-up");
  const email = `offline-${Date.now()}@example.org`;
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("a long sentence");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("link", { name: "Start" }).waitFor();
  await openPage(page, "/study");
  await waitForKept(page, "decks", 1);
  const account = await handset.context.newPage();
  await openPage(account, "/account");
  await account.getByRole("button", { name: "Sign out" }).waitFor();
  await handset.goOffline();
  await passOn(page);
  await page.close();
  await account.getByRole("button", { name: "Sign out" }).click();
  await account.getByRole("dialog", { name: "1 answer not sent yet" }).waitFor();
  await account.getByRole("button", { name: "Send now, then sign out" }).click();
  await account.getByRole("button", { name: "Send now, then sign out" }).waitFor();
  expect(await countKept(account, "letters")).toBe(1);
  expect(await account.getByRole("dialog").isVisible()).toBe(true);
  // The line comes back for pages, and not yet for answers.
  await handset.context.route("**/api/reviews", (route) => route.abort());
  await handset.comeBack();
  await account.getByRole("button", { name: "Sign out and keep it here" }).click();
  await account.waitForURL(`${handset.address}/`);
  await handset.context.unroute("**/api/reviews");
  await openPage(account, "/");
  await account.getByText(/Sign in to send the answers that wait/).waitFor();
  expect(await countKept(account, "letters")).toBe(1);
  await openPage(account, "/account/sign-in");
  await account.getByLabel("E-mail").fill(email);
  await account.getByLabel("Password").fill("a long sentence");
  await account.getByRole("button", { name: "Sign in" }).click();
  await account.waitForURL(`${handset.address}/`);
  await openPage(account, "/progress");
  await waitForKept(account, "letters", 0);
  expect(await storedAnswers()).toHaveLength(1);
});

it("goes on when the device has no room left, and says that the answer lives only while the page does", async () => {
  const page = await makeReady("/study");
  // A private window has no quota to fill: the browser is made to refuse as one that is full does.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await handset.goOffline();
  await page.getByRole("button", { name: "I don’t know" }).click();
  await page.getByText(/no room left/).waitFor();
  await handset.comeBack();
  // It is sent by itself.
  await page.getByText(/no room left/).waitFor({ state: "detached" });
  expect(await storedAnswers()).toHaveLength(1);
});

it("can be installed: a manifest with icons, and a worker that serves the whole of it", async () => {
  const page = await makeReady();
  const session = await handset.context.newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(errors).toEqual([]);
  // A private window never installs anything; nothing else may stand in the way.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(others).toEqual([]);
});
