import type { Browser, Page } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { bringIn, factQueue, openFact, signInOwner } from "./desk-steps";
import type { Article } from "./desk-steps";
import { waitForKept } from "./kept-on-device";
import { openPage } from "./open-page";

/** What becomes of a learner's fact when an editor puts it right, and then finds it wrong. */
const topic = "Lighthouse news";

const article: Article = {
  text: [
    "A keeper for the lighthouse",
    "Torvald Brekke took office as mayor of Bodø on 3 May 2024.",
  ].join("\n\n"),
  publisher: "The Fjord Times",
  publishedAt: "2024-05-06",
  topic,
};

let browser: Browser;
let editor: Visit;
let learner: Visit;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  learner = await newVisit(browser, phone);
  await bringIn(editor.page, article);
  address = editor.page.url();
  await openFact(editor.page, /Brekke: took office/i);
  await editor.page.keyboard.press("v");
  await editor.page
    .getByText(/^Verified\./)
    .first()
    .waitFor();
  const { page } = learner;
  await openPage(page, `/study?topic=${encodeURIComponent(topic)}`);
  await page.getByRole("button", { name: "I don’t know" }).click();
  await page.getByRole("button", { name: "Next" }).waitFor();
  await waitForKept(page, "letters", 0);
});
afterAll(async () => {
  await editor.end();
  await learner.end();
  await browser.close();
});

/** A verified fact is no longer among those that wait. */
async function openDecidedFact(page: Page): Promise<void> {
  await openPage(page, address);
  await factQueue(page)
    .getByRole("button", { name: /decided$/ })
    .click();
  await openFact(page, /Brekke: took office/i);
}

describe("a learner whose fact is put right", () => {
  it("is told on the first page, reads both versions, and is told no more", async () => {
    const { page } = editor;
    await openDecidedFact(page);
    await page.keyboard.press("e");
    await page
      .getByLabel("Statement")
      .fill("Torvald Brekke took office as mayor of Bodø on 4 May 2024.");
    await page.getByLabel("Date", { exact: true }).fill("2024-05-04");
    await page.getByRole("button", { name: "Save" }).click();
    await page
      .getByText(/It waits to be verified/)
      .first()
      .waitFor();
    await openPage(page, address);
    await openFact(page, /Brekke: took office/i);
    await page.keyboard.press("v");
    await page
      .getByText(/^Verified\. \d+ questions are live/)
      .first()
      .waitFor();

    await openPage(learner.page, "/");
    await learner.page.getByRole("link", { name: /1 corrected since you learned it/ }).click();
    const corrected = learner.page.locator("#corrected");
    await corrected.getByText("on 3 May 2024").waitFor();
    await corrected.getByText("on 4 May 2024").waitFor();
    await learner.page.getByRole("button", { name: "I have read it" }).click();
    await learner.page.getByText("New to you").waitFor({ state: "detached" });
    await openPage(learner.page, "/");
    expect(await learner.page.getByText(/corrected since you learned/).count()).toBe(0);
    expect(learner.complaints).toEqual([]);
  });

  it("is told that it was wrong, and the fact's page says so to machines too", async () => {
    const { page } = editor;
    await openDecidedFact(page);
    await page.keyboard.press("r");
    await page.getByLabel(/^Why/).fill("The paper took it back.");
    await page.getByRole("dialog").getByRole("button", { name: "Reject", exact: true }).click();
    await page
      .getByText(/^Rejected\./)
      .first()
      .waitFor();
    await openPage(learner.page, "/progress");
    await learner.page.getByText("This turned out to be wrong:").waitFor();
    await learner.page.getByText("“The paper took it back.”").first().waitFor();
    await learner.page.getByRole("link", { name: "See the fact and its sources" }).first().click();
    await learner.page.waitForURL("**/facts/*");
    const data = await learner.page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? "")).toMatchObject({
      "@type": "ClaimReview",
      claimReviewed: "Torvald Brekke took office as mayor of Bodø on 4 May 2024.",
      reviewBody: "The paper took it back.",
    });
    expect(learner.complaints).toEqual([]);
  });
});
