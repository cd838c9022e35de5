import type { Browser, Page } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import {
  articleText,
  bringIn,
  factPanel,
  factQueue,
  openFact,
  signInOwner,
  pressUntil,
} from "./desk-steps";
import type { Article } from "./desk-steps";
import { openPage, openWithoutScript, reloadPage, untilAlive } from "./open-page";
import { soon } from "./soon";

/** An hour at the desk: two articles of one event, and every kind of decision about their facts. */
const topic = "River news";

const first: Article = {
  text: [
    "River talks open in Vienna",
    "The river summit was held in Vienna on 9 April 2024.",
    "Astrid Lindqvist took office as prime minister of Iceland on 12 April 2024.",
    "Marta Kolar won the Danube Prize on 3 April 2024.",
    "Organisers said that over 4,000 sailors had been deployed to the port of Vienna.",
  ].join("\n\n"),
  publisher: "The Danube Courier",
  publishedAt: "2024-04-15",
  topic,
};
const second: Article = {
  text: [
    "Vienna hosts the river summit",
    "The river summit was held in Vienna on 9 April 2024.",
    "On 12 April 2024, Astrid Lindqvist took office as prime minister of Iceland.",
    "Marta Kolar won the Danube Medal on 3 April 2024.",
    "A bridge over the Danube was closed for two days.",
  ].join("\n\n"),
  publisher: "The Vienna Mirror",
  publishedAt: "2024-04-16",
  topic,
};

let browser: Browser;
let editor: Visit;
let firstAddress = "";
let secondAddress = "";

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  await bringIn(editor.page, first);
  firstAddress = new URL(editor.page.url()).pathname;
  await bringIn(editor.page, second);
  secondAddress = new URL(editor.page.url()).pathname;
});
afterAll(async () => {
  await editor.end();
  await browser.close();
});

/** The messages of decisions, which are read out too. */
const told = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words });
const dialog = (page: Page) => page.getByRole("dialog");

async function undo(page: Page): Promise<void> {
  await page.keyboard.press("u");
  await told(page, /^Taken back/).waitFor();
}

describe("the desk", () => {
  it("splits a fact whose sources tell of two events, and joins it again", async () => {
    const { page, complaints } = editor;
    await openPage(page, firstAddress);
    await openFact(page, /River summit: place/i);
    await factPanel(page).getByText("2 independent sources").waitFor();
    await page.keyboard.press("s");
    await dialog(page).getByRole("button", { name: "Split" }).click();
    await dialog(page)
      .getByRole("alert")
      .getByText(/Tick the sentences/)
      .waitFor();
    await dialog(page)
      .getByRole("checkbox", { name: /Vienna Mirror/ })
      .check();
    await dialog(page).getByRole("button", { name: "Split" }).click();
    await told(page, /Split: 1 source makes a fact of its own/).waitFor();
    await factPanel(page).getByText("1 independent source", { exact: true }).waitFor();
    await undo(page);
    await factPanel(page).getByText("2 independent sources").waitFor();
    expect(complaints).toEqual([]);
  });

  it("merges a fact with one that says the same, found by its words, and parts them again", async () => {
    const { page } = editor;
    await openPage(page, firstAddress);
    await openFact(page, /Danube Prize: who did it/i);
    await page.keyboard.press("m");
    await dialog(page).getByRole("searchbox").fill("Danube Medal");
    await dialog(page)
      .getByRole("radio", { name: /Danube Medal/ })
      .first()
      .check();
    await dialog(page).getByText("The sentence that says it joins").waitFor();
    await dialog(page).getByRole("button", { name: "Merge" }).click();
    await told(page, /^Merged: 1 source joined/).waitFor();
    await factQueue(page).getByText("Danube Prize: who did it").waitFor({ state: "detached" });
    await undo(page);
    await factQueue(page).getByText("Danube Prize: who did it").waitFor();
  });

  it("verifies what both sources agree on in one go and takes it back in one go", async () => {
    const { page } = editor;
    await openPage(page, firstAddress);
    const waiting = factQueue(page).getByRole("button", { name: /^\d+ ?waiting/ });
    const before = await waiting.innerText();
    await pressUntil(page, "b", () => dialog(page).isVisible());
    const boxes = dialog(page).getByRole("checkbox");
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.first().uncheck();
    await dialog(page)
      .getByRole("button", { name: /^Verify \d+ facts$/ })
      .click();
    await told(page, /Verified \d+ facts\. \d+ questions are live\./).waitFor();
    // The word of a decision may be there before the figures that follow from it.
    await soon(page, async () => expect(await waiting.innerText()).not.toBe(before));
    await page.getByRole("button", { name: "Undo" }).click();
    await told(page, /^Taken back/).waitFor();
    await soon(page, async () => expect(await waiting.innerText()).toBe(before));
  });

  it("takes several decisions back one after the other", async () => {
    const { page } = editor;
    await openPage(page, firstAddress);
    const waiting = factQueue(page).getByRole("button", { name: /^\d+ ?waiting/ });
    const before = await waiting.innerText();
    await openFact(page, /River summit: date/i);
    // Faster than the decisions are saved: each waits for its turn.
    for (const key of ["v", "v", "u"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "Undo one more" }).waitFor();
    await page.keyboard.press("u");
    await page.getByRole("button", { name: "Undo one more" }).waitFor({ state: "detached" });
    // Until it is done it says that it is being taken back.
    await told(page, /^Taken back/).waitFor();
    await reloadPage(page);
    expect(await waiting.innerText()).toBe(before);
  });

  it("shows a fact beside the words that are pointed at, and chooses it by a click", async () => {
    const { page } = editor;
    await openPage(page, firstAddress);
    const words = articleText(page).getByRole("link", { name: /Marta Kolar won/ });
    await words.hover();
    await page
      .getByRole("tooltip")
      .getByText(/Marta Kolar won the Danube Prize/)
      .waitFor();
    await words.click();
    await factPanel(page)
      .getByRole("heading", { name: /Marta Kolar won/ })
      .waitFor();
    await words.focus();
    await page.keyboard.press("Escape");
    await page.getByRole("tooltip").waitFor({ state: "detached" });
  });

  it("looks again at a verified fact when the words that it rests on are corrected", async () => {
    const { page, complaints } = editor;
    await openPage(page, firstAddress);
    await openFact(page, /Danube Prize: who did it/i);
    await page.keyboard.press("v");
    await told(page, /^Verified/).waitFor();
    await page.getByRole("link", { name: "Correct the text" }).click();
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.locator('#text[aria-invalid="true"]').waitFor();
    const text = page.getByLabel("Text");
    await text.fill(first.text.replace("Danube Prize", "Black Sea Prize"));
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByRole("heading", { name: "The correction is saved" }).waitFor();
    await page.getByText(/1 fact waits to be verified again/).waitFor();
    await page.getByRole("link", { name: "What changed" }).click();
    await page.locator("del", { hasText: "Danube" }).waitFor();
    await page.locator("ins", { hasText: "Black Sea" }).waitFor();
    await page.getByRole("link", { name: "The article and its facts" }).click();
    await articleText(page).getByText("Corrected", { exact: true }).waitFor();
    // What nobody had verified and no source says any more is not to be decided about.
    await factQueue(page).getByText("Black Sea Prize ·").waitFor();
    expect(await factQueue(page).getByText("Danube Prize ·").count()).toBe(0);
    await untilAlive(page);
    await openFact(page, /Danube Prize: who did it/i);
    await factPanel(page).getByText("What was decided").click();
    await factPanel(page).getByText("Olive Owner").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("withdraws an article with a reason, and takes that back", async () => {
    const { page } = editor;
    await openPage(page, secondAddress);
    await page.getByRole("button", { name: "Withdraw" }).click();
    await dialog(page).getByLabel("Why").fill("The publisher took it down.");
    await dialog(page).getByRole("button", { name: "Withdraw" }).click();
    await told(page, /^Withdrawn\./).waitFor();
    await articleText(page).getByText("Withdrawn", { exact: true }).waitFor();
    await undo(page);
    await articleText(page).getByText("Withdrawn", { exact: true }).waitFor({ state: "detached" });
  });

  it("finds articles and facts by topic, publisher, status and words", async () => {
    const { page } = editor;
    await openPage(page, "/desk");
    const field = page.locator("#desk-search");
    await pressUntil(page, "/", () =>
      field.evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.type("Kolar");
    await page.getByLabel("Topic").selectOption(topic);
    await page.getByLabel("Publisher").selectOption(second.publisher);
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/q=Kolar.*publisher=/);
    await page.getByRole("heading", { name: "1 article", exact: true }).waitFor();
    expect(await page.getByLabel("Publisher").inputValue()).toBe(second.publisher);
    await page.getByRole("link", { name: "Go through them" }).click();
    await page.waitForURL(/review\?q=Kolar/);
    await factPanel(page).getByRole("heading", { name: /Kolar/ }).waitFor();
    await openPage(page, "/desk?q=nosuchwordanywhere");
    await page.getByText("Nothing found").waitFor();
    await page.getByRole("link", { name: "Show all articles" }).click();
    await page.waitForURL((url) => url.pathname === "/desk" && url.search === "");
  });

  it("searches without script", async () => {
    const state = await editor.page.context().storageState();
    const context = await browser.newContext({ storageState: state, javaScriptEnabled: false });
    const page = await context.newPage();
    await openWithoutScript(page, new URL("/desk", editor.page.url()).href);
    await page.getByLabel("Publisher").selectOption(first.publisher);
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("heading", { name: "1 article", exact: true }).waitFor();
    await context.close();
  });

  it("fits a phone, where the rare decisions are in a menu", async () => {
    const visit = await newVisit(browser, phone);
    const { page } = visit;
    await page.context().addCookies(await editor.page.context().cookies());
    for (const address of ["/desk", "/desk/review", firstAddress, `${firstAddress}/versions`]) {
      await openPage(page, address);
      await page.getByRole("heading").first().waitFor({ state: "attached" });
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
    await openPage(page, firstAddress);
    await openFact(page, /River summit: date/i);
    await page.getByRole("button", { name: "More decisions" }).tap();
    await dialog(page).getByRole("button", { name: "Merge" }).tap();
    await dialog(page).getByRole("radio").first().waitFor();
    await visit.end();
  });
});
