import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { articleText, bringIn, factPanel, factQueue, signInOwner } from "./desk-steps";
import { openPage } from "./open-page";
import { goOn } from "./study-steps";

/** Three real articles that contradict one another; where STET_CORPUS names no folder, none. */
const corpus = process.env["STET_CORPUS"] ?? "";
const topic = "Real input";
const files: readonly [string, string][] =
  corpus === ""
    ? []
    : [
        ["000.txt", "Publisher A"],
        ["003.txt", "Publisher B"],
        ["004.txt", "Publisher C"],
      ];

let browser: Browser;
let editor: Visit;
const addresses: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
});
afterAll(async () => {
  await editor.end();
  await browser.close();
});

/** Every fact of the three articles, with all that the desk says of it. */
async function readDesk(page: Page): Promise<string[]> {
  const facts: string[] = [];
  for (const address of addresses) {
    await openPage(page, address);
    const buttons = factQueue(page).getByRole("listitem").getByRole("button");
    for (const filter of await factQueue(page)
      .getByRole("button", { name: /^\d+ ?(waiting|disagree|decided)/ })
      .all()) {
      await filter.click();
      for (let index = 0; index < (await buttons.count()); index += 1) {
        await buttons.nth(index).click();
        facts.push((await factPanel(page).innerText()).replace(/\s+/g, " "));
      }
    }
  }
  return facts;
}

let desk: string[] = [];

describe("the application with articles of the world", () => {
  it("serves the desk to its owner", async () => {
    expect(new URL(editor.page.url()).pathname).toBe("/desk");
  });

  it.each(files)("takes %s in without a complaint", async (file, publisher) => {
    const text = readFileSync(join(corpus, "apec-2024", file), "utf8");
    await bringIn(editor.page, { text, publisher, publishedAt: "2024-11-15", topic });
    addresses.push(editor.page.url());
    await articleText(editor.page).getByText(/Lima/i).first().waitFor();
    expect(editor.complaints).toEqual([]);
  });

  const rows: [string, RegExp, RegExp][] = [
    [
      "over 10,000 and as many as 12,000 soldiers as compatible",
      /over 10,000/,
      /as many as 12,000/,
    ],
    ["13,000 containers", /13,000/, /containers/],
    ["Freedom Edge", /Freedom Edge/, /Publisher A/],
    ["USS George Washington", /USS George Washington/, /Publisher A/],
    ["Camp David", /Camp David/, /Publisher C/],
    ["August 2023", /August 2023/, /Publisher/],
    ["the Trilateral Secretariat", /Trilateral Secretariat/, /Publisher B/],
    ["1 October and October as the same", /1 October 2024/, /October 2024/],
    ["Abe and Ishiba as a disagreement", /Shizo Abe/, /Shigeru Ishiba/],
  ];
  it.each(rows)(
    "shows %s, with the sentences",
    async (_what, one, other) => {
      if (desk.length === 0) desk = await readDesk(editor.page);
      expect(desk.filter((fact) => one.test(fact) && other.test(fact))).not.toEqual([]);
    },
    120_000,
  );
});

/** A sitting has ten questions; a topic has a few sittings. */
const mostQuestions = 60;

/** Answers "I don't know" until a question of the topic is about what is wanted. */
async function studyUntil(page: Page, topicName: string, stem: RegExp): Promise<void> {
  const sitting = `/study?topic=${encodeURIComponent(topicName)}`;
  const heading = page.getByRole("heading", { level: 1 });
  const unknown = page.getByRole("button", { name: "I don’t know" });
  await openPage(page, sitting);
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    await heading.waitFor();
    if ((await unknown.count()) === 0) {
      await openPage(page, sitting);
      continue;
    }
    const question = await heading.innerText();
    if (stem.test(question)) return;
    await unknown.click();
    await goOn(page);
  }
  throw new Error(`No question about ${stem.source} was asked.`);
}

describe("a learner", () => {
  // The starter library tells this story too: what the articles say joined its verified facts.
  it.each([
    ["how many troops", /State Department/, /10,000/],
    // Whichever way it is put, the question is about the day: the sentence must tell it.
    [
      "when Ishiba took office",
      /Ishiba.*(?:took|take) office/i,
      /(?:took|assumed) office\b.*\bOctober\b/,
    ],
  ])(
    "is asked %s and is shown the sentence that says so",
    async (_what, stem, sentence) => {
      const visit = await newVisit(browser, phone);
      const { page } = visit;
      await studyUntil(page, "Asia-Pacific", stem);
      await page.getByRole("button", { name: "I don’t know" }).click();
      await page.getByRole("button", { name: "Next" }).waitFor();
      expect(await page.getByRole("blockquote").first().innerText()).toMatch(sentence);
      await visit.end();
    },
    180_000,
  );
});
