import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import type { Visit } from "./chromium";
import { comeIn, inBothSchemes, joinCode, signUpTeacher } from "./class-steps";
import { bringIn, factQueue, openFact, signInOwner } from "./desk-steps";
import type { Article } from "./desk-steps";
import { openPage, reloadPage } from "./open-page";

/** A fact that a class was asked turns out to be wrong: from the desk to the student's score. */
const topic = "Harbour news";

const article: Article = {
  text: [
    "A mayor for the harbour",
    "Helga Norden took office as mayor of Tromsø on 3 May 2024.",
  ].join("\n\n"),
  publisher: "The Fjord Times",
  publishedAt: "2024-05-06",
  topic,
};

let browser: Browser;
let editor: Visit;
let teacher: Visit;
let student: Visit;
let deskPage = "";
let classPage = "";
let assignmentPage = "";

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  await bringIn(editor.page, article);
  deskPage = editor.page.url();
  await openFact(editor.page, /Norden: took office/i);
  await editor.page.keyboard.press("v");
  await editor.page
    .getByText(/^Verified\./)
    .first()
    .waitFor();
  const rita = { name: "Rita Regrade", email: "rita.regrade@example.org" };
  teacher = await signUpTeacher(browser, rita, "9d");
  classPage = teacher.page.url();
}, 120_000);
afterAll(async () => {
  await editor.end();
  await teacher.end();
  await student.end();
  await browser.close();
});

describe("a question that is put right after a class answered it", () => {
  it("is asked of a class on paper without telling what is right", async () => {
    const { page } = teacher;
    await openPage(page, `${classPage}/assignments/new`);
    await page.getByRole("radio", { name: /^A topic/ }).check();
    await page.getByLabel("Topic", { exact: true }).selectOption(topic);
    await page.getByLabel("How many questions").fill("1");
    await page.getByRole("button", { name: "Make it" }).click();
    await page.getByRole("button", { name: "Publish to the class" }).click();
    await page.getByText("Published. Your students see it now.").waitFor();
    assignmentPage = page.url().replace(/[?#].*$/, "");
    await openPage(page, `${assignmentPage}/paper`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await page.getByText(/^Key: /).count()).toBe(0);
    expect(await page.locator("blockquote").count()).toBe(0);
    expect(await inBothSchemes(page)).toEqual([]);
    await page.getByLabel("What", { exact: true }).selectOption("key");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText(/^Key: /).waitFor();
    expect(await page.locator("blockquote").count()).toBe(1);
  });

  it("is shown to the teacher with what each way would do to the scores, and changes none by itself", async () => {
    const code = await joinCode(teacher.page, classPage);
    student = await comeIn(browser, code, "Kim");
    const { page } = student;
    await page.getByRole("link", { name: new RegExp(topic) }).click();
    await page.getByRole("button", { name: "Start" }).click();
    await page.locator("#question-stem").waitFor();
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("button", { name: "Hand in as it is" }).click();
    await page
      .getByText(/0 of 1 point/)
      .first()
      .waitFor();

    await openPage(editor.page, deskPage);
    await factQueue(editor.page)
      .getByRole("button", { name: /decided$/ })
      .click();
    await openFact(editor.page, /Norden: took office/i);
    await editor.page.keyboard.press("r");
    await editor.page.getByLabel(/^Why/).fill("The paper took it back.");
    await editor.page
      .getByRole("dialog")
      .getByRole("button", { name: "Reject", exact: true })
      .click();
    await editor.page
      .getByText(/^Rejected\./)
      .first()
      .waitFor();

    await openPage(teacher.page, classPage);
    await teacher.page.getByText(/put right after\s+students had answered/).waitFor();
    await teacher.page.getByRole("link", { name: "Decide" }).click();
    await teacher.page.getByText("Reason: The paper took it back.").waitFor();
    await teacher.page.getByRole("radio", { name: /Full points for everybody/ }).check();
    await teacher.page.getByText("Nothing has changed yet", { exact: false }).waitFor();
    expect(await inBothSchemes(teacher.page)).toEqual([]);
    await reloadPage(page);
    expect(await page.getByText(/Your score/).count()).toBe(0);
  });

  it("changes the scores as the teacher chose, tells the student once, and can be taken back", async () => {
    const { page } = teacher;
    await page.getByRole("button", { name: "Change the scores" }).click();
    await page.getByRole("button", { name: "Take it back" }).waitFor();
    await openPage(student.page, assignmentPage.replace(/.*\/assignments\//, "/assignments/"));
    await student.page.getByText(/^Your score changed from 0 to 1/).waitFor();
    expect(await inBothSchemes(student.page)).toEqual([]);
    const seen = student.page.getByRole("button", { name: "Got it" });
    await seen.click();
    await seen.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByRole("heading", { name: "What becomes of the scores?" }).waitFor();
    expect(teacher.complaints).toEqual([]);
    expect(student.complaints).toEqual([]);
  });
});
