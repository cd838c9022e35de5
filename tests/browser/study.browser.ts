import type { Browser } from "playwright-core";
import { launchChromium, newVisit, phone } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe("studying without an account", () => {
  it("tells at once what is right, with the sentence of the source", async () => {
    const { page, complaints, end } = await newVisit(browser, phone);
    await page.goto("/study");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("1");
    const evidence = page.getByRole("main").locator("blockquote").first();
    await evidence.waitFor();
    expect((await evidence.innerText()).length).toBeGreaterThan(10);
    expect(await page.getByRole("main").innerText()).toMatch(/Right/);
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
      await page.keyboard.press("2");
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
