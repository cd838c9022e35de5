import type { Browser } from "playwright-core";
import { findFaults } from "./axe";
import { launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { bringIn, factPanel, factQueue, openFact, signInOwner } from "./desk-steps";
import type { Article } from "./desk-steps";
import { openPage } from "./open-page";

/** The questions of one fact: changed, written, pinned and retired by an editor. */
const topic = "Observatory news";

const article: Article = {
  text: [
    "A new head for the observatory",
    "Katrin Aldervik took office as director of the Polar Observatory on 12 June 2024.",
  ].join("\n\n"),
  publisher: "The Fjord Times",
  publishedAt: "2024-06-14",
  topic,
};

let browser: Browser;
let editor: Visit;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  const { page } = editor;
  await bringIn(page, article);
  address = page.url();
  await openFact(page, /Aldervik: took office/i);
  await page.keyboard.press("v");
  await page
    .getByText(/^Verified\. \d+ questions are live/)
    .first()
    .waitFor();
});
afterAll(async () => {
  await editor.end();
  await browser.close();
});

/** A verified fact is no longer among those that wait. */
async function openQuestions() {
  const { page } = editor;
  await openPage(page, address);
  await factQueue(page)
    .getByRole("button", { name: /decided$/ })
    .click();
  await openFact(page, /Aldervik: took office/i);
  await factPanel(page).getByRole("heading", { name: "Questions" }).waitFor();
  return { page, panel: factPanel(page) };
}

/** What a newcomer is asked about the topic. */
async function askedOfNewcomer(): Promise<string> {
  const visit = await newVisit(browser, phone);
  await openPage(visit.page, `/study?topic=${encodeURIComponent(topic)}`);
  const stem = await visit.page.getByRole("heading", { level: 1 }).innerText();
  await visit.end();
  return stem.replaceAll("\u00A0", " ");
}

const own = "On which day of June 2024 did Katrin Aldervik become director?";

describe("the questions of a fact", () => {
  it("are written by hand, with a word about what could be better", async () => {
    const { page, panel } = await openQuestions();
    await panel.getByRole("button", { name: "Write a question" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("The question is empty.").waitFor();
    await dialog.getByLabel("Question").fill(own);
    await dialog.getByLabel("Answer 1", { exact: true }).fill("12 June 2024");
    await dialog.getByLabel("Answer 2", { exact: true }).fill("the 3rd of June, in the same year");
    await dialog.getByLabel("Answer 3", { exact: true }).fill("21 June 2024");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("It can be asked, but could be better.").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save anyway" }).click();
    await page.getByText("The question is live.").first().waitFor();
    await panel.getByText(own).waitFor();
    await panel.getByText("written by Olive Owner").waitFor();
  });

  it("refuse a wrong answer that holds the right one, and keep what was typed", async () => {
    const { page, panel } = await openQuestions();
    await panel.getByRole("button", { name: `Change: ${own}` }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Answer 2", { exact: true }).fill("June 2024");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/“June 2024” holds the right answer/).waitFor();
    expect(await dialog.getByLabel("Answer 2", { exact: true }).inputValue()).toBe("June 2024");
    await dialog.getByLabel("Answer 2", { exact: true }).fill("3 June 2024");
    await dialog.getByRole("button", { name: "Save" }).click();
    const anyway = dialog.getByRole("button", { name: "Save anyway" });
    const saved = page.getByText("Version 2 is live.").first();
    await anyway.or(saved).waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await saved.waitFor();
    await panel.getByRole("button", { name: `History: ${own}` }).click();
    await dialog.getByRole("heading", { name: /^Version 1/ }).waitFor();
    await dialog.getByText("changed a question about this fact").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.getByRole("button", { name: "How they fare" }).click();
    await panel.getByText("Nobody has answered it yet").first().waitFor();
  });

  it("are asked first when they are pinned, and no more once they are retired, until that is undone", async () => {
    const { page, panel } = await openQuestions();
    await panel.getByRole("button", { name: `Pin: ${own}` }).click();
    await page.getByText("Pinned: it is asked first.").first().waitFor();
    expect(await askedOfNewcomer()).toBe(own);
    await panel.getByRole("button", { name: `Retire: ${own}` }).click();
    await page.getByLabel(/^Why/).fill("Too easy for everybody.");
    await page.getByRole("dialog").getByRole("button", { name: "Retire", exact: true }).click();
    await page.getByText("Retired.", { exact: true }).first().waitFor();
    expect(await askedOfNewcomer()).not.toBe(own);
    await page.keyboard.press("u");
    await page.getByText("Taken back.").first().waitFor();
    expect(await askedOfNewcomer()).toBe(own);
  });

  it.each(["light", "dark"] as const)(
    "have no fault that axe finds at the desk, %s",
    async (scheme) => {
      const { page } = editor;
      await page.emulateMedia({ colorScheme: scheme });
      await openQuestions();
      expect(await findFaults(page)).toEqual([]);
      expect(editor.complaints).toEqual([]);
    },
  );
});
