import type { Browser } from "playwright-core";
import { findFaultsInBothSchemes } from "./axe";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import { openPage } from "./open-page";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const pages = [
  "/",
  "/study",
  "/study?mode=wrong",
  "/study?mode=cram",
  "/study?mode=catch-up",
  "/study?mode=exam&topic=Economy",
  "/study/ways",
  "/study/exam",
  "/study/catch-up",
  "/progress",
  "/account",
  "/settings",
  "/offline",
];
const devices = { phone, desktop };
const visits = pages.flatMap((path) =>
  (["phone", "desktop"] as const).map((device) => ({ path, device })),
);

describe("a first visit without an account", () => {
  it.each(visits)(
    "opens $path on a $device without a complaint, and meets WCAG 2.2 AA",
    async ({ path, device }) => {
      const { page, complaints, end } = await newVisit(browser, devices[device]);
      const response = await openPage(page, path);
      await page.getByRole("heading").first().waitFor();
      expect(response?.status()).toBe(200);
      expect(complaints).toEqual([]);
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang).toBe(0);
      expect(await findFaultsInBothSchemes(page)).toEqual([]);
      await end();
    },
  );

  it("asks for no page before somebody goes there", async () => {
    const { page, end } = await newVisit(browser, desktop);
    const ahead: string[] = [];
    page.on("request", (request) => {
      if (request.headers()["next-router-prefetch"] !== undefined) ahead.push(request.url());
    });
    await openPage(page, "/");
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: "Facts", exact: true }).first().click();
    await page.waitForURL("**/facts");
    await page.waitForLoadState("networkidle");
    expect(ahead).toEqual([]);
    await end();
  });
});
