import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { desktop, launchChromium, newVisit, phone } from "./chromium";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const pages = ["/", "/study", "/progress", "/account"];
const devices = { phone, desktop };
const visits = pages.flatMap((path) =>
  (["phone", "desktop"] as const).map((device) => ({ path, device })),
);

describe("a first visit without an account", () => {
  it.each(visits)("opens $path on a $device without a complaint", async ({ path, device }) => {
    const { page, complaints, end } = await newVisit(browser, devices[device]);
    const response = await page.goto(path);
    await page.getByRole("heading").first().waitFor();
    expect(response?.status()).toBe(200);
    expect(complaints).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBe(0);
    await end();
  });

  it.each(visits)("meets WCAG 2.2 AA on $path on a $device", async ({ path, device }) => {
    const { page, end } = await newVisit(browser, devices[device]);
    await page.goto(path);
    await page.getByRole("heading").first().waitFor();
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate<AxeResults>(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
    );
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    expect(told).toEqual([]);
    await end();
  });
});
