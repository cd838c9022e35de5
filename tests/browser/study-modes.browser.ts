import type { Browser, Page } from "playwright-core";
import { addDays } from "@/lib/time";
import { defaultRolloverHour, studyDayOf } from "@/scheduling/study-day";
import { findFaultsInBothSchemes } from "./axe";
import { launchChromium, newVisit, phone, visitorTimeZone } from "./chromium";
import type { Visit } from "./chromium";
import { waitForKept } from "./kept-on-device";
import { openPage, untilAlive } from "./open-page";
import { goOn, nextButton, unknownButton } from "./study-steps";

/** The ways to study beside today's queue, one after the other by one guest. */
let browser: Browser;
let visit: Visit;
const wrong: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  visit = await newVisit(browser, phone);
});
afterAll(async () => {
  await visit.end();
  await browser.close();
});

/** Answers "I don't know" to the question on the screen, and looks at what is told. @returns the fact's path. */
async function passOn(page: Page): Promise<{ fact: string; told: string }> {
  await unknownButton(page).click();
  await nextButton(page).waitFor();
  await page.getByRole("main").locator("blockquote").first().waitFor();
  const link = page.getByRole("link", { name: "Open the fact" });
  const fact = (await link.getAttribute("href")) ?? "";
  const told = await page.getByRole("main").innerText();
  await goOn(page);
  return { fact, told };
}

type Export = {
  tables: { ReviewEvent: { mode: string }[]; MemoryState: { factId: string }[] };
};

/** All that is kept about the visitor, once every answer has arrived. */
async function takeAway(page: Page): Promise<Export["tables"]> {
  await waitForKept(page, "letters", 0);
  const response = await page.request.get("/api/account/export");
  return ((await response.json()) as Export).tables;
}

/** So many of the visitor's study days from now: before the roll-over in the night it is still the day before. */
const inDays = (days: number) =>
  addDays(studyDayOf(new Date(), visitorTimeZone, defaultRolloverHour), days);

describe("what was answered wrong", () => {
  it("is asked again, and nothing else, until it is answered right", async () => {
    const { page, complaints } = visit;
    await openPage(page, "/study?mode=wrong");
    await page.getByText("Nothing wrong in the last seven days").waitFor();
    await openPage(page, "/study");
    for (const place of ["2 of", "3 of", "4 of"]) {
      wrong.push((await passOn(page)).fact);
      await page.getByText(place).waitFor();
    }
    await waitForKept(page, "letters", 0);
    await openPage(page, "/study/ways");
    await page.getByText("3 facts", { exact: true }).waitFor();
    await page.getByRole("link", { name: /Ask me these again/ }).click();
    await page.getByText("1 of 3").waitFor();
    const asked: string[] = [];
    for (let place = 0; place < 3; place += 1) asked.push((await passOn(page)).fact);
    expect(asked.sort()).toEqual([...wrong].sort());
    expect(complaints).toEqual([]);
  });
});

describe("practice", () => {
  it("asks a whole topic, says that it changes no dates, and changes none", async () => {
    const { page, complaints } = visit;
    const before = await takeAway(page);
    await openPage(page, "/study/ways");
    await page.getByLabel("Topic to practise").selectOption("Economy");
    await page.getByRole("button", { name: "Practise" }).click();
    await page.waitForURL(/mode=cram/);
    await untilAlive(page);
    await page.getByText("Practice: changes no dates").waitFor();
    const { told } = await passOn(page);
    expect(told).toContain("when you see this fact again stays as it was");
    await page.getByText("2 of").waitFor();
    await passOn(page);
    await page.getByText("3 of").waitFor();
    const after = await takeAway(page);
    expect(after.MemoryState).toEqual(before.MemoryState);
    expect(after.MemoryState).toHaveLength(3);
    expect(after.ReviewEvent).toHaveLength(before.ReviewEvent.length + 2);
    expect(after.ReviewEvent.filter(({ mode }) => mode === "cram")).toHaveLength(2);
    await openPage(page, "/study?mode=wrong");
    await page.getByText(/\b1 of \d/).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("a plan for a day", () => {
  it("says what each day asks, is kept, moved to another day, ended, and taken back", async () => {
    const { page, complaints } = visit;
    await openPage(page, "/study/exam");
    await page.getByLabel("Topic").selectOption("Economy");
    await page.getByLabel("Day of the test").fill(inDays(10));
    await page.getByRole("button", { name: "Show the plan" }).click();
    await page.getByText(/questions on \d+ days?, at most \d+ a day/).waitFor();
    await page.getByText("As a table").click();
    const table = page.getByRole("table");
    await table.waitFor();
    const figures = await table.getByRole("row").getByRole("cell").allInnerTexts();
    const total = figures.map(Number).reduce((sum, figure) => sum + (figure || 0), 0);
    const promised = /(\d+) questions on/.exec(await page.getByRole("main").innerText())?.[1];
    expect(total).toBe(Number(promised));
    expect(await findFaultsInBothSchemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Keep this plan" }).click();
    await page.getByRole("heading", { name: /^Economy, by / }).waitFor();

    await openPage(page, "/");
    await page.getByText("10 days left", { exact: false }).waitFor();
    await openPage(page, "/study?mode=exam&topic=Economy");
    await page.getByText(/\b1 of \d/).waitFor();

    await openPage(page, "/study/exam?topic=Economy");
    await page.getByLabel("Day of the test").fill(inDays(20));
    await page.getByRole("button", { name: "Show the plan" }).click();
    await page.getByRole("button", { name: "Keep this plan" }).click();
    await page.getByRole("heading", { name: /^Economy, by / }).waitFor();
    await openPage(page, "/study/ways");
    await page.getByText("20 days left", { exact: false }).waitFor();
    expect(await page.getByText("10 days left", { exact: false }).count()).toBe(0);

    await openPage(page, "/study/exam?topic=Economy");
    await page.getByRole("button", { name: "End this plan" }).click();
    await page.getByText("The plan for Economy is ended.", { exact: false }).waitFor();
    expect(await findFaultsInBothSchemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Take that back" }).click();
    await page.getByRole("button", { name: "End this plan" }).click();
    await page.getByText("The plan for Economy is ended.", { exact: false }).waitFor();
    await openPage(page, "/study?mode=exam&topic=Economy");
    await page.waitForURL(/\/study\/exam/);
    expect(complaints).toEqual([]);
  });

  it("refuses a day that is not ahead with a sentence, and keeps the topic", async () => {
    const { page } = visit;
    await openPage(page, `/study/exam?topic=Economy&day=${inDays(-1)}`);
    await page.getByText("Choose a day after today", { exact: false }).waitFor();
    expect(await page.getByLabel("Topic").inputValue()).toBe("Economy");
  });
});

describe("catching up", () => {
  it("is not offered while a day's reviews suffice", async () => {
    const { page } = visit;
    await openPage(page, "/study/ways");
    await page.getByRole("heading", { name: "Practise" }).waitFor();
    expect(await page.getByRole("link", { name: "Catch up" }).count()).toBe(0);
  });

  it("spreads what is overdue over days, asks today's part, and is offered on the first page", async () => {
    const { page, complaints } = visit;
    await openPage(page, "/settings");
    await page.getByLabel("Reviews a day").fill("1");
    const form = page.locator("form").filter({ has: page.getByLabel("Reviews a day") });
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. It holds from now on.").waitFor();
    await openPage(page, "/");
    await page.getByRole("link", { name: "Catch up" }).click();
    await page.getByText("3 facts to see again, over 3 days.", { exact: false }).waitFor();
    expect(await findFaultsInBothSchemes(page)).toEqual([]);
    await page.getByRole("link", { name: "Start catching up" }).click();
    await page.getByText("1 of 1").waitFor();
    expect(wrong).toContain((await passOn(page)).fact);
    expect(complaints).toEqual([]);
  });
});
