import type { Browser, Page } from "playwright-core";
import { findFaultsInBothSchemes } from "./axe";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { bringIn, openFact, signInOwner } from "./desk-steps";
import { openPage } from "./open-page";

/** A question that readers report, from the session to the desk and back. */
const topic = "Ferry news";
const study = `/study?topic=${encodeURIComponent(topic)}`;

let browser: Browser;
let editor: Visit;
let stem = "";

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  await bringIn(editor.page, {
    text: [
      "A captain for the ferry",
      "Solveig Haugen took office as mayor of Florø on 7 June 2024.",
    ].join("\n\n"),
    publisher: "The Sound Courier",
    publishedAt: "2024-06-10",
    topic,
  });
  await openFact(editor.page, /Haugen: took office/i);
  await editor.page.keyboard.press("v");
  await editor.page
    .getByText(/^Verified\./)
    .first()
    .waitFor();
});
afterAll(async () => {
  await editor.end();
  await browser.close();
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** What somebody new is asked first; null where nothing is asked. */
async function firstAsked(): Promise<string | null> {
  const { page, end } = await newVisit(browser, phone);
  await openPage(page, study);
  await heading(page).waitFor();
  const isAsked = (await page.getByRole("button", { name: "I don’t know" }).count()) > 0;
  const asked = isAsked ? await heading(page).innerText() : null;
  await end();
  return asked;
}

/**
 * Somebody with the first question on the screen whom Stet has come to know since: of one network only
 * those count who were there before the first of them reported.
 */
async function askedVisit(device: typeof phone): Promise<Visit> {
  const visit = await newVisit(browser, device);
  await openPage(visit.page, study);
  await visit.page.request.post("/api/reviews", { data: { learnerKey: "new", letters: [] } });
  return visit;
}

describe("a question that readers report", () => {
  it("is reported by three visitors from the session, which goes on with the same question", async () => {
    const visits = [await askedVisit(phone), await askedVisit(phone), await askedVisit(desktop)];
    for (const [index, { page, complaints, end }] of visits.entries()) {
      const kind = ["It is wrong", "I cannot understand it", "There is a typing mistake"][index];
      await heading(page).waitFor();
      const asked = await heading(page).innerText();
      if (index === 0) stem = asked;
      expect(asked).toBe(stem);
      if (index === 1) {
        // From the result, too.
        await page.getByRole("button", { name: "I don’t know" }).click();
        await page.getByRole("button", { name: "Next" }).waitFor();
      } else {
        await page.getByRole("button", { name: "More" }).click();
      }
      await page.getByRole("button", { name: "Report this question" }).click();
      const dialog = page.getByRole("dialog", { name: "Report this question" });
      await dialog.getByLabel(kind ?? "").check();
      await dialog.getByLabel(/What did you notice/).fill(`Noticed by visitor ${index + 1}`);
      if (index === 0) expect(await findFaultsInBothSchemes(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Send the report" }).click();
      await dialog.getByText(/^Thank you/).waitFor();
      await dialog.getByRole("button", { name: "Back to the question" }).click();
      expect(await heading(page).innerText()).toBe(stem);
      expect(complaints).toEqual([]);
      await end();
    }
  });

  it("is not asked any more", async () => {
    expect(stem).not.toBe("");
    expect(await firstAsked()).not.toBe(stem);
  });

  it("comes to the desk, is found fine, and is asked again; taken back, it is not", async () => {
    const { page } = editor;
    await openPage(page, "/desk");
    await page.getByRole("link", { name: /^Reports \d+ waiting/ }).click();
    await page.waitForURL("**/desk/reports");
    const card = page.getByRole("main").getByRole("listitem", { name: stem });
    await card.getByText("Out of use").waitFor();
    await card.getByText("Three readers reported it").waitFor();
    await card.getByText("Noticed by visitor 2").waitFor();
    expect(await findFaultsInBothSchemes(page)).toEqual([]);
    await card.getByRole("button", { name: "The question is fine" }).click();
    await page.getByText("Its reports are dealt with. It is asked again.").waitFor();
    await card.waitFor({ state: "detached" });
    expect(await firstAsked()).toBe(stem);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await card.getByText("Out of use").waitFor();
    expect(await firstAsked()).not.toBe(stem);
    expect(editor.complaints).toEqual([]);
  });

  it("keeps what a reader says while there is no connection", async () => {
    const { page, end } = await newVisit(browser, phone);
    await openPage(page, study);
    await heading(page).waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Report this question" }).click();
    const dialog = page.getByRole("dialog", { name: "Report this question" });
    await dialog.getByLabel("It is out of date").check();
    await dialog.getByLabel(/What did you notice/).fill("There is a new mayor.");
    await page.context().setOffline(true);
    await dialog.getByRole("button", { name: "Send the report" }).click();
    await dialog.getByText(/^No connection\. What you wrote stays here/).waitFor();
    expect(await dialog.getByLabel(/What did you notice/).inputValue()).toBe(
      "There is a new mayor.",
    );
    await page.context().setOffline(false);
    await dialog.getByRole("button", { name: "Send the report" }).click();
    await dialog.getByText(/^Thank you/).waitFor();
    await end();
  });
});
