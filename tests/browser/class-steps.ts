import type { Browser, Page } from "playwright-core";
import { findFaults } from "./axe";
import { desktop, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { openPage } from "./open-page";

/** What the browser tests of classes do again and again, as a teacher and as a student do it. */

/** A teacher with an account of their own and a class, on the page of the class. */
export async function signUpTeacher(
  browser: Browser,
  teacher: { name: string; email: string },
  className: string,
): Promise<Visit> {
  const visit = await newVisit(browser, desktop);
  await becomeTeacher(visit.page, teacher, className);
  return visit;
}

/** Signs a new account up and makes a class. On the page of the class after. */
export async function becomeTeacher(
  page: Page,
  teacher: { name: string; email: string },
  className: string,
): Promise<void> {
  await openPage(page, "/account/sign-up");
  await page.getByLabel("Name").fill(teacher.name);
  await page.getByLabel("E-mail").fill(teacher.email);
  await page.getByLabel("Password").fill("ten characters and more");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL((url) => !url.pathname.includes("sign-up"));
  await openPage(page, "/classes");
  await page.getByLabel("Name of the class").fill(className);
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.waitForURL(/\/classes\/[\w-]+$/);
  await page.getByRole("heading", { name: className }).waitFor();
}

/** From the page of a class: makes "this week's news" and publishes it. On the assignment's page after. */
export async function publishNews(page: Page): Promise<void> {
  await page.getByRole("button", { name: "This week’s news" }).click();
  await page.getByRole("button", { name: "Publish to the class" }).click();
  await page.getByText("Published. Your students see it now.").waitFor();
}

/** The code by which students come in, as the class's page shows it. */
export async function joinCode(page: Page, classPage: string): Promise<string> {
  await openPage(page, classPage);
  const address = await page
    .getByText(/\/join\//)
    .first()
    .innerText();
  return /\/join\/(\w+)/.exec(address)?.[1] ?? "";
}

/** A new student on a phone, in the class. */
export async function comeIn(browser: Browser, code: string, nickname: string): Promise<Visit> {
  const visit = await newVisit(browser, phone);
  await joinClass(visit.page, code, nickname);
  return visit;
}

/** Comes into a class for the first time, by its code with a name and a PIN. */
export async function joinClass(page: Page, code: string, nickname: string): Promise<void> {
  await openPage(page, `/join/${code}`);
  await page.getByLabel("Your name in this class").fill(nickname);
  await page.getByLabel("PIN", { exact: true }).fill("4071");
  await page.getByRole("button", { name: "Join the class" }).click();
  await page.getByText("You are here as").waitFor();
}

/** Gives any answer to the question on the screen, in its own way. */
export async function answerAnything(page: Page): Promise<void> {
  await page.locator("#question-stem").waitFor();
  const radio = page.getByRole("radio").first();
  const field = page.getByRole("textbox");
  if ((await radio.count()) > 0) await radio.check();
  else if ((await field.count()) > 0) {
    await field.fill("12");
    await field.blur();
  } else for (const each of await page.locator("main fieldset button").all()) await each.click();
}

/** What axe finds on the page in light and in dark. */
export async function inBothSchemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await findFaults(page)));
  }
  return faults;
}
