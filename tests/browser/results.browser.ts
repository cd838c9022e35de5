import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { desktop, launchChromium, phone } from "./chromium";
import type { Visit } from "./chromium";
import {
  answerAnything,
  comeIn,
  inBothSchemes,
  joinCode,
  publishNews,
  signUpTeacher,
} from "./class-steps";
import { openPage } from "./open-page";
import { soon } from "./soon";

/** A class has taken a quiz; its teacher looks at what came of it. */
let browser: Browser;
let teacher: Visit;
let classPage = "";

async function takeQuiz({ page }: Visit, answers: number): Promise<void> {
  await page.getByRole("link", { name: /This week’s news/ }).click();
  await page.getByRole("button", { name: "Start" }).click();
  for (let answered = 0; answered < answers; answered += 1) {
    await answerAnything(page);
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  if (answers > 0) {
    await page.getByRole("banner").getByText("Saved", { exact: true }).waitFor();
    await page.getByRole("button", { name: /of 10/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^10/ }).click();
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("button", { name: "Hand in as it is" }).click();
    await page.getByText(/of 10 points/).waitFor();
  } else await page.locator("#question-stem").waitFor();
}

beforeAll(async () => {
  browser = await launchChromium();
  const tess = { name: "Tess Results", email: "tess.results@example.org" };
  teacher = await signUpTeacher(browser, tess, "8c");
  classPage = teacher.page.url();
  await publishNews(teacher.page);
  const code = await joinCode(teacher.page, classPage);
  const answered = [
    ["Ada", 2],
    ["Ben", 0],
    ["=Cem", 1],
  ] as const;
  for (const [nickname, answers] of answered) {
    const student = await comeIn(browser, code, nickname);
    await takeQuiz(student, answers);
    await student.end();
  }
  await comeIn(browser, code, "Dorota").then((visit) => visit.end());
}, 180_000);
afterAll(async () => {
  await teacher.end();
  await browser.close();
});

/** What axe finds at both widths, in light and in dark; nothing sticks out of the page. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { viewport } of [phone, desktop]) {
    if (viewport != null) await page.setViewportSize(viewport);
    const [wide, width] = await page.evaluate(
      () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
    );
    if (wide > width) faults.push(`The page is ${wide} px wide on a screen of ${width}.`);
    faults.push(...(await inBothSchemes(page)));
  }
  return faults;
}

const names = (page: Page) => page.locator("tbody th").allInnerTexts();

async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [downloaded] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  const text = await readFile(await downloaded.path(), "utf8");
  return { file: downloaded.suggestedFilename(), text };
}

describe("the results of a class", () => {
  it("stand in a gradebook, with everybody who has not handed in", async () => {
    const { page, complaints } = teacher;
    await openPage(page, classPage);
    await page.getByRole("link", { name: "Gradebook" }).click();
    await page.waitForURL(/\/gradebook$/);
    await soon(page, async () =>
      expect(await names(page)).toEqual(["=Cem", "Ada", "Ben", "Dorota"]),
    );
    const row = (name: string) => page.getByRole("row", { name });
    await row("Ada").getByText(/%/).first().waitFor();
    await row("Ben").getByRole("link", { name: "at it" }).waitFor();
    await row("Dorota").getByText("open", { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("are sorted by a tap on a heading, which says so, and turned round by another", async () => {
    const { page } = teacher;
    await page.getByRole("link", { name: "Name" }).click();
    await page.waitForURL(/order=down/);
    await soon(page, async () =>
      expect(await names(page)).toEqual(["Dorota", "Ben", "Ada", "=Cem"]),
    );
    await page.getByRole("link", { name: "Mean" }).click();
    await page.waitForURL(/sort=mean/);
    const sorted = page.locator("th[aria-sort]");
    await soon(page, async () => expect(await sorted.allInnerTexts()).toEqual(["Mean"]));
    expect(await sorted.getAttribute("aria-sort")).toBe("descending");
    expect((await names(page)).slice(2)).toEqual(["Ben", "Dorota"]);
    await page.getByRole("link", { name: "Show points" }).click();
    await page.getByRole("row", { name: "Ada" }).getByText(/\/10$/).first().waitFor();
  });

  it("go out as a table in which no name is run as a formula", async () => {
    const { page } = teacher;
    const { file, text } = await download(page, "As a table (CSV)");
    expect(file).toBe("stet-gradebook.csv");
    expect(text).toMatch(/^\uFEFFstudent,/);
    expect(text).toContain('"\'=Cem"');
    expect(text).toContain("at it");
  });

  it("have a page for paper", async () => {
    const { page } = teacher;
    await page.getByRole("link", { name: "To print" }).click();
    await page.getByRole("button", { name: "Print" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** What the margins of a printed quiz leave of a sheet of A4, in CSS pixels. */
const sheet = { width: 680, height: 1001 };

/** How much of a sheet the key takes, or how many: its sentences are as long as what was asked has them. */
async function sheetsOfKey(page: Page): Promise<number> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(sheet);
  const box = await page.locator("section").filter({ hasText: "Key: " }).boundingBox();
  await page.emulateMedia({ media: null });
  return (box?.height ?? 0) / sheet.height;
}

describe("the quiz on paper", () => {
  it("begins on the first page, fits the sheet, and has its key on a page of its own", async () => {
    const { page, complaints } = teacher;
    await openPage(page, classPage);
    await page.getByRole("link", { name: /This week’s news/ }).click();
    await page.waitForURL(/\/assignments\/[\w-]+$/);
    const paper = `${new URL(page.url()).pathname}/paper`;
    const pagesOf = async (print: string, format: "A4" | "Letter") => {
      await openPage(page, `${paper}?print=${print}`);
      await page.getByRole("button", { name: "Print" }).waitFor();
      const text = (await page.pdf({ format })).toString("latin1");
      return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    for (const format of ["A4", "Letter"] as const) {
      const questions = await pagesOf("questions", format);
      const key = await pagesOf("key", format);
      expect(questions).toBeLessThanOrEqual(3);
      const sheets = await sheetsOfKey(page);
      if (format === "A4") {
        expect(key).toBeGreaterThanOrEqual(Math.ceil(sheets - 0.05));
        // No question is cut in two, so that a little is left empty; a whole page never is.
        expect(key).toBeLessThanOrEqual(Math.ceil(sheets + 0.15));
      }
      expect(await pagesOf("both", format)).toBe(questions + key);
    }
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("the answers of a student", () => {
  it("are shown one by one, with what was right, and lead to the next student", async () => {
    const { page, complaints } = teacher;
    await openPage(page, `${classPage}/gradebook`);
    await page.getByRole("row", { name: "Ada" }).getByRole("link").first().click();
    await page.getByRole("heading", { name: "Ada" }).waitFor();
    expect(await page.getByText("no answer", { exact: true }).count()).toBe(8);
    expect(await page.locator("blockquote").count()).toBeGreaterThanOrEqual(10);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Ben" }).click();
    await page.getByRole("heading", { name: "Ben" }).waitFor();
    await page.getByText("at it", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("the analysis", () => {
  it("says how the quiz and each question fared, and that there are too few to tell", async () => {
    const { page, complaints } = teacher;
    await openPage(page, `${classPage}/gradebook`);
    await page.getByRole("link", { name: /^Analysis/ }).click();
    await page.getByRole("heading", { name: /analysis$/ }).waitFor();
    await page.locator("summary").filter({ hasText: "As a table" }).click();
    await page.getByRole("table", { name: "Attempts by score" }).waitFor();
    expect(await page.getByText(/Too few answers to tell: 2/).count()).toBe(10);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("goes out as a table, and so do all answers", async () => {
    const { page } = teacher;
    const figures = await download(page, "Figures as a table (CSV)");
    expect(figures.file).toBe("stet-analysis.csv");
    expect(figures.text).toMatch(/^\uFEFFnumber,question,/);
    const answers = await download(page, "All answers (CSV)");
    expect(answers.file).toBe("stet-assignment-answers.csv");
    expect(answers.text).toMatch(/^\uFEFFstudent,attempt,/);
    expect(answers.text.match(/\r\n"'=Cem",1,/g)).toHaveLength(10);
  });
});

describe("a student who is excused", () => {
  it("is so in the gradebook, with a word why, until that is taken back", async () => {
    const { page, complaints } = teacher;
    await openPage(page, `${classPage}/gradebook`);
    await page.getByRole("row", { name: "Dorota" }).getByRole("link", { name: "open" }).click();
    await page.getByRole("heading", { name: "Dorota" }).waitFor();
    await page.locator("summary").filter({ hasText: "Excuse from this assignment" }).click();
    await page.getByLabel(/^Reason/).fill("At a match with the school team.");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Excuse", exact: true }).click();
    await page.getByText("At a match with the school team.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await openPage(page, `${classPage}/gradebook`);
    await page.getByRole("row", { name: "Dorota" }).getByRole("link", { name: "excused" }).click();
    await page.getByRole("button", { name: "Take the excuse back" }).click();
    await page.locator("summary").filter({ hasText: "Excuse from this assignment" }).waitFor();
    await openPage(page, `${classPage}/history`);
    await page.getByText(/no longer excuses/).waitFor();
    expect(complaints).toEqual([]);
  });
});
