import type { Browser, Page } from "playwright-core";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { answerAnything, inBothSchemes, joinCode } from "./class-steps";

/** A teacher assigns this week's news; a student takes it on a phone whose network comes and goes. */
let browser: Browser;
let teacher: Visit;
let student: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  teacher = await newVisit(browser, desktop);
  student = await newVisit(browser, phone);
});
afterAll(async () => {
  await teacher.end();
  await student.end();
  await browser.close();
});

const saved = (page: Page) => page.getByRole("banner").getByText("Saved", { exact: true });

describe("this week's news", () => {
  it("is made and published by a teacher in two taps", async () => {
    const { page, complaints } = teacher;
    await page.goto("/account/sign-up");
    await page.getByLabel("Name").fill("Tess Teacher");
    await page.getByLabel("E-mail").fill("tess.assigns@example.org");
    await page.getByLabel("Password").fill("ten characters and more");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL((url) => !url.pathname.includes("sign-up"));
    await page.goto("/classes");
    await page.getByLabel("Name of the class").fill("7b");
    await page.getByRole("button", { name: "Make the class" }).click();
    await page.getByText("Nothing assigned yet").waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    const classPage = page.url();
    await page.getByRole("button", { name: "This week’s news" }).click();
    await page.getByRole("button", { name: "Publish to the class" }).click();
    await page.getByText("Published. Your students see it now.").waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await page.goto(classPage);
    await page.getByText(/handed in by 0 of 0/).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is seen by its teacher as a student sees it, and counts for nothing", async () => {
    const { page } = teacher;
    await page.getByRole("link", { name: /This week’s news/ }).click();
    await page.getByRole("button", { name: "See it as a student" }).click();
    await answerAnything(page);
    await page.getByText(/Preview/).waitFor();
    await page.goBack();
    await page.getByText("10 questions · 0 attempts").waitFor();
  });

  it("keeps a student's answers over a lost network and a reload, and says so", async () => {
    const editor = teacher.page.url();
    const code = await joinCode(teacher.page, editor.replace(/\/assignments\/.*/, ""));
    await teacher.page.goto(editor);
    const { page } = student;
    await page.goto(`/join/${code}`);
    await page.getByLabel("Your name in this class").fill("Kim");
    await page.getByLabel(/PIN/).first().fill("4071");
    await page.getByRole("button", { name: /Come in|Join/ }).click();
    await page.getByRole("link", { name: /This week’s news/ }).click();
    await page.getByRole("button", { name: "Start" }).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Start" }).click();
    await answerAnything(page);
    await saved(page).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Next" }).click();
    await page.context().setOffline(true);
    await answerAnything(page);
    await page.getByText("Kept on this device").first().waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await answerAnything(page);
    await page.context().setOffline(false);
    // What was kept is sent by itself.
    await saved(page).waitFor();
    await page.reload();
    await page.getByRole("button", { name: /4 of 10/ }).waitFor();
  });

  it("asks before it is handed in with open questions, then tells what is right", async () => {
    const { page } = student;
    await page.getByRole("button", { name: /4 of 10/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^10/ }).click();
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByText(/questions have no answer yet: 4, 5, 6, 7, 8, 9, 10/).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    expect(await page.locator("blockquote").count()).toBe(0);
    await page.getByRole("button", { name: "Hand in as it is" }).click();
    await page.getByText(/of 10 points/).waitFor();
    expect(await page.locator("blockquote").count()).toBeGreaterThanOrEqual(10);
    expect(await inBothSchemes(page)).toEqual([]);
    await teacher.page.reload();
    await teacher.page.getByText("10 questions · 1 attempt").waitFor();
  });
});
