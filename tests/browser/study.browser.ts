import type { Browser, Page } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";
import { waitForKept } from "./kept-on-device";
import { openPage } from "./open-page";
import { nextButton, untilFocused } from "./study-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Moves the focus by the Tab key until it is on the button. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name });
  for (let steps = 0; steps < 40; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to “${name}”.`);
}

describe("studying without an account", () => {
  it("tells at once what is right, with the sentence of the source", async () => {
    const { page, complaints, end } = await newVisit(browser, phone);
    await openPage(page, "/study");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "I don’t know" }).click();
    const evidence = page.getByRole("main").locator("blockquote").first();
    await evidence.waitFor();
    expect((await evidence.innerText()).length).toBeGreaterThan(10);
    expect(await page.getByRole("main").innerText()).toMatch(/Right answer|Answer|in this order/);
    expect(complaints).toEqual([]);
    await end();
  });

  it("goes through a sitting by keyboard alone, and remembers it after a reload", async () => {
    const { page, end } = await newVisit(browser, phone);
    await openPage(page, "/study");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const asked: string[] = [];
    for (const place of ["2 of", "3 of", "4 of"]) {
      asked.push(await page.getByRole("heading", { level: 1 }).innerText());
      // Every kind of question can be passed on.
      await tabTo(page, "I don’t know");
      await page.keyboard.press("Enter");
      await nextButton(page).waitFor();
      await untilFocused(page, nextButton(page));
      await page.keyboard.press("Enter");
      await page.getByText(place).waitFor();
    }
    await waitForKept(page, "letters", 0);
    await openPage(page, "/study");
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    expect(new Set(asked).size).toBe(3);
    expect(asked).not.toContain(first);
    await end();
  });

  it("hands its questions on: the link asks the next person the same", async () => {
    const { page, end } = await newVisit(browser, phone);
    await openPage(page, "/study");
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    for (;;) {
      await page.getByRole("button", { name: "I don’t know" }).click();
      await page.getByRole("button", { name: "Next" }).click();
      const share = page.getByRole("button", { name: /^Share these/ });
      await share.or(page.getByRole("button", { name: "I don’t know" })).waitFor();
      if (await share.isVisible()) break;
    }
    await page.getByRole("button", { name: /^Share these/ }).click();
    const text = await page.getByRole("textbox", { name: "What to share" }).inputValue();
    expect(text).toMatch(/^Stet: 0 of 10 questions right\n🟥{5}\n🟥{5}\nhttp/u);
    const path = /\/ten\/\w+$/.exec(text)?.[0] ?? "";
    await end();
    const next = await newVisit(browser, phone);
    await openPage(next.page, path);
    expect(await next.page.getByRole("heading", { level: 1 }).innerText()).toBe(first);
    expect(next.complaints).toEqual([]);
    await openPage(next.page, "/ten/nothing");
    await next.page.getByRole("link", { name: /Today/ }).first().waitFor();
    await next.end();
  });
});
