import type { Browser, Page } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";

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
    await page.goto("/study");
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
    await page.goto("/study");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const asked: string[] = [];
    for (const place of ["2 of", "3 of", "4 of"]) {
      asked.push(await page.getByRole("heading", { level: 1 }).innerText());
      // Every kind of question can be passed on.
      await tabTo(page, "I don’t know");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Next" }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByText(place).waitFor();
    }
    await page.goto("/study");
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    expect(new Set(asked).size).toBe(3);
    expect(asked).not.toContain(first);
    await end();
  });
});
