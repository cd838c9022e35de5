import type { Browser, Page } from "playwright-core";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { answerAnything, inBothSchemes, joinCode } from "./class-steps";
import { openPage, reloadPage, untilAlive } from "./open-page";

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
    await openPage(page, "/account/sign-up");
    await page.getByLabel("Name").fill("Tess Teacher");
    await page.getByLabel("E-mail").fill("tess.assigns@example.org");
    await page.getByLabel("Password").fill("ten characters and more");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL((url) => !url.pathname.includes("sign-up"));
    await openPage(page, "/classes");
    await page.getByLabel("Name of the class").fill("7b");
    await page.getByRole("button", { name: "Make the class" }).click();
    await page.getByText("Nothing assigned yet").waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    const classPage = page.url();
    await page.getByRole("button", { name: "This week’s news" }).click();
    await page.getByRole("button", { name: "Publish to the class" }).click();
    await page.getByText("Published. Your students see it now.").waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await openPage(page, classPage);
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
    await openPage(teacher.page, editor);
    const { page } = student;
    await openPage(page, `/join/${code}`);
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
    await reloadPage(page);
    await page.getByRole("button", { name: /4 of 10/ }).waitFor();
  });

  it("is asked about when its class is deleted, and is there again when that is undone", async () => {
    const page = await teacher.page.context().newPage();
    await openPage(page, new URL(teacher.page.url()).pathname.replace(/\/assignments\/.*/, ""));
    await page.locator("summary").filter({ hasText: "Delete the class…" }).click();
    await page
      .getByText("1 student is in the middle of a quiz. They could not go on.")
      .filter({ visible: true })
      .waitFor();
    await page.getByRole("button", { name: "Delete the class" }).click();
    await page.getByText(/^This class is archived/).waitFor();
    await page.getByRole("button", { name: "Restore the class" }).click();
    await page.getByText("How students come in").waitFor();
    await page.close();
    await reloadPage(student.page);
    await student.page.getByRole("button", { name: /4 of 10/ }).waitFor();
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
    // Most are folded away until somebody wants to read them.
    await page.locator("blockquote").nth(9).waitFor({ state: "attached" });
    expect(await inBothSchemes(page)).toEqual([]);
    await reloadPage(teacher.page);
    await teacher.page.getByText("10 questions · 1 attempt").waitFor();
  });
});

describe("a teacher's own question", () => {
  const own = "On which day of 2024 did the Francis Scott Key Bridge collapse?";

  it("is written for a fact, with a word about what is amiss, and asked at once", async () => {
    const { page, complaints } = teacher;
    complaints.length = 0;
    await openPage(
      page,
      new URL(page.url()).pathname.replace(/\/assignments\/.*/, "/assignments/new"),
    );
    await page.getByRole("radio", { name: /Nothing yet/ }).check();
    await page.getByLabel(/^Title/).fill("My own");
    await page.getByRole("button", { name: "Make it" }).click();
    await page.getByText("No question yet").waitFor();
    await page.getByRole("button", { name: "Publish to the class" }).first().click();
    await page.getByText(/no question in it yet/).waitFor();
    await page.getByLabel("Search the verified facts").fill("Baltimore collapsed");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/[?&]q=Baltimore/);
    await untilAlive(page);
    await page.getByRole("button", { name: /^Write your own for: .*26 March 2024/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Question").fill(own);
    await dialog.getByLabel("Answer 1", { exact: true }).fill("26 March 2024");
    await dialog.getByLabel("Answer 2", { exact: true }).fill("March 2024");
    await dialog.getByLabel("Answer 3", { exact: true }).fill("the third of May");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/“March 2024” holds the right answer/).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await dialog.getByLabel("Answer 2", { exact: true }).fill("26 April 2024");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("button", { name: "Save anyway" }).click();
    await page.getByText("Your question was added.").waitFor();
    await page.getByText(/written for this class/).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("brings the points that its teacher gives it, and says what cannot be given", async () => {
    const { page } = teacher;
    await page.locator("summary").filter({ hasText: "Change the points" }).click();
    await page.getByLabel(/^1\. On which day/).fill("2.25");
    await page.getByRole("button", { name: "Save the points" }).click();
    await page.getByText(/Write a number from 0 to 100, in halves/).waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await page.getByLabel(/^1\. On which day/).fill("2.5");
    await page.getByRole("button", { name: "Save the points" }).click();
    await page.getByText("2.5 points in all.").waitFor();
  });

  it("gets other words, is seen as a student sees it, and asked of a student", async () => {
    const { page } = teacher;
    await page.getByRole("button", { name: "Change question 1" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Question").fill(`${own.slice(0, -1)} in Baltimore?`);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("button", { name: "Save anyway" }).click();
    await page.getByText("Your question was changed.").waitFor();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText("Taken back.").waitFor();
    const here = page.url();
    await page.getByRole("button", { name: "See it as a student" }).click();
    await page.locator("#question-stem").filter({ hasText: own }).waitFor();
    await openPage(page, here);
    await page.getByRole("button", { name: "Publish to the class" }).first().click();
    await page.getByText("Published. Your students see it now.").waitFor();
    await openPage(student.page, new URL(here).pathname.replace(/\/assignments\/.*/, ""));
    await student.page.getByRole("link", { name: /My own/ }).click();
    await student.page.getByRole("button", { name: "Start" }).click();
    await student.page.locator("#question-stem").filter({ hasText: own }).waitFor();
    await student.page.getByText(/2\.5 points/).waitFor();
    expect(await inBothSchemes(student.page)).toEqual([]);
  });

  it("stands in the record of the class, from which its latest change is taken back", async () => {
    const { page } = teacher;
    await openPage(page, new URL(page.url()).pathname.replace(/\/assignments\/.*/, "/history"));
    await page.getByText("wrote a question for").waitFor();
    await page.getByText("deleted the class").waitFor();
    expect(await inBothSchemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo: published My own" }).click();
    await page.getByText("took a change back in").first().waitFor();
  });
});
