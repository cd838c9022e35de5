import type { Browser } from "playwright-core";
import { articlePage, serveFeed } from "../server/feed-site";
import { answering, openLoopbackSite } from "../server/loopback-site";
import type { LoopbackSite } from "../server/loopback-site";
import { launchChromium } from "./chromium";
import type { Visit } from "./chromium";
import { signInOwner } from "./desk-steps";
import { openPage, openWithoutScript } from "./open-page";

/** Articles that are fetched: one by its address, others by a feed, beside a feed that is broken. */
let browser: Browser;
let editor: Visit;
let site: LoopbackSite;

beforeAll(async () => {
  site = await openLoopbackSite();
  browser = await launchChromium();
  editor = await signInOwner(browser);
});
afterAll(async () => {
  await editor.end();
  await browser.close();
  await site.close();
});

const topic = "Harbours of the feeds";

async function subscribe(address: string): Promise<void> {
  const { page } = editor;
  await openPage(page, "/desk/feeds");
  const form = page.getByRole("form", { name: "Subscribe to a feed" });
  await form.getByLabel("Address").fill(address);
  await form.getByLabel(/^Topic/).fill(topic);
  await form.getByRole("button", { name: "Subscribe" }).click();
}

const row = (address: string) =>
  editor.page
    .getByRole("listitem")
    .filter({ has: editor.page.getByRole("link", { name: address }) });

describe("an article by its address", () => {
  it("fills the form in, and is read from there", async () => {
    const { page, complaints } = editor;
    site.pages.set("/Gozo", answering(articlePage("Gozo")));
    await openPage(page, "/desk/import");
    await page.getByLabel(/^Address/).fill(`${site.address}/Gozo`);
    await page.getByRole("button", { name: "Fetch the article" }).click();
    await page.getByText(/^Fetched from/).waitFor();
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toMatch(/Gozo summit/);
    expect(await page.getByLabel("Publisher").inputValue()).toBe("The Test Gazette");
    expect(await page.getByLabel("Published on").inputValue()).toBe("2024-03-06");
    await page.getByLabel(/^Topic/).fill(topic);
    await page.getByRole("button", { name: "Read the article" }).click();
    await page.waitForURL("**/desk/articles/**");
    await page.getByRole("heading", { name: "Gozo talks open" }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("on a private network is refused with a sentence, and what was typed stays", async () => {
    const { page } = editor;
    await openPage(page, "/desk/import");
    await page.getByLabel("Publisher").fill("Somebody");
    await page.getByLabel(/^Address/).fill("http://169.254.169.254/latest/meta-data/");
    await page.getByRole("button", { name: "Fetch the article" }).click();
    await page.getByText(/leads to a private network/).waitFor();
    expect(await page.getByLabel("Publisher").inputValue()).toBe("Somebody");
  });

  it("is fetched without script too", async () => {
    const storageState = await editor.page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await context.newPage();
    await openWithoutScript(page, new URL("/desk/import", editor.page.url()).href);
    await page.locator("#url").fill(`${site.address}/Gozo`);
    await page.getByRole("button", { name: "Fetch the article" }).click();
    await page.getByText(/This address is at the desk already/).waitFor();
    expect(await page.locator("#text").inputValue()).toMatch(/Gozo summit/);
    await context.close();
  });
});

describe("a feed", () => {
  it("brings its articles to the desk, while a broken one is told as such", async () => {
    const { page, complaints } = editor;
    const whole = serveFeed(site, [{ name: "Malta" }, { name: "Cyprus" }], "/feed");
    const broken = serveFeed(site, [], "/broken");
    await subscribe(broken);
    await page.getByText("Subscribed to The Test Gazette.", { exact: false }).first().waitFor();
    await subscribe(whole);
    await row(whole).waitFor();

    site.pages.set("/broken", answering("<rss version='2.0'><channel>", "application/rss+xml"));
    await row(broken)
      .getByRole("button", { name: /^Read now/ })
      .click();
    await row(broken)
      .getByText(/is no feed, or a broken one/)
      .first()
      .waitFor();
    await row(whole)
      .getByRole("button", { name: /^Read now/ })
      .click();
    await row(whole)
      .getByText(/2 articles taken in|Nothing new/)
      .waitFor();
    await row(whole)
      .getByText(/^Read just now/)
      .waitFor();
    await row(broken)
      .getByText(/^Could never be read|^Not read since/)
      .waitFor();

    await openPage(page, "/desk");
    await page.getByRole("link", { name: "Malta talks" }).first().waitFor();
    await page.getByRole("link", { name: "Cyprus talks" }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("can be paused, and removed after a question; its articles stay", async () => {
    const { page } = editor;
    const address = `${site.address}/feed`;
    await openPage(page, "/desk/feeds");
    await row(address)
      .getByRole("button", { name: /^Pause/ })
      .click();
    await row(address)
      .getByText(/^Paused\. Last read/)
      .waitFor();
    await row(address).getByText("Remove…").click();
    await row(address)
      .getByText(/The 2 articles from it stay/)
      .waitFor();
    await row(address).getByRole("button", { name: "Remove this feed" }).click();
    await page.getByText("Removed. Its articles stay at the desk.").waitFor();
    await row(address).waitFor({ state: "detached" });
    await openPage(page, "/desk");
    await page.getByRole("link", { name: "Malta talks" }).first().waitFor();
  });
});
