import type { Browser, Page } from "playwright-core";
import { desktop, newVisit, ownerLink } from "./chromium";
import type { Visit } from "./chromium";
import { openPage } from "./open-page";

/** What the browser tests of the desk do again and again, as a person does it. */

export type Article = { text: string; publisher: string; publishedAt: string; topic: string };

const owner = { email: "olive@example.org", password: "ten characters and more" };

/** Signs the owner of the application under test in, who is made by the one-time link at first. */
export async function signInOwner(browser: Browser): Promise<Visit> {
  const visit = await newVisit(browser, desktop);
  const { page } = visit;
  await openPage(page, ownerLink());
  const isFirst = (await page.getByRole("heading", { name: "Sign up" }).count()) > 0;
  if (isFirst) await page.getByLabel("Name").fill("Olive Owner");
  else await openPage(page, "/account/sign-in?next=/desk");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: isFirst ? "Sign up" : "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/desk");
  return visit;
}

export async function fillImportForm(page: Page, article: Article): Promise<void> {
  await openPage(page, "/desk/import");
  await page.getByLabel("Text", { exact: true }).fill(article.text);
  await page.getByLabel("Publisher").fill(article.publisher);
  await page.getByLabel("Published on").fill(article.publishedAt);
  await page.getByLabel(/^Topic/).fill(article.topic);
}

export const sendImportForm = (page: Page) =>
  page.getByRole("button", { name: "Read the article" }).click();

/** Brings an article in and waits for it at the desk. */
export async function bringIn(page: Page, article: Article): Promise<void> {
  await fillImportForm(page, article);
  await sendImportForm(page);
  await page.waitForURL("**/desk/articles/**");
  await page.getByRole("heading", { name: "Facts to decide about" }).waitFor({ state: "attached" });
}

export const factQueue = (page: Page) => page.getByRole("region", { name: "Facts", exact: true });
export const factPanel = (page: Page) => page.getByRole("region", { name: "This fact" });
export const articleText = (page: Page) => page.getByRole("region", { name: "Article" });

/** Enough tries for a slow machine; each waits for the browser's answer. */
const mostTries = 500;

/** Presses a key until it has done its work: before the page's script runs, keys do nothing. */
export async function pressUntil(
  page: Page,
  key: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await page.keyboard.press(key);
    if (await isDone()) return;
  }
  throw new Error(`The key ${key} does nothing.`);
}

/**
 * Chooses a fact of the queue by words of its label or of what stands under it; again, while the
 * page's script does not run yet.
 */
export async function openFact(page: Page, words: RegExp): Promise<void> {
  // On a phone the queue gives way to the fact that was chosen.
  const queue = page.locator('section[aria-label="Facts"]');
  const button = queue.getByRole("button", { name: words, includeHidden: true }).first();
  for (let tries = 0; tries < mostTries; tries += 1) {
    await button.click();
    if ((await button.getAttribute("aria-current")) === "true") return;
  }
  throw new Error(`The fact ${words} cannot be chosen.`);
}
